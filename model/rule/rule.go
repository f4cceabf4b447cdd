// Package rule is the form of a rule over the words of a text, and the matcher that runs many
// of them in one pass.
//
// A rule is data: an identifier, patterns, a function that reads a match, examples that must
// come out as stated and counter-examples that must not match. A pattern is a line of items
// that stand for one term each:
//
//	MONTH        a term of that class (upper case)
//	of           a term with exactly that text, in lower case
//	in|of        either
//	,?           an optional term
//	( of YEAR )? an optional run of items
//	~INT         a term with no white space before it
//
// A grammar holds the rules in their order. At a position the longest match wins; among equally
// long ones the rule that stands first.
package rule

import "example.org/sitrep/model"

// Class is a set of word classes, one bit each; which bit means what is the grammar's affair.
type Class uint64

// Term is one word, number or mark as the rules see it. Start and End are byte offsets.
type Term struct {
	Start, End int32
	Class      Class
	Val        int32  // what the word is worth: 2 for February, 1994 for "1994"
	Word       uint16 // number of the word in the grammar's lexicon, 0 for a word no rule knows
	Glued      bool   // no white space stands before it
	Upper      bool   // its first letter is upper case
	Line       bool   // a paragraph starts here
}

// Known reports whether any rule could use the term.
func (t Term) Known() bool { return t.Class != 0 || t.Word != 0 }

// Lexeme is what a lexicon says of a word.
type Lexeme struct {
	Class Class
	Val   int32
}

// Example is a text that a rule must read as stated.
type Example struct {
	Text  string
	Given string // what is known beforehand, such as the publication date; may be empty
	Want  string // "the span = the value"
}

// Rule is one rule, as data. Read turns a match into a reading; it may refuse.
type Rule[R any] struct {
	ID       model.RuleID
	About    string // one plain sentence for the table of rules
	Patterns []string
	Read     func(*Match) (R, bool)
	Examples []Example
	Counter  []Example // Want is the span that must not come out of this rule, or empty for any
}

// Capture is a term of the match that has classes, in the order of the text.
type Capture struct {
	Class Class
	Term  int32
}

// maxCaptures bounds the items of one pattern; Compile checks it.
const maxCaptures = 32

// Match is one match: terms [First, Last) of Terms.
type Match struct {
	Text        string
	Terms       []Term
	First, Last int
	caps        [maxCaptures]Capture
	n           int
}

// Find is the index of the nth (from 0) term of the match with a class, or -1.
func (m *Match) Find(c Class, nth int) int {
	for i := range m.n {
		if m.caps[i].Class&c == 0 {
			continue
		}
		if nth == 0 {
			return int(m.caps[i].Term)
		}
		nth--
	}
	return -1
}

// Has reports whether the match holds a term of the class.
func (m *Match) Has(c Class) bool { return m.Find(c, 0) >= 0 }

// Val is the value of the first captured term of a class, or 0.
func (m *Match) Val(c Class) int { return m.ValAt(c, 0) }

// ValAt is the value of the nth captured term of a class, or 0.
func (m *Match) ValAt(c Class, nth int) int {
	if i := m.Find(c, nth); i >= 0 {
		return int(m.Terms[i].Val)
	}
	return 0
}

// Of is the text of term i.
func (m *Match) Of(i int) string { return m.Text[m.Terms[i].Start:m.Terms[i].End] }

// TextOf is the text of the first captured term of a class, or "".
func (m *Match) TextOf(c Class) string {
	if i := m.Find(c, 0); i >= 0 {
		return m.Of(i)
	}
	return ""
}

// Word is the text of the match.
func (m *Match) Word() string { return m.Text[m.Terms[m.First].Start:m.Terms[m.Last-1].End] }

// Before is the term k places before the match, or the zero Term.
func (m *Match) Before(k int) Term {
	if i := m.First - k; i >= 0 {
		return m.Terms[i]
	}
	return Term{}
}

// After is the term k places after the match (0 is the next), or the zero Term.
func (m *Match) After(k int) Term {
	if i := m.Last + k; i < len(m.Terms) {
		return m.Terms[i]
	}
	return Term{}
}
