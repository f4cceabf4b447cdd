package text

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
)

const bridgeText = "Bridge opens\n\nÁngela Ruiz's team opened it on May 3. “It is late,” she said."

func bridge() *Doc {
	a := &model.Article{ID: "a", Text: bridgeText, Paras: []model.Span{{Start: 0, End: 12}, {Start: 14, End: len(bridgeText)}}}
	a.Sentences = append(Sentences(bridgeText[:12], 0), Sentences(bridgeText[14:], 14)...)
	return NewDoc(a)
}

func TestDoc_TokensBelongToTheirSentences(t *testing.T) {
	d := bridge()
	if len(d.Sentences) != 3 {
		t.Fatalf("%d sentences", len(d.Sentences))
	}
	for s, want := range []string{"Bridge opens", "Ángela Ruiz's team opened it on May 3.", "“It is late,” she said."} {
		sent := d.Sentences[s]
		if got := d.Span(sent.First, sent.Last).In(d.Text); got != want || sent.Span.In(d.Text) != want {
			t.Errorf("sentence %d is %q, want %q", s, got, want)
		}
		for i := sent.First; i < sent.Last; i++ {
			if d.SentenceOf(i) != s {
				t.Errorf("token %q is of sentence %d, want %d", d.Word(i), d.SentenceOf(i), s)
			}
			if d.TokenAt(int(d.Tokens[i].Start)) != i {
				t.Errorf("token at %d", d.Tokens[i].Start)
			}
		}
	}
	if d.Sentences[0].Para != 0 || d.Sentences[2].Para != 1 || d.SentenceOf(len(d.Tokens)) != -1 {
		t.Error("paragraphs")
	}
	if d.Word(2) != "Ángela" || d.Low(2) != "ángela" {
		t.Errorf("token 2 is %q, %q", d.Word(2), d.Low(2))
	}
	if r := d.Ref(2, 4); r.Article != "a" || r.Span.In(d.Text) != "Ángela Ruiz" {
		t.Errorf("ref %v", r)
	}
}

func TestDoc_NoTokenGoesBeyondItsSentence(t *testing.T) {
	for name, long := range map[string]string{
		"a word": strings.Repeat("Ñandú", 4000), "a number": strings.Repeat("7", 9000), "a number with points": strings.Repeat("1.", 5000) + "1",
		"words with hyphens": strings.Repeat("half-", 3000) + "way", "short ones": "It is late. We go.",
	} {
		s := "A " + long + " b. “" + long + "”"
		a := &model.Article{ID: "a", Text: s, Paras: []model.Span{{Start: 0, End: len(s)}}, Sentences: Sentences(s, 0)}
		d := NewDoc(a)
		next := 0
		for k, sent := range d.Sentences {
			if sent.First != next || sent.First == sent.Last || d.Span(sent.First, sent.Last) != sent.Span {
				t.Errorf("%s: sentence %d %v has tokens %d to %d, %v", name, k, sent.Span, sent.First, sent.Last, d.Span(sent.First, sent.Last))
			}
			next = sent.Last
		}
		if next != len(d.Tokens) {
			t.Errorf("%s: %d tokens, %d of them in sentences", name, len(d.Tokens), next)
		}
	}
}

func TestDoc_StopsWhenTold(t *testing.T) {
	d := bridge()
	if d.Stopped() {
		t.Error("stopped without being told")
	}
	stop := make(chan struct{})
	d.Until(stop)
	if d.Stopped() {
		t.Error("stopped too early")
	}
	if close(stop); !d.Stopped() {
		t.Error("not stopped")
	}
}

