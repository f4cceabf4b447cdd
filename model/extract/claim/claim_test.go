package claim_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/extract/claim"
	"example.org/sitrep/model/extract/entity"
	"example.org/sitrep/model/intake"
	"example.org/sitrep/model/text"
)

// doc reads a text as the program would read a file of that text without a headline.
func doc(tb testing.TB, s string) *text.Doc {
	tb.Helper()
	r := intake.Options{Stdin: strings.NewReader("---\noutlet: The Daily Test\n---\n\n" + s + "\n"), Workers: 1}
	res, err := intake.Load(context.Background(), []string{"-"}, r)
	if err != nil || len(res.Articles) != 1 {
		tb.Skipf("not read as one article: %v %v", err, res.Problems)
	}
	return text.NewDoc(&res.Articles[0])
}

func claims(tb testing.TB, s string) (*text.Doc, []model.Claim) {
	tb.Helper()
	d := doc(tb, s)
	n := entity.Extract(d)
	return d, claim.Extract(d, claim.Input{People: n.People, Organisations: n.Organisations, Countries: n.Countries})
}

func TestFamilies_EveryExampleIsRead(t *testing.T) {
	for _, f := range claim.Families() {
		for _, e := range f.Examples {
			d, got := claims(t, e.Text)
			ok := slices.ContainsFunc(got, func(c model.Claim) bool {
				return c.Rule == f.ID && c.Source.In(d.Text) == e.Source && c.Cue.In(d.Text) == e.Cue && c.Content.In(d.Text) == e.Content
			})
			if !ok {
				t.Errorf("%s: %q\n%s", f.ID, e.Text, dump(d, got))
			}
		}
		for _, s := range f.Counter {
			d, got := claims(t, s)
			if slices.ContainsFunc(got, func(c model.Claim) bool { return c.Rule == f.ID }) {
				t.Errorf("%s reads %q\n%s", f.ID, s, dump(d, got))
			}
		}
	}
}

func dump(d *text.Doc, got []model.Claim) string {
	var b strings.Builder
	for _, c := range got {
		b.WriteString("  " + string(c.Rule) + " " + string(c.Speaker.Kind) + " " + c.Speaker.Name + c.Speaker.Description + " | " + c.Source.In(d.Text) + " | " + c.Cue.In(d.Text) + " | " + c.Content.In(d.Text) + "\n")
	}
	return b.String()
}

