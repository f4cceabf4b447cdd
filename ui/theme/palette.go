package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// Palette is the few colours that a theme is made of. A nil colour is the terminal's own.
type Palette struct {
	Text, Dim, Strong     color.Color
	Accent, Date          color.Color
	Good, Warn, Bad       color.Color
	Planned, Quote, Star  color.Color
	Border, Select, Match color.Color // Select and Match are backgrounds
	OnMatch               color.Color
	// Reverse shows the selection in reverse video, for terminals without colours.
	Reverse bool
}

// Dark is for dark terminals with 256 colours or more.
func Dark() Palette {
	return Palette{
		Dim: lipgloss.Color("#8a8f98"), Strong: lipgloss.Color("#f2f4f8"),
		Accent: lipgloss.Color("#7aa2f7"), Date: lipgloss.Color("#9aa5ce"),
		Good: lipgloss.Color("#9ece6a"), Warn: lipgloss.Color("#e0af68"), Bad: lipgloss.Color("#f7768e"),
		Planned: lipgloss.Color("#bb9af7"), Quote: lipgloss.Color("#d5d9e5"), Star: lipgloss.Color("#e0af68"),
		Border: lipgloss.Color("#4a5068"), Select: lipgloss.Color("#2b3350"),
		Match: lipgloss.Color("#e0af68"), OnMatch: lipgloss.Color("#1a1b26"),
	}
}

// Light is for light terminals with 256 colours or more.
func Light() Palette {
	return Palette{
		Dim: lipgloss.Color("#666b75"), Strong: lipgloss.Color("#0b0d12"),
		Accent: lipgloss.Color("#2456c4"), Date: lipgloss.Color("#44507a"),
		Good: lipgloss.Color("#2f7d1f"), Warn: lipgloss.Color("#925a00"), Bad: lipgloss.Color("#b3243f"),
		Planned: lipgloss.Color("#6b3fb5"), Quote: lipgloss.Color("#20242e"), Star: lipgloss.Color("#925a00"),
		Border: lipgloss.Color("#b4b9c6"), Select: lipgloss.Color("#dde5f9"),
		Match: lipgloss.Color("#ffd75f"), OnMatch: lipgloss.Color("#000000"),
	}
}

// Sixteen uses the terminal's own 16 colours only, so that it follows the user's scheme.
func Sixteen(dark bool) Palette {
	dim := lipgloss.BrightBlack
	p := Palette{
		Dim: dim, Accent: lipgloss.Blue, Date: lipgloss.Cyan,
		Good: lipgloss.Green, Warn: lipgloss.Yellow, Bad: lipgloss.Red,
		Planned: lipgloss.Magenta, Star: lipgloss.Yellow, Border: dim,
		Match: lipgloss.Yellow, OnMatch: lipgloss.Black, Reverse: true,
	}
	if dark {
		p.Accent = lipgloss.BrightBlue
	} else {
		p.Warn, p.Star, p.Date = lipgloss.Red, lipgloss.Magenta, nil // yellow and cyan cannot be read on white
	}
	return p
}

// Mono has no colour at all (NO_COLOR, TERM=vt100): weight, underline and reverse video only.
func Mono() Palette { return Palette{Reverse: true} }
