package brief_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
)

// read builds a briefing of files in memory.
func read(t *testing.T, files map[string]string) *model.Briefing {
	t.Helper()
	m := fstest.MapFS{}
	for name, s := range files {
		m[name] = &fstest.MapFile{Data: []byte(s)}
	}
	b, err := brief.Build(context.Background(), brief.Inputs{FS: m}, brief.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// claimWith is the claim that holds words in its content.
func claimWith(t *testing.T, b *model.Briefing, words string) *model.Claim {
	t.Helper()
	for i := range b.Claims {
		c := &b.Claims[i]
		if a := b.Article(c.Ref.Article); strings.Contains(c.Content.In(a.Text), words) {
			return c
		}
	}
	t.Fatalf("no claim holds %q", words)
	return nil
}

func TestBuild_AClauseAfterAnotherDayIsDatedByTheDistance(t *testing.T) {
	const head = "---\ntitle: Talks\npublished: 2026-02-27\n---\n\n"
	for _, x := range []struct {
		text, words string
		want        model.EDTF
	}{
		{"One day after a closed-door meeting with the premier on Feb. 3, left wing President Ana Quiroga ordered a strike against rebels.", "ordered a strike", "2026-02-04"},
		{"Two weeks after a summit in Oslo on Feb. 2, the king signed the treaty.", "signed the treaty", "2026-02-16"},
		{"Three days before the vote on Feb. 12, police arrested the mayor.", "arrested the mayor", "2026-02-09"},
		{"After a summit in Oslo on Feb. 10, the king signed the treaty.", "signed the treaty", "2026-02-10"},
		{"A day after the quake, rescuers arrested two looters on Feb. 11.", "arrested two looters", "2026-02-11"},
	} {
		b := read(t, map[string]string{"a.md": head + x.text + "\n"})
		if got := claimWith(t, b, x.words).When.EDTF; got != x.want {
			t.Errorf("%q: %q is dated %s, want %s", x.text, x.words, got, x.want)
		}
	}
}

func TestBuild_TheNationIsTheOneThatTheParagraphBeforeWasAbout(t *testing.T) {
	for _, x := range []struct {
		text, words string
		want        model.CountryCode
	}{
		{"Ecuador, once a safe country, became a hub for goods on their way to Spain.\n\nIn 2025 the nation’s police shot 40 people.", "shot 40 people", "EC"},
		{"Kenya has sold tea to Pakistan for decades. In 2019 the country arrested two brokers.", "arrested two brokers", "KE"},
		{"Kenya has sold tea to Pakistan for decades.\n\nIn 2019 Peru arrested two brokers.", "arrested two brokers", "PE"},
	} {
		b := read(t, map[string]string{"a.txt": x.text + "\n"})
		if got := claimWith(t, b, x.words).Countries; len(got) == 0 || got[0] != x.want {
			t.Errorf("%q: %q is placed in %v, want %s", x.text, x.words, got, x.want)
		}
	}
}

// An undated article lies between what it tells of and the article that takes from it; a day that its
// year can then be given narrows the bounds, and the week follows from them.
func TestBuild_BoundsOfAnUndatedArticleNarrowUntilTheyHold(t *testing.T) {
	b := read(t, map[string]string{
		"a.txt": "---\noutlet: Harbour Ledger\n---\n\nThe government of Ghana has freed the fishermen this week, officials said, and the port of Tema is open again.\n\n“The harbour is ours again,” harbour master Kofi Adomako told reporters on Feb. 24.\n\n" +
			"Police in Tema arrested 31 smugglers on Feb. 21, 2026, after a chase along the quay that had lasted for most of the night and left two boats sunk.\n",
		"b.md": "---\ntitle: Harbour open\noutlet: Second Paper\npublished: 2026-02-27\n---\n\nThe government of Ghana has freed the fishermen this week, officials said, and the port of Tema is open again.\n\n" +
			"Police in Tema arrested 31 smugglers on Feb. 21, 2026, after a chase along the quay that had lasted for most of the night and left two boats sunk, the Harbour Ledger reported.\n",
	})
	for i := range b.Articles {
		a := &b.Articles[i]
		if a.PublishedBasis == model.PublishedInferred && a.Published != "2026-02-24/2026-02-27" {
			t.Errorf("published %s: %s", a.Published, a.PublishedWhy)
		}
	}
	if got := claimWith(t, b, "The harbour is ours").When; got.EDTF != "2026-02-24" || got.Basis != model.BasisInferred {
		t.Errorf("said on %s (%s)", got.EDTF, got.Basis)
	}
}

func TestBuild_AnAnnouncementIsOfTheDayItWasMadeAndDone(t *testing.T) {
	const head = "---\ntitle: Port\npublished: 2026-02-27\n---\n\n"
	for _, x := range []struct {
		text, words string
		want        model.EDTF
		planned     bool
	}{
		{"President Karl Brandt of Austria said on Friday that he will sign the treaty.", "he will sign", "2026-02-27", false},
		{"President Karl Brandt of Austria said Friday that he will sign the treaty.", "he will sign", "2026-02-27", false},
		{"President Karl Brandt of Austria announced Friday a plan that will reopen the port.", "a plan that will", "2026-02-27", false},
		{"President Karl Brandt of Austria will sign the treaty on March 3.", "will sign", "2026-03-03", true},
		{"President Karl Brandt of Austria signed a bill on Friday to fund the port through April 15.", "signed a bill", "2026-02-27", false},
	} {
		b := read(t, map[string]string{"a.md": head + x.text + "\n"})
		c := claimWith(t, b, x.words)
		if c.When.EDTF != x.want || c.Planned != x.planned {
			t.Errorf("%q: %s, planned %v; want %s, %v", x.text, c.When.EDTF, c.Planned, x.want, x.planned)
		}
		if got := c.Content.In(b.Article(c.Ref.Article).Text); strings.HasPrefix(got, "Friday") || strings.HasPrefix(got, "that ") {
			t.Errorf("%q: said is %q", x.text, got)
		}
	}
}

func TestBuild_APhraseWithoutAVerbIsNoClaim(t *testing.T) {
	const head = "---\ntitle: Port\npublished: 2026-02-27\n---\n\n"
	b := read(t, map[string]string{"a.md": head + "In one gang turf war last March, 22 people were massacred in Quito, Ecuador.\n"})
	if c := claimWith(t, b, "massacred"); !strings.HasPrefix(c.Content.In(b.Articles[0].Text), "In one gang") {
		t.Errorf("cut to %q", c.Content.In(b.Articles[0].Text))
	}
	b = read(t, map[string]string{"a.md": head + "Police arrested two smugglers in Quito last March, and 22 people were massacred in Ecuador.\n"})
	if c := claimWith(t, b, "massacred"); strings.Contains(c.Content.In(b.Articles[0].Text), "arrested") {
		t.Errorf("not cut: %q", c.Content.In(b.Articles[0].Text))
	}
}

func TestBuild_NewsThatIsAnnouncedIsOfItsKindAndOfTheDay(t *testing.T) {
	const head = "---\ntitle: Port\npublished: 2026-02-27\n---\n\n"
	for _, x := range []struct {
		text, words string
		kind        model.EventKind
		want        model.EDTF
	}{
		{"Ghana's president, Ama Adomako, announced this week that the fleet has returned to Ghana.", "returned to Ghana", model.KindCooperation, "2026-W09"},
		{"Ghana's president, Ama Adomako, announced this week that the fleet will return to Ghana.", "will return", model.KindStatement, "2026-W09"},
		{"“The fleet is in Ghana,” harbour minister Ama Adomako told reporters on Feb. 23. “It will stay for good.”", "The fleet is in Ghana", model.KindStatement, "2026-02-23"},
	} {
		b := read(t, map[string]string{"a.md": head + x.text + "\n"})
		if c := claimWith(t, b, x.words); c.Kind != x.kind || c.When.EDTF != x.want {
			t.Errorf("%q: %s of %s, want %s of %s", x.text, c.Kind, c.When.EDTF, x.kind, x.want)
		}
	}
}
