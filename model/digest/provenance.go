package digest

import (
	"slices"

	"example.org/sitrep/model"
)

// Field is a labelled part of a trace, "Who says", with its lines.
type Field struct {
	Label string
	Lines []Line
}

// Trace is where a claim comes from.
type Trace struct {
	Claim model.ClaimID
	Event model.EventID
	// Number of Total: the place of the claim among those of its event, from 1; 1 of 1
	// without an event.
	Number, Total int
	// Quote is the sentence that holds the claim, whole, with the source, the cue and the
	// clause told apart by tone.
	Quote []Piece
	// Fields are Who says, Where, When, Figures, Also reported, Differs, Related; those that
	// have something to say.
	Fields []Field
}

// Provenance traces a claim. The zero Trace is returned for an unknown claim.
func (d *Digest) Provenance(id model.ClaimID) Trace {
	c := d.b.Claim(id)
	if c == nil {
		return Trace{}
	}
	t := Trace{Claim: id, Event: c.Event, Number: 1, Total: 1, Quote: d.markedSentence(c)}
	if e := d.b.Event(c.Event); e != nil {
		t.Total = len(e.Claims)
		t.Number = slices.Index(e.Claims, id) + 1
	}
	t.Fields = keepFull([]Field{
		{Label: "Who says", Lines: d.whoLines(c)},
		{Label: "Where", Lines: d.whereLines(c)},
		{Label: "When", Lines: d.whenLines(c)},
		{Label: "Figures", Lines: d.figureLines(c)},
		{Label: "Also reported", Lines: d.alsoLines(c)},
		{Label: "Differs", Lines: d.differLines(c)},
		{Label: "Related", Lines: d.relatedLines(c)},
	})
	return t
}

func keepFull(fields []Field) []Field {
	return slices.DeleteFunc(fields, func(f Field) bool { return len(f.Lines) == 0 })
}

// markedSentence cuts the sentence around a claim into pieces: context, source, cue and the
// clause that is claimed.
func (d *Digest) markedSentence(c *model.Claim) []Piece {
	sentence := d.b.Sentence(c.Ref)
	whole := model.Ref{Article: c.Ref.Article, Span: sentence.Span.Union(c.Ref.Span)}
	marks := []mark{{c.Source, ToneSource}, {c.Cue, ToneCue}, {c.Content, ToneQuote}}
	return d.cut(whole, marks, ToneContext)
}

type mark struct {
	span model.Span
	tone Tone
}

// cut splits a passage at the marks; earlier marks win where they overlap, and what is under
// none has the tone rest. The pieces together are the passage.
func (d *Digest) cut(whole model.Ref, marks []mark, rest Tone) []Piece {
	bounds := []int{whole.Span.Start, whole.Span.End}
	for _, m := range marks {
		if !m.span.Empty() && m.span.Overlaps(whole.Span) {
			bounds = append(bounds, max(m.span.Start, whole.Span.Start), min(m.span.End, whole.Span.End))
		}
	}
	slices.Sort(bounds)
	bounds = slices.Compact(bounds)
	var out []Piece
	for i := 1; i < len(bounds); i++ {
		s := model.Span{Start: bounds[i-1], End: bounds[i]}
		tone := rest
		for _, m := range marks {
			if m.span.Contains(s) {
				tone = m.tone
				break
			}
		}
		if n := len(out); n > 0 && out[n-1].Tone == tone {
			out[n-1] = d.quote(model.Ref{Article: whole.Article, Span: out[n-1].Ref.Span.Union(s)}, tone)
			continue
		}
		out = append(out, d.quote(model.Ref{Article: whole.Article, Span: s}, tone))
	}
	return out
}

func (d *Digest) whereLines(c *model.Claim) []Line {
	a := d.b.Article(c.Ref.Article)
	if a == nil {
		return nil
	}
	basis := ""
	if a.PublishedBasis != model.PublishedUnknown && a.PublishedBasis != "" {
		basis = " (" + string(a.PublishedBasis) + ")"
	}
	at := Line{Ref: c.Ref, Claim: c.ID, Article: a.ID}
	out := []Line{at, at}
	out[0].Pieces = []Piece{toned(ToneOutlet, OutletName(a)), fixed(", "), toned(ToneDate, Published(a)), fixed(basis)}
	out[1].Pieces = []Piece{fixed(Place(a, c.Ref.Span.Start) + " · " + FileLine(a, c.Ref.Span.Start))}
	if a.Grade != "" {
		graded := at
		graded.Pieces = []Piece{fixed("source graded "), toned(ToneReason, GradeWords(a.Grade))}
		out = append(out, graded)
	}
	return append(out, correctionLines(a, at)...)
}

