package corroborate_test

import (
	"testing"

	"example.org/sitrep/model"
)

func killed(text string, n float64) []figure { return []figure{{text: text, value: n, unit: "killed"}} }

// blast is two reports of an explosion that count the dead.
func blast(first, second float64, textA, textB, pubB string) []report {
	lb := []model.CountryCode{"LB"}
	return []report{
		{id: "a1", outlet: "Harbour Times", published: "2020-09-02", title: "Blast at grain pier", lines: []line{
			{text: "An explosion at the grain pier of Tripoli killed " + textA + " on September 1.", kind: model.KindViolence, when: "2020-09-01", places: lb, trigger: "explosion", figures: killed(textA, first)},
		}},
		{id: "b2", outlet: "Cedar Post", published: pubB, title: "Explosion on the pier", lines: []line{
			{text: "The explosion of September 1 at the grain pier of Tripoli killed " + textB + ".", kind: model.KindViolence, when: "2020-09-01", places: lb, trigger: "explosion", figures: killed(textB, second)},
		}},
	}
}

func of(b *model.Briefing, kind model.DiscrepancyKind) []model.Discrepancy {
	var out []model.Discrepancy
	for _, d := range b.Discrepancies {
		if d.Kind == kind {
			out = append(out, d)
		}
	}
	return out
}

func TestDiscrepancies_NumbersOfOneDayDiffer(t *testing.T) {
	b := build(t, blast(12, 15, "12 people", "15 people", "2020-09-02")...)
	d := of(b, model.DiffNumber)
	if len(d) != 1 || len(d[0].Members) != 2 || b.Quote(d[0].Members[0]) != "12 people" {
		t.Fatalf("%+v", b.Discrepancies)
	}
	if len(b.Events) != 1 || !b.Events[0].Disputed {
		t.Errorf("events: %+v", b.Events)
	}
	if len(b.Ledgers) != 1 || b.Ledgers[0].Verdict != "conflict" {
		t.Errorf("ledgers: %+v", b.Ledgers)
	}
}

func TestDiscrepancies_ATollThatGrowsIsNone(t *testing.T) {
	b := build(t, blast(12, 15, "12 people", "15 people", "2020-09-05")...)
	if len(of(b, model.DiffNumber)) != 0 || len(b.Ledgers) != 1 || b.Ledgers[0].Verdict != "growth" {
		t.Fatalf("discrepancies %+v, ledgers %+v", b.Discrepancies, b.Ledgers)
	}
}

func TestDiscrepancies_BoundsThatAllowEachOtherAreNone(t *testing.T) {
	r := blast(12, 15, "at least 12 people", "15 people", "2020-09-02")
	r[0].lines[0].figures[0].scope = "at least"
	b := build(t, r...)
	if len(of(b, model.DiffNumber)) != 0 || len(b.Ledgers) != 1 || b.Ledgers[0].Verdict != "different scope" {
		t.Errorf("discrepancies %+v, ledgers %+v", b.Discrepancies, b.Ledgers)
	}
}

func TestDiscrepancies_OutcomesThatExcludeEachOther(t *testing.T) {
	pe := []model.CountryCode{"PE"}
	b := build(t,
		report{id: "a1", outlet: "Andes Post", published: "2021-03-09", lines: []line{
			{text: "Soldiers took part in the capture of Rafa Quispe near Lima on March 8.", kind: model.KindArrest, when: "2021-03-08", places: pe, people: []string{"Rafa Quispe"}, trigger: "capture"},
		}},
		report{id: "b2", outlet: "Lima Hoy", published: "2021-03-09", lines: []line{
			{text: "The March 8 raid near Lima ended with the death of Rafa Quispe.", kind: model.KindDeath, when: "2021-03-08", places: pe, people: []string{"Rafa Quispe"}, trigger: "death"},
		}})
	d := of(b, model.DiffOutcome)
	if len(d) != 1 || len(d[0].Members) != 2 || b.Quote(d[0].Members[0]) != "capture" || b.Quote(d[0].Members[1]) != "death" {
		t.Fatalf("%+v", b.Discrepancies)
	}
}

func TestDiscrepancies_OneNameInTwoSpellings(t *testing.T) {
	b := build(t,
		report{id: "a1", outlet: "Andes Post", published: "2021-03-09", lines: []line{{text: "Dora Kovalenko spoke first, then Ana Belo.", people: []string{"Dora Kovalenko", "Ana Belo"}}}},
		report{id: "b2", outlet: "Lima Hoy", published: "2021-03-09", lines: []line{{text: "After Ana Belo came Dora Kowalenko.", people: []string{"Ana Belo", "Dora Kowalenko"}}}})
	if len(b.People) != 2 {
		t.Fatalf("people: %+v", b.People)
	}
	if d := of(b, model.DiffSpelling); len(d) != 1 || len(d[0].Members) != 2 {
		t.Errorf("%+v", b.Discrepancies)
	}
}

