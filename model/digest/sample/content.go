package sample

import "example.org/sitrep/model"

func (m *maker) claims() {
	c := m.claim("c01", Harbour, "A blast at the port of Valparaíso killed at least 12 people on Thursday.", "CL")
	m.dated(c, "Thursday", "2024-05-09", "2024-05-10", model.BasisAnchored)
	m.inEvent(c, Blast, model.KindDisaster, "blast")
	m.figure(c, "at least 12", 12, "people")

	c = m.claim("c02", Harbour, "Interior Minister Rosa Fuentes said the fire was an accident.", "CL")
	m.said(c, model.Speaker{Kind: model.SpeakerPerson, Person: "rosa fuentes", Name: "Rosa Fuentes"},
		"Interior Minister Rosa Fuentes", "said", "the fire was an accident")
	c.People = []model.PersonID{"rosa fuentes"}

	c = m.claim("c03", Harbour, "She declined to comment on the cause.", "CL")
	m.said(c, model.Speaker{Kind: model.SpeakerPerson, Person: "rosa fuentes", Name: "Rosa Fuentes"},
		"She", "declined to comment", "on the cause")
	c.NoComment = true

	c = m.claim("c04", Harbour, "“We will rebuild the port by 2026,” she said.", "CL")
	m.said(c, model.Speaker{Kind: model.SpeakerPerson, Person: "rosa fuentes", Name: "Rosa Fuentes"},
		"she", "said", "We will rebuild the port by 2026,")
	c.Quote, c.Stance = model.QuoteDirect, model.StanceExpected

	c = m.claim("c05", Harbour, "Four officials familiar with the inquiry said a fuel line had reportedly been cut.", "CL")
	m.said(c, model.Speaker{Kind: model.SpeakerUnnamed, Description: "Four officials familiar with the inquiry", Count: 4},
		"Four officials familiar with the inquiry", "said", "a fuel line had reportedly been cut")
	c.Stance, c.Hedges = model.StanceAlleged, []model.Span{m.ref(Harbour, "reportedly", 0).Span}

	c = m.claim("c06", Harbour, "The port last burned in 1987.", "CL")
	m.dated(c, "1987", "1987", "", model.BasisStated)
	m.inEvent(c, Fire, model.KindDisaster, "burned")

	c = m.claim("c07", Copy, "A blast at the port of Valparaíso killed 15 people on Thursday, The Harbour Times reported.", "CL")
	m.dated(c, "Thursday", "2024-05-09", "2024-05-11", model.BasisAnchored)
	m.inEvent(c, Blast, model.KindDisaster, "blast")
	m.figure(c, "15", 15, "people")
	c.Via = "The Harbour Times"
	c.ViaSpan = m.ref(Copy, "The Harbour Times", 0).Span

	c = m.claim("c08", Copy, "Chile may close the port to foreign ships next month.", "CL")
	m.dated(c, "next month", "2024-06", "2024-05-11", model.BasisAnchored)
	m.inEvent(c, Closing, model.KindPolicy, "close")
	c.Stance, c.Planned = model.StanceExpected, true
	m.moreClaims()
}

func (m *maker) moreClaims() {
	c := m.claim("c09", Sur, "An explosion at Valparaíso port left 12 dead on May 9.", "CL")
	m.dated(c, "May 9", "2024-05-09", "", model.BasisStated)
	m.inEvent(c, Blast, model.KindDisaster, "explosion")
	m.figure(c, "12", 12, "people")

	c = m.claim("c10", Sur, "Peru’s navy offered help, Admiral José Quispe Mamani said.", "PE")
	m.said(c, model.Speaker{Kind: model.SpeakerPerson, Person: "jose quispe mamani", Name: "José Quispe Mamani"},
		"Admiral José Quispe Mamani", "said", "Peru’s navy offered help")
	m.inEvent(c, Help, model.KindCooperation, "offered")
	c.When = model.NewWhen("2024-05", model.BasisInferred)

	c = m.claim("c11", Sur, "Police deny that a fuel line was cut.", "CL")
	m.said(c, model.Speaker{Kind: model.SpeakerGovernment, Organisation: "police", Name: "Police"},
		"Police", "deny", "a fuel line was cut")
	c.Stance = model.StanceDenied

	c = m.claim("c12", Far, "日本の港湾大臣、佐藤健一氏は支援を約束したと述べ、来月にも専門家を派遣する考えを示した。", "JP")
	c.People = []model.PersonID{"佐藤健一"}
	m.inEvent(c, Vague, model.KindCooperation, "支援")
	m.claim("c13", Far, "قال الوزير إن الميناء سيفتح قريبا بعد انتهاء التحقيق.", "CL")
	c = m.claim("c14", Far, "The cat of the port 🐈‍⬛ survived the blast 👍🏽, officials said.", "CL")
	m.said(c, model.Speaker{Kind: model.SpeakerUnknown}, "officials", "said", "The cat of the port 🐈‍⬛ survived the blast 👍🏽")
}

