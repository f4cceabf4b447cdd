// Package keys holds every key of the reader as data: the footer, the help, the palette and the
// README's table are made from one list.
package keys

// Action is what a key does. The zero Action is none.
type Action uint8

// Actions, in the order of the table.
const (
	None Action = iota
	Down
	Up
	Top
	Bottom
	PageDown
	PageUp
	HalfDown
	HalfUp
	Space // a page down in text, unfolds in a list
	NextCountry
	PrevCountry
	FindCountry
	FindPerson
	Pane1
	Pane2
	Pane3
	Pane4
	Pane5
	NextPane
	PrevPane
	Left
	Right
	Enter
	Esc
	Back
	Quit // q: comes back, quits at the top
	ForceQuit
	Search
	NextMatch
	PrevMatch
	Filter
	Source
	Why
	NextDiff
	Compare
	Copy // first key of the copy menu
	Star
	Read
	ReadAll
	Undo
	Redo
	Turn // turns the timeline round, groups the claims otherwise
	NextClaim
	PrevClaim
	Palette
	Linear
	Grow
	Shrink
	Mouse
	Help
	Note
	SaveQuery
	Correct
	Zen
	OpenLink
	OpenFile
	Problems
	News
	NumActions
)

// Copied is what the second key of the copy menu takes.
type Copied uint8

// What can be copied.
const (
	CopyNone Copied = iota
	CopySentence
	CopyCitation
	CopyLink
	CopyPassage
)

// Group is a heading of the help.
type Group uint8

// Groups, in order.
const (
	Move Group = iota
	Places
	Find
	Judge
	Keep
	Program
	NumGroups
)

// Name is the heading of a group.
func (g Group) Name() string {
	switch g {
	case Move:
		return "Move"
	case Places:
		return "Countries and panes"
	case Find:
		return "Find"
	case Judge:
		return "Sources and reasons"
	case Keep:
		return "Keep"
	case Program:
		return "Program"
	case NumGroups:
	}
	return ""
}

// Need is what must be there for a key to act.
type Need uint8

// Needs.
const (
	NeedNothing Need = iota
	NeedRow
	NeedClaim
	NeedPassage
	NeedEvent
	NeedDiff
	NeedMatch
	NeedCountries
	NeedUndo
	NeedRedo
	NeedSide
	NeedTurn
	NeedText
	NeedQuery
	NeedProblems
	NeedNews
	NeedLink
	NeedLocal
	NeedFix
	NumNeeds
)

// Reason says why a key can't act when its need is not met.
func (n Need) Reason() string {
	switch n {
	case NeedRow:
		return "nothing is selected here"
	case NeedClaim:
		return "the selected row is no claim"
	case NeedPassage:
		return "the selected row has no sentence behind it"
	case NeedEvent:
		return "the selected row belongs to no event"
	case NeedDiff:
		return "no report here differs from another"
	case NeedMatch:
		return "nothing was searched for yet, / searches"
	case NeedCountries:
		return "these articles name no country"
	case NeedUndo:
		return "nothing to undo"
	case NeedRedo:
		return "nothing to redo"
	case NeedSide:
		return "one pane at a time in a window below 100 columns"
	case NeedTurn:
		return "this pane has one order only"
	case NeedText:
		return "only in an article, Enter opens one"
	case NeedQuery:
		return "no filter is set, f sets one"
	case NeedProblems:
		return "every file was read without a problem"
	case NeedNews:
		return "nothing is new since you were last here"
	case NeedLink:
		return "no address to open: none is given, or the session is remote"
	case NeedLocal:
		return "no file to open: none stands behind this row, or the session is remote"
	case NeedFix:
		return "corrections need a folder of articles, and there is none here"
	case NeedNothing, NumNeeds:
	}
	return ""
}
