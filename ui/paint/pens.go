package paint

import (
	"image/color"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// attribute is a bit of how a text looks apart from its colours.
type attribute uint8

const (
	bold attribute = 1 << iota
	faint
	italic
	underline
	blink
	reverse
	strike
)

// shapes are the attributes that show on a cell without a character.
const shapes = underline | reverse | strike

// look is what a pen writes with. The colours are parameters of SGR, "" is the terminal's own.
type look struct {
	fg, bg string
	with   attribute
}

// pen is a look by its number; 0 is the terminal's own.
type pen uint16

// pens numbers the looks of a screen and knows the shortest way from one to another.
type pens struct {
	profile colorprofile.Profile
	looks   []look
	blank   []pen // what a space looks like when it is written with the pen
	number  map[look]pen
	after   map[heard]pen
	change  map[[2]pen]string
}

// heard is an SGR sequence that is read while a pen is in use.
type heard struct {
	pen        pen
	parameters string
}

func newPens(p colorprofile.Profile) *pens {
	s := &pens{profile: p, number: map[look]pen{}, after: map[heard]pen{}, change: map[[2]pen]string{}}
	s.of(look{})
	return s
}

// of is the pen of a look.
func (s *pens) of(l look) pen {
	if p, ok := s.number[l]; ok {
		return p
	}
	if len(s.looks) > 1<<15 { // a theme has some dozens
		return 0
	}
	p := pen(len(s.looks))
	s.looks = append(s.looks, l)
	s.blank = append(s.blank, p)
	s.number[l] = p
	if l.with&shapes == 0 {
		s.blank[p] = s.of(look{bg: l.bg})
	}
	return p
}

// read is the pen after an SGR sequence with the given parameters.
func (s *pens) read(p pen, parameters string) pen {
	key := heard{p, parameters}
	if to, ok := s.after[key]; ok {
		return to
	}
	l := s.looks[p]
	words := strings.Split(parameters, ";")
	for i := 0; i < len(words); i++ {
		i += s.word(&l, words[i:])
	}
	to := s.of(l)
	if len(s.after) < 1<<12 {
		key.parameters = strings.Clone(parameters)
		s.after[key] = to
	}
	return to
}

// word applies the first of some parameters to a look, and returns how many more it took.
func (s *pens) word(l *look, words []string) (more int) {
	w, _, _ := strings.Cut(words[0], ":")
	n, err := strconv.Atoi(w)
	switch {
	case err != nil, n == 0:
		*l = look{}
	case n < 30:
		l.with = l.with.changed(n)
	case n == 38 || n == 48:
		c, took := colorOf(words)
		set(l, n, s.parameters(c, n))
		return took
	case n == 39 || n == 49:
		set(l, n-1, "")
	case n >= 30 && n <= 37, n >= 40 && n <= 47:
		set(l, n/10*10+8, s.parameters(ansi.BasicColor(n%10), n/10*10+8)) //nolint:gosec // a digit
	case n >= 90 && n <= 97, n >= 100 && n <= 107:
		set(l, n/10*10-52, s.parameters(ansi.BasicColor(8+n%10), n/10*10-52)) //nolint:gosec // a digit
	}
	return 0
}

// changed are the attributes after a parameter below 30.
func (a attribute) changed(n int) attribute {
	on := map[int]attribute{1: bold, 2: faint, 3: italic, 4: underline, 5: blink, 7: reverse, 9: strike}
	off := map[int]attribute{22: bold | faint, 23: italic, 24: underline, 25: blink, 27: reverse, 29: strike}
	return (a | on[n]) &^ off[n]
}

// set gives the text (38) or its ground (48) a colour.
func set(l *look, which int, parameters string) {
	if which == 48 {
		l.bg = parameters
		return
	}
	l.fg = parameters
}

// colorOf reads "38;2;R;G;B" or "38;5;N".
func colorOf(words []string) (c color.Color, took int) {
	at := func(i int) uint8 {
		if i >= len(words) {
			return 0
		}
		n, _ := strconv.ParseUint(words[i], 10, 8)
		return uint8(n)
	}
	switch at(1) {
	case 2:
		return color.RGBA{at(2), at(3), at(4), 255}, min(4, len(words)-1)
	case 5:
		return ansi.IndexedColor(at(2)), min(2, len(words)-1)
	}
	return nil, 0
}

// parameters are the SGR parameters of a colour as the terminal can show it; which is 38 for the
// text and 48 for its ground.
func (s *pens) parameters(c color.Color, which int) string {
	if c == nil || s.profile <= colorprofile.ASCII {
		return ""
	}
	switch c := s.profile.Convert(c).(type) {
	case nil:
		return ""
	case ansi.BasicColor:
		if c < 8 {
			return strconv.Itoa(which - 8 + int(c))
		}
		return strconv.Itoa(which + 52 + int(c) - 8)
	case ansi.IndexedColor:
		return strconv.Itoa(which) + ";5;" + strconv.Itoa(int(c))
	default:
		r, g, b, _ := c.RGBA()
		return strconv.Itoa(which) + ";2;" + strconv.Itoa(int(r>>8)) + ";" + strconv.Itoa(int(g>>8)) + ";" + strconv.Itoa(int(b>>8))
	}
}

// between is the shortest sequence that changes one pen into another.
func (s *pens) between(from, to pen) string {
	if from == to {
		return ""
	}
	key := [2]pen{from, to}
	if got, ok := s.change[key]; ok {
		return got
	}
	anew := s.looks[to].from(look{})
	if len(anew) > 0 {
		anew = append([]string{"0"}, anew...)
	}
	best := "\x1b[" + strings.Join(anew, ";") + "m"
	if step := "\x1b[" + strings.Join(s.looks[to].from(s.looks[from]), ";") + "m"; len(step) < len(best) {
		best = step
	}
	if len(s.change) < 1<<12 {
		s.change[key] = best
	}
	return best
}

// from are the parameters that turn another look into this one.
func (l look) from(was look) []string {
	var out []string
	gone := was.with &^ l.with
	if gone&(bold|faint) != 0 { // one parameter ends both
		out = append(out, "22")
		was.with &^= bold | faint
	}
	for _, a := range []struct {
		bit     attribute
		on, off string
	}{
		{bold, "1", ""},
		{faint, "2", ""},
		{italic, "3", "23"},
		{underline, "4", "24"},
		{blink, "5", "25"},
		{reverse, "7", "27"},
		{strike, "9", "29"},
	} {
		switch {
		case gone&a.bit != 0 && a.off != "":
			out = append(out, a.off)
		case l.with&^was.with&a.bit != 0:
			out = append(out, a.on)
		}
	}
	for _, c := range [][3]string{{l.fg, was.fg, "39"}, {l.bg, was.bg, "49"}} {
		switch c[0] {
		case c[1]:
		case "":
			out = append(out, c[2])
		default:
			out = append(out, c[0])
		}
	}
	return out
}