// correctionLines tell what the user corrected about an article.
func correctionLines(a *model.Article, at Line) []Line {
	out := make([]Line, len(a.Corrections))
	for i, c := range a.Corrections {
		out[i] = at
		out[i].Pieces = []Piece{toned(ToneCaution, "corrected"), toned(ToneReason, ": "+c)}
	}
	return out
}

// whenLines say when the claim is about and how that is known.
func (d *Digest) whenLines(c *model.Claim) []Line {
	if !c.When.Known() {
		return d.whenFromEvent(c)
	}
	head := []Piece{toned(ToneDate, DateLabel(c.When)), fixed(", " + basisWords(c.When))}
	first := Line{Pieces: head, Ref: c.WhenRef, Claim: c.ID}
	if c.WhenRef.None() {
		if a := d.b.Article(c.Ref.Article); a != nil && a.Published == c.When.EDTF {
			first = append1(first, toned(ToneReason, ": the day of publication, no date stands here"))
		}
		return []Line{first}
	}
	lines := []Line{first, {
		Pieces: []Piece{toned(ToneReason, "from "), fixed("“"), d.quote(c.WhenRef, ToneQuote), fixed("”")},
		Ref:    c.WhenRef, Claim: c.ID,
	}}
	if i, ok := d.x.dates[c.WhenRef]; ok {
		lines = append(lines, d.anchorLines(&d.b.Dates[i])...)
	}
	return lines
}

// anchorLines say what a relative date was counted from, and its second reading.
func (d *Digest) anchorLines(m *model.DateMention) []Line {
	var out []Line
	if m.Anchor != "" {
		from := "counted from the publication date, "
		if !m.AnchorRef.None() {
			from = "counted from "
		}
		l := Line{Ref: m.AnchorRef, Pieces: []Piece{
			toned(ToneReason, from), toned(ToneDate, EDTFLabel(m.Anchor, model.BasisStated)),
		}}
		if !m.AnchorRef.None() {
			l.Pieces = append(l.Pieces, fixed(" (“"), d.quote(m.AnchorRef, ToneQuote), fixed("”)"))
		}
		out = append(out, l)
	}
	if m.Other != "" {
		out = append(out, Line{Ref: m.Ref, Pieces: []Piece{
			toned(ToneCaution, "could also be read as "), toned(ToneDate, EDTFLabel(m.Other, model.BasisStated)),
		}})
	}
	return out
}

func (d *Digest) whenFromEvent(c *model.Claim) []Line {
	e := d.b.Event(c.Event)
	if e == nil || !e.When.Known() {
		return []Line{{Pieces: []Piece{toned(ToneDate, "undated"), toned(ToneReason, ": the text gives no date")}}}
	}
	for _, o := range d.claimsOfEvent(e) {
		if o.When.EDTF == e.When.EDTF {
			return []Line{{
				Pieces: []Piece{
					toned(ToneDate, DateLabel(e.When)), fixed(", "),
					toned(ToneReason, "not given here; from "), toned(ToneOutlet, d.shortCite(o.Ref)),
				},
				Ref: o.Ref, Claim: o.ID,
			}}
		}
	}
	return []Line{{Pieces: []Piece{toned(ToneDate, DateLabel(e.When)), fixed(", "), toned(ToneReason, "not given here; from the event")}}}
}

// basisWords is how a date is known, with its precision: "stated, day".
func basisWords(w model.When) string {
	return string(w.Basis) + ", " + string(w.PrecisionOr())
}

func (d *Digest) figureLines(c *model.Claim) []Line {
	var out []Line
	for _, f := range c.Figures {
		l := Line{Ref: f.Ref, Claim: c.ID, Pieces: []Piece{fixed("“"), d.quote(f.Ref, ToneQuote), fixed("”")}}
		if f.Unit != "" {
			l.Pieces = append(l.Pieces, fixed(" · counts "), fixed(f.Unit))
		}
		out = append(out, l)
	}
	return append(out, d.ledgerLines(c)...)
}

// relatedLines name the events that a claim's event is tied to without being one with them: the
// plan of a happening, the happening of a plan.
func (d *Digest) relatedLines(c *model.Claim) []Line {
	e := d.b.Event(c.Event)
	if e == nil {
		return nil
	}
	var out []Line
	for _, id := range e.Related {
		o := d.b.Event(id)
		if o == nil {
			continue
		}
		label := "happened "
		if o.Planned {
			label = "planned "
		}
		title := d.title(o)
		out = append(out, Line{Event: id, Ref: title, Article: title.Article, Pieces: []Piece{
			toned(ToneReason, label), toned(ToneDate, DateLabel(o.When)), fixed(": “"), d.quote(title, ToneQuote), fixed("”"),
		}})
	}
	return out
}
