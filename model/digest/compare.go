package digest

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// Comparison is the reports of one event side by side.
type Comparison struct {
	Event   model.EventID
	Title   Piece
	Date    string
	Columns []Column
	// Facts by Columns: what each report has and what it leaves out.
	Facts []Fact
	// Differs are the discrepancies of the event.
	Differs []Line
}

// Column is one article's report.
type Column struct {
	Article model.ArticleID
	Outlet  string
	Date    string
	Origin  int    // from 1; 0 for an article that does not report the event, but differs from its reports
	Lines   []Line // its sentences; words that another report has too are ToneShared, others ToneQuote, disputed ones ToneDiffer
}

// Fact is a row of the omission matrix: something that at least one report says.
type Fact struct {
	Line Line
	// Has holds for each column the claim that says it, "" where the report leaves it out.
	Has []model.ClaimID
	// Cells hold for each column the words of that claim, told apart as in Column.Lines; empty
	// where the report leaves it out.
	Cells []Line
}

// Compare lays the reports of an event side by side; the zero comparison for an unknown event.
func (d *Digest) Compare(id model.EventID) Comparison {
	e := d.b.Event(id)
	if e == nil {
		return Comparison{}
	}
	out := Comparison{Event: id, Title: d.quote(d.title(e), ToneQuote), Date: DateLabel(e.When)}
	claims := append(d.claimsOfEvent(e), d.claimsThatDiffer(e)...)
	out.Columns = d.columns(e, claims)
	words := make([]map[string]bool, len(out.Columns))
	for i, col := range out.Columns {
		words[i] = d.wordsOf(col.Article, claims)
	}
	for i := range out.Columns {
		out.Columns[i].Lines = d.columnLines(out.Columns[i].Article, claims, others(words, i))
	}
	out.Facts = d.align(d.facts(claims, out.Columns))
	fillCells(out.Facts, out.Columns)
	for _, i := range d.x.diffsEvent[id] {
		out.Differs = append(out.Differs, d.discrepancyLines(&d.b.Discrepancies[i])...)
	}
	return out
}

// claimsThatDiffer are the claims outside an event that a discrepancy sets against its reports.
func (d *Digest) claimsThatDiffer(e *model.Event) []*model.Claim {
	var out []*model.Claim
	for _, n := range d.x.diffsEvent[e.ID] {
		for _, m := range d.b.Discrepancies[n].Members {
			for _, i := range d.x.claimsOf[m.Article] {
				c := &d.b.Claims[i]
				if c.Event != e.ID && differsIn(c, m) && !slices.Contains(out, c) {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// columns are the articles of an event by origin, then those of claims that only differ from it.
func (d *Digest) columns(e *model.Event, claims []*model.Claim) []Column {
	var out []Column
	add := func(id model.ArticleID, origin int) {
		a := d.b.Article(id)
		if a == nil || slices.ContainsFunc(out, func(c Column) bool { return c.Article == id }) {
			return
		}
		out = append(out, Column{Article: id, Outlet: OutletName(a), Date: Published(a), Origin: origin})
	}
	for n, o := range d.origins(e) {
		for _, t := range o.ties {
			add(t.Article, n+1)
		}
	}
	for _, c := range claims {
		add(c.Ref.Article, 0)
	}
	return out
}

// wordsOf are the words, in lower case, of an article's claims of the event.
func (d *Digest) wordsOf(art model.ArticleID, claims []*model.Claim) map[string]bool {
	out := map[string]bool{}
	for _, c := range claims {
		if c.Ref.Article != art {
			continue
		}
		q := d.b.Quote(c.Ref)
		for _, t := range text.Tokenize(q) {
			if t.Kind != text.Punct {
				out[strings.ToLower(q[t.Start:t.End])] = true
			}
		}
	}
	return out
}

func others(words []map[string]bool, i int) func(string) bool {
	return func(w string) bool {
		for j := range words {
			if j != i && words[j][w] {
				return true
			}
		}
		return false
	}
}

func (d *Digest) columnLines(art model.ArticleID, claims []*model.Claim, shared func(string) bool) []Line {
	var out []Line
	for _, c := range claims {
		if c.Ref.Article != art {
			continue
		}
		out = append(out, Line{
			Claim: c.ID, Event: c.Event, Article: art, Ref: c.Ref,
			Pieces: d.cut(c.Ref, d.wordMarks(c, shared), ToneQuote),
		})
	}
	return out
}

// wordMarks mark the disputed words of a claim, then the runs of words shared with another
// report. A run takes in the space and the marks between two shared words.
func (d *Digest) wordMarks(c *model.Claim, shared func(string) bool) []mark {
	var out []mark
	for _, i := range d.x.diffsClaim[c.ID] {
		for _, m := range d.b.Discrepancies[i].Members {
			if m.Article == c.Ref.Article {
				out = append(out, mark{m.Span, ToneDiffer})
			}
		}
	}
	q := d.b.Quote(c.Ref)
	start, end := -1, -1
	flush := func() {
		if start >= 0 {
			out = append(out, mark{model.Span{Start: c.Ref.Span.Start + start, End: c.Ref.Span.Start + end}, ToneShared})
		}
		start = -1
	}
	for _, t := range text.Tokenize(q) {
		switch {
		case t.Kind == text.Punct:
		case shared(strings.ToLower(q[t.Start:t.End])):
			if start < 0 {
				start = int(t.Start)
			}
			end = int(t.End)
		default:
			flush()
		}
	}
	flush()
	return out
}

// facts fold the claims of an event that say the same into rows, in the order of the claims.
func (d *Digest) facts(claims []*model.Claim, columns []Column) []Fact {
	var out []Fact
	row := map[model.ClaimID]int{}
	for _, c := range claims {
		n := d.factRow(c, row)
		if n < 0 {
			n = len(out)
			out = append(out, Fact{Line: d.sentenceLine(c, c.Ref), Has: make([]model.ClaimID, len(columns))})
		}
		row[c.ID] = n
		i := slices.IndexFunc(columns, func(col Column) bool { return col.Article == c.Ref.Article })
		if i >= 0 && out[n].Has[i] == "" {
			out[n].Has[i] = c.ID
		}
	}
	return out
}

func fillCells(facts []Fact, columns []Column) {
	byClaim := map[model.ClaimID]Line{}
	for _, col := range columns {
		for _, l := range col.Lines {
			byClaim[l.Claim] = l
		}
	}
	for i := range facts {
		facts[i].Cells = make([]Line, len(columns))
		for k, id := range facts[i].Has {
			facts[i].Cells[k] = byClaim[id]
		}
	}
}

func (d *Digest) factRow(c *model.Claim, row map[model.ClaimID]int) int {
	for _, i := range d.x.links[c.ID] {
		if n, ok := row[other(d.b.Links[i], c.ID)]; ok {
			return n
		}
	}
	return -1
}
