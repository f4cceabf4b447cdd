package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold_FindsAcrossMarksAndCase(t *testing.T) {
	cases := map[string]string{
		"García": "garcia", "ÅNGSTRÖM": "angstrom", "Łódź": "lodz", "Straße": "strasse", "São Tomé": "sao tome", "O’Neil": "o'neil",
		"İzmir": "izmir", "ﬁn": "fin", "Đorđe": "dorde", "Ｔｏｋｙｏ": "tokyo", "日本": "日本", "e\u0301": "e",
		"Əliyev": "aliyev", "Ħal Għaxaq": "hal ghaxaq", "ʻUthmān": "'uthman", "Rhine–Main": "rhine-main",
	}
	for in, want := range cases {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
		f := NewFolded(in)
		if f.Text != want {
			t.Errorf("NewFolded(%q) = %q, want %q", in, f.Text, want)
		}
	}
}

func TestFolded_LeadsBackToTheBytes(t *testing.T) {
	s := "El niño José Núñez vio la Straße…"
	f := NewFolded(s)
	for _, c := range [][2]string{{"nunez", "Núñez"}, {"jose", "José"}, {"vio", "vio"}, {"strasse", "Straße"}, {"la str", "la Str"}} {
		at := strings.Index(f.Text, c[0])
		if at < 0 {
			t.Fatalf("%q not in %q", c[0], f.Text)
		}
		from, to := f.Span(at, at+len(c[0]))
		if s[from:to] != c[1] {
			t.Errorf("%q leads to %q, want %q", c[0], s[from:to], c[1])
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "García", "ﬃ İ ß", "℉ ㎏", "e\u0301\u0302x", "…—’"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s, _ = Clean(s)
		x := NewFolded(s)
		if x.Text != Fold(s) {
			t.Fatalf("two ways to fold %q: %q and %q", s, x.Text, Fold(s))
		}
		last := 0
		for i := range len(x.Text) + 1 {
			if i < len(x.Text) && !utf8.RuneStart(x.Text[i]) {
				continue
			}
			o := x.Original(i)
			if o < last || o > len(s) {
				t.Fatalf("offset %d of %q goes to %d after %d", i, x.Text, o, last)
			}
			if o < len(s) && !utf8.RuneStart(s[o]) {
				t.Fatalf("offset %d of %q cuts a rune at %d", i, x.Text, o)
			}
			last = o
		}
	})
}