func TestDiscrepancies_TheSameNumberOfDifferentThingsIsNone(t *testing.T) {
	mx := []model.CountryCode{"MX"}
	b := build(t,
		report{id: "a1", outlet: "Gulf News", published: "2021-03-09", lines: []line{
			{text: "The ministry extradited 29 men in March.", kind: model.KindExtradition, when: "2021-03", places: mx, trigger: "extradited", figures: []figure{{text: "29 men", value: 29, unit: "extradited"}}},
		}},
		report{id: "b2", outlet: "Coast News", published: "2021-03-09", lines: []line{
			{text: "In the raid of January 29 people were killed.", kind: model.KindStrike, when: "2021-01", places: mx, trigger: "raid", figures: killed("29 people", 29)},
		}})
	if len(b.Events) != 2 || len(b.Discrepancies) != 0 || len(b.Links) != 0 {
		t.Errorf("events %+v, discrepancies %+v, links %+v", b.Events, b.Discrepancies, b.Links)
	}
}

// Two sums of one story are no difference: of other things, or both given by one report.
func TestDiscrepancies_SumsOfMoneyForOtherThingsAreNone(t *testing.T) {
	us := []model.CountryCode{"US"}
	dollars := func(text string, n float64) []figure { return []figure{{text: text, value: n, unit: "dollar"}} }
	two := func(a, b line) []report {
		return []report{
			{id: "a1", outlet: "Harbour Times", published: "2020-09-02", title: "Bridge money", lines: []line{a}},
			{id: "b2", outlet: "Cedar Post", published: "2020-09-02", title: "Bridge money", lines: []line{b}},
		}
	}
	for _, x := range []struct {
		a, b string
		x, y figure
		want int
	}{
		{"The council on Tuesday approved $5 million for repairs of the Mill Bridge.", "The council approved $6 million for repairs of the Mill Bridge on Tuesday.", figure{value: 5e6, text: "$5 million"}, figure{value: 6e6, text: "$6 million"}, 1},
		{"The council on Tuesday approved $5 million for repairs of the Mill Bridge.", "Shops near the council lost at least $6 million in trade on Tuesday.", figure{value: 5e6, text: "$5 million"}, figure{value: 6e6, text: "$6 million"}, 0},
	} {
		b := build(t, two(
			line{text: x.a, kind: model.KindPolicy, when: "2020-09-01", places: us, trigger: "council", figures: dollars(x.x.text, x.x.value)},
			line{text: x.b, kind: model.KindPolicy, when: "2020-09-01", places: us, trigger: "council", figures: dollars(x.y.text, x.y.value)})...)
		if got := of(b, model.DiffNumber); len(got) != x.want {
			t.Errorf("%q / %q: %d differences: %+v", x.a, x.b, len(got), got)
		}
	}
}

// What one report counts several times is compared by the words right around it.
func TestDiscrepancies_CountsThatOneReportGivesSeveralTimes(t *testing.T) {
	ar := []model.CountryCode{"AR"}
	count := func(text string, n float64) figure { return figure{text: text, value: n, unit: "season"} }
	b := build(t,
		report{id: "a1", outlet: "Harbour Times", published: "2020-09-02", title: "Coach retires", lines: []line{
			{text: "Coach Ana Quiroga retired on Tuesday after five seasons in Rosario.", kind: model.KindAppointment, when: "2020-09-01", places: ar, trigger: "retired", people: []string{"Ana Quiroga"}, figures: []figure{count("five seasons", 5)}},
		}},
		report{id: "b2", outlet: "Cedar Post", published: "2020-09-02", title: "Quiroga goes", lines: []line{
			{text: "Coach Ana Quiroga retired on Tuesday, leaving Rosario.", kind: model.KindAppointment, when: "2020-09-01", places: ar, trigger: "retired", people: []string{"Ana Quiroga"}},
			{text: "Quiroga won two cups in her eight seasons as a trainer of youths.", people: []string{"Quiroga"}, figures: []figure{count("eight seasons", 8)}},
			{text: "The club lost most games of the past two seasons.", figures: []figure{count("two seasons", 2)}},
		}})
	if got := of(b, model.DiffNumber); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

// A day that one report gives beside the day of the other contradicts nothing, nor do two sayings.
func TestDiscrepancies_DatesThatMeetAreNone(t *testing.T) {
	pe := []model.CountryCode{"PE"}
	quake := func(id, when, text string, more ...line) report {
		return report{id: id, outlet: id, published: "2021-03-09", title: "Quake at Callao", lines: append([]line{
			{text: text, kind: model.KindDisaster, when: model.EDTF(when), places: pe, trigger: "quake"},
		}, more...)}
	}
	b := build(t, quake("a1", "2021-03-04", "A quake of March 4 shook the port of Callao."), quake("b2", "2021-03-05", "The quake of March 5 shook the port of Callao."))
	if len(of(b, model.DiffDate)) > 1 {
		t.Errorf("%+v", b.Discrepancies)
	}
	b = build(t, quake("a1", "2021-03-04", "A quake of March 4 shook the port of Callao."),
		quake("b2", "2021-03-04", "The quake of March 4 shook the port of Callao.",
			line{text: "A quake of March 5 shook the port of Callao too.", kind: model.KindDisaster, when: "2021-03-05", places: pe, trigger: "quake"}))
	if len(of(b, model.DiffDate)) != 0 {
		t.Errorf("%+v", b.Discrepancies)
	}
}
