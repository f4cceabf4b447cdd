package theme

// Role is what a piece of text is for. Rows are built of pieces with roles, never of colours, so
// that a change of theme or a selection needs no new rows.
type Role uint8

// Roles. The zero Role is ordinary text.
const (
	Text     Role = iota
	Dim           // what matters less: paragraph numbers, counts, units, what both reports say
	Strong        // what the eye should find first in a row
	Heading       // section titles: years, "PROVENANCE", speakers
	Title         // the name of the program and of an overlay
	Accent        // labels of the provenance pane, glyphs of trees
	Date          // dates in the margin of a list
	Quote         // verbatim text of an article
	Speaker       // the words that name who says it
	Cue           // the words that put it in their mouth
	Content       // the part of a sentence that is said
	Good          // independent, corroborated
	Warn          // disputed, cannot tell
	Bad           // problems, denied
	Planned       // planned, threatened, conditional
	Link          // addresses
	Match         // what a search found
	Marked        // the selected claim in its article
	TabOn         // the chosen tab
	TabOff        // the other tabs
	Border        // rules and frames
	Key           // a key in the footer and in help
	KeyHelp       // what it does
	Status        // a message in the footer
	Star          // a starred item
	Outlet        // names of outlets
	Person        // names of people
	Bar           // density strips
	NumRoles      // how many roles there are
)
