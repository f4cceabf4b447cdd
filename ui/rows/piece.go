// Package rows turns what a digest says into rows of a list. All panes draw with it, so that a
// quotation, a date or a verdict looks the same everywhere.
package rows

import (
	"slices"
	"sort"
	"strings"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Segs are pieces with their looks, on one row: line breaks inside article text become spaces.
func Segs(pieces []digest.Piece, ic theme.Icons) widget.Line {
	out := make(widget.Line, 0, len(pieces))
	for _, p := range pieces {
		out = append(out, widget.T(pane.RoleOf(p.Tone), Text(p, ic)))
	}
	return out
}

// Text is a piece as the icon set can show it: fixed words lose their signs where the terminal
// has none, article text stays as it is.
func Text(p digest.Piece, ic theme.Icons) string {
	if !p.Ref.None() {
		return strings.ReplaceAll(p.Text, "\n", " ")
	}
	return Plain(p.Text, ic)
}

// Plain writes fixed words with the signs of the icon set.
func Plain(s string, ic theme.Icons) string {
	if !ASCII(ic) || isASCII(s) {
		return s
	}
	return asciiSigns().Replace(s)
}

// ASCII reports whether the icon set keeps to ASCII.
func ASCII(ic theme.Icons) bool { return isASCII(ic.Ellipsis) }

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func asciiSigns() *strings.Replacer {
	return strings.NewReplacer("¶", "P", "·", "-", "≠", "!", "—", "--", "–", "-", "“", "\"", "”", "\"", "…", "...", "’", "'")
}

// Gap is n spaces.
func Gap(n int) widget.Seg { return widget.T(theme.Text, strings.Repeat(" ", max(n, 0))) }

// PadRight fills a line with spaces to a width; a wider line is cut.
func PadRight(l widget.Line, width int, ic theme.Icons) widget.Line {
	l = l.Cut(width, ic.Ellipsis)
	if n := width - l.Width(); n > 0 {
		l = append(append(widget.Line{}, l...), Gap(n))
	}
	return l
}

// Branch is what stands before a line of a tree, and before its further rows.
func Branch(l digest.Line, ic theme.Icons) (first, rest widget.Line) {
	if l.Depth == 0 && l.Branch == digest.BranchNone {
		return nil, nil
	}
	stems := stemsOf(l, ic)
	switch l.Branch {
	case digest.BranchMid:
		return widget.L(widget.T(theme.Border, stems+ic.TreeBranch+" ")), widget.L(widget.T(theme.Border, stems+ic.TreeLine+" "))
	case digest.BranchLast:
		return widget.L(widget.T(theme.Border, stems+ic.TreeEnd+" ")), widget.L(widget.T(theme.Border, stems+"  "))
	case digest.BranchNone:
	}
	return widget.L(Gap(2 * l.Depth)), widget.L(Gap(2 * l.Depth))
}

// stemsOf are the stems that pass by a line on its left.
func stemsOf(l digest.Line, ic theme.Icons) string {
	var sb strings.Builder
	for k := 1; k < l.Depth; k++ {
		if k <= 32 && l.Rails&(1<<(k-1)) != 0 {
			sb.WriteString(ic.TreeLine + " ")
		} else {
			sb.WriteString("  ")
		}
	}
	return sb.String()
}

// Wrapped draws a line of a digest at a width: with its bullet or branch, hanging.
func Wrapped(l digest.Line, width int, ic theme.Icons) []widget.Line {
	first, rest := Branch(l, ic)
	if l.Bullet && l.Branch == digest.BranchNone {
		first = append(first, widget.T(theme.Accent, ic.Bullet+" "))
		rest = append(rest, Gap(2))
	}
	return wrap(Segs(l.Pieces, ic), width, first, rest)
}

// Shortened is a line in at most n rows: where it takes more, its longest quotation ends early, in an
// ellipsis, and what stands behind it, such as its source, is still there.
func Shortened(l digest.Line, width, n int, ic theme.Icons) []widget.Line {
	full := Wrapped(l, width, ic)
	at := longestQuote(l.Pieces)
	if len(full) <= n || at < 0 {
		return Clip(full, n, width, ic)
	}
	words := strings.Fields(Text(l.Pieces[at], ic))
	with := func(k int) []widget.Line {
		short := l
		short.Pieces = slices.Clone(l.Pieces)
		short.Pieces[at].Text = strings.Join(words[:k], " ") + ic.Ellipsis
		return Wrapped(short, width, ic)
	}
	k := sort.Search(len(words), func(k int) bool { return len(with(k+1)) > n })
	if k == 0 {
		return Clip(full, n, width, ic)
	}
	return with(k)
}

// longestQuote is the piece of article text of most bytes, -1 without one.
func longestQuote(pieces []digest.Piece) int {
	best := -1
	for i, p := range pieces {
		if !p.Ref.None() && (best < 0 || len(p.Text) > len(pieces[best].Text)) {
			best = i
		}
	}
	return best
}

// wrap drops the hanging indent where it would leave no room.
func wrap(l widget.Line, width int, first, rest widget.Line) []widget.Line {
	if width-max(first.Width(), rest.Width()) < 8 {
		first, rest = nil, nil
	}
	return widget.Wrap(l, width, first, rest)
}

// Clip keeps the first n rows of a text; the last one ends in an ellipsis when more follow.
func Clip(lines []widget.Line, n, width int, ic theme.Icons) []widget.Line {
	if len(lines) <= n || n <= 0 {
		return lines
	}
	out := append([]widget.Line{}, lines[:n]...)
	last := append(widget.Line{}, out[n-1]...)
	room := width - widget.Width(ic.Ellipsis)
	if last.Width() > room {
		last = last.Cut(last.Width()-1, ic.Ellipsis)
		if last == nil {
			last = widget.L(widget.T(theme.Dim, ic.Ellipsis)).Cut(width, "")
		}
	} else {
		role := theme.Text
		if len(last) > 0 {
			role = last[len(last)-1].Role
		}
		last = append(last, widget.T(role, ic.Ellipsis))
	}
	out[n-1] = last
	return out
}
