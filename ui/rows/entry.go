package rows

import (
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

// Entry draws an event of a timeline on one row: date, title, counts at the right edge.
func Entry(e digest.Entry, dates int, sign string, width int, ic theme.Icons) widget.Line {
	left := widget.L(Gap(1))
	left = append(left, PadRight(widget.L(widget.T(theme.Date, Plain(e.Date, ic))), dates, ic)...)
	left = append(left, Gap(1), widget.T(theme.Accent, sign))
	role := theme.Text
	if e.Lane == digest.LanePlanned {
		left = append(left, widget.T(theme.Planned, ic.Planned+" "))
		role = theme.Planned
	}
	left = append(left, widget.T(role, Text(e.Title, ic)))
	return widget.Spread(left, counts(e, width, ic), width, ic.Ellipsis)
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

// EntryItem is the row of an event. Sign stands between date and title.
func EntryItem(e digest.Entry, dates int, sign func() string, icons func() theme.Icons) Item {
	return Item{
		Sel:  pane.Selection{Event: e.Event, Ref: e.Title.Ref},
		Draw: func(w int) []widget.Line { return []widget.Line{Entry(e, dates, sign(), w, icons())} },
		Find: func() string { return e.Date + " " + strings.ReplaceAll(e.Title.Text, "\n", " ") },
	}
}
