package rows

import (
	"slices"
	"strings"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// DateColumn is the width that the dates of entries need, at most 13 cells.
func DateColumn(entries []digest.Entry) int {
	w := 6
	for i := range entries {
		w = max(w, widget.Width(entries[i].Date))
	}
	return min(w, 13)
}

// narrowEntry is the width below which an event may take two rows: beside the date too little room is
// left to tell what happened.
const narrowEntry = 60

// Entry draws an event of a timeline: date, title, counts at the right edge. It takes one row, in a
// narrow pane two.
func Entry(e digest.Entry, dates int, sign string, width int, ic theme.Icons) []widget.Line {
	left := widget.L(Gap(1))
	left = append(left, PadRight(widget.L(widget.T(theme.Date, Plain(e.Date, ic))), dates, ic)...)
	left = append(left, Gap(1), widget.T(theme.Accent, sign))
	role := theme.Text
	if e.Lane == digest.LanePlanned {
		left = append(left, widget.T(theme.Planned, ic.Planned+" "))
		role = theme.Planned
	}
	text, right := Opening(Text(e.Title, ic), e.Inside, ic), counts(e, width, ic)
	whole := append(slices.Clone(left), widget.T(role, text))
	first, rest := width-left.Width()-right.Width()-1, width-left.Width()
	if width >= narrowEntry || whole.Width()+right.Width()+1 <= width || first < 8 {
		return []widget.Line{widget.Spread(whole, right, width, ic.Ellipsis)}
	}
	parts := widget.WrapRanges(text, first, rest)
	head := append(slices.Clone(left), widget.T(role, text[parts[0].Start:parts[0].End]))
	out := []widget.Line{widget.Spread(head, right, width, ic.Ellipsis)}
	if len(parts) > 1 {
		more := widget.L(Gap(left.Width()), widget.T(role, text[parts[1].Start:]))
		out = append(out, more.Cut(width, ic.Ellipsis))
	}
	return out
}

// counts are reports, origins and whether they differ, for an event that more than one article
// reports; the others leave the room to their titles. The sign has a column of its own.
func counts(e digest.Entry, width int, ic theme.Icons) widget.Line {
	if width < 24 {
		return nil
	}
	if e.Reports < 2 && !e.Disputed {
		return nil
	}
	out := widget.L(widget.T(theme.Dim, e.Counts()))
	if e.Disputed {
		return append(out, widget.T(theme.Warn, " "+ic.Disputed))
	}
	return append(out, Gap(1+widget.Width(ic.Disputed)))
}

// Opening puts a sign before a text that begins in the middle of a sentence.
func Opening(text string, inside bool, ic theme.Icons) string {
	if inside {
		return ic.Ellipsis + text
	}
	return text
}

// EntryItem is the row of an event. Sign stands between date and title.
func EntryItem(e digest.Entry, dates int, sign func() string, icons func() theme.Icons) Item {
	return Item{
		Sel:  pane.Selection{Event: e.Event, Ref: e.Title.Ref},
		Draw: func(w int) []widget.Line { return Entry(e, dates, sign(), w, icons()) },
		Find: func() string { return e.Date + " " + strings.ReplaceAll(e.Title.Text, "\n", " ") },
	}
}
