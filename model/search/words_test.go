package search

import (
	"slices"
	"testing"
	"unicode/utf8"
)

func TestFold_TextAndQueryMeet(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Émilie Ångström-Łuczak", []string{"emilie", "angstrom", "luczak"}},
		{"the U.S. and the E.U.", []string{"the", "us", "and", "the", "eu"}},
		{"Chile's copper, the firm’s own", []string{"chile", "copper", "the", "firm", "own"}},
		{"don't", []string{"don", "t"}},
		{"1,500 men. A dozen", []string{"1", "500", "men", "a", "dozen"}},
		{"İzmir Straße", []string{"izmir", "strasse"}},
		{"", nil},
		{"—…", nil},
	}
	for _, tt := range tests {
		if got := fold(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("fold(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func FuzzSplitter(f *testing.F) {
	f.Add("the U.S. of Émilie’s 1st")
	f.Add("a.b.c. ’s '")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		p := splitter{s: s}
		last := 0
		for {
			w, start, end, ok := p.next()
			if !ok {
				break
			}
			if start < last || end <= start || end > len(s) {
				t.Fatalf("word [%d,%d) after %d in %d bytes", start, end, last, len(s))
			}
			if !utf8.ValidString(s[start:end]) || !utf8.Valid(w) {
				t.Fatalf("word cuts a rune: %q", s[start:end])
			}
			last = end
		}
	})
}
