package entity

import (
	"strings"
	"testing"

	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// TestClues_ExamplesFireAndCounterExamplesDoNot runs the examples of every clue.
func TestClues_ExamplesFireAndCounterExamplesDoNot(t *testing.T) {
	for _, list := range [][]clue{shapeClues(), doubts(), thingDoubts(), contextClues(), against(), thingSurroundings()} {
		for _, c := range list {
			if len(c.yes) == 0 || len(c.no) == 0 {
				t.Errorf("%s: a clue needs examples and counter-examples", c.id)
			}
			for _, e := range c.yes {
				if !firesOn(t, &c, e) {
					t.Errorf("%s does not fire on %q in %q", c.id, e.name, e.text)
				}
			}
			for _, e := range c.no {
				if firesOn(t, &c, e) {
					t.Errorf("%s fires on %q in %q", c.id, e.name, e.text)
				}
			}
		}
	}
}

// firesOn reports whether a clue fires on any mention of a name.
func firesOn(t *testing.T, c *clue, e example) bool {
	t.Helper()
	d := text.NewDoc(article(e.text))
	x := newReader(d, lexicon.Get())
	at := strings.Index(e.text, e.name)
	if at < 0 {
		t.Fatalf("%s: no %q in %q", c.id, e.name, e.text)
	}
	for _, p := range x.pieces(NamesMax) {
		if d.Span(p.first, x.nameEnd(&p)).In(e.text) == e.name || d.Span(p.first, p.last).In(e.text) == e.name {
			p.geo = x.geoAt(p.first, p.last)
			if p.kind != pieceName {
				x.spell(&p)
			}
			if c.fires(x, &p) {
				return true
			}
		}
	}
	// A name that the segmentation reads otherwise is asked about as it stands.
	p := piece{kind: pieceName, first: d.TokenAt(at), title: -1, person: -1}
	p.last = d.TokenAt(at+len(e.name)-1) + 1
	p.sent = max(0, d.SentenceOf(p.first))
	x.spell(&p)
	if len(p.toks) == 0 {
		return false
	}
	p.geo = x.geoAt(p.first, p.last)
	return c.fires(x, &p)
}
