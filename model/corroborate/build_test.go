package corroborate_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/corroborate"
)

// report is an article for tests: each line a paragraph of one sentence and one claim.
type report struct {
	id, outlet, published, title string
	lines                        []line
}

type line struct {
	text    string
	kind    model.EventKind
	when    model.EDTF
	places  []model.CountryCode
	people  []string // as written in text; the longest form first met names the person
	trigger string
	planned bool
	figures []figure
}

// figure is a number of a line: the words that show it, and what they mean.
type figure struct {
	text  string
	value float64
	unit  string
	scope string
}

func (r report) build(t *testing.T) (model.Article, model.Extraction) {
	t.Helper()
	a := model.Article{ID: model.ArticleID(r.id), Path: r.id + ".txt", Outlet: r.outlet, Published: model.EDTF(r.published), Language: "en"}
	a.PublishedBasis = model.PublishedUnknown
	if r.published != "" {
		a.PublishedBasis = model.PublishedStated
	}
	var b strings.Builder
	add := func(s string) model.Span {
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		from := b.Len()
		b.WriteString(s)
		span := model.Span{Start: from, End: b.Len()}
		a.Paras, a.Sentences = append(a.Paras, span), append(a.Sentences, span)
		return span
	}
	if r.title != "" {
		a.Title = add(r.title)
	}
	e := model.Extraction{Article: a.ID}
	people := map[string]int{}
	for _, l := range r.lines {
		span := add(l.text)
		c := model.Claim{
			ID: model.ClaimID(fmt.Sprintf("%s#%d", r.id, span.Start)), Ref: model.Ref{Article: a.ID, Span: span}, Content: span,
			Speaker: model.Speaker{Kind: model.SpeakerOutlet, Name: r.outlet}, Quote: model.QuoteNone, Stance: model.StanceAsserted,
			Kind: l.kind, Countries: l.places, When: model.NewWhen(l.when, model.BasisStated), Planned: l.planned,
		}
		if i := strings.Index(l.text, l.trigger); l.trigger != "" && i >= 0 {
			c.Trigger = model.Span{Start: span.Start + i, End: span.Start + i + len(l.trigger)}
		}
		for _, f := range l.figures {
			i := strings.Index(l.text, f.text)
			c.Figures = append(c.Figures, model.Figure{
				Ref:   model.Ref{Article: a.ID, Span: model.Span{Start: span.Start + i, End: span.Start + i + len(f.text)}},
				Value: f.value, High: f.value, Unit: f.unit, Scope: f.scope,
			})
		}
		for _, p := range l.people {
			i := strings.Index(l.text, p)
			if i < 0 {
				t.Fatalf("%q is not in %q", p, l.text)
			}
			k, ok := people[p]
			if !ok {
				k = len(e.People)
				people[p] = k
				e.People = append(e.People, model.Person{ID: model.PersonID(strings.ToLower(p)), Name: p, Forms: []string{p}})
			}
			ref := model.Ref{Article: a.ID, Span: model.Span{Start: span.Start + i, End: span.Start + i + len(p)}}
			e.People[k].Mentions = append(e.People[k].Mentions, model.Mention{Ref: ref, Kind: model.MentionFull})
			c.People = append(c.People, e.People[k].ID)
		}
		e.Claims = append(e.Claims, c)
	}
	a.Text = b.String()
	return a, e
}

func build(t *testing.T, reports ...report) *model.Briefing {
	t.Helper()
	var articles []model.Article
	var extractions []model.Extraction
	for _, r := range reports {
		a, e := r.build(t)
		articles, extractions = append(articles, a), append(extractions, e)
	}
	b := corroborate.Build(articles, extractions)
	b.Seal()
	if err := b.Validate(); err != nil {
		t.Fatalf("invalid briefing:\n%v", err)
	}
	return b
}

func twoReports() []report {
	return []report{
		{id: "a1", outlet: "Morning Star", published: "2024-05-03", title: "Lena Ortvik detained in Oslo", lines: []line{
			{text: "Police detained Lena Ortvik in Oslo on Thursday.", kind: model.KindArrest, when: "2024-05-02", places: []model.CountryCode{"NO"}, people: []string{"Lena Ortvik"}, trigger: "detained"},
			{text: "The weather was fine.", places: nil},
		}},
		{id: "b2", outlet: "Evening Post", published: "2024-05-04", title: "Arrest in Norway", lines: []line{
			{text: "Lena Ortvik was arrested in the capital on May 2.", kind: model.KindArrest, when: "2024-05-02", places: []model.CountryCode{"NO"}, people: []string{"Lena Ortvik"}, trigger: "arrested"},
		}},
	}
}

func TestBuild_LinksPeopleAndFoldsOneHappening(t *testing.T) {
	b := build(t, twoReports()...)
	if len(b.People) != 1 || b.People[0].ID != "lena ortvik" || len(b.People[0].Mentions) != 2 {
		t.Errorf("people: %+v", b.People)
	}
	if len(b.Events) != 1 || b.Events[0].Articles != 2 {
		t.Fatalf("events: %+v", b.Events)
	}
	if b.Events[0].ID != "e:a1#"+model.EventID(b.Claims[0].ID[3:]) {
		t.Errorf("event %q is not named after the earliest claim %q", b.Events[0].ID, b.Claims[0].ID)
	}
}

func TestBuild_NothingGivesAnEmptyValidBriefing(t *testing.T) {
	b := build(t)
	if len(b.Articles) != 0 || len(b.Stories) != 0 {
		t.Errorf("%+v", b)
	}
}

func TestBuild_AnyOrderOfFilesGivesTheSame(t *testing.T) {
	reports := twoReports()
	want := fmt.Sprintf("%+v", *build(t, reports...))
	r := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		r.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		if got := fmt.Sprintf("%+v", *build(t, reports...)); got != want {
			t.Fatalf("another order gives another briefing:\n%s\n%s", want, got)
		}
	}
}
