package report

import (
	"strconv"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
)

func decimal(n int) string { return strconv.Itoa(n) }

// Timeline is the events in order, each with its reports below it.
func Timeline(d *digest.Digest, s digest.Select) Report {
	entries := d.Timeline(s)
	disputed := 0
	r := Report{}
	for i, e := range entries {
		if e.Disputed {
			disputed++
		}
		if n := len(r.Sections); n == 0 || r.Sections[n-1].Title != e.Group {
			r.Sections = append(r.Sections, Section{Title: e.Group, Level: 2})
		}
		last := &r.Sections[len(r.Sections)-1]
		last.Lines = append(last.Lines, entryLines(d, e, i, len(entries))...)
	}
	r.Title = with("Timeline: "+spoken(len(entries), "event", "events"), few(disputed, "disputed", "disputed"))
	if len(entries) == 0 {
		r.Sections = []Section{{Title: "Timeline", Level: 2, Empty: "No event."}}
	}
	return r
}

func entryLines(d *digest.Digest, e digest.Entry, i, n int) []Line {
	head := Line{
		Landmark: with(landmark("event", i, n), digest.DateLabel(e.When), string(e.Kind),
			yes(e.Lane == digest.LanePlanned, "planned"), spoken(e.Reports, "report", "reports"),
			spoken(e.Origins, "origin", "origins"), yes(e.Disputed, "disputed")),
		Line: digest.Line{Event: e.Event, Ref: e.Title.Ref, Article: e.Title.Ref.Article, Pieces: []digest.Piece{e.Title}},
	}
	out := []Line{head}
	reports := d.Reports(e.Event)
	for k, rep := range reports {
		out = append(out, reportLine(rep, k, len(reports)))
	}
	return out
}

func reportLine(r digest.Report, i, n int) Line {
	verdict := string(r.Verdict)
	if r.Why != "" {
		verdict += ": " + r.Why
	}
	return Line{
		Landmark: with(landmark("report", i, n), r.Outlet, r.Date, r.Place, "origin "+decimal(r.Origin), unusual(r.Stance), verdict),
		Line:     digest.Line{Depth: 1, Claim: r.Claim, Article: r.Article, Ref: r.Text.Ref, Pieces: []digest.Piece{r.Text}},
	}
}

// unusual is a stance worth naming; most claims are asserted.
func unusual(s model.Stance) string {
	if s == model.StanceAsserted {
		return ""
	}
	return string(s)
}

// Claims is every claim, grouped.
func Claims(d *digest.Digest, s digest.Select, g digest.Grouping) Report {
	groups := d.Claims(s, g)
	total := 0
	for _, gr := range groups {
		total += len(gr.Claims)
	}
	r := Report{Title: "Claims: " + spoken(total, "claim", "claims")}
	i := 0
	for _, gr := range groups {
		sec := Section{Title: digest.Line{Pieces: gr.Title}.Text(), Level: 2}
		for _, id := range gr.Claims {
			sec.Lines = append(sec.Lines, claimLine(d, d.Row(id), i, total))
			i++
		}
		r.Sections = append(r.Sections, sec)
	}
	if total == 0 {
		r.Sections = []Section{{Title: "Claims", Level: 2, Empty: "No claim."}}
	}
	return r
}

func claimLine(d *digest.Digest, row digest.ClaimRow, i, n int) Line {
	origins := ""
	c := d.Briefing().Claim(row.Claim)
	if c != nil {
		if e := d.Briefing().Event(c.Event); e != nil {
			origins = spoken(e.Origins, "origin", "origins")
		}
	}
	return Line{
		Landmark: with(landmark("claim", i, n), row.Date, origins, row.Note, quoteWords(row.Quote), row.Badge.String()),
		Line: digest.Line{
			Claim: row.Claim, Article: row.Article, Ref: row.Text.Ref,
			Pieces: []digest.Piece{row.Text, plain(" — " + row.Speaker + "; " + row.Cite)},
		},
	}
}

func quoteWords(q model.QuoteKind) string {
	switch q {
	case model.QuoteDirect:
		return "in their words"
	case model.QuoteMixed:
		return "partly in their words"
	case model.QuoteIndirect:
		return "reported"
	case model.QuoteNone:
	}
	return ""
}

// People are the people of the selection. Everything behind a person is shown when there are
// few of them.
func People(d *digest.Digest, s digest.Select) Report {
	cards := d.People(s)
	sec := Section{Title: "People", Level: 2, Empty: "No person."}
	for i, c := range cards {
		sec.Lines = append(sec.Lines, personLine(c, i, len(cards)))
		detail := d.Person(c.Person)
		for _, f := range detail.Fields {
			if len(cards) <= fullPeople || f.Label == "Roles" || f.Label == "Forms" || f.Label == "Countries" || f.Label == "Linked because" {
				sec.Lines = append(sec.Lines, fields([]digest.Field{f})...)
			}
		}
	}
	return Report{Title: "People: " + spoken(len(cards), "person", "people"), Sections: []Section{sec}}
}

// fullPeople is up to how many people are shown with all they say and all that is said of them.
const fullPeople = 5

func personLine(c digest.Card, i, n int) Line {
	l := Line{
		Landmark: with(landmark("person", i, n), few(c.By, "statement", "statements"), few(c.About, "claim about them", "claims about them"),
			spoken(c.Mentions, "mention", "mentions")+" in "+spoken(c.Articles, "article", "articles")),
		Line: digest.Line{Person: c.Person, Ref: c.Name.Ref, Pieces: []digest.Piece{c.Name}},
	}
	if c.Role.Text != "" {
		l.Pieces = append(l.Pieces, plain(", "), c.Role)
	}
	for k, code := range c.Countries {
		sep := ", "
		if k == 0 {
			sep = "; "
		}
		l.Pieces = append(l.Pieces, plain(sep+string(code)))
	}
	return l
}
