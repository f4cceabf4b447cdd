package digest

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// Limits of a country's briefing; what is left out is counted and stands in the other panes.
const (
	bottomLines   = 3
	bottomScore   = 8 // points that a sentence needs to stand beside a better one
	eventLines    = 12
	beforeLines   = 8
	paperLines    = 4
	whoLines      = 12
	differMaximum = 10
	sourceLines   = 12
)

// Country is the briefing of one country: bottom line; what happened, newest first; what is
// planned; how we got here; undated; where sources differ; what the papers say; who is who;
// sources and limits. Sections without lines are kept when their absence says something
// (where sources differ) and left out otherwise. Nil for a country that is not in the briefing.
// The answer is kept and must not be changed.
func (d *Digest) Country(code model.CountryCode) []Section {
	if d.b.Country(code) == nil {
		return nil
	}
	if kept, ok := d.countries.Load(code); ok {
		if sections, ok := kept.([]Section); ok {
			return sections
		}
	}
	sections := d.newCountry(code)
	d.countries.Store(code, sections)
	return sections
}

func (d *Digest) newCountry(code model.CountryCode) []Section {
	all := Select{Country: code}
	entries := d.Timeline(all)
	slices.Reverse(entries) // newest first
	sections := []Section{
		{Kind: SectionBottom, Title: "Bottom line", Lines: d.bottomLine(code, bottomLines)},
		d.eventSection(SectionHappened, "What happened", all, entries, eventLines),
		d.eventSection(SectionAhead, "What is planned", all, entries, eventLines),
		d.eventSection(SectionBefore, "How we got here", all, entries, beforeLines),
		d.eventSection(SectionUndated, "Without a date", all, entries, beforeLines),
		{Kind: SectionDiffer, Title: "Where sources differ", Lines: d.countryDiffers(code), Empty: "No difference between reports was found."},
		{Kind: SectionPapers, Title: "What the papers say", Lines: d.papers(code)},
		{Kind: SectionWho, Title: "Who is who", Lines: d.whoIsWho(all)},
		{Kind: SectionSources, Title: "Sources and limits", Lines: d.limits(all)},
	}
	return slices.DeleteFunc(sections, func(s Section) bool { return len(s.Lines) == 0 && s.Empty == "" })
}

// Brief is the briefing of the selection's country, made of those events, claims, people and articles
// that the selection keeps. Without a country it is the overview.
func (d *Digest) Brief(s Select) []Section {
	if s.Country == "" {
		return d.OverviewOf(s)
	}
	sections := d.Country(s.Country)
	if !s.filtered() {
		return sections
	}
	sections = slices.Clone(sections)
	entries := d.Timeline(s)
	slices.Reverse(entries) // newest first
	if s.Claim != nil {     // an event is told by a claim that is kept
		entries = slices.DeleteFunc(entries, func(e Entry) bool { return d.leadIn(e.Event, s) == "" })
	}
	for i := range sections {
		sections[i].Lines = d.keptLines(s, &sections[i], entries)
		if sections[i].Empty == "" {
			sections[i].Empty = "Nothing that the filter keeps."
		}
	}
	return sections
}

// keptLines are those of a section of a country's briefing when a selection keeps the entries.
func (d *Digest) keptLines(s Select, of *Section, entries []Entry) []Line {
	switch of.Kind { //nolint:exhaustive // the other sections are lists of single things
	case SectionBottom:
		claims := slices.DeleteFunc(d.claims(s), func(c *model.Claim) bool { return !slices.Contains(c.Countries, s.Country) })
		return d.bottomOf(claims, s.Country, bottomLines)
	case SectionHappened, SectionAhead:
		return d.eventSection(of.Kind, of.Title, s, entries, eventLines).Lines
	case SectionBefore, SectionUndated:
		return d.eventSection(of.Kind, of.Title, s, entries, beforeLines).Lines
	case SectionWho:
		return d.whoIsWho(s)
	case SectionSources:
		return d.limits(s)
	}
	return slices.DeleteFunc(slices.Clone(of.Lines), func(l Line) bool { return !d.keepsLine(s, l) })
}

// keepsLine applies the filter of a selection to what a line is about.
func (d *Digest) keepsLine(s Select, l Line) bool {
	if c := d.b.Claim(l.Claim); c != nil && s.Claim != nil {
		return s.Claim(c)
	}
	if e := d.b.Event(l.Event); e != nil && s.Event != nil {
		return s.Event(e)
	}
	if p := d.b.Person(l.Person); p != nil && s.Person != nil {
		return s.Person(p)
	}
	if a := d.b.Article(l.Article); a != nil && s.Article != nil {
		return s.Article(a)
	}
	return true
}

// bottomLine is the n best sentences about a country, each of another event and sentence.
func (d *Digest) bottomLine(code model.CountryCode, n int) []Line {
	return d.bottomOf(d.claimsIn(code), code, n)
}

