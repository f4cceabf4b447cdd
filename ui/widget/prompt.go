package widget

import (
	"unicode"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/ui/theme"
)

// Prompt is a line of input.
type Prompt struct {
	Label string
	value []rune
	at    int
}

// maxInput bounds what can be typed or pasted.
const maxInput = 400

// NewPrompt is a prompt with a text in it.
func NewPrompt(label, value string) *Prompt {
	p := &Prompt{Label: label}
	p.insert(value)
	return p
}

// Value is what stands in the prompt.
func (p *Prompt) Value() string { return string(p.value) }

// Handle takes a key or a paste, and reports whether the text changed.
func (p *Prompt) Handle(msg tea.Msg) bool {
	switch m := msg.(type) {
	case tea.PasteMsg:
		return p.insert(m.Content)
	case tea.KeyPressMsg:
		return p.key(m)
	}
	return false
}

func (p *Prompt) key(k tea.KeyPressMsg) bool {
	switch k.String() {
	case "left":
		p.at = max(p.at-1, 0)
	case "right":
		p.at = min(p.at+1, len(p.value))
	case "home":
		p.at = 0
	case "end", "ctrl+e":
		p.at = len(p.value)
	case "backspace", "ctrl+h":
		return p.remove(p.at - 1)
	case "delete":
		return p.remove(p.at)
	case "ctrl+u":
		p.value, p.at = p.value[p.at:], 0
		return true
	case "ctrl+w":
		return p.removeWord()
	default:
		return k.Text != "" && p.insert(k.Text)
	}
	return false
}

func (p *Prompt) insert(s string) bool {
	changed := false
	for _, r := range s {
		if r == '\n' || r == '\t' {
			r = ' '
		}
		if !unicode.IsPrint(r) || len(p.value) >= maxInput {
			continue
		}
		p.value = append(p.value, 0)
		copy(p.value[p.at+1:], p.value[p.at:])
		p.value[p.at] = r
		p.at++
		changed = true
	}
	return changed
}

func (p *Prompt) remove(i int) bool {
	if i < 0 || i >= len(p.value) {
		return false
	}
	p.value = append(p.value[:i], p.value[i+1:]...)
	if i < p.at {
		p.at--
	}
	return true
}

func (p *Prompt) removeWord() bool {
	i := p.at
	for i > 0 && p.value[i-1] == ' ' {
		i--
	}
	for i > 0 && p.value[i-1] != ' ' {
		i--
	}
	changed := i < p.at
	p.value = append(p.value[:i], p.value[p.at:]...)
	p.at = i
	return changed
}

// Line is the prompt, its end in sight when it is longer than the width.
func (p *Prompt) Line(width int) Line {
	before := Printable(string(p.value[:p.at]))
	label := Width(p.Label)
	for room := width - label - 2; room > 0 && Width(before) > room; {
		size, _ := Cluster(before)
		before = before[size:]
	}
	under, after := " ", ""
	if p.at < len(p.value) {
		under, after = string(p.value[p.at]), string(p.value[p.at+1:])
	}
	return L(T(theme.Key, p.Label), T(theme.Text, before), T(theme.Match, under), T(theme.Text, after))
}
