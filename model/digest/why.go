package digest

import (
	"fmt"

	"example.org/sitrep/model"
)

// Why explains a claim, event, person, article or discrepancy: which rule, which bounds, which
// shared words, one reason a line. Nil when the ID names nothing.
func (d *Digest) Why(id string) []Section {
	if c := d.b.Claim(model.ClaimID(id)); c != nil {
		return d.whyClaim(c)
	}
	if e := d.b.Event(model.EventID(id)); e != nil {
		return d.whyEvent(e)
	}
	if p := d.b.Person(model.PersonID(id)); p != nil {
		return whySection("Why these names are one person", reasonLines(p.Links), "Only one form of the name stands in one article.")
	}
	if a := d.b.Article(model.ArticleID(id)); a != nil {
		return d.whyArticle(a)
	}
	for i := range d.b.Discrepancies {
		if v := &d.b.Discrepancies[i]; string(v.ID) == id {
			return whySection("Why this is a difference", d.discrepancyLines(v), "")
		}
	}
	return nil
}

func whySection(title string, lines []Line, empty string) []Section {
	return []Section{{Kind: SectionWhy, Title: title, Lines: lines, Empty: empty}}
}

func (d *Digest) whyClaim(c *model.Claim) []Section {
	out := whySection("Why this is a claim of "+d.SpeakerName(c), append(d.whoLines(c), ruleLine(c.Rule)...), "")
	when := d.whenLines(c)
	if i, ok := d.x.dates[c.WhenRef]; ok {
		when = append(when, ruleLine(d.b.Dates[i].Rule)...)
	}
	out = append(out, Section{Kind: SectionWhy, Title: "Why it is dated so", Lines: when})
	var score []Line
	code := model.CountryCode("")
	if len(c.Countries) > 0 {
		code = c.Countries[0]
	}
	for _, p := range d.points(c, code) {
		score = append(score, Line{Pieces: []Piece{toned(ToneCount, fmt.Sprintf("%+d  ", p.n)), toned(ToneReason, p.why)}})
	}
	title := fmt.Sprintf("Why it ranks where it does: %d points", d.score(c, code))
	out = append(out, Section{Kind: SectionWhy, Title: title, Lines: score})
	if e := d.b.Event(c.Event); e != nil {
		out = append(out, d.whyEvent(e)[1:]...) // the date is told above
	}
	return out
}

func ruleLine(r model.RuleID) []Line {
	if r == "" {
		return nil
	}
	return []Line{{Pieces: []Piece{toned(ToneReason, "rule "), fixed(string(r))}}}
}

func (d *Digest) whyEvent(e *model.Event) []Section {
	out := whySection("Why it is dated so", d.eventDate(e), "")
	out = append(out, whySection("Why these claims are one event", reasonLines(e.Why), "It has one claim.")...)
	if len(e.Why) == 0 && len(e.Claims) > 1 {
		out[1].Empty = "No reason was noted."
	}
	tree := append([]Line{{Pieces: []Piece{toned(ToneCount, longCounts(e.Articles, e.Origins))}}}, d.originTree(e)...)
	out = append(out, Section{Kind: SectionWhy, Title: "Why it counts as " + Count(e.Origins, "origin", "origins"), Lines: tree})
	if lines := d.differsOfEvent(e.ID); len(lines) > 0 {
		out = append(out, Section{Kind: SectionWhy, Title: "Why it is disputed", Lines: lines})
	}
	return out
}

// eventDate says how the date of an event is known: from which claim and by which words.
func (d *Digest) eventDate(e *model.Event) []Line {
	if !e.When.Known() {
		return []Line{{Pieces: []Piece{toned(ToneDate, "undated"), toned(ToneReason, ": no report gives a date")}}}
	}
	for _, c := range d.claimsOfEvent(e) {
		if c.When.EDTF != e.When.EDTF || c.When.Basis != e.When.Basis {
			continue
		}
		lines := d.whenLines(c)
		if i, ok := d.x.dates[c.WhenRef]; ok {
			lines = append(lines, ruleLine(d.b.Dates[i].Rule)...)
		}
		return append(lines, Line{Claim: c.ID, Ref: c.Ref, Pieces: []Piece{toned(ToneReason, "in "), toned(ToneCite, d.Cite(c.Ref))}})
	}
	return []Line{{Pieces: []Piece{toned(ToneDate, DateLabel(e.When)), fixed(", " + basisWords(e.When)), toned(ToneReason, ": worked out from several reports")}}}
}

func (d *Digest) differsOfEvent(id model.EventID) []Line {
	var out []Line
	for _, i := range d.x.diffsEvent[id] {
		out = append(out, d.discrepancyLines(&d.b.Discrepancies[i])...)
	}
	return out
}

func (d *Digest) whyArticle(a *model.Article) []Section {
	why := a.PublishedWhy
	if why == "" {
		why = "no reason was noted"
	}
	date := []Line{{Article: a.ID, Pieces: []Piece{
		toned(ToneDate, Published(a)), fixed(" (" + string(a.PublishedBasis) + "): "), toned(ToneReason, why),
	}}}
	out := whySection("How its date is known", date, "")
	return append(out, Section{
		Kind: SectionWhy, Title: "What it takes from and gives to", Lines: d.Derived(a.ID),
		Empty: "Nothing ties it to another article here.",
	})
}