func (m *maker) inEvent(c *model.Claim, e model.EventID, kind model.EventKind, trigger string) {
	c.Event, c.Kind = e, kind
	c.Trigger = m.ref(c.Ref.Article, trigger, 0).Span
}

func (m *maker) figure(c *model.Claim, words string, value float64, unit string) {
	at := 0
	if words == "12" || words == "15" { // the headline may hold the figure too
		at = m.count(c, words)
	}
	c.Figures = append(c.Figures, model.Figure{Ref: m.ref(c.Ref.Article, words, at), Value: value, High: value, Unit: unit})
}

// count is the number of places of some words before a claim.
func (m *maker) count(c *model.Claim, words string) int {
	for n := 0; ; n++ {
		if m.ref(c.Ref.Article, words, n).Span.Start >= c.Ref.Span.Start {
			return n
		}
	}
}

func (m *maker) events() {
	add := func(e model.Event) {
		if len(e.Roots) == 0 {
			e.Roots = [][]model.Tie{{{Article: m.articleOf(e.Claims[0])}}}
		}
		m.b.Events = append(m.b.Events, e)
	}
	cl := []model.CountryCode{"CL"}
	add(model.Event{
		ID: Blast, When: model.NewWhen("2024-05-09", model.BasisStated), Kind: model.KindDisaster,
		Title: m.ref(Sur, "An explosion at Valparaíso port left 12 dead", 0), Countries: cl,
		Claims: []model.ClaimID{"c01", "c07", "c09"}, Articles: 3, Origins: 2, Disputed: true, Related: []model.EventID{Closing},
		Why: []string{"same day, same place, same kind of happening"},
		Roots: [][]model.Tie{
			{{Article: Harbour}, {Article: Copy, To: Harbour, Verdict: model.SameOrigin, Why: "credits The Harbour Times"}},
			{{Article: Sur, To: Harbour, Verdict: model.Independent, Why: "no shared wording, no credit"}},
		},
	})
	add(model.Event{
		ID: Closing, When: model.NewWhen("2024-06", model.BasisAnchored), Kind: model.KindPolicy,
		Title: m.ref(Copy, "Chile may close the port to foreign ships next month", 0), Countries: cl,
		Claims: []model.ClaimID{"c08"}, Articles: 1, Origins: 1, Planned: true, Related: []model.EventID{Blast},
	})
	add(model.Event{
		ID: Fire, When: model.NewWhen("1987", model.BasisStated), Kind: model.KindDisaster,
		Title: m.ref(Harbour, "The port last burned in 1987", 0), Countries: cl,
		Claims: []model.ClaimID{"c06"}, Articles: 1, Origins: 1,
	})
	add(model.Event{
		ID: Help, When: model.NewWhen("2024-05", model.BasisInferred), Kind: model.KindCooperation,
		Title: m.ref(Sur, "Peru’s navy offered help", 0), Countries: []model.CountryCode{"PE", "CL"},
		People: []model.PersonID{"jose quispe mamani"}, Claims: []model.ClaimID{"c10"}, Articles: 1, Origins: 1,
	})
	add(model.Event{
		ID: Vague, Kind: model.KindCooperation, Title: m.ref(Far, "日本の港湾大臣、佐藤健一氏は支援を約束した", 0),
		Countries: []model.CountryCode{"JP"}, People: []model.PersonID{"佐藤健一"},
		Claims: []model.ClaimID{"c12"}, Articles: 1, Origins: 1,
	})
}

