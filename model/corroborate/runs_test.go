package corroborate

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// slowRuns aligns two texts as compare does, by trying every place.
func slowRuns(a, b *wording) []run {
	var out []run
	for j := 0; j < len(b.words); {
		best, tried := run{}, 0
		for i := 0; i < len(a.words) && tried < samePlaces; i++ {
			if n := equalWords(a.words[i:], b.words[j:]); n >= shingle {
				tried++
				if n > best.words {
					best = run{a: i, b: j, words: n}
				}
			}
		}
		if best.words == 0 {
			j++
			continue
		}
		out = append(out, best)
		j += best.words
	}
	return out
}

func TestCompare_FindsWhatTryingEveryPlaceFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	var texts []*wording
	var sentences []string
	for range 40 {
		var words []string
		for range 4 + r.IntN(12) {
			words = append(words, fmt.Sprint("w", r.IntN(300)))
		}
		s := strings.Join(words, " ")
		if r.IntN(4) == 0 {
			s = "“" + s + "”"
		}
		sentences = append(sentences, s+".")
	}
	for range 30 {
		var b strings.Builder
		for range r.IntN(30) {
			b.WriteString(sentences[r.IntN(len(sentences))] + " ")
		}
		texts = append(texts, wordingOf(b.String()))
	}
	var x comparer
	found := 0
	for i, a := range texts {
		for _, b := range texts[:i] {
			got := x.compare(b, a)
			var fresh comparer
			if again := fresh.compare(b, a); !reflect.DeepEqual(got, again) {
				t.Fatalf("kept tables change the answer: %+v and %+v", got, again)
			}
			want := map[run]bool{}
			for _, w := range slowRuns(b, a) {
				want[w] = true
			}
			for _, g := range got.runs {
				g.quoted = false
				if !want[g] {
					t.Fatalf("%+v is no run of %q and %q", g, b.text, a.text)
				}
			}
			if len(got.runs) != len(want) {
				t.Fatalf("%d runs, want %d", len(got.runs), len(want))
			}
			found += len(want)
			if got.ofA > 1 || got.ofB > 1 {
				t.Fatalf("shares %v and %v", got.ofA, got.ofB)
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d runs were tried", found)
	}
}

func TestSpanOf_IsTheBytesOfTheRun(t *testing.T) {
	text := strings.Repeat("One, two — three 4.5 née! ", 9)
	v := wordingOf(text)
	var all []string
	eachWord(text, func(start, end int, _ rune) { all = append(all, text[start:end]) })
	for first := range all {
		for n := 1; first+n <= len(all) && n < 20; n++ {
			got := v.spanOf(first, n).In(text)
			if !strings.HasPrefix(got, all[first]) || !strings.HasSuffix(got, all[first+n-1]) || len(wordingOf(got).words) != n {
				t.Fatalf("%d words from %d are %q", n, first, got)
			}
		}
	}
}

func TestWeigher_IsTheProductOfTheVectors(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	var w weigher
	for range 50 {
		var a, b bag
		for range r.IntN(400) {
			a.add(hashLower(fmt.Sprint(r.IntN(300))), 4, 'A', 1)
			b.add(hashLower(fmt.Sprint(r.IntN(300))), 4, 'a', 2)
		}
		x, y := a.vector(), b.vector()
		w.hold(newProfile(x))
		if got, want := w.likeness(newProfile(y)), likeness(x, y); got != want {
			t.Fatalf("%v, want %v", got, want)
		}
	}
}