// TestTraps_WhatOthersGetWrong holds the faults that users of other libraries report.
func TestTraps_WhatOthersGetWrong(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // speaker: content, for every claim that is not the outlet's own
	}{
		{"unusual verb", "\"We are done here,\" Lena Ortiz sneered.", []string{"Lena Ortiz: \"We are done here,\""}},
		{"scare quotes are no speech", "The so-called \"clean\" coal plant is open.", nil},
		{"a title in quotes is no speech", "The film \"Heat\" opened on Friday.", nil},
		{"nested quotation", "\"He told me 'go home now' and left,\" said Lena Ortiz.", []string{"Lena Ortiz: \"He told me 'go home now' and left,\""}},
		{"two speakers in a paragraph", "\"The road is closed,\" said Lena Ortiz. Bruno Keller said the road was open.", []string{"Lena Ortiz: \"The road is closed,\"", "Bruno Keller: the road was open"}},
		{"a quotation that goes on behind what somebody adds", "\"The road is closed,\" Lena Ortiz said, adding that the dam had failed. \"We are leaving.\"", []string{"Lena Ortiz: \"The road is closed,\"", "Lena Ortiz: the dam had failed", "Lena Ortiz: \"We are leaving.\""}},
		{"two halves of a quotation", "\"I love the road,\" Lena Ortiz said, but \"it is closed for good.\"", []string{"Lena Ortiz: \"I love the road,\" Lena Ortiz said, but \"it is closed for good.\""}},
		{"two speakers in a sentence", "Lena Ortiz said the road was closed, but Bruno Keller said it was open.", []string{"Lena Ortiz: the road was closed", "Bruno Keller: it was open"}},
		{"a denial of what was said before", "Northbank was accused of fraud. The bank denied this.", []string{"bank: this"}},
		{"a statement by another than the last speaker", "Northbank Group issued a statement. Lena Ortiz said the road was closed. \"We regret the delay,\" the statement said.", []string{"Lena Ortiz: the road was closed", "Northbank Group: \"We regret the delay,\""}},
		{"said in a statement", "Northbank Group said in a brief statement that the road was closed. Lena Ortiz said it was late.\n\nThe statement read: \"We regret the delay.\"", []string{"Northbank Group: the road was closed", "Lena Ortiz: it was late", "Northbank Group: \"We regret the delay.\""}},
		{"in a statement, before the one who makes it", "In a statement, the band Red Fox apologised. Lena Ortiz said it was late. \"We are sorry,\" the statement read.", []string{"Lena Ortiz: it was late", "Red Fox: \"We are sorry,\""}},
		{"a statement from a ministry", "A statement from the Ministry of Works was read on air. Lena Ortiz said it was late. \"We regret the delay,\" the statement said.", []string{"Lena Ortiz: it was late", "Ministry of Works: \"We regret the delay,\""}},
		{"a statement that nobody issues", "Lena Ortiz said it was late. \"We regret the delay,\" the statement said.", []string{"Lena Ortiz: it was late", "the statement: \"We regret the delay,\""}},
		{"a letter is not by those who saw it", "The letter, seen by Northbank Group, said the road was closed.", []string{"The letter: the road was closed"}},
		{"the outlet's own contraction", "I've said many times that the road was closed. We’ll be talking about it.", nil},
		{"a contraction", "Bruno Keller left. He'd said the road was closed.", []string{"Bruno Keller: the road was closed"}},
		{"a contraction with not", "The ministry didn't immediately respond to a request for comment.", []string{"ministry: didn't immediately respond to a request for comment"}},
		{"one who speaks for a person", "Bruno Keller left the band. A spokeswoman for Keller said the road was closed.", []string{"A spokeswoman for Keller/1: the road was closed"}},
		{"calls for help", "She called 911 at noon. The owner called an ambulance.", nil},
		{"what does not come back", "The men would not return to the front line.", nil},
		{"a description with commas", "Bruno Keller, a fellow at the Valley Institute in Lima, Peru, told the gazette that the road was closed.", []string{"Bruno Keller: the road was closed"}},
		{"an adverb behind a possessive", "\"The road is closed,\" said The Valley Company's recently named executive chair Bruno Keller in an email.", []string{"Bruno Keller: \"The road is closed,\""}},
		{"nouns spelt like verbs", "The protests began in May. There were 3,248 cases reported worldwide in 2015.", nil},
		{"many bodies", "Most of the companies reported that results were better.", []string{"Most of the companies: results were better"}},
		{"a bracket that opens before the source", "(The family denies any part in it.)", []string{"The family: any part in it."}},
		{"pronoun", "Lena Ortiz leads the council. She said the road was closed.", []string{"Lena Ortiz: the road was closed"}},
		{"a pronoun for a man", "Lena Ortiz met Bruno Keller. He said the road was closed.", []string{"Bruno Keller: the road was closed"}},
		{"a pronoun past a speaker of the other sex", "Bruno Keller said the road was closed. Lena Ortiz said it was open. He said he would not leave.", []string{"Bruno Keller: the road was closed", "Lena Ortiz: it was open", "Bruno Keller: he would not leave"}},
		{"a pronoun paragraphs later", "Bruno Keller said the road was closed.\n\nThe valley has two roads.\n\nBoth were built in May.\n\nHe said the dam was safe.", []string{"Bruno Keller: the road was closed", "Bruno Keller: the dam was safe"}},
		{"a pronoun that fits nobody", "Lena Ortiz leads the council. He said the road was closed.", []string{": the road was closed"}},
		{"the man who spoke before", "The boy's grandfather said the well was near. The man also said it was deep.", []string{"The boy's grandfather: the well was near", "The boy's grandfather: it was deep"}},
		{"many speakers", "Farmers said the road was closed. They said the dam was safe.", []string{"Farmers: the road was closed", "Farmers: the dam was safe"}},
		{"two people as one source", "According to the boy's parents and grandfather, the well was dry. His grandfather said it was deep.", []string{"the boy's parents and grandfather: the well was dry", "His grandfather: it was deep"}},
		{"a noun that looks like a verb", "Later reports said the well was dry.", []string{"Later reports: the well was dry"}},
		{"a user with a name", "One user called Red Fox wrote: \"I hope the child will be safe.\"", []string{"Red Fox: \"I hope the child will be safe.\""}},
		{"a figure put by a source", "Officials put the death toll at 40 on Tuesday.", []string{"Officials: the death toll at 40 on Tuesday"}},
		{"a thing put somewhere", "The mayor put the letter at the door.", nil},
		{"a place and date line", "LAGOS, Nigeria — A flood killed ten people, officials said Monday.", []string{"officials: A flood killed ten people"}},
		{"an agency's line", "PARIS, May 3 (Reuters) - A flood killed ten people, officials said.", []string{"officials: A flood killed ten people"}},
		{"a user with a name behind a quotation", "\"I hope the child will be safe,\" one user called Red Fox wrote.", []string{"Red Fox: \"I hope the child will be safe,\""}},
		{"named further on", "The child's uncle said the well was empty.\n\nThe boy's uncle, Bruno Keller, said the rescuers had left.", []string{"Bruno Keller: the well was empty", "Bruno Keller: the rescuers had left"}},
		{"two uncles", "The child's uncle said the well was empty.\n\nThe boy's uncle, Bruno Keller, said the rescuers had left. The girl's uncle, Karl Vogt, said they had not.", []string{"The child's uncle: the well was empty", "Bruno Keller: the rescuers had left", "Karl Vogt: they had not"}},
		{"sources with a clause and an aside", "Two engineers who worked on the dike, speaking in private, said cracks were seen in May.", []string{"Two engineers/2: cracks were seen in May"}},
		{"a report by a body", "According to a report by the World Bank, floods cost a billion a year. The report found that few towns are safe.", []string{"World Bank: floods cost a billion a year", "World Bank: few towns are safe"}},
		{"a report by nobody", "According to a report, floods cost a billion a year.", []string{"a report: floods cost a billion a year"}},
		{"another ministry further on", "The ministry said the road was closed.\n\nSchools stay closed, the education ministry said.", []string{"ministry: the road was closed", "education ministry: Schools stay closed"}},
		{"a second verb behind a quotation", "Bruno Keller wrote that the road was \"a shame\" and vowed to rebuild it.", []string{"Bruno Keller: the road was \"a shame\"", "Bruno Keller: to rebuild it"}},
		{"an outer speaker before a colon", "Lena Ortiz said her boss had threatened to fire her: \"He said I would never work here again.\"", []string{"Lena Ortiz: her boss had threatened to fire her", "Lena Ortiz: \"He said I would never work here again.\""}},
		{"a relative clause is no content", "The two towns agreed on Monday to open roads that have been closed since May, the mayors said.", []string{"the mayors: The two towns agreed on Monday to open roads that have been closed since May"}},
		{"a plea", "Bruno Keller pleaded not guilty on Tuesday to charges that he hid the money.", []string{"Bruno Keller: to charges that he hid the money"}},
		{"a plea of guilty is an act", "Bruno Keller pleaded guilty on Tuesday to charges that he hid the money.", nil},
		{"a plea for something", "Bruno Keller pleaded for help.", []string{"Bruno Keller: help"}},
		{"thoughts that somebody reports", "Its leaders hope that cheap food will help, according to Lena Ortiz.", []string{"Lena Ortiz: Its leaders hope that cheap food will help"}},
		{"both", "Lena Ortiz praised the road; both said it was safe.", []string{"Lena Ortiz: the road", "both/2: it was safe"}},
		{"an aside after the speaker", "\"I just closed my eyes,\" said Lena Ortiz, 22, who came on late.", []string{"Lena Ortiz: \"I just closed my eyes,\""}},
		{"reports do not go on speaking", "Some reports claimed the rocket was gone. \"I love that rocket so much.\"", []string{"Some reports: the rocket was gone", ": \"I love that rocket so much.\""}},
		{"party and state", "Rep. Lena Ortiz, R-N.Y., who opposes the road, said it was closed.", []string{"Lena Ortiz: the road", "Lena Ortiz: it was closed"}},
		{"a comma too many", "Council member Bruno Keller of the Green Valley party, explained that the road was closed.", []string{"Bruno Keller: the road was closed"}},
		{"an adjective is nobody", "The measure was long found unsupportable, saying nothing of roads.", nil},
		{"sources that asked for something", "According to three people who attended the talks but asked not to be named, one man wept.", []string{"three people/3: one man wept"}},
		{"the ministry itself", "Farmers complained that the road was closed; the ministry itself estimates that it is open.", []string{"Farmers: the road was closed", "ministry: it is open"}},
		{"a name that is a month", "\"People want quiet,\" said political scientist Jan Wrona.", []string{"Jan Wrona: \"People want quiet,\""}},
		{"a few words that are spoken", "The crowd chanted \"Down with him\" in the square.", []string{"The crowd: \"Down with him\" in the square"}},
		{"a sign", "Lena Ortiz held up a sign reading \"Open the road\" at noon.", []string{"a sign: \"Open the road\" at noon"}},
		{"a participle far from who acts", "Lena Ortiz then appears in a clip from a march, saying, \"I want the road to be open again.\"", []string{"Lena Ortiz: \"I want the road to be open again.\""}},
		{"a label", "Story highlights One family was on board.", nil},
		{"a statement with a place", "The ministry said in a statement posted on its site that the road was closed.", []string{"ministry: the road was closed"}},
		{"role and name", "The council's chairwoman, Lena Ortiz, said the road was closed.", []string{"Lena Ortiz: the road was closed"}},
		{"relaying outlet", "According to the Valley Gazette, residents near the dam reported hearing a bang.", []string{"residents near the dam: hearing a bang"}},
		{"number of unnamed sources", "Four former intelligence officials said the road was mined.", []string{"Four former intelligence officials/4: the road was mined"}},
		{"a single unnamed source", "A senior official said the road was mined.", []string{"A senior official/1: the road was mined"}},
		{"part of a number", "Three of the sources said the road was mined.", []string{"Three of the sources/3: the road was mined"}},
		{"a share is no count", "Some 61 percent said the road was bad.", []string{"Some 61 percent: the road was bad"}},
		{"another one's lawyer", "Lena Ortiz, a former bank lawyer, left on Monday. Bruno Keller's lawyer said the road was closed.", []string{"Bruno Keller's lawyer: the road was closed"}},
		{"his own lawyer", "Bruno Keller's lawyer, Lena Ortiz, left on Monday. Keller's lawyer said the road was closed.", []string{"Lena Ortiz: the road was closed"}},
		{"an aide in a headline", "President Bruno Keller left. Keller Aide said the road was closed.", []string{"Keller Aide: the road was closed"}},
		{"advocates are no verb", "He met Lena Ortiz, one of the leading Democratic advocates for farmers.", nil},
		{"a name with a preposition", "Democracy for Peace said the road was closed.", []string{"Democracy for Peace: the road was closed"}},
		{"two adjectives", "The army closed the road, a dozen current and former officials said.", []string{"a dozen current and former officials/<: The army closed the road"}},
		{"an agency and an adjective", "The army closed the road, former CIA and elite military officers said.", []string{"former CIA and elite military officers: The army closed the road"}},
		{"an adverb in the description", "\"The road is closed for good,\" said a recently departed senior official.", []string{"a recently departed senior official/1: \"The road is closed for good,\""}},
		{"a clause in the present behind a phrase", "Inside the valley, the army leads the work, the sources said.", []string{"the sources: Inside the valley, the army leads the work"}},
		{"a phrase before the speaker", "In May, after the vote, Lena Ortiz said the road was closed.", []string{"Lena Ortiz: the road was closed"}},
		{"an office with a name", "On Monday, the minister of trade, Bruno Keller, said the road was closed.", []string{"Bruno Keller: the road was closed"}},
		{"a part of the world does not think", "Latin America is moving on, recognizing that trade depends on peace.", nil},
		{"a country does", "Freedonia is moving on, and Peru recognized that trade depends on peace.", []string{"Peru: trade depends on peace"}},
		{"at least is no place", "The mayor said at least one car burned.", []string{"The mayor: at least one car burned"}},
		{"a channel is no speaker", "Lena Ortiz said by telephone that the road was closed.", []string{"Lena Ortiz: the road was closed"}},
		{"a paper with two names", "Lena Ortiz told the state-run Science and Technology Daily that the road was closed.", []string{"Lena Ortiz: the road was closed"}},
		{"told to several", "Lena Ortiz told Bruno Keller, a lawyer, and the mayor of Lima that the road was closed.", []string{"Lena Ortiz: the road was closed"}},
		{"told to a crew", "Lena Ortiz told her crew, and the ship that came left.", nil},
		{"possessor is not the speaker", "Bruno Keller's lawyer said the road was closed.", []string{"Bruno Keller's lawyer: the road was closed"}},
	} {
		d, got := claims(t, c.text)
		var out []string
		for _, x := range got {
			if x.Speaker.Own() {
				continue
			}
			who := x.Speaker.Name
			if x.Speaker.Kind == model.SpeakerUnnamed {
				who = x.Speaker.Description
				if x.Speaker.Count > 0 {
					who += "/" + string(rune('0'+x.Speaker.Count))
				}
			}
			out = append(out, who+": "+x.Content.In(d.Text))
		}
		if !slices.Equal(out, c.want) {
			t.Errorf("%s: %q\n got %q\nwant %q", c.name, c.text, out, c.want)
		}
	}
}

