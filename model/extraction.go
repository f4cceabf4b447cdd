package model

// Extraction is what one article says, worked out from that article alone. Its PersonIDs and
// OrganisationIDs are unique in the article; corroboration links them across articles.
type Extraction struct {
	Article       ArticleID
	Dates         []DateMention // ascending by span
	People        []Person      // by first mention
	Organisations []Organisation
	Countries     []CountryMention
	Claims        []Claim // ascending by content; contents do not overlap
	Unread        int     // the byte of the text from which on names were not looked at, being too many; 0 when all were
}

// DateMention is a temporal expression.
type DateMention struct {
	Ref   Ref
	Type  DateType
	Value string // TIMEX3 value, "2026-02-22", "P17Y", "199X" (a decade), "PRESENT_REF"
	Mod   string // TIMEX3 mod, "START", "APPROX", ...; empty when there is none
	Basis Basis
	// When is the value as an EDTF date or interval for the timeline; "" for durations, sets
	// and references that name no calendar period.
	When EDTF
	// Anchor is the date that a relative expression starts from, and AnchorRef where it stands;
	// the zero Ref means the publication date.
	Anchor    EDTF
	AnchorRef Ref
	// Other is the second reading of an ambiguous numeric date, "" when there is one reading.
	Other EDTF
	Rule  RuleID
}

// DateType is the TIMEX3 type.
type DateType string

// TIMEX3 types.
const (
	TypeDate     DateType = "DATE"
	TypeTime     DateType = "TIME"
	TypeDuration DateType = "DURATION"
	TypeSet      DateType = "SET"
)

// MentionKind is how a name stands in the text.
type MentionKind string

// Kinds of mention of a person or organisation.
const (
	MentionFull    MentionKind = "full"
	MentionLast    MentionKind = "last"
	MentionFirst   MentionKind = "first"
	MentionAlias   MentionKind = "alias"   // nickname, "El Chapo"
	MentionAcronym MentionKind = "acronym" // organisations
	MentionRole    MentionKind = "role"    // "the president", when only one fits
	MentionPronoun MentionKind = "pronoun" // "he", where the rule is safe
)

// Named reports whether the mention is a name, as opposed to a role or a pronoun.
func (k MentionKind) Named() bool { return k != MentionRole && k != MentionPronoun }

// Mention is one place where a person or organisation is meant. Its span leaves out titles,
// possessive 's, quotation marks and brackets.
type Mention struct {
	Ref  Ref
	Kind MentionKind
	Why  string // why it was folded in: "last name", "nickname in quotes", "only president"
	Rule RuleID
}

// Role is a title or description as the text gives it.
type Role struct {
	Title string // Text[Ref.Span], "Interior Minister"
	Ref   Ref
}

// Person is an individual, in one article or linked across articles.
type Person struct {
	ID        PersonID
	Name      string   // the fullest form as written
	Forms     []string // all forms as written, sorted
	Roles     []Role
	Countries []CountryCode
	Mentions  []Mention // by Ref
	// Links says why forms or articles were folded into one person, one reason a line.
	Links []string
}

// Organisation is a body with a name.
type Organisation struct {
	ID       OrganisationID
	Name     string
	Acronym  string
	Forms    []string
	Kind     OrganisationKind
	Country  CountryCode // empty when the text does not show it
	Mentions []Mention
	Links    []string
}

// OrganisationKind is a coarse class; empty when unknown.
type OrganisationKind string

// Kinds of organisation.
const (
	OrganisationGovernment OrganisationKind = "government" // ministries, agencies, armies, White House
	OrganisationOutlet     OrganisationKind = "outlet"     // newspapers, broadcasters, news agencies
	OrganisationParty      OrganisationKind = "party"
	OrganisationArmed      OrganisationKind = "armed group" // guerrillas, cartels, gangs
	OrganisationCompany    OrganisationKind = "company"
	OrganisationIntl       OrganisationKind = "international" // UN, NATO, EU
	OrganisationOther      OrganisationKind = "other"
)

// CountryKind is by what words a country is meant.
type CountryKind string

// Kinds of country mention.
const (
	CountryName        CountryKind = "name"
	CountryDemonym     CountryKind = "demonym"
	CountryCity        CountryKind = "city"
	CountryRegion      CountryKind = "region" // state, province, mountains inside it
	CountryMetonym     CountryKind = "capital-metonym"
	CountryInstitution CountryKind = "institution"
	CountryGroup       CountryKind = "group"
	CountryLeader      CountryKind = "leader"
)

// CountryMention is a span that means a country.
type CountryMention struct {
	Ref  Ref
	Code CountryCode
	Kind CountryKind
	Rule RuleID
}

// Relevance is how much an article or a briefing is about a country.
type Relevance string

// Relevances, strongest first.
const (
	Primary   Relevance = "primary"
	Secondary Relevance = "secondary"
	Passing   Relevance = "passing"
)