func (m *maker) articleOf(id model.ClaimID) model.ArticleID {
	for i := range m.b.Claims {
		if m.b.Claims[i].ID == id {
			return m.b.Claims[i].Ref.Article
		}
	}
	return ""
}

func (m *maker) rest() {
	m.countries()
	m.b.Sources = []model.Source{{ID: "outlet/the harbour times", Name: "The Harbour Times"}, {ID: "agency/norte", Name: "Norte"}}
	m.b.Derivations = []model.Derivation{
		{
			From: string(Harbour), To: Copy, Verdict: model.SameOrigin, Why: "credits The Harbour Times", Shared: 0.71, Directed: true,
			Evidence: []model.Ref{m.ref(Copy, "The Harbour Times reported", 0)},
		},
		{From: "agency/norte", To: Far, Verdict: model.CannotTell, Why: "no credit is given", Shared: 0.2},
	}
	m.b.Links = []model.Link{
		{A: "c01", B: "c07", Verdict: model.SameOrigin, Why: "Daily Copy credits The Harbour Times"},
		{A: "c01", B: "c09", Verdict: model.Independent, Why: "no shared wording, no credit"},
		{A: "c07", B: "c09", Verdict: model.Independent, Why: "no shared wording, no credit"},
	}
	m.b.Discrepancies = []model.Discrepancy{{
		ID: "d:number", Kind: model.DiffNumber, Event: Blast, Why: "15 cannot be read as at least 12 and as 12",
		Members: []model.Ref{m.ref(Harbour, "at least 12", 0), m.ref(Copy, "15", 1), m.ref(Sur, "12", 0)},
	}}
	m.b.Ledgers = []model.Ledger{{Event: Blast, Unit: "people", Verdict: "conflict"}}
	for _, id := range []model.ClaimID{"c01", "c07", "c09"} {
		for i := range m.b.Claims {
			if c := &m.b.Claims[i]; c.ID == id {
				m.b.Ledgers[0].Entries = append(m.b.Ledgers[0].Entries, model.LedgerEntry{Claim: id, Figure: c.Figures[0], AsOf: "2024-05-11"})
			}
		}
	}
	m.b.Stories = []model.Story{
		{
			ID: "s:port", Title: m.ref(Harbour, "Twelve dead in Valparaíso port blast", 0),
			Articles: []model.ArticleID{Harbour, Copy, Sur}, Countries: []model.CountryCode{"CL"},
		},
		{ID: "s:far", Title: m.ref(Far, "日本の港湾大臣、佐藤健一氏は支援を約束した", 0), Articles: []model.ArticleID{Far}, Countries: []model.CountryCode{"JP"}},
	}
	m.b.Problems = []model.Problem{{Path: "news/broken.bin", Message: "not text: 40 % of the bytes are control characters; left out"}}
}

func (m *maker) countries() {
	rel := func(p ...model.CountryArticle) []model.CountryArticle { return p }
	m.b.Countries = []model.Country{
		{
			Code: "CL", Name: "Chile", Relevance: model.Primary, Events: []model.EventID{Fire, Help, Blast, Closing},
			Articles: rel(model.CountryArticle{Article: Harbour, Relevance: model.Primary}, model.CountryArticle{Article: Copy, Relevance: model.Primary},
				model.CountryArticle{Article: Sur, Relevance: model.Primary}, model.CountryArticle{Article: Far, Relevance: model.Secondary}),
		},
		{
			Code: "PE", Name: "Peru", Relevance: model.Secondary, Events: []model.EventID{Help},
			Articles: rel(model.CountryArticle{Article: Sur, Relevance: model.Secondary}),
		},
		{
			Code: "JP", Name: "Japan", Relevance: model.Passing, Events: []model.EventID{Vague},
			Articles: rel(model.CountryArticle{Article: Far, Relevance: model.Passing}),
		},
	}
}