// bottomOf is bottomLine of some of a country's claims.
func (d *Digest) bottomOf(claims []*model.Claim, code model.CountryCode, n int) []Line {
	var out []Line
	var seen []model.Ref
	var events []model.EventID
	for c := range d.best(claims, code) {
		if len(out) == n || (len(out) > 0 && d.score(c, code) < bottomScore) {
			break
		}
		s := d.b.Sentence(c.Ref)
		if s.Span.Len() > shownBytes {
			s = c.Ref
		}
		if startsInside(d.b.Quote(s)) {
			continue
		}
		if slices.Contains(seen, s) || (c.Event != "" && slices.Contains(events, c.Event)) || d.linkedTo(c, out) {
			continue
		}
		seen, events = append(seen, s), append(events, c.Event)
		out = append(out, d.sentenceLine(c, s))
	}
	return out
}

// linkedTo reports whether a claim says the same as one that is shown already.
func (d *Digest) linkedTo(c *model.Claim, shown []Line) bool {
	for _, i := range d.x.links[c.ID] {
		o := other(d.b.Links[i], c.ID)
		if slices.ContainsFunc(shown, func(l Line) bool { return l.Claim == o }) {
			return true
		}
	}
	return false
}

// claimsIn are the claims that name a country themselves.
func (d *Digest) claimsIn(code model.CountryCode) []*model.Claim {
	var out []*model.Claim
	for _, i := range d.x.claimsIn[code] {
		if c := &d.b.Claims[i]; slices.Contains(c.Countries, code) {
			out = append(out, c)
		}
	}
	return out
}

// sentenceLine shows a passage of a claim with its citation.
func (d *Digest) sentenceLine(c *model.Claim, r model.Ref) Line {
	l := Line{
		Claim: c.ID, Event: c.Event, Article: c.Ref.Article, Ref: c.Ref, Bullet: true,
		Pieces: []Piece{d.quote(r, ToneQuote)},
	}
	l.Pieces = append(l.Pieces, d.voicePieces(c)...)
	return append1(l, toned(ToneCite, " — "+d.Cite(c.Ref)))
}

func append1(l Line, p ...Piece) Line {
	l.Pieces = append(l.Pieces, p...)
	return l
}

// voicePieces name the speaker of a claim that is not in the outlet's own voice, when the
// sentence is cut from the words that do so, and say how it is put.
func (d *Digest) voicePieces(c *model.Claim) []Piece {
	if s := stanceWords(c); s != "" {
		return []Piece{fixed(" ["), toned(stanceTone(c.Stance), s), fixed("]")}
	}
	return nil
}

// eventSection lists the events of one part of a briefing. Entries come newest first.
func (d *Digest) eventSection(kind SectionKind, title string, sel Select, entries []Entry, limit int) Section {
	s := Section{Kind: kind, Title: title}
	var mine []Entry
	for _, e := range entries {
		if d.sectionOf(e) == kind {
			mine = append(mine, e)
		}
	}
	shown := d.pick(mine, sel, limit)
	for _, e := range shown {
		s.Lines = append(s.Lines, d.eventLine(e, sel))
	}
	if rest := len(mine) - len(shown); rest > 0 {
		s.Lines = append(s.Lines, Line{Bullet: true, Country: sel.Country, Pieces: []Piece{
			toned(ToneCount, "and "+Count(rest, "more event", "more events")+" on the timeline"),
		}})
	}
	return s
}

func (d *Digest) sectionOf(e Entry) SectionKind {
	switch e.Lane {
	case LanePlanned:
		return SectionAhead
	case LaneUndated:
		return SectionUndated
	case LaneHappened:
	}
	if d.age(e.When) > yearDays {
		return SectionBefore
	}
	return SectionHappened
}

// pick keeps the limit entries with the best claims, in their order.
func (d *Digest) pick(entries []Entry, s Select, limit int) []Entry {
	if len(entries) <= limit {
		return entries
	}
	scores := make([]int, len(entries))
	for i, e := range entries {
		if c := d.b.Claim(d.leadIn(e.Event, s)); c != nil {
			scores[i] = d.score(c, s.Country)
		}
	}
	sorted := slices.Clone(scores)
	slices.Sort(sorted)
	floor := sorted[len(sorted)-limit]
	above := 0
	for _, n := range scores {
		if n > floor {
			above++
		}
	}
	var out []Entry
	for i, e := range entries {
		switch {
		case scores[i] > floor:
			out = append(out, e)
		case scores[i] == floor && above < limit:
			above++
			out = append(out, e)
		}
	}
	return out
}

// leadIn is the claim that tells an event best to a reader of one country's briefing, of those that the
// selection keeps.
func (d *Digest) leadIn(id model.EventID, s Select) model.ClaimID {
	e := d.b.Event(id)
	if e == nil {
		return ""
	}
	claims := d.claimsOfEvent(e)
	if s.Claim != nil {
		claims = slices.DeleteFunc(claims, func(c *model.Claim) bool { return !s.Claim(c) })
	}
	if len(claims) == 0 {
		return ""
	}
	return d.first(claims, s.Country).ID
}

