package digest

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// Tone is what a piece of a line is, so that each way out can give it its look. Tone never
// carries a fact that the words do not carry as well.
type Tone uint8

// Tones of fixed words, counts and dates come first, tones of article text after them.
const (
	ToneFixed   Tone = iota // template words and punctuation
	ToneLabel               // a heading inside a line: "only it has"
	ToneDate                // a date label
	ToneCount               // "3 reports, 1 origin"
	ToneOutlet              // an outlet or other source, from metadata
	ToneCite                // where a passage stands: "The Harbour Times, ¶3"
	ToneReason              // why a verdict or a date is so
	ToneGood                // "independent"
	ToneCaution             // "same origin", "cannot tell", "alleged", "expected"
	ToneAlert               // a discrepancy, a denial, a problem

	ToneQuote   // article text
	ToneName    // a name as an article writes it
	ToneContext // article text around the clause that counts
	ToneSource  // the words that name who says it
	ToneCue     // the words that put it in their mouth
	ToneDiffer  // the words that differ
	ToneShared  // words that another report has too
)

// Piece is a run of text of a line. With a Ref it is article text and Text is exactly the
// bytes of the Ref; without one it is a template word, a count, a date or metadata.
type Piece struct {
	Text string
	Ref  model.Ref
	Tone Tone
}

// Branch says how a line hangs on the line above it with a smaller Depth.
type Branch uint8

// Branches of a tree.
const (
	BranchNone Branch = iota
	BranchMid         // more of the same depth follow: ├
	BranchLast        // the last of its depth: └
)

// Line is one statement. What it is about is in the IDs, all of which may be empty; Ref is the
// passage it opens.
type Line struct {
	Pieces []Piece
	Depth  int // 0 for a line of its own
	Branch Branch
	// Rails has bit k set when a later line of depth k+1 hangs on the same stem, so that a tree
	// is drawn with an unbroken stem there.
	Rails  uint32
	Bullet bool // an item of a list

	Ref         model.Ref
	Claim       model.ClaimID
	Event       model.EventID
	Person      model.PersonID
	Article     model.ArticleID
	Country     model.CountryCode
	Discrepancy model.DiscrepancyID
}

// Text is the line without looks.
func (l Line) Text() string {
	var sb strings.Builder
	for _, p := range l.Pieces {
		sb.WriteString(p.Text)
	}
	return sb.String()
}

// Opens reports whether the line leads anywhere.
func (l Line) Opens() bool {
	return !l.Ref.None() || l.Claim != "" || l.Event != "" || l.Person != "" || l.Article != "" ||
		l.Country != "" || l.Discrepancy != ""
}

// SectionKind names a section, for those who pick some of them.
type SectionKind string

// Kinds of section, of a country's briefing, of the overview and of an answer to "why".
const (
	SectionBottom   SectionKind = "bottom line"
	SectionHappened SectionKind = "what happened"
	SectionAhead    SectionKind = "what is planned"
	SectionBefore   SectionKind = "how we got here"
	SectionUndated  SectionKind = "undated"
	SectionDiffer   SectionKind = "where sources differ"
	SectionPapers   SectionKind = "what the papers say"
	SectionWho      SectionKind = "who is who"
	SectionSources  SectionKind = "sources and limits"
	SectionOrigins  SectionKind = "origins"
	SectionStories  SectionKind = "stories"
	SectionProblems SectionKind = "problems"
	SectionWhy      SectionKind = "why"
)

// Section is a titled run of lines. Empty is what to say when there are none.
type Section struct {
	Kind  SectionKind
	Title string
	Lines []Line
	Empty string
}

// setRails works out the rails of a tree's lines, from the last to the first: a rail goes on at
// depth k when the next line that is not deeper than k is a branch of depth k.
func setRails(lines []Line) {
	var goesOn [32]bool
	for i := range slices.Backward(lines) {
		l := &lines[i]
		l.Rails = 0
		for k := 1; k < min(l.Depth, len(goesOn)); k++ {
			if goesOn[k] {
				l.Rails |= 1 << (k - 1)
			}
		}
		for k := max(l.Depth, 0); k < len(goesOn); k++ {
			goesOn[k] = k == l.Depth && l.Branch != BranchNone
		}
	}
}

// quote is a piece of article text.
func (d *Digest) quote(r model.Ref, tone Tone) Piece {
	return Piece{Text: d.b.Quote(r), Ref: r, Tone: tone}
}

func fixed(s string) Piece { return Piece{Text: s} }

func toned(tone Tone, s string) Piece { return Piece{Text: s, Tone: tone} }