func TestLower_KeepsEveryOffset(t *testing.T) {
	for in, want := range map[string]string{"already low": "already low", "ÁNGELA Ruiz": "ángela ruiz", "İstanbul": "İstanbul", "K\u212a": "k\u212a", "": ""} {
		if got := Lower(in); got != want || len(got) != len(in) {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestFindingKinds_HaveWords(t *testing.T) {
	seen := map[string]bool{}
	unknown := Finding{Kind: findingKinds, Count: 2}.String()
	for k := range findingKinds {
		s := Finding{Kind: k, Count: 2}.String()
		if s == unknown || seen[s] {
			t.Errorf("kind %d: %q", k, s)
		}
		seen[s] = true
	}
}

func TestClean_CountsBrokenSequencesAsWriting(t *testing.T) {
	for in, want := range map[string]int{"\xc3": 1, "\xc3\xc3": 2, "\xe0\x80\x80": 3, "\xe2\x82x": 1, "\xf0\x90\x80x": 1, "\xf0\x80": 2, "\xf4\x90": 2, "\xed\xa0": 2, "\xff": 1} {
		_, r := Clean(in)
		if len(r.Findings) != 1 || r.Findings[0].Count != want {
			t.Errorf("%q: %v, want %d", in, r.Findings, want)
		}
	}
}

func TestDecode_FalseAndUnusableDeclarations(t *testing.T) {
	for _, c := range []struct{ in, declared, want, note string }{
		{"\x81\x20\xe9", "euc-jp", "", "declared as euc-jp but isn't"},
		{"caf\xe9", "x-user-defined", "café", "unknown encoding x-user-defined"},
		{"caf\xe9", "iso-2022-cn", "café", "unknown encoding iso-2022-cn"},
		{"caf\xe9", "us-ascii", "café", "guess"},
		{"café", "nonsense", "café", "unknown encoding nonsense, read as UTF-8"},
		{"plain", "windows-1251", "plain", ""},
	} {
		got, note := Decode([]byte(c.in), c.declared)
		if c.want != "" && got != c.want || (c.note == "") != (note == "") || !strings.Contains(note, c.note) {
			t.Errorf("%q as %s: %q, note %q", c.in, c.declared, got, note)
		}
	}
}

func TestSentences_BoundariesThatAreHard(t *testing.T) {
	for in, want := range map[string]int{
		"He came on Monday. Tuesday was quiet.": 2, "She asked: why? (Nobody knew.) It rained.": 3,
		"The firm e.on.de grew. It paid.": 2, "It ended at 5 p.m. Monday was calm.": 1, "He lives in the U.S. He likes it.": 2, "Wait... what?": 1,
		"1. First point. 2. Second point.": 2, "He said \"no.\" Then he left.": 2, "Is it over?) she wrote.": 1, "It cost 3.5 million. , and more": 1,
	} {
		if got := Sentences(in, 0); len(got) != want {
			var parts []string
			for _, s := range got {
				parts = append(parts, s.In(in))
			}
			t.Errorf("%q: %d sentences %q, want %d", in, len(got), parts, want)
		}
	}
}

func TestTokenize_PossessivesAndAbbreviations(t *testing.T) {
	for in, want := range map[string]string{
		"Ruiz's": "Ruiz|'s", "(’s": "(|’|s", "it'sy": "it'sy", "J. F. K.": "J.|F.|K.", "U.S.": "U.S.", "a. b": "a|.|b", "5's": "5|'s", "no.": "no|.",
	} {
		var got []string
		for _, tok := range Tokenize(in) {
			got = append(got, in[tok.Start:tok.End])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestFold_LettersThatAreNoPlainOnes(t *testing.T) {
	for in, want := range map[string]string{
		"Ærø": "aero", "œuvre": "oeuvre", "Þór": "thor", "ısı": "isi", "«a»": "\"a\"", "“b”": "\"b\"", "Straße": "strasse", "Łódź": "lodz",
	} {
		if got := Fold(in); got != want {
			t.Errorf("%q folds to %q, want %q", in, got, want)
		}
	}
}

func TestIsQuote(t *testing.T) {
	for in, want := range map[string]bool{"“": true, "\"": true, "»": true, "'": false, "": false, "a": false} {
		if IsQuote(in) != want {
			t.Errorf("%q: want %v", in, want)
		}
	}
}
