package export

import (
	"io"
	"strconv"

	"example.org/sitrep/model"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/report"
)

// lineRecord is a line of a view. A piece with a span is article text, one without is not.
type lineRecord struct {
	Section     string              `json:"section,omitempty"`
	Landmark    string              `json:"landmark"`
	Depth       int                 `json:"depth"`
	Text        string              `json:"text"`
	Pieces      []pieceRecord       `json:"pieces"`
	Claim       model.ClaimID       `json:"claim"`
	Event       model.EventID       `json:"event"`
	Person      model.PersonID      `json:"person"`
	Article     model.ArticleID     `json:"article"`
	Country     model.CountryCode   `json:"country"`
	Discrepancy model.DiscrepancyID `json:"discrepancy"`
}

type pieceRecord struct {
	Text    string          `json:"text"`
	Article model.ArticleID `json:"article"`
	Span    *span           `json:"span"`
}

func lineOf(l report.Line) lineRecord {
	pieces := make([]pieceRecord, len(l.Pieces))
	for i, p := range l.Pieces {
		pieces[i] = pieceRecord{Text: p.Text, Article: p.Ref.Article, Span: spanOrNull(p.Ref.Span)}
	}
	return lineRecord{
		Landmark: l.Landmark, Depth: l.Depth, Text: l.Text(), Pieces: pieces, Claim: l.Claim, Event: l.Event,
		Person: l.Person, Article: l.Article, Country: l.Country, Discrepancy: l.Discrepancy,
	}
}

type sectionRecord struct {
	Title string `json:"title"`
	Level int    `json:"level"`
	Empty string `json:"empty"`
}

// ReportJSON writes a view as one object.
func ReportJSON(w io.Writer, r report.Report) error {
	out := newRecordWriter(w)
	out.text(`{"sitrep":` + strconv.Itoa(Version) + `,"title":`)
	out.record(r.Title)
	out.text(`,"sections":[`)
	for i, s := range r.Sections {
		if i > 0 {
			out.text(",")
		}
		out.text("\n")
		head := out.encode(sectionRecord{Title: s.Title, Level: s.Level, Empty: s.Empty})
		out.text(string(head[:max(0, len(head)-1)]) + `,"lines":[`)
		for k, l := range s.Lines {
			if k > 0 {
				out.text(",")
			}
			out.text("\n")
			out.record(lineOf(l))
		}
		out.text("]}")
	}
	out.text("]}\n")
	return out.close("JSON")
}

// ReportJSONL writes a view as one line of it a line, each with its section.
func ReportJSONL(w io.Writer, r report.Report) error {
	out := newRecordWriter(w)
	for _, s := range r.Sections {
		for _, l := range s.Lines {
			rec := lineOf(l)
			rec.Section = s.Title
			out.record(rec)
			out.text("\n")
		}
	}
	return out.close("JSON lines")
}

// ReportCSV writes a view as a table of its lines; the span is that of the first piece of
// article text.
func ReportCSV(w io.Writer, r report.Report) error {
	t := newTable(w, []string{"section", "landmark", "depth", "text", "article", "start", "end", "claim", "event", "person", "country"})
	for _, s := range r.Sections {
		for _, l := range s.Lines {
			article, start, end := string(l.Article), "", ""
			for _, p := range l.Pieces {
				if !p.Ref.None() {
					article, start, end = string(p.Ref.Article), strconv.Itoa(p.Ref.Span.Start), strconv.Itoa(p.Ref.Span.End)
					break
				}
			}
			t.write([]string{
				s.Title, l.Landmark, strconv.Itoa(l.Depth), l.Text(), article, start, end, string(l.Claim), string(l.Event), string(l.Person), string(l.Country),
			})
		}
	}
	return t.close()
}

type hitRecord struct {
	Kind         string               `json:"kind"`
	Name         string               `json:"name"`
	Country      model.CountryCode    `json:"country"`
	Person       model.PersonID       `json:"person"`
	Organisation model.OrganisationID `json:"organisation"`
	Event        model.EventID        `json:"event"`
	Claim        model.ClaimID        `json:"claim"`
	Article      model.ArticleID      `json:"article"`
	Span         span                 `json:"span"`
	Text         string               `json:"text"`
	Marks        []span               `json:"marks"`
	Near         bool                 `json:"near"`
}

func hitOf(b *model.Briefing, h search.Hit) hitRecord {
	return hitRecord{
		Kind: h.Kind.String(), Name: h.Name, Country: h.Country, Person: h.Person, Organisation: h.Organisation,
		Event: h.Event, Claim: h.Claim, Article: h.Article, Span: spanOf(h.Line.Span), Text: b.Quote(h.Line),
		Marks: spansOf(h.Marks), Near: h.Near,
	}
}

// HitsJSON writes what a search found as one object.
func HitsJSON(w io.Writer, b *model.Briefing, r search.Results) error {
	out := newRecordWriter(w)
	out.text(`{"sitrep":` + strconv.Itoa(Version) + `,"query":`)
	out.record(r.Query.Source)
	out.text(`,"more":` + strconv.FormatBool(r.More) + `,"near":`)
	out.record(listed(r.Near))
	out.text(`,"hits":[`)
	for i, h := range r.Hits {
		if i > 0 {
			out.text(",")
		}
		out.text("\n")
		out.record(hitOf(b, h))
	}
	out.text("]}\n")
	return out.close("JSON")
}

// HitsJSONL writes what a search found as one hit a line.
func HitsJSONL(w io.Writer, b *model.Briefing, r search.Results) error {
	out := newRecordWriter(w)
	for _, h := range r.Hits {
		out.record(hitOf(b, h))
		out.text("\n")
	}
	return out.close("JSON lines")
}

// HitsCSV writes what a search found as a table.
func HitsCSV(w io.Writer, b *model.Briefing, r search.Results) error {
	t := newTable(w, columns(hitRecord{}))
	for _, h := range r.Hits {
		t.write(cells(hitOf(b, h)))
	}
	return t.close()
}
