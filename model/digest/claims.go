package digest

import (
	"cmp"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// Grouping is by what claims are put together.
type Grouping uint8

// Groupings of claims.
const (
	BySpeaker Grouping = iota
	ByEvent
)

// ClaimGroup is claims of one speaker or one event.
type ClaimGroup struct {
	// Title names the speaker ("New York Post, own voice"), or the event by date and clause.
	Title []Piece
	Event model.EventID // of a group by event
	Kind  model.SpeakerKind
	// Claims are in the order of the briefing; Row has what a list shows of each.
	Claims []model.ClaimID
}

// ClaimRow is one claim in a list.
type ClaimRow struct {
	Claim   model.ClaimID
	Event   model.EventID
	Article model.ArticleID
	Text    Piece // the clause
	Inside  bool  // it begins in the middle of a sentence
	Speaker string
	Outlet  string
	Cite    string // "New York Post, 27 Feb 2026, ¶3"
	Short   string // "New York Post ¶3", where there is little room
	Date    string // label of the date of what is claimed; "" when undated
	Stance  model.Stance
	Note    string // "denied", "alleged", "gives no comment", ...; "" for a plain assertion
	Quote   model.QuoteKind
	Badge   Badge
}

// Badge is how well a claim is backed.
type Badge uint8

// Badges, weakest statement last.
const (
	BadgeNone         Badge = iota // nobody else reports it
	BadgeCorroborated              // an independent report says the same
	BadgeSameOrigin                // others say the same, from the same origin
	BadgeCannotTell                // others say the same; independence cannot be told
	BadgeDisputed                  // a discrepancy names it
)

// String is the badge in words, "" for none.
func (b Badge) String() string {
	switch b {
	case BadgeCorroborated:
		return "corroborated"
	case BadgeSameOrigin:
		return "same origin"
	case BadgeCannotTell:
		return "cannot tell"
	case BadgeDisputed:
		return "disputed"
	case BadgeNone:
	}
	return ""
}

// BadgeOf is how well a claim is backed. A discrepancy outweighs everything, an independent
// report outweighs one that cannot be told from a copy, and that one a copy.
func (d *Digest) BadgeOf(id model.ClaimID) Badge {
	if len(d.x.diffsClaim[id]) > 0 {
		return BadgeDisputed
	}
	best := BadgeNone
	for _, i := range d.x.links[id] {
		switch d.b.Links[i].Verdict {
		case model.Independent:
			return BadgeCorroborated
		case model.CannotTell:
			best = BadgeCannotTell
		case model.SameOrigin:
			if best == BadgeNone {
				best = BadgeSameOrigin
			}
		}
	}
	return best
}

// Claims groups the claims of the selection. Groups by speaker come named speakers first, by
// number of claims, then unnamed and unknown ones, then the outlets' own voices; groups by
// event newest first, undated events and claims without an event last.
func (d *Digest) Claims(s Select, g Grouping) []ClaimGroup {
	var groups []ClaimGroup
	place := map[string]int{}
	for _, c := range d.claims(s) {
		key := groupKey(c, g, d.outletOf(c))
		n, ok := place[key]
		if !ok {
			n = len(groups)
			place[key] = n
			groups = append(groups, d.newGroup(c, g))
		}
		groups[n].Claims = append(groups[n].Claims, c.ID)
	}
	if g == ByEvent {
		slices.SortStableFunc(groups, d.compareEventGroups)
	} else {
		slices.SortStableFunc(groups, compareSpeakerGroups)
	}
	return groups
}

func groupKey(c *model.Claim, g Grouping, outlet string) string {
	if g == ByEvent {
		return string(c.Event)
	}
	switch c.Speaker.Kind {
	case model.SpeakerOutlet:
		return "outlet\x00" + outlet
	case model.SpeakerPerson:
		if c.Speaker.Person != "" {
			return "person\x00" + string(c.Speaker.Person)
		}
	case model.SpeakerOrganisation, model.SpeakerGovernment:
		if c.Speaker.Organisation != "" {
			return "body\x00" + string(c.Speaker.Organisation)
		}
	case model.SpeakerUnnamed, model.SpeakerUnknown:
		return string(c.Speaker.Kind)
	}
	return "name\x00" + strings.ToLower(c.Speaker.Name)
}

func (d *Digest) newGroup(c *model.Claim, g Grouping) ClaimGroup {
	if g == ByEvent {
		e := d.b.Event(c.Event)
		if e == nil {
			return ClaimGroup{Title: []Piece{toned(ToneLabel, "No event")}}
		}
		return ClaimGroup{Event: e.ID, Title: []Piece{
			toned(ToneDate, DateLabel(e.When)), fixed("  "), d.quote(d.title(e), ToneQuote),
		}}
	}
	return ClaimGroup{Kind: c.Speaker.Kind, Title: d.speakerTitle(c)}
}

func (d *Digest) speakerTitle(c *model.Claim) []Piece {
	switch c.Speaker.Kind {
	case model.SpeakerUnnamed:
		return []Piece{toned(ToneLabel, "Unnamed sources")}
	case model.SpeakerUnknown:
		return []Piece{toned(ToneLabel, "Unknown speaker")}
	case model.SpeakerOutlet:
		return []Piece{toned(ToneOutlet, d.SpeakerName(c))}
	case model.SpeakerPerson:
		if p := d.b.Person(c.Speaker.Person); p != nil {
			return []Piece{d.namePiece(p)}
		}
	case model.SpeakerOrganisation, model.SpeakerGovernment:
		if o := d.b.Organisation(c.Speaker.Organisation); o != nil {
			return []Piece{toned(ToneName, o.Name)}
		}
	}
	return []Piece{toned(ToneName, d.SpeakerName(c))}
}

// Row is one claim as a row of a list; the zero row for an unknown claim.
func (d *Digest) Row(id model.ClaimID) ClaimRow {
	c := d.b.Claim(id)
	if c == nil {
		return ClaimRow{}
	}
	r := ClaimRow{
		Claim: c.ID, Event: c.Event, Article: c.Ref.Article, Text: d.quote(d.ownWords(c), ToneQuote),
		Speaker: d.SpeakerName(c), Outlet: d.outletOf(c), Cite: d.Cite(c.Ref), Short: d.shortCite(c.Ref),
		Inside: d.inside(d.ownWords(c)), Stance: c.Stance, Note: stanceWords(c), Quote: c.Quote, Badge: d.BadgeOf(c.ID),
	}
	if w := d.whenOf(c); w.Known() {
		r.Date = DateLabel(w)
	}
	return r
}

// ownWords is the clause of a claim; of claims that share one sentence it is the part that each
// says, so that a list does not show one sentence twice.
func (d *Digest) ownWords(c *model.Claim) model.Ref {
	if d.x.spans[c.Ref] < 2 || c.Content.Empty() {
		return c.Ref
	}
	return model.Ref{Article: c.Ref.Article, Span: c.Content}
}

func compareSpeakerGroups(a, b ClaimGroup) int {
	return cmp.Or(
		cmp.Compare(kindRank(a.Kind), kindRank(b.Kind)),
		cmp.Compare(len(b.Claims), len(a.Claims)),
		cmp.Compare(pieceText(a.Title), pieceText(b.Title)),
	)
}

func kindRank(k model.SpeakerKind) int {
	switch k {
	case model.SpeakerPerson, model.SpeakerOrganisation, model.SpeakerGovernment:
		return 0
	case model.SpeakerUnnamed:
		return 1
	case model.SpeakerUnknown:
		return 2
	case model.SpeakerOutlet:
		return 3
	}
	return 4
}

func pieceText(pieces []Piece) string { return Line{Pieces: pieces}.Text() }

func (d *Digest) compareEventGroups(a, b ClaimGroup) int {
	x, y := d.b.Event(a.Event), d.b.Event(b.Event)
	switch {
	case x == nil && y == nil:
		return 0
	case x == nil:
		return 1
	case y == nil:
		return -1
	case x.When.Known() != y.When.Known():
		return model.CompareWhen(x.When, y.When)
	}
	return cmp.Or(model.CompareWhen(y.When, x.When), cmp.Compare(a.Event, b.Event))
}
