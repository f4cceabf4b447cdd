package report

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
)

// Overview is all countries together.
func Overview(d *digest.Digest) Report {
	return Report{Title: headline(d), Sections: sections(d.Overview())}
}

// headline sums the briefing up in counts.
func headline(d *digest.Digest) string {
	b := d.Briefing()
	disputed := 0
	for i := range b.Events {
		if b.Events[i].Disputed {
			disputed++
		}
	}
	s := with("Briefing: "+spoken(len(b.Articles), "article", "articles"),
		few(len(b.Countries), "country", "countries"), few(len(b.Events), "event", "events"),
		few(disputed, "disputed", "disputed"), few(len(b.Problems), "problem", "problems"))
	if latest := d.Latest(); latest != "" {
		s += ", latest " + latest
	}
	return s
}

// Country is the briefing of one country.
func Country(d *digest.Digest, code model.CountryCode) Report {
	c := d.Briefing().Country(code)
	if c == nil {
		return Report{Title: "No country " + string(code) + " in this briefing"}
	}
	title := with(c.Name+", "+string(c.Code), few(len(c.Events), "event", "events"),
		few(len(c.Articles), "article", "articles"), string(c.Relevance)+" country")
	return Report{Title: title, Sections: sections(d.Country(code))}
}

// Problems are the faults met while reading.
func Problems(d *digest.Digest) Report {
	return Report{Title: "Problems", Sections: []Section{{
		Title: "Problems", Level: 2, Lines: numbered("problem", d.Problems()), Empty: "No problem was met while reading.",
	}}}
}

// Sources are the articles, and who takes from whom.
func Sources(d *digest.Digest, s digest.Select) Report {
	cards := d.Sources(s)
	list := Section{Title: "Articles", Level: 2, Empty: "No articles."}
	for i, c := range cards {
		list.Lines = append(list.Lines, sourceLines(d, c, i, len(cards))...)
	}
	return Report{
		Title: "Sources: " + spoken(len(cards), "article", "articles"),
		Sections: []Section{list, {
			Title: "Who takes from whom", Level: 2, Lines: numbered("origin", d.OriginTree(s)), Empty: "No article takes from another, as far as the files show.",
		}},
	}
}

func sourceLines(d *digest.Digest, c digest.SourceCard, i, n int) []Line {
	head := Line{
		Landmark: with(landmark("article", i, n), c.Date, c.Basis+" date"),
		Line: digest.Line{Article: c.Article, Ref: c.Title.Ref, Pieces: []digest.Piece{
			{Text: c.Outlet, Tone: digest.ToneOutlet},
		}},
	}
	if c.Title.Text != "" {
		head.Pieces = append(head.Pieces, plain(": "), c.Title)
	}
	if c.Language != "" {
		head.Landmark = with(head.Landmark, "language "+c.Language)
	}
	out := []Line{head}
	for _, f := range d.SourceFields(c.Article) {
		for _, l := range under(1, f.Lines) {
			l.Landmark = strings.ToLower(f.Label)
			out = append(out, l)
		}
	}
	return out
}

// Everything is the whole briefing: overview, countries, timeline, claims, people, sources.
func Everything(d *digest.Digest) Report {
	r := Briefing(d)
	for _, more := range []Report{
		Timeline(d, digest.Select{}), Claims(d, digest.Select{}, digest.BySpeaker), People(d, digest.Select{}), Sources(d, digest.Select{}),
	} {
		r.Sections = append(r.Sections, Section{Title: more.Title, Level: 1})
		r.Sections = append(r.Sections, more.Sections...)
	}
	return r
}

// Briefing is what a reader who wants the lines gets: overview and each country.
func Briefing(d *digest.Digest) Report {
	r := Overview(d)
	b := d.Briefing()
	for i := range b.Countries {
		c := &b.Countries[i]
		if c.Relevance == model.Passing {
			continue
		}
		one := Country(d, c.Code)
		r.Sections = append(r.Sections, Section{Title: one.Title, Level: 1})
		r.Sections = append(r.Sections, one.Sections...)
	}
	return r
}

// Selected is what a filter lets through, under the words of the filter.
func Selected(d *digest.Digest, s digest.Select, filter string) Report {
	r := Report{Title: headline(d) + "; only " + filter, Sections: sections(d.OverviewOf(s))}
	for _, one := range []Report{Timeline(d, s), Claims(d, s, digest.BySpeaker), People(d, s), Sources(d, s)} {
		r.Sections = append(r.Sections, Section{Title: one.Title, Level: 1})
		r.Sections = append(r.Sections, one.Sections...)
	}
	return r
}
