package claim_test

import (
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/extract"
	"example.org/sitrep/model/text"
)

// TestWhoSays_RelayedPassiveAndNobody holds who says what in sentences of the wire: the content, and how its
// source and the one who relays it are called; no source where nobody says it.
func TestWhoSays_RelayedPassiveAndNobody(t *testing.T) {
	t.Parallel()
	for _, x := range []struct{ in, content, source, via string }{
		{"Efe quoted the deputy head of the agency, Ana Belo, as saying that an engine was to blame.", "an engine was to blame", "the deputy head of the agency, Ana Belo", "Efe"},
		{"It could take a year, Brigadier Juan Paz was quoted as saying by Efe.", "It could take a year", "Brigadier Juan Paz", "Efe"},
		{"Ana Belo was quoted as saying that the deal was dead.", "the deal was dead", "Ana Belo", ""},
		{"The words \"we paid nothing\" were said by Ana Belo.", "\"we paid nothing\"", "Ana Belo", ""},
		{"\"I was locked out within minutes,\" one said.", "\"I was locked out within minutes,\"", "one", ""},
		{"Two people were hurt, according to the health director, Dr Ana Belo.", "Two people were hurt", "the health director, Dr Ana Belo", ""},
		{"However, a parent, who asked not to be named, said families had paid.", "families had paid", "a parent, who asked not to be named", ""},
		{"Ana Belo called for the owner, Norbank Lines, to be stripped of its licence.", "the owner, Norbank Lines, to be stripped of its licence", "Ana Belo", ""},
		{"Ana Belo has denied wrongdoing and has not been charged.", "wrongdoing", "Ana Belo", ""},
		{"Drivers at Norbank have called off a strike after the firm improved its offer.", "", "", ""},
		{"No group has claimed responsibility for the blast.", "", "", ""},
		{"Staff were told by email that the plant would close.", "", "", ""},
	} {
		a := &model.Article{ID: "a", Text: x.in, Paras: []model.Span{{End: len(x.in)}}, Sentences: text.Sentences(x.in, 0), Published: "2024-05-09", PublishedBasis: model.PublishedMetadata, Language: "en", Outlet: "The Courier"}
		said := 0
		for _, c := range extract.Run(a).Claims {
			if c.Cue.Empty() {
				continue
			}
			said++
			if got := c.Content.In(x.in); got != x.content || c.Source.In(x.in) != x.source || c.Via != x.via {
				t.Errorf("%q: %q by %q via %q", x.in, got, c.Source.In(x.in), c.Via)
			}
		}
		if want := x.content != ""; want != (said > 0) {
			t.Errorf("%q: %d claims with a cue", x.in, said)
		}
	}
}
