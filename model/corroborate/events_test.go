package corroborate_test

import (
	"fmt"
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// arrests are reports of two arrests of one day in one country.
func arrests() []report {
	no := []model.CountryCode{"NO"}
	return append(twoReports(), report{id: "c3", outlet: "Coast Daily", published: "2024-05-04", title: "Smuggler held", lines: []line{
		{text: "Customs officers arrested Jonas Fjell near Bergen on May 2.", kind: model.KindArrest, when: "2024-05-02", places: no, people: []string{"Jonas Fjell"}, trigger: "arrested"},
	}})
}

func eventOf(t *testing.T, b *model.Briefing, words string) *model.Event {
	t.Helper()
	for i := range b.Claims {
		if c := &b.Claims[i]; strings.Contains(b.Quote(c.Ref), words) {
			e := b.Event(c.Event)
			if e == nil {
				t.Fatalf("%q is in no event", words)
			}
			return e
		}
	}
	t.Fatalf("no claim with %q", words)
	return nil
}

func TestEvents_TwoArrestsOfOneDayStayApart(t *testing.T) {
	b := build(t, arrests()...)
	if len(b.Events) != 2 {
		t.Fatalf("%d events", len(b.Events))
	}
	if eventOf(t, b, "Ortvik was arrested") != eventOf(t, b, "detained Lena Ortvik") {
		t.Error("two reports of one arrest are two events")
	}
	if eventOf(t, b, "Jonas Fjell") == eventOf(t, b, "detained Lena Ortvik") {
		t.Error("two arrests are one event")
	}
}

// What is told of one day, or one year, in one country and of one kind is one happening only where something particular is shared.
func TestEvents_DayKindAndCountryAreNotEnough(t *testing.T) {
	us := []model.CountryCode{"US"}
	cases := []struct {
		name, first, second string
		when                model.EDTF
		kind                model.EventKind
		one                 bool
	}{
		{"two announcements of a day", "The mayor of Dalton announced a campaign against litter on Monday.", "A discovery of water vapour was announced on Monday in a journal of astronomy.", "2023-06-12", model.KindStatement, false},
		{"two measures of a year", "Parliament legalised the sale of cannabis in 2016.", "The network introduced accounts for business in 2016.", "2016", model.KindPolicy, false},
		{"one announcement in other words", "The mayor announced a campaign against litter in parks on Monday.", "A campaign against litter in the city's parks was announced on Monday.", "2023-06-12", model.KindStatement, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := build(t,
				report{id: "a1", outlet: "North News", published: "2023-06-13", lines: []line{{text: c.first, kind: c.kind, when: c.when, places: us, trigger: "announced"}}},
				report{id: "b2", outlet: "South Post", published: "2023-06-13", lines: []line{{text: c.second, kind: c.kind, when: c.when, places: us, trigger: "announced"}}})
			if one := len(b.Events) == 1; one != c.one {
				t.Errorf("%d events", len(b.Events))
			}
		})
	}
}

func TestEvents_TwoQuakesOfOneCountryStayApart(t *testing.T) {
	jp := []model.CountryCode{"JP"}
	b := build(t,
		report{id: "a1", outlet: "North News", published: "2023-06-12", title: "Quake shakes north", lines: []line{
			{text: "A quake of magnitude 6 shook the northern island of Hokkaido on June 11.", kind: model.KindDisaster, when: "2023-06-11", places: jp, trigger: "quake"},
		}},
		report{id: "b2", outlet: "South News", published: "2023-06-19", title: "Quake shakes south", lines: []line{
			{text: "A quake of magnitude 5 shook the southern island of Kyushu on June 18.", kind: model.KindDisaster, when: "2023-06-18", places: jp, trigger: "quake"},
		}})
	if len(b.Events) != 2 {
		t.Errorf("%d events", len(b.Events))
	}
}

func TestEvents_PlanIsLinkedToItsExecutionAndNotMerged(t *testing.T) {
	fr := []model.CountryCode{"FR"}
	b := build(t,
		report{id: "a1", outlet: "North News", published: "2023-06-01", lines: []line{
			{text: "Ana Belo will meet the French premier in Paris on June 5.", kind: model.KindMeeting, when: "2023-06-05", places: fr, people: []string{"Ana Belo"}, trigger: "meet", planned: true},
		}},
		report{id: "b2", outlet: "South News", published: "2023-06-06", lines: []line{
			{text: "Ana Belo met the French premier in Paris on June 5.", kind: model.KindMeeting, when: "2023-06-05", places: fr, people: []string{"Ana Belo"}, trigger: "met"},
		}})
	if len(b.Events) != 2 {
		t.Fatalf("%d events", len(b.Events))
	}
	plan, done := eventOf(t, b, "will meet"), eventOf(t, b, "Belo met")
	if len(plan.Related) != 1 || plan.Related[0] != done.ID || len(done.Related) != 1 || done.Related[0] != plan.ID {
		t.Errorf("related: %v and %v", plan.Related, done.Related)
	}
}

func TestEvents_UndatedMentionJoinsTheDatedOne(t *testing.T) {
	pe := []model.CountryCode{"PE"}
	b := build(t, report{id: "a1", outlet: "Andes Post", published: "2021-03-10", lines: []line{
		{text: "Police captured Rafa Quispe in Lima on March 8.", kind: model.KindArrest, when: "2021-03-08", places: pe, people: []string{"Rafa Quispe"}, trigger: "captured"},
		{text: "Traders welcomed it."},
		{text: "The capture of Rafa Quispe ended a long hunt.", kind: model.KindArrest, places: pe, people: []string{"Rafa Quispe"}, trigger: "capture"},
	}})
	if len(b.Events) != 1 || b.Events[0].When.EDTF != "2021-03-08" {
		t.Errorf("events: %+v", b.Events)
	}
}

func TestEvents_AnUnrelatedArticleChangesNoEvent(t *testing.T) {
	before := fmt.Sprintf("%+v", build(t, twoReports()...).Events)
	other := report{id: "zz", outlet: "Farm Weekly", published: "2024-05-03", title: "Wheat prices", lines: []line{
		{text: "Growers sold more wheat in Iowa on May 2.", kind: model.KindEconomy, when: "2024-05-02", places: []model.CountryCode{"US"}, trigger: "sold"},
	}}
	var after []model.Event
	for _, e := range build(t, append(twoReports(), other)...).Events {
		if e.Kind != model.KindEconomy {
			after = append(after, e)
		}
	}
	if got := fmt.Sprintf("%+v", after); got != before {
		t.Errorf("before\n%s\nafter\n%s", before, got)
	}
}

func TestEvents_TitleIsAVerbatimClauseAndWhyNamesThePlaces(t *testing.T) {
	b := build(t, twoReports()...)
	e := b.Events[0]
	if b.Quote(e.Title) == "" || len(e.Why) == 0 || !strings.Contains(e.Why[0], "¶") {
		t.Errorf("title %q, why %q", b.Quote(e.Title), e.Why)
	}
}