func TestStance_HedgesAndDenials(t *testing.T) {
	for _, c := range []struct {
		text   string
		stance model.Stance
		hedges []string
	}{
		{"The army bombed the bridge.", model.StanceAsserted, nil},
		{"The army reportedly bombed the bridge.", model.StanceAlleged, []string{"reportedly"}},
		{"The army is thought to have bombed the bridge.", model.StanceAlleged, []string{"is thought to"}},
		{"The army will bomb the bridge.", model.StanceExpected, nil},
		{"Bruno Keller pleaded not guilty on Tuesday to charges of fraud in May.", model.StanceDenied, nil},
		{"The army plans to bomb the bridge.", model.StanceExpected, nil},
		{"The army sent planes to bomb the bridge.", model.StanceAsserted, nil},
		{"The captain could lose his post if the bridge falls.", model.StanceExpected, []string{"could"}},
		{"The captain could see the bridge.", model.StanceAsserted, []string{"could"}},
		{"The army is expected to bomb the bridge.", model.StanceExpected, nil},
		{"The captain is to be tried in May.", model.StanceExpected, nil},
		{"The aim is to bomb the bridge.", model.StanceAsserted, nil},
		{"Lena Ortiz denied that the army bombed the bridge.", model.StanceDenied, nil},
		{"Lena Ortiz said no troops took part in the raid.", model.StanceDenied, nil},
		{"Lena Ortiz said she was not working with the army.", model.StanceDenied, nil},
		{"Lena Ortiz said troops will not be allowed in the valley.", model.StanceExpected, nil},
		{"Lena Ortiz claimed that the army bombed the bridge.", model.StanceAlleged, nil},
		{"Lena Ortiz vowed to rebuild the bridge.", model.StanceExpected, nil},
		{"About 50 trucks crossed the bridge in May.", model.StanceAsserted, []string{"About"}},
		{"The talk was about bridges.", model.StanceAsserted, nil},
		{"The raid appears to have been prompted by the storm.", model.StanceAsserted, []string{"appears to have been"}},
		{"Police held three suspected smugglers.", model.StanceAsserted, []string{"suspected"}},
	} {
		d, got := claims(t, c.text)
		if len(got) == 0 {
			t.Fatalf("no claim in %q", c.text)
		}
		last := got[len(got)-1]
		var hedges []string
		for _, h := range last.Hedges {
			hedges = append(hedges, h.In(d.Text))
		}
		if last.Stance != c.stance || !slices.Equal(hedges, c.hedges) {
			t.Errorf("%q: %s %q, want %s %q", c.text, last.Stance, hedges, c.stance, c.hedges)
		}
	}
}