// eventLine is an event by its best sentence: "22 Feb 2026  sentence  3 articles, 1 origin ≠".
func (d *Digest) eventLine(e Entry, s Select) Line {
	c := d.b.Claim(d.leadIn(e.Event, s))
	if c == nil {
		return Line{Event: e.Event, Bullet: true, Pieces: []Piece{e.Title}}
	}
	l := Line{Event: e.Event, Claim: c.ID, Article: c.Ref.Article, Ref: c.Ref, Bullet: true}
	if e.When.Known() {
		l = append1(l, toned(ToneDate, DateLabel(e.When)), fixed(": "))
	}
	l = append1(l, d.quote(d.shown(c), ToneQuote))
	l.Pieces = append(l.Pieces, d.voicePieces(c)...)
	l = append1(l, toned(ToneCite, " — "+d.shortCite(c.Ref)))
	if e.Reports > 1 {
		l = append1(l, toned(ToneCount, " · "+longCounts(e.Reports, e.Origins)))
	}
	if e.Disputed {
		l = append1(l, toned(ToneAlert, " ≠ disputed"))
	}
	return l
}

// countryDiffers are the discrepancies of a country's events, then those of its articles that
// belong to no event.
func (d *Digest) countryDiffers(code model.CountryCode) []Line {
	return d.differsWhere(func(v *model.Discrepancy) bool {
		if e := d.b.Event(v.Event); e != nil {
			return slices.Contains(e.Countries, code)
		}
		return slices.ContainsFunc(v.Members, func(m model.Ref) bool { return d.primaryIn(m.Article, code) })
	}, differMaximum)
}

func (d *Digest) primaryIn(id model.ArticleID, code model.CountryCode) bool {
	c := d.b.Country(code)
	return c != nil && slices.Contains(c.Articles, model.CountryArticle{Article: id, Relevance: model.Primary})
}

// whoIsWho are the people of a selection with a role as given and where it is given.
func (d *Digest) whoIsWho(s Select) []Line {
	var out []Line
	cards := d.People(s)
	for i, card := range cards {
		if i == whoLines {
			out = append(out, Line{Bullet: true, Pieces: []Piece{
				toned(ToneCount, "and "+Count(len(cards)-i, "more person", "more people")+" in the People pane"),
			}})
			break
		}
		out = append(out, d.cardLine(card))
	}
	return out
}

func (d *Digest) cardLine(card Card) Line {
	l := Line{Bullet: true, Person: card.Person, Ref: card.Name.Ref, Pieces: []Piece{card.Name}}
	if card.Role.Text != "" {
		l = append1(l, fixed(", "), card.Role, toned(ToneCite, " ("+d.bareCite(card.Role.Ref)+")"))
	}
	if n := card.By; n > 0 {
		l = append1(l, toned(ToneCount, " · "+Count(n, "statement", "statements")))
	}
	return l
}

// limits list the sources of a selection and what is not known about them.
func (d *Digest) limits(s Select) []Line {
	var out []Line
	articles := d.sortedArticles(s)
	for i, id := range articles {
		if i == sourceLines {
			out = append(out, Line{Bullet: true, Country: s.Country, Pieces: []Piece{
				toned(ToneCount, "and "+Count(len(articles)-i, "more article", "more articles")+" in the Articles pane"),
			}})
			break
		}
		out = append(out, d.sourceLine(d.Source(id)))
	}
	return append(out, d.limitCounts(s)...)
}

func (d *Digest) sourceLine(card SourceCard) Line {
	l := Line{Bullet: true, Article: card.Article, Ref: card.Title.Ref, Pieces: []Piece{
		toned(ToneOutlet, card.Outlet), fixed(", "), toned(ToneDate, card.Date), fixed(" (" + card.Basis + ")"),
	}}
	if card.Title.Text != "" {
		l = append1(l, fixed(": "), card.Title)
	}
	for _, i := range d.x.takesFrom[card.Article] {
		v := &d.b.Derivations[i]
		l = append1(l, fixed(" · takes from "), toned(ToneOutlet, d.sourceName(v.From)), toned(ToneReason, " ("+string(v.Verdict)+")"))
	}
	return l
}

// limitCounts say how much of a selection has no date, no known speaker or an unnamed one.
func (d *Digest) limitCounts(s Select) []Line {
	undated, unknown, unnamed, total := 0, 0, 0, 0
	for _, c := range d.claims(s) {
		total++
		e := d.b.Event(c.Event)
		if !c.When.Known() && (e == nil || !e.When.Known()) {
			undated++
		}
		switch c.Speaker.Kind {
		case model.SpeakerUnknown:
			unknown++
		case model.SpeakerUnnamed:
			unnamed++
		case model.SpeakerOutlet, model.SpeakerPerson, model.SpeakerOrganisation, model.SpeakerGovernment:
		}
	}
	var parts []string
	add := func(n int, what string) {
		if n > 0 {
			parts = append(parts, Count(n, what, what))
		}
	}
	add(undated, "without a date")
	add(unnamed, "from unnamed sources")
	add(unknown, "with an unknown speaker")
	if total == 0 || len(parts) == 0 {
		return nil
	}
	return []Line{{Bullet: true, Pieces: []Piece{
		toned(ToneCount, "Of "+Count(total, "claim", "claims")+", "+strings.Join(parts, ", ")+"."),
	}}}
}
