// Package sample is a small briefing for tests of whatever shows one: four articles in which
// every kind of thing occurs once, among them wide, right-to-left and joined characters.
package sample

import (
	"cmp"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// IDs of the articles, by outlet.
const (
	Harbour model.ArticleID = "aaaaaaaaaaa1" // the origin of Copy
	Copy    model.ArticleID = "aaaaaaaaaaa2" // takes from Harbour
	Sur     model.ArticleID = "aaaaaaaaaaa3" // independent
	Far     model.ArticleID = "aaaaaaaaaaa4" // undated, no outlet, three scripts
)

// IDs of the events.
const (
	Blast   model.EventID = "e:blast"
	Closing model.EventID = "e:closing"
	Fire    model.EventID = "e:fire"
	Help    model.EventID = "e:help"
	Vague   model.EventID = "e:vague"
)

// Briefing makes a new one each time.
func Briefing() *model.Briefing {
	m := maker{b: &model.Briefing{}}
	m.articles()
	m.people()
	m.claims()
	m.events()
	m.rest()
	slices.SortFunc(m.b.Claims, func(a, b model.Claim) int { return a.Ref.Compare(b.Ref) })
	slices.SortFunc(m.b.Events, func(a, b model.Event) int {
		return cmp.Or(model.CompareWhen(a.When, b.When), cmp.Compare(a.ID, b.ID))
	})
	m.b.Seal()
	return m.b
}

type maker struct{ b *model.Briefing }

func (m *maker) articles() {
	m.article(model.Article{
		ID: Harbour, Path: "news/harbour.md", Outlet: "The Harbour Times", Authors: []string{"Ann Moss"},
		URL: "https://harbour.example/blast", Published: "2024-05-10", PublishedBasis: model.PublishedMetadata, Language: "en",
	},
		"Twelve dead in Valparaíso port blast",
		"A blast at the port of Valparaíso killed at least 12 people on Thursday.",
		"Interior Minister Rosa Fuentes said the fire was an accident.|She declined to comment on the cause.",
		"“We will rebuild the port by 2026,” she said.",
		"Four officials familiar with the inquiry said a fuel line had reportedly been cut.",
		"The port last burned in 1987.")
	m.article(model.Article{
		ID: Copy, Path: "news/copy.md", Outlet: "Daily Copy",
		Published: "2024-05-11", PublishedBasis: model.PublishedStated, Language: "en",
	},
		"Port blast kills 15",
		"A blast at the port of Valparaíso killed 15 people on Thursday, The Harbour Times reported.",
		"Chile may close the port to foreign ships next month.")
	m.article(model.Article{
		ID: Sur, Path: "news/sur.md", Outlet: "Agencia Sur",
		Published: "2024-05-11", PublishedBasis: model.PublishedStated, Language: "en",
	},
		"Explosion at Chilean port",
		"An explosion at Valparaíso port left 12 dead on May 9.",
		"Peru’s navy offered help, Admiral José Quispe Mamani said.",
		"Police deny that a fuel line was cut.")
	m.article(model.Article{ID: Far, Path: "news/far.txt", PublishedBasis: model.PublishedUnknown},
		"",
		"日本の港湾大臣、佐藤健一氏は支援を約束したと述べ、来月にも専門家を派遣する考えを示した。",
		"قال الوزير إن الميناء سيفتح قريبا بعد انتهاء التحقيق.",
		"The cat of the port 🐈‍⬛ survived the blast 👍🏽, officials said.")
}

// article composes the text of paragraphs, whose sentences are parted by "|".
func (m *maker) article(a model.Article, title string, paras ...string) {
	if title != "" {
		paras = append([]string{title}, paras...)
	}
	var sb strings.Builder
	for i, p := range paras {
		if i > 0 {
			sb.WriteString("\n\n")
		}
		start := sb.Len()
		a.Lines = append(a.Lines, model.LineMark{Offset: start, Line: 7 + 2*i})
		for j, s := range strings.Split(p, "|") {
			if j > 0 {
				sb.WriteString(" ")
			}
			at := sb.Len()
			sb.WriteString(s)
			a.Sentences = append(a.Sentences, model.Span{Start: at, End: sb.Len()})
		}
		a.Paras = append(a.Paras, model.Span{Start: start, End: sb.Len()})
	}
	a.Text = sb.String()
	if title != "" {
		a.Title = a.Paras[0]
	}
	if a.PublishedBasis != model.PublishedUnknown {
		a.PublishedWhy = "the line “date” of the front matter"
	}
	m.b.Articles = append(m.b.Articles, a)
}

// ref finds the n-th place, from 0, of some words in an article.
func (m *maker) ref(id model.ArticleID, words string, n int) model.Ref {
	for i := range m.b.Articles {
		a := &m.b.Articles[i]
		if a.ID != id {
			continue
		}
		at := 0
		for {
			k := strings.Index(a.Text[at:], words)
			if k < 0 {
				panic("sample: no " + words)
			}
			at += k
			if n == 0 {
				return model.Ref{Article: id, Span: model.Span{Start: at, End: at + len(words)}}
			}
			n--
			at += len(words)
		}
	}
	panic("sample: no article " + string(id))
}

func (m *maker) people() {
	m.person("rosa fuentes", "Rosa Fuentes", []model.CountryCode{"CL"}, "Interior Minister", Harbour, "She", "she")
	m.person("jose quispe mamani", "José Quispe Mamani", []model.CountryCode{"PE"}, "Admiral", Sur)
	m.person("佐藤健一", "佐藤健一", []model.CountryCode{"JP"}, "港湾大臣", Far)
	police := model.Organisation{ID: "police", Name: "Police", Forms: []string{"Police"}, Kind: model.OrganisationGovernment, Country: "CL"}
	police.Mentions = []model.Mention{{Ref: m.ref(Sur, "Police", 0), Kind: model.MentionFull}}
	m.b.Organisations = append(m.b.Organisations, police)
}

func (m *maker) person(id model.PersonID, name string, countries []model.CountryCode, role string, in model.ArticleID, pronouns ...string) {
	p := model.Person{
		ID: id, Name: name, Forms: []string{name}, Countries: countries,
		Roles:    []model.Role{{Title: role, Ref: m.ref(in, role, 0)}},
		Mentions: []model.Mention{{Ref: m.ref(in, name, 0), Kind: model.MentionFull, Why: "full name"}},
		Links:    []string{"the full name stands in one article"},
	}
	for _, w := range pronouns {
		p.Mentions = append(p.Mentions, model.Mention{Ref: m.ref(in, w, 0), Kind: model.MentionPronoun})
	}
	slices.SortFunc(p.Mentions, func(a, b model.Mention) int { return a.Ref.Compare(b.Ref) })
	m.b.People = append(m.b.People, p)
}

// claim makes a claim of a whole sentence in the outlet's own voice; the caller changes the rest.
func (m *maker) claim(id model.ClaimID, in model.ArticleID, words string, country model.CountryCode) *model.Claim {
	r := m.ref(in, words, 0)
	outlet := ""
	for i := range m.b.Articles {
		if m.b.Articles[i].ID == in {
			outlet = m.b.Articles[i].Outlet
		}
	}
	c := model.Claim{
		ID: id, Ref: r, Content: r.Span, Quote: model.QuoteNone, Stance: model.StanceAsserted, Rule: "claim/own-voice",
		Speaker: model.Speaker{Kind: model.SpeakerOutlet, Name: outlet},
	}
	if country != "" {
		c.Countries = []model.CountryCode{country}
	}
	m.b.Claims = append(m.b.Claims, c)
	return &m.b.Claims[len(m.b.Claims)-1]
}

// said puts a claim in a speaker's mouth.
func (m *maker) said(c *model.Claim, s model.Speaker, source, cue, content string) {
	in := c.Ref.Article
	c.Speaker, c.Quote, c.Rule = s, model.QuoteIndirect, "claim/said"
	c.Source, c.Cue, c.Content = m.inside(c, source), m.inside(c, cue), m.inside(c, content)
	c.Ladder = []model.Rung{
		{Kind: model.RungSpeaker, Name: source, Ref: model.Ref{Article: in, Span: c.Source}},
		{Kind: model.RungPrint, Name: "the outlet"},
	}
}

// inside finds some words in the sentence of a claim.
func (m *maker) inside(c *model.Claim, words string) model.Span {
	return m.ref(c.Ref.Article, words, m.count(c, words)).Span
}

// dated gives a claim a date by an expression of its article.
func (m *maker) dated(c *model.Claim, words string, e, anchor model.EDTF, basis model.Basis) {
	c.WhenRef = m.ref(c.Ref.Article, words, 0)
	c.When = model.NewWhen(e, basis)
	m.b.Dates = append(m.b.Dates, model.DateMention{
		Ref: c.WhenRef, Type: model.TypeDate, Value: string(e), When: e, Basis: basis, Anchor: anchor, Rule: "date/sample",
	})
}