func TestLadder_NamesTheRungs(t *testing.T) {
	d, got := claims(t, "According to the Valley Gazette newspaper, residents near the dam reported hearing a bang.")
	if len(got) != 1 {
		t.Fatalf("claims: %s", dump(d, got))
	}
	var kinds []model.RungKind
	for _, r := range got[0].Ladder {
		kinds = append(kinds, r.Kind)
	}
	want := []model.RungKind{model.RungWitness, model.RungRelay, model.RungPrint}
	if !slices.Equal(kinds, want) {
		t.Errorf("rungs %v, want %v", kinds, want)
	}
}

func TestExtract_EverySentenceHasAClaim(t *testing.T) {
	for _, s := range corpus(t) {
		d, got := claims(t, s)
		check(t, d, got)
		for _, q := range d.Sentences {
			if q.First == q.Last || d.Article.IsHeading(d.Article.Paras[q.Para]) {
				continue
			}
			if !slices.ContainsFunc(got, func(c model.Claim) bool { return c.Ref.Span.Overlaps(q.Span) }) {
				t.Errorf("no claim for %q", q.Span.In(d.Text))
			}
		}
	}
}

// check holds what must be true of the claims of any text.
func check(tb testing.TB, d *text.Doc, got []model.Claim) {
	tb.Helper()
	end := 0
	ids := map[model.ClaimID]bool{}
	for _, c := range got {
		spans := append([]model.Span{c.Content, c.Ref.Span, c.Source, c.Cue, c.ViaSpan}, c.Hedges...)
		for _, s := range spans {
			if !s.Valid(d.Text) {
				tb.Fatalf("%s: span %v is not of the text", c.Rule, s)
			}
		}
		if c.Content.Empty() || c.Content.Start < end {
			tb.Fatalf("contents overlap at %d: %q", c.Content.Start, c.Content.In(d.Text))
		}
		end = c.Content.End
		if ids[c.ID] {
			tb.Fatalf("two claims are called %s", c.ID)
		}
		ids[c.ID] = true
		if !c.Ref.Span.Contains(c.Content) {
			tb.Fatalf("%s: the content %v lies outside what is shown %v", c.Rule, c.Content, c.Ref.Span)
		}
		checkSpeaker(tb, c)
	}
}

