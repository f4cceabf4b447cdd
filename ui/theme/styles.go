// Package theme turns a palette into styles by role. Styles belong to a session: nothing here is
// global, and no other package makes a style.
package theme

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// pen is the escape sequence before a text and the one after it, worked out once from a Lip
// Gloss style, because Style.Render is most of a frame's time otherwise.
type pen struct{ before, after string }

func (p pen) paint(s string) string {
	if s == "" || p.before == "" {
		return s
	}
	return p.before + s + p.after
}

// Styles paints text by role. The zero Styles paints nothing and is fit for tests.
type Styles struct {
	plain    [NumRoles]pen
	selected [NumRoles]pen // on the background of the selected row
	faded    [NumRoles]pen // the selected row of a pane without the focus
	Icons    Icons
	Dark     bool
}

// New makes the styles of a palette.
func New(p Palette, icons Icons) *Styles {
	s := &Styles{Icons: icons}
	for role := range NumRoles {
		st := p.style(role)
		s.plain[role] = penOf(st)
		sel := st
		switch {
		case p.Select != nil && role != Match:
			sel = st.Background(p.Select)
		case p.Reverse:
			sel = st.UnsetForeground().UnsetBackground().Reverse(true)
		}
		s.selected[role] = penOf(sel)
		fade := st
		if p.Select != nil && role != Match {
			fade = st.Background(p.Select)
		}
		s.faded[role] = penOf(fade)
	}
	return s
}

// Choose picks the palette for an environment: NO_COLOR and terminals without colours get none,
// terminals with 16 colours get their own, all others the dark or light theme.
func Choose(env []string, dark bool) Palette {
	switch colorprofile.Env(env) {
	case colorprofile.Unknown, colorprofile.NoTTY, colorprofile.ASCII:
		return Mono()
	case colorprofile.ANSI:
		return Sixteen(dark)
	case colorprofile.ANSI256:
		return in256(dark)
	case colorprofile.TrueColor:
	}
	if dark {
		return Dark()
	}
	return Light()
}

// Named is the palette that the user asks for: dark or light in the colours that the terminal has,
// 16 for the terminal's own sixteen, mono for none. Any other name chooses by the environment.
func Named(name string, env []string, dark bool) Palette {
	switch name {
	case "dark":
		return Choose(env, true)
	case "light":
		return Choose(env, false)
	case "16":
		return Sixteen(dark)
	case "mono":
		return Mono()
	}
	return Choose(env, dark)
}

// Names are the themes that can be asked for.
func Names() []string { return []string{"auto", "dark", "light", "16", "mono"} }

// LooksDark is what the environment says about the background, until the terminal itself does:
// COLORFGBG ends in the number of its colour, of which white and light grey are light.
func LooksDark(env []string) bool {
	for _, kv := range env {
		if v, ok := strings.CutPrefix(kv, "COLORFGBG="); ok {
			back := v[strings.LastIndexByte(v, ';')+1:]
			return back != "7" && back != "15"
		}
	}
	return true
}

// in256 has greys of the 256 colours for what would fall on a garish neighbour.
func in256(dark bool) Palette {
	if dark {
		p := Dark()
		p.Select, p.Border = lipgloss.Color("237"), lipgloss.Color("240")
		return p
	}
	p := Light()
	p.Select, p.Border = lipgloss.Color("254"), lipgloss.Color("250")
	return p
}

// Focus says how a row is shown.
type Focus uint8

// Ways to show a row.
const (
	Unselected Focus = iota
	Selected         // the cursor, in the pane that has the focus
	Faded            // the cursor, in a pane without the focus
)

// Paint returns the text with the escape sequences of a role.
func (s *Styles) Paint(r Role, f Focus, text string) string { return s.pen(r, f).paint(text) }

// Write writes the text with the escape sequences of a role.
func (s *Styles) Write(b *strings.Builder, r Role, f Focus, text string) {
	p := s.pen(r, f)
	if text == "" || p.before == "" {
		b.WriteString(text)
		return
	}
	b.WriteString(p.before)
	b.WriteString(text)
	b.WriteString(p.after)
}

func (s *Styles) pen(r Role, f Focus) *pen {
	switch f {
	case Selected:
		return &s.selected[r]
	case Faded:
		return &s.faded[r]
	case Unselected:
	}
	return &s.plain[r]
}

func penOf(st lipgloss.Style) pen {
	before, after, _ := strings.Cut(st.Render("x"), "x")
	return pen{before: before, after: after}
}

// style is the table of roles. Weight and underline tell roles apart where there is no colour.
func (p Palette) style(r Role) lipgloss.Style {
	st := lipgloss.NewStyle()
	switch r {
	case Text, Quote, NumRoles:
		return st.Foreground(p.Text)
	case Content:
		return st.Foreground(p.Quote)
	case Dim, KeyHelp, TabOff:
		return st.Foreground(p.Dim)
	case Strong, Outlet, Person:
		return st.Foreground(p.Strong).Bold(true)
	case Heading, Title, Key:
		return st.Foreground(p.Accent).Bold(true)
	case Accent, Bar:
		return st.Foreground(p.Accent)
	case Date:
		return st.Foreground(p.Date)
	case Speaker:
		return st.Foreground(p.Accent).Underline(true)
	case Cue:
		return st.Foreground(p.Planned).Italic(true)
	case Good:
		return st.Foreground(p.Good)
	case Warn, Status:
		return st.Foreground(p.Warn)
	case Bad:
		return st.Foreground(p.Bad)
	case Planned:
		return st.Foreground(p.Planned)
	case Link:
		return st.Foreground(p.Accent).Underline(true)
	case Match:
		return p.match(st)
	case Marked:
		return st.Foreground(p.Strong).Background(p.Select).Bold(true)
	case TabOn:
		return st.Foreground(p.Strong).Bold(true).Reverse(p.Reverse)
	case Border:
		return st.Foreground(p.Border)
	case Star:
		return st.Foreground(p.Star)
	}
	return st
}

func (p Palette) match(st lipgloss.Style) lipgloss.Style {
	if p.Match == nil {
		return st.Reverse(true).Underline(true)
	}
	return st.Foreground(p.OnMatch).Background(p.Match)
}
