package rule_test

import (
	"strings"
	"testing"

	"example.org/sitrep/model/rule"
)

const (
	colour rule.Class = 1 << iota
	thing
)

func classes() map[string]rule.Class {
	return map[string]rule.Class{"COLOUR": colour, "THING": thing}
}

func lexicon() map[string]rule.Lexeme {
	return map[string]rule.Lexeme{"red": {Class: colour, Val: 1}, "blue": {Class: colour, Val: 2}, "car": {Class: thing, Val: 7}}
}

func whole(m *rule.Match) (string, bool) { return m.Word(), true }

func compile(t *testing.T, rules ...rule.Rule[string]) *rule.Grammar[string] {
	t.Helper()
	g, err := rule.Compile(classes(), lexicon(), rules)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// termsOf cuts at blanks; a word behind "|" starts a new paragraph.
func termsOf(g *rule.Grammar[string], s string) []rule.Term {
	var out []rule.Term
	at := 0
	for w := range strings.SplitSeq(s, " ") {
		plain, line := strings.CutPrefix(w, "|")
		e := g.Lookup(plain)
		out = append(out, rule.Term{Start: int32(at + len(w) - len(plain)), End: int32(at + len(w)), Class: e.Class, Val: e.Val, Word: e.Word, Line: line})
		at += len(w) + 1
	}
	return out
}

func match(g *rule.Grammar[string], s string) (string, string) {
	m := rule.Match{Text: s, Terms: termsOf(g, s)}
	got, r, ok := g.Match(&m)
	if !ok {
		return "", ""
	}
	return got, string(r.ID)
}

func TestMatch_LongestWinsThenTheFirstRule(t *testing.T) {
	g := compile(t,
		rule.Rule[string]{ID: "short", Patterns: []string{"COLOUR"}, Read: whole},
		rule.Rule[string]{ID: "long", Patterns: []string{"COLOUR THING"}, Read: whole},
		rule.Rule[string]{ID: "late", Patterns: []string{"COLOUR THING", "COLOUR"}, Read: whole},
	)
	for _, c := range []struct{ text, want, id string }{
		{"red car", "red car", "long"}, {"red or", "red", "short"}, {"car", "", ""},
	} {
		if got, id := match(g, c.text); got != c.want || id != c.id {
			t.Errorf("%q: got %q by %q, want %q by %q", c.text, got, id, c.want, c.id)
		}
	}
}

func TestMatch_OptionalRunsAndAlternatives(t *testing.T) {
	g := compile(t, rule.Rule[string]{ID: "r", Patterns: []string{"( the|a very? )? COLOUR|THING ( or COLOUR )?"}, Read: whole})
	for text, want := range map[string]string{
		"the very red": "the very red", "a car or blue": "a car or blue", "red or car": "red", "very red": "",
	} {
		if got, _ := match(g, text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestMatch_StaysInsideAParagraph(t *testing.T) {
	g := compile(t, rule.Rule[string]{ID: "r", Patterns: []string{"COLOUR THING", "COLOUR"}, Read: whole})
	if got, _ := match(g, "red |car"); got != "red" {
		t.Errorf("got %q", got)
	}
}

func TestMatch_ARefusalLeavesTheShorterMatch(t *testing.T) {
	refuse := func(*rule.Match) (string, bool) { return "", false }
	g := compile(t,
		rule.Rule[string]{ID: "no", Patterns: []string{"COLOUR THING"}, Read: refuse},
		rule.Rule[string]{ID: "yes", Patterns: []string{"COLOUR"}, Read: whole},
	)
	if got, id := match(g, "blue car"); got != "blue" || id != "yes" {
		t.Errorf("got %q by %q", got, id)
	}
}

func TestMatch_CapturesInTheOrderOfTheText(t *testing.T) {
	var vals []int
	g := compile(t, rule.Rule[string]{ID: "r", Patterns: []string{"COLOUR or COLOUR THING?"}, Read: func(m *rule.Match) (string, bool) {
		vals = []int{m.Val(colour), m.ValAt(colour, 1), m.Val(thing), m.Find(colour, 2)}
		return m.TextOf(thing), m.Has(thing)
	}})
	if got, _ := match(g, "red or blue car"); got != "car" {
		t.Errorf("got %q", got)
	}
	for i, want := range []int{1, 2, 7, -1} {
		if vals[i] != want {
			t.Errorf("value %d: got %d, want %d", i, vals[i], want)
		}
	}
}

func TestCompile_NamesWhatIsWrong(t *testing.T) {
	for pattern, want := range map[string]string{
		"COLOR": "unknown class", "( COLOUR": "opening", "COLOUR )?": "closing", "COLOUR ~": "empty", strings.Repeat("COLOUR ", 40): "more than",
	} {
		_, err := rule.Compile(classes(), lexicon(), []rule.Rule[string]{{ID: "bad", Patterns: []string{pattern}, Read: whole}})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "bad") {
			t.Errorf("%q: got %v, want %q", pattern, err, want)
		}
	}
}