func checkSpeaker(tb testing.TB, c model.Claim) {
	tb.Helper()
	switch c.Speaker.Kind {
	case model.SpeakerOutlet:
		if !c.Cue.Empty() || c.Quote != model.QuoteNone {
			tb.Fatalf("the outlet's own voice with a cue: %+v", c)
		}
	case model.SpeakerPerson, model.SpeakerOrganisation, model.SpeakerGovernment:
		if c.Speaker.Name == "" {
			tb.Fatalf("a speaker without a name: %+v", c)
		}
	case model.SpeakerUnnamed:
		if c.Speaker.Description == "" {
			tb.Fatalf("an unnamed speaker without a description: %+v", c)
		}
	case model.SpeakerUnknown:
	default:
		tb.Fatalf("kind of speaker %q", c.Speaker.Kind)
	}
}

// corpus is the examples of the families and, where they are, the seed articles.
func corpus(tb testing.TB) []string {
	tb.Helper()
	var out []string
	for _, f := range claim.Families() {
		for _, e := range f.Examples {
			out = append(out, e.Text)
		}
		out = append(out, f.Counter...)
	}
	for _, pattern := range []string{"../../../seeds/*.md", "../../../../shared/seeds/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			tb.Fatal(err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				tb.Fatal(err)
			}
			out = append(out, string(b))
		}
	}
	return out
}

