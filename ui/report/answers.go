package report

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
)

// Search is what a search found.
func Search(d *digest.Digest, r search.Results) Report {
	out := Report{Title: "Search for " + r.Query.Source + ": " + spoken(len(r.Hits), "hit", "hits")}
	if r.More {
		out.Title += ", and more"
	}
	if len(r.Near) > 0 {
		out.Title += "; taken as near: " + strings.Join(r.Near, ", ")
	}
	count := map[search.Kind]int{}
	for _, h := range r.Hits {
		count[h.Kind]++
	}
	at := map[search.Kind]int{}
	for _, h := range r.Hits {
		title := sectionOf(h.Kind)
		if n := len(out.Sections); n == 0 || out.Sections[n-1].Title != title {
			out.Sections = append(out.Sections, Section{Title: title, Level: 2})
		}
		last := &out.Sections[len(out.Sections)-1]
		last.Lines = append(last.Lines, hitLine(d, h, at[h.Kind], count[h.Kind]))
		at[h.Kind]++
	}
	if len(r.Hits) == 0 {
		out.Sections = []Section{{Title: "Hits", Level: 2, Empty: "Nothing found."}}
	}
	return out
}

func sectionOf(k search.Kind) string {
	switch k {
	case search.Country, search.Person, search.Organisation:
		return "Names"
	case search.Event:
		return "Events"
	case search.Claim:
		return "Claims"
	case search.Passage:
		return "Passages"
	}
	return ""
}

func hitLine(d *digest.Digest, h search.Hit, i, n int) Line {
	l := Line{Landmark: landmark(h.Kind.String(), i, n), Line: digest.Line{
		Ref: h.Line, Claim: h.Claim, Event: h.Event, Person: h.Person, Article: h.Article, Country: h.Country,
	}}
	if h.Near {
		l.Landmark += ", near"
	}
	if h.Kind <= search.Organisation {
		l.Pieces = append(l.Pieces, plain(h.Name))
		if h.Line.None() {
			return l
		}
		l.Pieces = append(l.Pieces, plain(": "))
	} else if e := d.Briefing().Event(h.Event); e != nil {
		l.Landmark = with(l.Landmark, digest.DateLabel(e.When))
	}
	l.Pieces = append(l.Pieces, marked(d.Briefing(), h)...)
	l.Pieces = append(l.Pieces, plain(" — "+d.Cite(h.Line)))
	return l
}

// marked cuts the line of a hit at its marks.
func marked(b *model.Briefing, h search.Hit) []digest.Piece {
	var out []digest.Piece
	add := func(s, e int, tone digest.Tone) {
		if s < e {
			r := model.Ref{Article: h.Line.Article, Span: model.Span{Start: s, End: e}}
			out = append(out, digest.Piece{Text: b.Quote(r), Ref: r, Tone: tone})
		}
	}
	at := h.Line.Span.Start
	for _, m := range h.Marks {
		add(at, m.Start, digest.ToneQuote)
		add(m.Start, m.End, digest.ToneName)
		at = m.End
	}
	add(at, h.Line.Span.End, digest.ToneQuote)
	return out
}

// Why answers why something is as it is: the trace of a claim and the reasons behind a claim,
// event, person, article or discrepancy. The report has no sections when nothing has that ID.
func Why(d *digest.Digest, id string) Report {
	r := Report{Title: "Why " + id}
	if e := d.Briefing().Event(model.EventID(id)); e != nil {
		r.Sections = append(r.Sections, trace(d, d.Lead(e.ID)))
	}
	if c := d.Briefing().Claim(model.ClaimID(id)); c != nil {
		r.Sections = append(r.Sections, trace(d, c.ID))
	}
	r.Sections = append(r.Sections, sections(d.Why(id))...)
	return r
}

// trace is the provenance of a claim.
func trace(d *digest.Digest, id model.ClaimID) Section {
	t := d.Provenance(id)
	s := Section{Title: "Provenance, claim " + decimal(t.Number) + " of " + decimal(t.Total), Level: 2}
	c := d.Briefing().Claim(id)
	if c == nil {
		return s
	}
	s.Lines = append(s.Lines, Line{Line: digest.Line{Claim: id, Ref: c.Ref, Article: c.Ref.Article, Pieces: t.Quote}})
	s.Lines = append(s.Lines, fields(t.Fields)...)
	return s
}

// Compare lays the reports of an event side by side. It has no sections for an unknown event.
func Compare(d *digest.Digest, id model.EventID) Report {
	c := d.Compare(id)
	if c.Event == "" {
		return Report{Title: "No event " + string(id)}
	}
	r := Report{Title: with("Compare: "+c.Date, spoken(len(c.Columns), "report", "reports"))}
	r.Sections = append(r.Sections, Section{Title: "Event", Level: 2, Lines: []Line{
		{Line: digest.Line{Event: c.Event, Ref: c.Title.Ref, Article: c.Title.Ref.Article, Pieces: []digest.Piece{c.Title}}},
	}})
	for i, col := range c.Columns {
		r.Sections = append(r.Sections, Section{
			Title: with(landmark("report", i, len(c.Columns)), col.Outlet, col.Date, "origin "+decimal(col.Origin)), Level: 2,
			Lines: numbered("sentence", col.Lines),
		})
	}
	r.Sections = append(r.Sections, omissions(c),
		Section{Title: "Where they differ", Level: 2, Lines: numbered("difference", c.Differs), Empty: "No difference was found."})
	for _, t := range d.Ledger(id) {
		r.Sections = append(r.Sections, Section{Title: t.Title(), Level: 2, Lines: numbered("figure", t.Rows)})
	}
	return r
}

// omissions says of each fact who has it and who leaves it out.
func omissions(c digest.Comparison) Section {
	s := Section{Title: "Who says what, and leaves out what", Level: 2, Empty: "No fact."}
	for i, f := range c.Facts {
		var has, lacks []string
		for k, id := range f.Has {
			if id != "" {
				has = append(has, c.Columns[k].Outlet)
			} else {
				lacks = append(lacks, c.Columns[k].Outlet)
			}
		}
		l := Line{Landmark: landmark("fact", i, len(c.Facts)), Line: f.Line}
		l.Pieces = append(append([]digest.Piece{}, l.Pieces...), plain(" — said by "+strings.Join(has, ", ")))
		if len(lacks) > 0 {
			l.Pieces = append(l.Pieces, plain("; left out by "+strings.Join(lacks, ", ")))
		}
		s.Lines = append(s.Lines, l)
	}
	return s
}
