package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// FindingKind is a sort of character that cleaning made visible, replaced or dropped.
type FindingKind uint8

// Kinds of finding, in the order in which they are reported.
const (
	FoundControl   FindingKind = iota // C0 or DEL, shown as its picture
	FoundC1                           // C1 control, shown as ␛ and its letter
	FoundBidi                         // override, embedding or isolate, dropped
	FoundTag                          // tag character, dropped
	FoundInvisible                    // zero width space, word joiner, soft hyphen, byte order mark inside, dropped
	FoundNonChar                      // noncharacter, replaced by U+FFFD
	FoundInvalid                      // bytes that are no UTF-8, replaced by U+FFFD
	FoundMarks                        // combining marks after the eighth of a letter, dropped
	findingKinds
)

// words are what was found, several of it, and what became of it.
func (k FindingKind) words() (several, fate string) {
	switch k {
	case FoundControl:
		return "control characters", ", shown as pictures"
	case FoundC1:
		return "C1 control characters", ", shown as ␛ and a letter"
	case FoundBidi:
		return "text direction controls", ", dropped"
	case FoundTag:
		return "invisible tag characters", ", dropped"
	case FoundInvisible:
		return "zero-width characters", ", dropped"
	case FoundNonChar:
		return "noncharacters", ", replaced by U+FFFD"
	case FoundInvalid:
		return "invalid UTF-8 sequences", ", replaced by U+FFFD"
	case FoundMarks:
		return "combining marks", " after the eighth on one letter, dropped"
	case findingKinds:
	}
	return "unknown characters", ""
}

// Finding counts one kind; Line is the 1-based line of the first one.
type Finding struct {
	Kind        FindingKind
	Count, Line int
}

// String says what was found and what became of it, for a problem line.
func (f Finding) String() string {
	what, fate := f.Kind.words()
	if f.Count == 1 {
		what = strings.TrimSuffix(what, "s")
	}
	return strconv.Itoa(f.Count) + " " + what + fate
}

// Report lists what cleaning changed, apart from white space and composition, by kind.
type Report struct{ Findings []Finding }

// marksMax is the most combining marks that one letter keeps. Real scripts need four.
const marksMax = 8

// Clean is the only way in for a body of text. The result is valid UTF-8 in NFC whose only
// control is "\n": controls become their pictures so that nothing after them is lost; CR LF and, in a
// text without LF, CR alone become "\n"; TAB, FF, VT, NEL, U+2028 and U+2029 become spaces; direction
// controls, tags and zero-width characters go. Clean is idempotent and linear, and its result
// has at most three times the bytes of s. The number of lines is kept.
func Clean(s string) (string, Report) {
	if isPlainASCII(s) {
		return s, Report{}
	}
	c := cleaner{line: 1, crIsLine: !strings.Contains(s, "\n")}
	c.b.Grow(len(s) + len(s)/16)
	c.run(s)
	out := c.b.String()
	if !norm.NFC.IsNormalString(out) {
		out = norm.NFC.String(out)
	}
	out = c.capMarks(out)
	return out, c.report()
}

// CleanField cleans a value that is one row: a title, byline, outlet, date, path or address.
// Runs of white space, "\n" included, become one space and the ends are trimmed.
func CleanField(s string) string {
	s, _ = Clean(s)
	return Squeeze(s)
}

// Squeeze turns each run of white space into one space and trims the ends.
func Squeeze(s string) string {
	if isSqueezed(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

func isSqueezed(s string) bool {
	was := true
	for i := range len(s) {
		c := s[i]
		switch {
		case c == ' ':
			if was {
				return false
			}
			was = true
		case c < ' ' || c >= utf8.RuneSelf:
			return false
		default:
			was = false
		}
	}
	return !was || s == ""
}

func isPlainASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < ' ' && c != '\n') || c >= 0x7f {
			return false
		}
	}
	return true
}

type cleaner struct {
	b        strings.Builder
	line     int
	crIsLine bool
	found    [findingKinds]Finding
}

