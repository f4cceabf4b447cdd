package rows

import (
	"strconv"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Item is one row: what it is about, how it is drawn, and what a search in the list looks at.
type Item struct {
	ID   string // set by Make from Sel when empty
	Head bool   // the cursor passes over it
	Sel  pane.Selection
	Draw func(width int) []widget.Line
	Find func() string
}

// Items are the rows of a list.
type Items []Item

// Make gives every item an ID of its own: the key of its selection, with a number where several
// rows are about one thing.
func Make(items []Item) Items {
	seen := make(map[string]int, len(items))
	for i := range items {
		it := &items[i]
		if it.ID == "" {
			it.ID = it.Sel.Key()
		}
		if it.ID == "" {
			it.ID = "row"
		}
		n := seen[it.ID]
		seen[it.ID] = n + 1
		if n > 0 {
			it.ID += "#" + strconv.Itoa(n+1)
		}
	}
	return items
}

// Len is the number of rows.
func (s Items) Len() int { return len(s) }

// ID tells a row apart from all others.
func (s Items) ID(i int) string { return s[i].ID }

// Heading reports that the cursor passes over the row.
func (s Items) Heading(i int) bool { return s[i].Head }

// Render draws a row.
func (s Items) Render(i, width int) []widget.Line { return s[i].Draw(width) }

// Text is what a search in the list looks at.
func (s Items) Text(i int) string {
	if s[i].Find == nil {
		return ""
	}
	return s[i].Find()
}

// Blank is an empty row.
func Blank() Item {
	return Item{ID: "blank", Head: true, Draw: func(int) []widget.Line { return []widget.Line{nil} }}
}

// Heading is a title row.
func Heading(title string, icons func() theme.Icons) Item {
	return Item{ID: "heading/" + title, Head: true, Draw: func(w int) []widget.Line {
		ic := icons()
		return []widget.Line{HeadingText(title, ic).Cut(w, ic.Ellipsis)}
	}}
}

// HeadingText is a title as a line.
func HeadingText(title string, ic theme.Icons) widget.Line {
	return widget.L(widget.T(theme.Heading, Plain(title, ic)))
}

// Subheading is a title inside a section.
func Subheading(title string, icons func() theme.Icons) Item {
	return Item{ID: "subheading/" + title, Head: true, Draw: func(w int) []widget.Line {
		ic := icons()
		return []widget.Line{widget.L(widget.T(theme.Accent, Plain(title, ic))).Cut(w, ic.Ellipsis)}
	}}
}

// Note is a dim row that says why there is nothing.
func Note(text string, icons func() theme.Icons) Item {
	return Item{ID: "note/" + text, Head: true, Draw: func(w int) []widget.Line {
		l := widget.L(widget.T(theme.Dim, Plain(text, icons())))
		return wrap(l, w, widget.L(Gap(2)), widget.L(Gap(2)))
	}}
}

// Of is a row for a line of a digest.
func Of(l digest.Line, icons func() theme.Icons) Item {
	return Item{
		Sel:  pane.SelectionOf(l),
		Draw: func(w int) []widget.Line { return Wrapped(l, w, icons()) },
		Find: l.Text,
	}
}
