package widget

// Rows is what a list shows. Rows are rendered only when they come into sight.
type Rows interface {
	Len() int
	// ID tells a row apart from all others; it survives a new set of rows.
	ID(i int) string
	// Heading reports that the cursor passes over the row.
	Heading(i int) bool
	// Render returns the lines of a row, none wider than width. Called again only after Set,
	// Touch or a new width.
	Render(i, width int) []Line
	// Text is what a search in the list looks at.
	Text(i int) string
}

// Row is one row of a Slice.
type Row struct {
	Key  string
	Head bool
	Draw func(width int) []Line
	Find string
}

// Slice is Rows made of a slice.
type Slice []Row

// Len is the number of rows.
func (s Slice) Len() int { return len(s) }

// ID is the key of a row.
func (s Slice) ID(i int) string { return s[i].Key }

// Heading reports that the row is a heading.
func (s Slice) Heading(i int) bool { return s[i].Head }

// Render draws a row.
func (s Slice) Render(i, width int) []Line { return s[i].Draw(width) }

// Text is the text to search.
func (s Slice) Text(i int) string { return s[i].Find }
