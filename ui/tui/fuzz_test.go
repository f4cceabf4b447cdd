package tui

import (
	"math/rand/v2"
	"testing"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model/search"

	"example.org/sitrep/model/digest/sample"
)

// strokes are all keys that the reader knows, and some that it does not.
func strokes(a *App) []string {
	var out []string
	for _, b := range a.keys.All() {
		for _, k := range b.Keys {
			if k != "ctrl+c" {
				out = append(out, k)
			}
		}
	}
	return append(out, "type:port", "type:zz", "type:ñ日👍🏽", "ctrl+w", "ctrl+e", "esc", "esc", "enter", "enter", "backspace")
}

// TestAnyKeys_NeverPanicNorOverflow presses keys at random, with resizes, clicks, pastes and reloads
// between them.
func TestAnyKeys_NeverPanicNorOverflow(t *testing.T) {
	seeds := uint64(12)
	if testing.Short() {
		seeds = 2
	}
	for seed := range seeds {
		rng := rand.New(rand.NewPCG(seed, 7))
		a := open(t, 100, 30)
		keysOf := strokes(a)
		w, h := 100, 30
		var trace []string
		for range 250 {
			k := keysOf[rng.IntN(len(keysOf))]
			trace = append(trace, k)
			switch rng.IntN(24) {
			case 0:
				w, h = rng.IntN(220), rng.IntN(70)
				send(a, tea.WindowSizeMsg{Width: w, Height: h})
			case 1:
				send(a, tea.MouseClickMsg{X: rng.IntN(120), Y: rng.IntN(40), Button: tea.MouseLeft})
			case 2:
				send(a, tea.MouseWheelMsg{X: rng.IntN(120), Y: rng.IntN(40), Button: tea.MouseWheelDown})
			case 3:
				send(a, tea.PasteMsg{Content: "pasted\x1b[2J\u202e text\nline"})
			case 4:
				b := sample.Briefing()
				send(a, reloaded{briefing: b, index: search.New(b)})
			}
			press(a, k)
			exact(t, a, w, h, trace)
		}
	}
}

func TestEmptyBriefing_EveryKeyLives(t *testing.T) {
	dark := true
	a := New(Options{Dark: &dark})
	a.Update(tea.WindowSizeMsg{Width: 110, Height: 30})
	for _, k := range strokes(a) {
		press(a, k)
		exact(t, a, 110, 30, []string{k})
	}
}
