package widget

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/theme"
)

// TestList_KeptRowsAreAsFresh compares a list that keeps painted rows with one that keeps none, while
// marks, matches, the focus, the theme, the width and the cursor change.
func TestList_KeptRowsAreAsFresh(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var rows Slice
	for i := range 40 {
		rows = append(rows, Row{Key: fmt.Sprint(i), Head: i%7 == 0, Find: "port", Draw: func(int) []Line {
			return []Line{L(T(theme.Date, fmt.Sprint(i)), T(theme.Text, " the port of Lima")), L(T(theme.Dim, "said somebody"))}[:1+i%2]
		}})
	}
	themes := []*theme.Styles{theme.New(theme.Dark(), theme.Unicode()), theme.New(theme.Mono(), theme.ASCII())}
	starred := map[string]bool{}
	l := &List{Mark: func(id string) Seg {
		if starred[id] {
			return T(theme.Star, "*")
		}
		return Seg{}
	}}
	l.SetSize(40, 12)
	l.Set(rows)
	st, focused := themes[0], true
	for range 400 {
		switch rng.IntN(8) {
		case 0:
			st = themes[rng.IntN(2)]
		case 1:
			focused = !focused
		case 2:
			starred[fmt.Sprint(rng.IntN(40))] = rng.IntN(2) == 0
		case 3:
			l.SetNeedle(NewNeedle([]string{"", "port", "lima"}[rng.IntN(3)]))
		case 4:
			l.SetSize(1+rng.IntN(60), 1+rng.IntN(20))
		default:
			l.Do([]keys.Action{keys.Down, keys.Up, keys.PageDown, keys.Top}[rng.IntN(4)])
		}
		fresh := *l
		fresh.kept = nil
		if got, want := l.View(st, focused), fresh.View(st, focused); got != want {
			t.Fatalf("kept:\n%q\nfresh:\n%q", got, want)
		}
	}
}
