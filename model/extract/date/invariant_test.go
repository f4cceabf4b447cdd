package date

import (
	"math/rand/v2"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// The grammar of TIMEX3 values that sitrep writes.
const (
	timeOfDay = `T(?:\d\d(?::\d\d(?::\d\d)?)?|MO|MI|AF|EV|NI|DT)(?:Z|[+-]\d\d:?\d\d)?`
	dayPart   = `(?:BC)?[0-9X]{4}(?:-(?:[0-9X]{2}(?:-[0-9X]{2})?|W[0-9X]{2}(?:-(?:[1-7X]|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?`
	amount    = `P(?:(?:\d+(?:\.\d+)?|X)(?:CE|DE|Y|Q|M|WE|W|D))*(?:T(?:(?:\d+(?:\.\d+)?|X)(?:H|M|S))+)?`
)

var (
	timex    = regexp.MustCompile(`^(?:PAST_REF|PRESENT_REF|FUTURE_REF|` + dayPart + `(?:` + timeOfDay + `)?|P(?:T?)(?:.+))$`)
	duration = regexp.MustCompile(`^` + amount + `$`)
)

// check holds what every mention must keep to.
func check(t *testing.T, a *model.Article, ms []model.DateMention) {
	t.Helper()
	last := 0
	for _, m := range ms {
		s := m.Ref.Span
		if !s.Valid(a.Text) || s.Empty() || s.Start < last {
			t.Fatalf("span %v in %q", s, a.Text)
		}
		last = s.End
		shown := s.In(a.Text)
		if strings.TrimSpace(shown) != shown {
			t.Errorf("span %q has blanks at its ends", shown)
		}
		isAmount := strings.HasPrefix(m.Value, "P") && !strings.HasSuffix(m.Value, "_REF")
		if !timex.MatchString(m.Value) || (isAmount && (!duration.MatchString(m.Value) || m.Value == "P")) {
			t.Errorf("%q: %q is no TIMEX3 value", shown, m.Value)
		}
		if m.Basis == "" || m.Rule == "" || m.Type == "" {
			t.Errorf("%q: basis %q, rule %q, type %q", shown, m.Basis, m.Rule, m.Type)
		}
		for _, e := range []model.EDTF{m.When, m.Anchor, m.Other} {
			if _, err := model.ParseEDTF(e); e != "" && err != nil {
				t.Errorf("%q: %v", shown, err)
			}
		}
		if m.When != "" && m.Basis == model.BasisUnknown {
			t.Errorf("%q: dated %q on an unknown basis", shown, m.When)
		}
		if !m.AnchorRef.None() && !m.AnchorRef.Span.Valid(a.Text) {
			t.Errorf("%q: anchor %v outside the text", shown, m.AnchorRef)
		}
	}
}

func TestExtract_ExamplesKeepTheInvariants(t *testing.T) {
	for _, r := range ruleList() {
		for _, e := range append(r.Examples, r.Counter...) {
			a := articleOf(e.Given, e.Text)
			check(t, a, Extract(text.NewDoc(a)))
		}
	}
}

func TestExtract_NoPublicationDateIsNoGuess(t *testing.T) {
	for _, s := range []string{
		"He left yesterday.", "They met on Tuesday.", "She won last year.", "It closed last March.", "He came back in June.", "Two years ago it opened.",
		"It ends next week.", "Tonight they vote.", "They met on Feb. 3.", "Profit rose in the third quarter.",
	} {
		for _, m := range extract("", s) {
			if m.When != "" || m.Basis != model.BasisUnknown {
				t.Errorf("%q: %s dated %q on basis %s", s, m.Value, m.When, m.Basis)
			}
		}
	}
}

func TestExtract_AnchorsAreRecorded(t *testing.T) {
	s := "On May 3, 1990 they met. Two days later he left."
	ms := extract("2024-05-10", s)
	if len(ms) != 2 || ms[1].Value != "1990-05-05" || ms[1].Anchor != "1990-05-03" || ms[1].AnchorRef != ms[0].Ref || ms[1].Basis != model.BasisInherited {
		t.Errorf("got %+v", ms)
	}
	ms = extract("2024-05-10", "He left last March.")
	if len(ms) != 1 || ms[0].Anchor != "2024-05-10" || !ms[0].AnchorRef.None() || ms[0].Basis != model.BasisAnchored {
		t.Errorf("got %+v", ms)
	}
}

func TestExtract_BothReadingsOfADateInDigits(t *testing.T) {
	ms := extract("", "On 3/4/2026 and 23/4/2026 they met.")
	if len(ms) != 2 || ms[0].Value != "2026-03-04" || ms[0].Other != "2026-04-03" || ms[1].Value != "2026-04-23" || ms[1].Other != "" {
		t.Errorf("got %+v", ms)
	}
}

func TestExtract_WhenForTheTimeline(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It opened in the third quarter of 2008.", "2008-07/2008-09"},
		{"In the summer of 1999 they met.", "1999-22"},
		{"In the 1990s it grew.", "199X"},
		{"In the 19th century it grew.", "18XX"},
		{"They fought last weekend.", "2024-05-04/2024-05-05"},
		{"They spoke this week.", "2024-W19"},
		{"By the second half of 2008 it failed.", "2008-07/2008-12"},
		{"Police came Tuesday night.", "2024-05-07"},
		{"It lasted 17 years.", ""},
		{"In 241 BC it fell.", ""},
	} {
		ms := extract("2024-05-10", c.text)
		if len(ms) != 1 || string(ms[0].When) != c.want {
			t.Errorf("%q: got %+v, want %q", c.text, ms, c.want)
		}
	}
}