func FuzzExtract(f *testing.F) {
	for _, s := range corpus(f) {
		if len(s) < 4000 {
			f.Add(s)
		}
	}
	f.Add("\"\"\"''' — — said said, said X: “‘ ’” (said) he said, who said that said.")
	f.Add("Los niños de la calle y los vecinos que están en la ciudad. \"Y los niños que " + strings.Repeat("canta", 2000) + " de la ciudad\"") // a sentence that ends in a word
	f.Fuzz(func(t *testing.T, s string) {
		d, got := claims(t, s)
		check(t, d, got)
	})
}

func BenchmarkExtract(b *testing.B) {
	var docs []*text.Doc
	words := 0
	for _, s := range corpus(b) {
		if len(s) < 1000 {
			continue
		}
		d := doc(b, s)
		docs = append(docs, d)
		words += len(strings.Fields(d.Text))
	}
	if words == 0 {
		b.Skip("no article at hand")
	}
	names := make([]claim.Input, len(docs))
	for i, d := range docs {
		n := entity.Extract(d)
		names[i] = claim.Input{People: n.People, Organisations: n.Organisations, Countries: n.Countries}
	}
	b.ReportAllocs()
	for b.Loop() {
		for i, d := range docs {
			claim.Extract(d, names[i])
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// A quotation that begins inside a sentence and goes on with whole ones is two claims: the first
// is partly in the outlet's words, what follows is direct speech of the same speaker.
func TestQuote_GoesOnWithWholeSentences(t *testing.T) {
	t.Parallel()
	d, got := claims(t, `Marta Lind recalled that the mayor "began to talk about closing the bridge. The council made it clear that it would not allow it."`)
	want := map[string]model.QuoteKind{
		`the mayor "began to talk about closing the bridge.`:     model.QuoteMixed,
		`The council made it clear that it would not allow it."`: model.QuoteDirect,
	}
	for _, c := range got {
		kind, ok := want[c.Content.In(d.Text)]
		if !ok || c.Quote != kind || c.Speaker.Name != "Marta Lind" {
			t.Errorf("%s %q by %q", c.Quote, c.Content.In(d.Text), c.Speaker.Name)
		}
		delete(want, c.Content.In(d.Text))
	}
	if len(want) > 0 {
		t.Errorf("missing %v\n%s", want, dump(d, got))
	}
}
