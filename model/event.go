package model

// EventKind is a PLOVER-like kind of happening.
type EventKind string

// Kinds of happening.
const (
	KindNone        EventKind = ""
	KindArrest      EventKind = "arrest" // capture, detention, raid that takes someone
	KindRelease     EventKind = "release"
	KindKilling     EventKind = "killing" // death by violence, massacre, assassination
	KindDeath       EventKind = "death"   // death by other causes
	KindStrike      EventKind = "strike"  // military: attack, bombing, raid, shelling
	KindViolence    EventKind = "violence"
	KindProtest     EventKind = "protest" // demonstration, riot, labour strike
	KindMeeting     EventKind = "meeting"
	KindStatement   EventKind = "statement" // announcement, testimony, report
	KindPolicy      EventKind = "policy"    // law, decree, order, ban, deployment
	KindSanction    EventKind = "sanction"
	KindDesignation EventKind = "designation"
	KindExtradition EventKind = "extradition" // also expulsion, deportation, transfer
	KindTrial       EventKind = "trial"       // charge, conviction, sentence, plea
	KindElection    EventKind = "election"
	KindAppointment EventKind = "appointment" // also resignation, removal
	KindCooperation EventKind = "cooperation" // agreement, aid, training, joint work
	KindBreak       EventKind = "break"       // of relations: expulsion of envoys, withdrawal
	KindDisaster    EventKind = "disaster"    // quake, storm, flood, fire
	KindAccident    EventKind = "accident"    // crash, sinking, collapse
	KindHealth      EventKind = "health"      // outbreak, epidemic
	KindEconomy     EventKind = "economy"     // deal, merger, default, price, result
	KindDiscovery   EventKind = "discovery"   // find, launch, first
	KindRescue      EventKind = "rescue"
	KindCrime       EventKind = "crime" // theft, trafficking, kidnapping, seizure of goods
	KindSport       EventKind = "sport"
	KindOther       EventKind = "other"
)

// Event is claims about one happening. A claim belongs to at most one event.
type Event struct {
	ID        EventID
	When      When // zero: undated, shown last
	Kind      EventKind
	Title     Ref           // a verbatim clause
	Countries []CountryCode // home first
	People    []PersonID
	Claims    []ClaimID // at least one; by publication date, then ClaimID
	Articles  int       // articles its claims stand in
	Origins   int       // independent roots, at least 1; derived reports count once
	Disputed  bool      // some discrepancy names it
	Planned   bool      // planned, threatened or conditional; linked to, never merged with, what happened
	Related   []EventID // the plan of a happening, the happening of a plan
	Why       []string  // why its claims were folded together, one reason a line
	// Roots are its articles by origin: as many groups as Origins, each article once.
	Roots [][]Tie
}

// Tie is how a report of an event stands to another one. Within a group of Event.Roots it is what
// joins the article to one before it; the first of a group stands to the first of the first group,
// and To is empty there.
type Tie struct {
	Article ArticleID
	To      ArticleID
	Verdict Verdict
	Why     string
}

// Story is articles about one running matter; every article is in exactly one.
type Story struct {
	ID        StoryID
	Title     Ref
	Articles  []ArticleID
	Countries []CountryCode
}

// Verdict on whether two reports have one root.
type Verdict string

// Verdicts. Only Independent counts as corroboration.
const (
	Independent Verdict = "independent"
	SameOrigin  Verdict = "same origin"
	CannotTell  Verdict = "cannot tell"
)

// Derivation says that an article takes from a source: another article, or an origin outside
// the files such as "agency/reuters".
type Derivation struct {
	From     string // an ArticleID or a SourceID
	To       ArticleID
	Verdict  Verdict // SameOrigin or CannotTell
	Why      string
	Shared   float64 // share of To's words found in From, 0..1
	Directed bool    // false when who took from whom cannot be told
	Evidence []Ref
}

// Link joins two claims of different articles that say the same.
type Link struct {
	A, B    ClaimID // A < B
	Verdict Verdict
	Why     string
}

// DiscrepancyKind is what differs.
type DiscrepancyKind string

// Kinds of discrepancy.
const (
	DiffNumber      DiscrepancyKind = "number"
	DiffDate        DiscrepancyKind = "date"
	DiffOutcome     DiscrepancyKind = "outcome"
	DiffWording     DiscrepancyKind = "wording"
	DiffSpelling    DiscrepancyKind = "spelling"
	DiffAttribution DiscrepancyKind = "attribution"
)

// Discrepancy is a difference between reports, with the words that differ and no more.
type Discrepancy struct {
	ID      DiscrepancyID
	Kind    DiscrepancyKind
	Event   EventID // empty when it is about a name or the articles as such
	Members []Ref   // at least two
	Why     string
}

// LedgerEntry is one figure of an event's ledger: growth, scope and conflict can be told apart.
type LedgerEntry struct {
	Claim  ClaimID
	Figure Figure
	AsOf   EDTF // the publication date of the article or the date in the claim
}

// Ledger lists the figures of one unit for one event, in order of AsOf.
type Ledger struct {
	Event   EventID
	Unit    string
	Verdict string // "agree", "growth", "different scope", "conflict"
	Entries []LedgerEntry
}
