package entity

import (
	"strings"
	"testing"

	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// A register of more names than are looked at is read up to the first of them. Names that come again do not count.
func TestExtract_NamesBeyondTheLimitAreNotLookedAt(t *testing.T) {
	s := "Olga Kern met Ivan Stones. Ivan Stones thanked Olga Kern. Olga Kern left. Maria Quiroga came with Peter Lund. Olga Kern wept."
	for most, from := range map[int]string{2: "Maria Quiroga came", 3: "Peter Lund.", 4: ""} {
		r := extractUpTo(text.NewDoc(article(s)), lexicon.Get(), most)
		want := 0
		if from != "" {
			want = strings.Index(s, from)
		}
		if r.Unread != want {
			t.Errorf("%d names: unread from %d on, not %d", most, r.Unread, want)
		}
		if len(r.People) != most {
			t.Errorf("%d names: %d people", most, len(r.People))
		}
		for _, p := range r.People {
			for _, m := range p.Mentions {
				if want > 0 && m.Ref.Span.Start >= want {
					t.Errorf("%d names: %s is found at %d", most, p.Name, m.Ref.Span.Start)
				}
			}
		}
	}
}
