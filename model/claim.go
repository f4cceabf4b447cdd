package model

// Claim is one assertion in one article, sentence or clause sized.
type Claim struct {
	ID  ClaimID
	Ref Ref // the sentence or clause that is shown
	// Content is the part that is said, in the same article; the whole Ref for the outlet's own voice.
	Content Span
	Speaker Speaker
	Source  Span   // the words that name who says it; zero when nobody is named
	Cue     Span   // the words that put it in their mouth; zero for the outlet's own voice
	Via     string // a channel or relaying outlet: "The Post", "X", "a statement"
	ViaSpan Span
	Quote   QuoteKind
	Stance  Stance
	// NoComment marks "declined to comment", "did not respond".
	NoComment bool
	Hedges    []Span
	Ladder    []Rung // witness, speaker, relaying outlet, printing outlet; stops at the last certain rung

	People        []PersonID // also those meant by a pronoun
	Organisations []OrganisationID
	Countries     []CountryCode // of the happening first, then of its actors

	// Kind is the kind of happening the claim tells of; empty when it tells of none. Trigger is
	// the word that shows it.
	Kind    EventKind
	Trigger Span
	Planned bool // the happening is planned, threatened or conditional
	When    When
	WhenRef Ref // the expression that gives When; zero when undated or from the dateline
	Figures []Figure

	Event EventID // empty when the claim belongs to no event
	Rule  RuleID
}

// SpeakerKind is whose mouth a claim is put in.
type SpeakerKind string

// Kinds of speaker.
const (
	SpeakerOutlet       SpeakerKind = "outlet" // the article's own voice
	SpeakerPerson       SpeakerKind = "person"
	SpeakerOrganisation SpeakerKind = "organisation"
	SpeakerGovernment   SpeakerKind = "government"
	SpeakerUnnamed      SpeakerKind = "unnamed"
	SpeakerUnknown      SpeakerKind = "unknown"
)

// Speaker is who says a claim. Unknown stays unknown.
type Speaker struct {
	Kind         SpeakerKind
	Person       PersonID       // when Kind is SpeakerPerson
	Organisation OrganisationID // when it is a listed organisation
	Name         string         // as written, fullest form known; the outlet's name for its own voice
	Description  string         // of an unnamed source, verbatim
	Count        int            // of unnamed sources as the text gives it; 0 when it does not
}

// Own reports whether the claim is in the outlet's own voice.
func (s Speaker) Own() bool { return s.Kind == SpeakerOutlet }

// QuoteKind is how the words of a speaker are given.
type QuoteKind string

// Kinds of quotation.
const (
	QuoteNone     QuoteKind = "none"
	QuoteDirect   QuoteKind = "direct"   // all of it in quotation marks
	QuoteMixed    QuoteKind = "mixed"    // part of it
	QuoteIndirect QuoteKind = "indirect" // none of it
)

// Stance is how a claim is put.
type Stance string

// Stances.
const (
	StanceAsserted Stance = "asserted"
	StanceDenied   Stance = "denied"
	StanceAlleged  Stance = "alleged"
	StanceExpected Stance = "expected" // planned, threatened, conditional
)

// RungKind is a step on the way from what happened to what is printed.
type RungKind string

// Rungs of the ladder, from the happening to the page.
const (
	RungWitness RungKind = "witness"
	RungSpeaker RungKind = "speaker"
	RungRelay   RungKind = "relaying outlet"
	RungPrint   RungKind = "printing outlet"
)

// Rung is one step of a ladder, with the words that show it; a zero Ref for the printing outlet.
type Rung struct {
	Kind RungKind
	Name string
	Ref  Ref
}

// Figure is a number with its unit as the text gives it.
type Figure struct {
	Ref   Ref     // the number and what qualifies it, "at least 29"
	Value float64 // 29; the lower end of a range
	High  float64 // the upper end of a range, else Value
	Unit  string  // folded head noun: "killed", "people", "tonnes", "years"
	Scope string  // "at least", "about", "more than", "up to", ""
}