func (c *cleaner) run(s string) {
	for i := 0; i < len(s); {
		if b := s[i]; b >= ' ' && b < 0x7f {
			j := i + 1
			for j < len(s) && s[j] >= ' ' && s[j] < 0x7f {
				j++
			}
			c.b.WriteString(s[i:j])
			i = j
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			c.note(FoundInvalid)
			c.b.WriteRune(utf8.RuneError)
			i += invalidLen(s[i:])
			continue
		}
		if r == '\r' && i+1 < len(s) && s[i+1] == '\n' {
			i++
			continue
		}
		c.rune(r, s[i:i+n])
		i += n
	}
}

func (c *cleaner) rune(r rune, raw string) {
	switch {
	case r == '\n', r == '\r' && c.crIsLine:
		c.line++
		c.b.WriteByte('\n')
	case r == '\t', r == '\r', r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
		c.b.WriteByte(' ')
	case r < ' ':
		c.note(FoundControl)
		c.b.WriteRune(0x2400 + r)
	case r == 0x7f:
		c.note(FoundControl)
		c.b.WriteRune('␡')
	case r < 0xa0 && r >= 0x80:
		c.note(FoundC1)
		c.b.WriteRune('␛')
		c.b.WriteRune(r - 0x40)
	case 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
		c.note(FoundBidi)
	case 0xe0000 <= r && r <= 0xe007f:
		c.note(FoundTag)
	case r == 0x200b, r == 0x2060, r == 0xfeff, r == 0xad, r == 0x180e, 0x2061 <= r && r <= 0x2064, 0x206a <= r && r <= 0x206f, 0xfff9 <= r && r <= 0xfffb:
		c.note(FoundInvisible)
	case 0xfdd0 <= r && r <= 0xfdef, r&0xfffe == 0xfffe:
		c.note(FoundNonChar)
		c.b.WriteRune(utf8.RuneError)
	default:
		c.b.WriteString(raw)
	}
}

func (c *cleaner) note(k FindingKind) {
	f := &c.found[k]
	if f.Count == 0 {
		f.Line = c.line
	}
	f.Count++
}

func (c *cleaner) report() Report {
	var r Report
	for k := range c.found {
		if c.found[k].Count > 0 {
			f := c.found[k]
			f.Kind = FindingKind(k) //nolint:gosec // k counts kinds
			r.Findings = append(r.Findings, f)
		}
	}
	return r
}

// invalidLen is the length of the first maximal subpart of an ill-formed sequence (Unicode 3.9,
// U+FFFD substitution), so that a cut sequence counts once and not once a byte.
func invalidLen(s string) int {
	want, low, high := 1, byte(0x80), byte(0xbf)
	switch c := s[0]; {
	case 0xc2 <= c && c <= 0xdf:
		want = 2
	case 0xe0 <= c && c <= 0xef:
		want = 3
		if c == 0xe0 {
			low = 0xa0
		}
		if c == 0xed {
			high = 0x9f
		}
	case 0xf0 <= c && c <= 0xf4:
		want = 4
		if c == 0xf0 {
			low = 0x90
		}
		if c == 0xf4 {
			high = 0x8f
		}
	}
	n := 1
	for n < want && n < len(s) && low <= s[n] && s[n] <= high {
		n++
		low, high = 0x80, 0xbf
	}
	return n
}

// capMarks drops the marks of a letter after the eighth. Cutting the tail of a run keeps NFC.
func (c *cleaner) capMarks(s string) string {
	run, line := 0, 1
	var b *strings.Builder
	last := 0
	for i, r := range s {
		if r < 0x300 || !unicode.In(r, unicode.Mn, unicode.Me) {
			run = 0
			if r == '\n' {
				line++
			}
			continue
		}
		run++
		if run <= marksMax {
			continue
		}
		if b == nil {
			b = &strings.Builder{}
		}
		b.WriteString(s[last:i])
		last = i + utf8.RuneLen(r)
		f := &c.found[FoundMarks]
		if f.Count == 0 {
			f.Line = line
		}
		f.Count++
	}
	if b == nil {
		return s
	}
	b.WriteString(s[last:])
	return b.String()
}
