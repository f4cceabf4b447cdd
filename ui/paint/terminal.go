package paint

import (
	"strconv"
	"strings"
)

// abilities are what a terminal can beyond the plain moves, colours and erases.
type abilities struct {
	column bool // to a column of the row, CSI n G
	erase  bool // some cells, CSI n X
	scroll bool // part of the screen: margins, and lines deleted and inserted
	modern bool // modes and questions of xterm
}

// abilitiesOf are those of a terminal by its name. One that nobody has heard of gets nothing but
// what every terminal since the VT100 can.
func abilitiesOf(term string) abilities {
	family, _, _ := strings.Cut(term, "-")
	switch family {
	case "xterm", "tmux", "alacritty", "contour", "foot", "ghostty", "kitty", "rio", "st", "wezterm", "rxvt",
		"konsole", "gnome", "vte", "putty", "mintty", "iterm", "iterm2", "iTerm2.app", "ms", "screen":
		return abilities{column: true, erase: true, scroll: true, modern: true}
	case "linux":
		return abilities{column: true, erase: true, scroll: true}
	}
	return abilities{}
}

// AskSync asks whether the terminal can hold back a frame (see SetSync). Enter asks it of terminals
// that know such questions.
const AskSync = "\x1b[?2026$p"

// Asks reports that Enter asks.
func (s *Screen) Asks() bool { return s.can.modern }

// Modes are what a program turns on while it has the screen.
type Modes struct {
	Title string
	Mouse bool
}

// Enter takes over the terminal: the alternate screen without a cursor, where a character in the
// last column does not go on to the next row, with keys and pastes that can be told apart. It asks
// whether the terminal can hold back a frame (see SetSync) and counts the cells of clusters.
func (s *Screen) Enter() string {
	s.Forget()
	out := "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h"
	if s.can.modern {
		out += "\x1b[>4;2m\x1b[>1u\x1b[?u" + AskSync + "\x1b[?2027$p"
	}
	return out
}

// Leave gives the terminal back as Enter found it. It may be called more than once.
func (s *Screen) Leave(m Modes) string {
	s.Forget()
	// Where there is no alternate screen, what comes next stands below the last frame.
	out := "\x1b[m\x1b[" + strconv.Itoa(max(s.h, 1)) + ";1H"
	if s.can.modern {
		out += "\x1b[<u\x1b[>4m"
	}
	out += s.Turn(m, Modes{}) + "\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l"
	return out
}

// Turn changes the modes.
func (s *Screen) Turn(from, to Modes) string {
	out := ""
	if from.Title != to.Title {
		out += "\x1b]2;" + to.Title + "\x07"
	}
	switch {
	case to.Mouse && !from.Mouse:
		out += "\x1b[?1002h\x1b[?1006h"
	case from.Mouse && !to.Mouse:
		out += "\x1b[?1002l\x1b[?1003l\x1b[?1006l"
	}
	return out
}