func TestExtract_SameFromManyGoroutines(t *testing.T) {
	d := text.NewDoc(articleOf("2024-05-10", sample()))
	want := Extract(d)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := Extract(d); !reflect.DeepEqual(got, want) {
				t.Error("differs from run to run")
			}
		})
	}
	wg.Wait()
}

// sample is all examples as one text.
func sample() string {
	var b strings.Builder
	for _, r := range ruleList() {
		for _, e := range r.Examples {
			b.WriteString(e.Text)
			b.WriteByte(' ')
		}
	}
	return strings.TrimSpace(b.String())
}

// TestExtract_ShuffledWords throws the words of the examples together in any order.
func TestExtract_ShuffledWords(t *testing.T) {
	words := strings.Fields(sample())
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		rnd.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		a := articleOf([]string{"", "2024-05-10", "1999"}[rnd.IntN(3)], strings.Join(words[:60], " "))
		check(t, a, Extract(text.NewDoc(a)))
	}
}

func TestExtract_NoYearBeyondTheText(t *testing.T) {
	for _, m := range extract("2024-05-10", sample()) {
		if len(m.When) < 4 {
			continue
		}
		if y, err := strconv.Atoi(string(m.When[:4])); err == nil && y > 2150 {
			t.Errorf("%+v: year %d", m, y)
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, r := range ruleList() {
		for _, e := range append(r.Examples, r.Counter...) {
			f.Add(e.Given, e.Text)
		}
	}
	f.Add("2024-02-29", "a year ago, one year later, 99 centuries ago, the last century and 9999 decades later")
	f.Add("0001-01-01", "a month ago, last year, 2000 years ago, last week, yesterday, last winter")
	f.Add("9999-12-31", "tomorrow, next week, next year, 10 years from now, the next decade")
	f.Fuzz(func(t *testing.T, published, s string) {
		if len(s) > 2000 {
			return
		}
		if _, err := model.ParseEDTF(model.EDTF(published)); err != nil {
			published = ""
		}
		a := articleOf(published, strings.ToValidUTF8(s, "?"))
		check(t, a, Extract(text.NewDoc(a)))
	})
}

func TestExtract_UnknownAnchorKeepsX(t *testing.T) {
	for text, want := range map[string]string{
		"He left last week.": "XXXX-WXX", "He left last month.": "XXXX-XX", "He left yesterday.": "XXXX-XX-XX", "He left last year.": "XXXX",
		"He left on Tuesday.": "XXXX-WXX-2", "He left on Feb. 3.": "XXXX-02-03", "He left last March.": "XXXX-03",
	} {
		if ms := extract("", text); len(ms) != 1 || ms[0].Value != want {
			t.Errorf("%q: got %+v, want %s", text, ms, want)
		}
	}
}

func TestExtract_ReportsAndNarrativesCountFromDifferentDays(t *testing.T) {
	report := "The treaty of 1994 followed those of 1990, 1991 and 1992. Last week the minister spoke, and in March he wrote."
	for _, m := range extract("2024-05-10", report) {
		if s := m.Ref.Span.In(report); s == "Last week" && m.Value != "2024-W18" || s == "March" && m.Value != "2024-03" {
			t.Errorf("report: %s = %s", s, m.Value)
		}
	}
	narrative := "He was born in 1790, married in 1812 and went to sea in 1815. On May 3, 1816 he landed. In June he wrote home. Two years later he died."
	for _, m := range extract("2024-05-10", narrative) {
		if s := m.Ref.Span.In(narrative); s == "June" && m.Value != "1816-06" || s == "Two years later" && m.Value != "1818" {
			t.Errorf("narrative: %s = %s", s, m.Value)
		}
	}
}

func TestExtract_InferredPublicationGivesWhatAllItsDaysShare(t *testing.T) {
	read := func(published, s string) model.DateMention {
		a := articleOf(published, s)
		a.PublishedBasis = model.PublishedInferred
		ms := Extract(text.NewDoc(a))
		if len(ms) != 1 {
			t.Fatalf("%q: %d mentions", s, len(ms))
		}
		return ms[0]
	}
	for _, c := range []struct{ published, text, want string }{
		{"2026-02-23/2026-02-27", "They met on Feb. 3.", "2026-02-03"},
		{"2026-02-23/2026-02-27", "It began in December.", "2025-12"},
		{"2026-02-23/2026-02-27", "It failed last week.", "2026-W08"},
		{"2026-02-26/2026-03-03", "It failed last week.", "XXXX-WXX"},
		{"2026-02-23/2026-02-27", "He left yesterday.", "XXXX-XX-XX"},
		{"2025-11-20/2026-02-27", "They met on Feb. 3.", "XXXX-02-03"},
		{"2026-01-02/2026-05-27", "They met in March.", "XXXX-03"},
		{"2026-02-23/..", "They met on Feb. 3.", "XXXX-02-03"},
	} {
		m := read(c.published, c.text)
		if m.Value != c.want || (m.When != "") != (m.Basis == model.BasisInferred) {
			t.Errorf("%s: %q: got %s on basis %s, want %s", c.published, c.text, m.Value, m.Basis, c.want)
		}
	}
}
