package corroborate_test

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// flood is a made-up report of several paragraphs, long enough for wording to tell.
func flood() []line {
	cz := []model.CountryCode{"CZ"}
	return []line{
		{text: "The river Lomna burst its banks above the town of Vresko on Friday and swept away a footbridge.", kind: model.KindDisaster, when: "2022-08-05", places: cz, trigger: "burst its banks"},
		{text: "Firefighters carried forty residents of the old mill quarter out of their flooded kitchens before dawn."},
		{text: "The mayor, Ilona Hruba, told the council that the pumping station had been without power for nine hours.", people: []string{"Ilona Hruba"}},
		{text: "Engineers expect the water to fall by the end of the week, though more rain is forecast for the hills."},
	}
}

func related(b *model.Briefing, from, to string) *model.Derivation {
	for i := range b.Derivations {
		if d := &b.Derivations[i]; d.From == from && string(d.To) == to {
			return d
		}
	}
	return nil
}

func TestDerivations_SharedWordingIsOneOriginAndTheEarlierIsTheSource(t *testing.T) {
	copied := append([]line{{text: "Readers sent us pictures of the damage all day."}}, flood()[:3]...)
	b := build(t,
		report{id: "b2", outlet: "Valley Echo", published: "2022-08-07", lines: copied},
		report{id: "a1", outlet: "Hill Herald", published: "2022-08-06", lines: flood()})
	d := related(b, "a1", "b2")
	if d == nil || d.Verdict != model.SameOrigin || !d.Directed {
		t.Fatalf("derivations: %+v", b.Derivations)
	}
	if d.Shared < 0.5 || !strings.Contains(d.Why, "%") || len(d.Evidence) == 0 {
		t.Errorf("share %v, why %q, evidence %v", d.Shared, d.Why, d.Evidence)
	}
	if e := eventOf(t, b, "river Lomna"); e.Articles != 2 || e.Origins != 1 {
		t.Errorf("%d articles, %d origins", e.Articles, e.Origins)
	}
}

func TestDerivations_WithoutDatesTheDirectionCannotBeTold(t *testing.T) {
	b := build(t, report{id: "a1", outlet: "Hill Herald", lines: flood()}, report{id: "b2", outlet: "Valley Echo", lines: flood()})
	if len(b.Derivations) != 1 || b.Derivations[0].Directed || !strings.Contains(b.Derivations[0].Why, "cannot be told") {
		t.Errorf("%+v", b.Derivations)
	}
}

func TestDerivations_OwnWordsOfTwoPublishersAreIndependent(t *testing.T) {
	cz := []model.CountryCode{"CZ"}
	b := build(t,
		report{id: "a1", outlet: "Hill Herald", published: "2022-08-06", lines: flood()},
		report{id: "b2", outlet: "Valley Echo", published: "2022-08-06", lines: []line{
			{text: "Flood water from the Lomna ran through Vresko on Friday; a footbridge is gone.", kind: model.KindDisaster, when: "2022-08-05", places: cz, trigger: "Flood"},
			{text: "Our reporter walked the mill quarter with Ilona Hruba, who runs the town.", people: []string{"Ilona Hruba"}},
		}})
	if len(b.Derivations) != 0 {
		t.Errorf("derivations: %+v", b.Derivations)
	}
	if e := eventOf(t, b, "river Lomna"); e.Articles != 2 || e.Origins != 2 {
		t.Errorf("%d articles, %d origins, why %q", e.Articles, e.Origins, e.Why)
	}
	for _, l := range b.Links {
		if l.Verdict != model.Independent || l.Why == "" {
			t.Errorf("link: %+v", l)
		}
	}
}

func TestDerivations_ACreditMeansTheArticleOfThatOutlet(t *testing.T) {
	cz := []model.CountryCode{"CZ"}
	b := build(t,
		report{id: "a1", outlet: "Le Monde", lines: flood()},
		report{id: "b2", outlet: "Valley Echo", published: "2022-08-09", lines: []line{
			{text: "A footbridge of Vresko is gone after the Lomna flood on Friday, according to Le Monde.", kind: model.KindDisaster, when: "2022-08-05", places: cz, trigger: "flood"},
			{text: "Ilona Hruba, the mayor, blames the pumping station of the mill quarter.", people: []string{"Ilona Hruba"}},
		}})
	d := related(b, "a1", "b2")
	if d == nil || d.Verdict != model.SameOrigin || !strings.Contains(d.Why, "credits") {
		t.Fatalf("derivations: %+v", b.Derivations)
	}
	a := b.Article("a1")
	if a.PublishedBasis != model.PublishedInferred || !strings.HasSuffix(string(a.Published), "/2022-08-09") || a.PublishedWhy == "" {
		t.Errorf("published %q (%s): %s", a.Published, a.PublishedBasis, a.PublishedWhy)
	}
}

// An outlet that no table lists is known by the files, or by the make of its name in a credit.
func TestDerivations_AnUnlistedOutletIsCredited(t *testing.T) {
	for _, x := range []struct {
		text, from string
		people     []string
	}{
		{text: "The mill quarter is under water, the Lomna Valley Ledger reported.", from: "outlet/lomna valley ledger"},
		{text: "The mill quarter is under water, according to Radio Vresko.", from: "outlet/radio vresko"},
		{text: "The mill quarter is under water, the Crooked Mill reported.", from: "a1"},
		{text: "The mill quarter is under water, Ondrej Star said.", people: []string{"Ondrej Star"}},
		{text: "The mill quarter is under water, the Water Board said."},
		{text: "She reads the Lomna Valley Ledger."},
	} {
		b := build(t,
			report{id: "a1", outlet: "Crooked Mill", published: "2022-08-06", lines: flood()},
			report{id: "b2", outlet: "Hill Herald", published: "2022-08-07", lines: []line{{text: x.text, people: x.people}, flood()[0]}})
		got := ""
		for i := range b.Derivations {
			if d := &b.Derivations[i]; d.To == "b2" && strings.Contains(d.Why, "credit") {
				got = d.From
			}
		}
		if got != x.from {
			t.Errorf("%q: credited %q, want %q", x.text, got, x.from)
		}
	}
}

func TestDerivations_AnAgencyOutsideTheFilesIsAnOrigin(t *testing.T) {
	lines := append([]line{{text: "VRESKO (Reuters) - Water ran through the streets of the mill quarter."}}, flood()[1:]...)
	b := build(t, report{id: "a1", outlet: "Hill Herald", published: "2022-08-06", lines: lines})
	d := related(b, "agency/reuters", "a1")
	if d == nil || d.Verdict != model.SameOrigin {
		t.Fatalf("derivations: %+v", b.Derivations)
	}
	found := false
	for _, s := range b.Sources {
		found = found || s.ID == "agency/reuters"
	}
	if !found {
		t.Errorf("sources: %+v", b.Sources)
	}
}
