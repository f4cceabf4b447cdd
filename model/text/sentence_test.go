package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Each case is the sentences that a paragraph, their join by a space, must fall into.
func TestSentences_SplitWhereAReaderWould(t *testing.T) {
	cases := map[string][]string{
		"country with points":      {"The U.S. Army left the U.S.", "The base closed."},
		"date":                     {"It opened on Feb. 23 in Leeds.", "It closed in Feb.", "Nobody knows why."},
		"state":                    {"He trained in Norfolk, Va., and left.", "She lives in Salem, Ore.", "He does not."},
		"titles":                   {"Gen. Ada Park met Dr. J. R. Moss and Sen. Lee.", "They talked."},
		"number":                   {"It was No. 5 on the list.", "No.", "It was not."},
		"initials":                 {"J. K. Brown and John F. Lane spoke.", "Nobody heard them.", "A warrant was issued for Ada C. Moss, 44."},
		"quote ends with a stop":   {"“We won.”", "He left.", "\"It is over.\"", "She stayed."},
		"quote goes on":            {"“Are you there?” Mr. Park asked.", "“No!” she said.", "“Stop!”", "The crowd ran.", "“So what?” Lee said in March.", "“Why?”", "She said that nobody knew.", "“Now.”", "Lee said the door was open."},
		"ellipsis":                 {"We waited... and waited.", "Then it came…", "Nobody spoke."},
		"clock":                    {"It began at 5 p.m. on Friday.", "It ended at 7 p.m.", "The hall was empty."},
		"address on the web":       {"See https://example.org/a.b?c=d.e for more.", "Write to a.b@example.org today."},
		"decimal":                  {"It rose 3.5 percent to 1.25 million.", "Then it fell."},
		"spanish":                  {"«Nos vamos.»", "¿Quién dijo eso?", "El Sr. Ruiz viajó a EE. UU. en mayo.", "¡Nunca!"},
		"french":                   {"« C’est fini. »", "M. Blanc est parti.", "Mme. Noir reste."},
		"german quotes":            {"„Wir gehen.“", "Danach war es still."},
		"brackets":                 {"(He declined.)", "She did not [so far]."},
		"company":                  {"Acme Inc. said it would close.", "Acme Corp. Chief Executive Ann Lee agreed."},
		"latin":                    {"Fruit, e.g. Gala apples, vs. Conference pears.", "Both sell."},
		"straight quotes in a row": {"\"Go.\"", "\"Stay.\"", "They did."},
		"common words":             {"They let him in.", "Smith said no.", "It was a mess.", "Park left."},
	}
	for name, want := range cases {
		check(t, name, strings.Join(want, " "), want)
	}
	check(t, "list number", "1. The first rule is to wait.", []string{"1. The first rule is to wait."})
	check(t, "chinese", "他走了。她留下。", []string{"他走了。", "她留下。"})
	check(t, "glue", "They met on Sunday.Nobody else came.", []string{"They met on Sunday.", "Nobody else came."})
	check(t, "domain", "Visit booking.Com or node.Js now.", []string{"Visit booking.Com or node.Js now."})
}

func check(t *testing.T, name, paragraph string, want []string) {
	t.Helper()
	var got []string
	for _, s := range Sentences(paragraph, 0) {
		got = append(got, paragraph[s.Start:s.End])
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%s:\n got %q\nwant %q", name, got, want)
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"", " ", "A. B. C.", "“Hi.” he. There", "x.Yes…  ", "\xff. A", "EE. UU. ¿No?", "...", "a.\"B"} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, s string, base int) {
		s, _ = Clean(s)
		base &= 0xffff
		end, held := base, 0
		for _, x := range Sentences(s, base) {
			if x.Start < end || x.End <= x.Start || x.End > base+len(s) {
				t.Fatalf("span %v after %d in %q", x, end, s)
			}
			if gap := s[end-base : x.Start-base]; strings.TrimSpace(gap) != "" {
				t.Fatalf("lost %q of %q", gap, s)
			}
			piece := s[x.Start-base : x.End-base]
			if piece != strings.TrimFunc(piece, unicode.IsSpace) || !utf8.ValidString(piece) {
				t.Fatalf("ragged sentence %q", piece)
			}
			end, held = x.End, held+len(piece)
		}
		if strings.TrimSpace(s[end-base:]) != "" {
			t.Fatalf("lost the end of %q", s)
		}
	})
}

func TestSentences_AnEndlessOneIsCut(t *testing.T) {
	for _, s := range []string{strings.Repeat("3 March 1950 ", 2000), strings.Repeat("x", 9000) + " " + strings.Repeat("y", 9000) + " z", strings.Repeat("é ", 5000) + "end.", strings.Repeat("a,", 9000), strings.Repeat("漢", 5000), strings.Repeat("é", 9000), "x" + strings.Repeat("é—", 9000)} {
		var joined strings.Builder
		for _, span := range Sentences(s, 0) {
			part := span.In(s)
			if part == "" || strings.TrimSpace(part) != part || len(part) > sentenceMax || !utf8.ValidString(part) {
				t.Errorf("part of %d bytes: %.40q", len(part), part)
			}
			joined.WriteString(part)
		}
		if joined.String() == "" || strings.ReplaceAll(joined.String(), " ", "") != strings.ReplaceAll(s, " ", "") {
			t.Errorf("something is lost of %.40q", s)
		}
	}
}
