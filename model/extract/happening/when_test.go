package happening_test

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/extract"
	"example.org/sitrep/model/text"
)

// published is the day on which the articles of these tests came out, a Thursday.
const published = "2024-05-09"

// articleOf is an article of one sentence a paragraph.
func articleOf(sentences ...string) *model.Article {
	a := &model.Article{ID: "a", Published: published, PublishedBasis: model.PublishedMetadata, Language: "en", Outlet: "The Courier"}
	for i, s := range sentences {
		if i > 0 {
			a.Text += "\n\n"
		}
		start := len(a.Text)
		a.Text += s
		a.Paras = append(a.Paras, model.Span{Start: start, End: len(a.Text)})
		a.Sentences = append(a.Sentences, text.Sentences(s, start)...)
	}
	return a
}

// TestWhen_EachRuleHasExamplesAndCounterExamples holds what dates a claim: the words in it, and the when
// that the claim which covers them must have.
func TestWhen_EachRuleHasExamplesAndCounterExamples(t *testing.T) {
	for _, rule := range []struct {
		name  string
		cases []whenCase
	}{
		{"the phrase that opens a sentence dates its main verb", []whenCase{
			{in: "In a Lisbon news conference at 16:15 UTC, May 6th, Ana Belo, the head of Norbank, which had lost its licence, outlined a plan to sell it.", at: "outlined", want: "2024-05-06"},
			{in: "At a meeting with miners in Oruro on May 3, Minister Juan Paz promised that the pits would stay open.", at: "would stay", want: "2024-05-03"},
			{in: "In May 2019 he founded a bank, and Ana Belo ran it.", at: "founded", want: "2019-05"},
			{in: "In Oruro stood Ana Belo, who founded a bank in 2019, and waved.", at: "waved", want: published}, // no scene
		}},
		{"a date in a relative clause that is over dates nothing after it", []whenCase{
			{in: "Norbank, which lost its licence in March, opened a mine on Monday.", at: "opened", want: "2024-05-06"},
			{in: "Ana Belo, who left the party in 2019, founded a union.", at: "founded", want: published},
			{in: "The bank which failed in March sold a mine.", at: "sold", want: published},
			{in: "A guard who was shot on Monday in Oruro died on Wednesday.", at: "died", want: "2024-05-08"},
			{in: "A guard who was shot on Monday in Oruro died on Wednesday, the army said.", at: "died", want: "2024-05-08"},
			{in: "Nine miners seized in March were freed on Monday.", at: "freed", want: "2024-05-06"},
			{in: "A man arrested on Monday has been charged with murder in Oruro.", at: "charged", want: published},
			{in: "The rebels attacked in March.", at: "attacked", want: "2024-03"},                           // no second verb
			{in: "Officials said on Monday the men died.", at: "died", want: "2024-05-06"},                   // a verb that leads a clause
			{in: "Police freed two men and arrested a third on Monday.", at: "arrested", want: "2024-05-06"}, // joined
		}},
		{"a date in a clause of what had been done before dates nothing but that", []whenCase{
			{in: "The president signed the law that the house had passed in April.", at: "signed", want: published},
			{in: "Ana Belo sold the mine which her father had opened in 1976.", at: "sold", want: published},
			{in: "Ana Belo said that Norbank had opened a mine in 1976.", at: "opened", want: "1976"}, // no relative clause
		}},
		{"what came of a happening has its day", []whenCase{
			{in: "The quake, which struck Oruro on Monday, killed nine miners.", at: "killed", want: "2024-05-06"},
			{in: "The blast, which happened on Saturday, killed six workers.", at: "killed", want: "2024-05-04"},
			{in: "The bank, which failed on Monday, killed a plan to sell it.", at: "killed", want: published}, // no happening
		}},
		{"a verb whose past is its base form is in the past behind one subject", []whenCase{
			{in: "The company, founded in 1921, cut 300 jobs on Monday.", at: "cut", want: "2024-05-06"},
			{in: "Norbank, which was sold in March, shut a mine on Monday.", at: "shut", want: "2024-05-06"},
			{in: "Norbank was sold in March after a tax cut on Monday.", at: "was sold", want: "2024-03"}, // a noun
		}},
		{"rarer verbs date what they tell of", []whenCase{
			{in: "The lender was rescued in 2009, and repaid the state in 2014.", at: "repaid", want: "2014"},
			{in: "A court upheld the ban on Monday in Oruro.", at: "upheld", want: "2024-05-06"},
		}},
		{"years are counted from a month, and from a year", []whenCase{
			{in: "Two years after the coup of February 2021, the army freed the minister.", at: "freed", want: "2023"},
			{in: "Six months after the coup of July 2023, the army freed the minister.", at: "freed", want: "2024-01"},
			{in: "Three years after the strike of 2016, the miners seized the pit.", at: "seized", want: "2019"},
		}},
		{"a time on the clock is of the day that the report has come to", []whenCase{
			{in: "A bus fell into a river near Oruro on Monday.", then: "It left the road at about 6 a.m. near a bridge.", at: "left", want: "2024-05-06"},
			{in: "A bus fell into a river near Oruro on Monday.", then: "It left at 6 a.m. on Tuesday.", at: "left", want: "2024-05-07"}, // a day of its own
		}},
		{"what is said has its own time", []whenCase{
			{in: "Ana Belo said that Norbank was sold in 2019.", at: "was sold", want: "2019"},
			{in: "Norbank said its profits rose in March.", at: "rose", want: "2024-03"},
			{in: "Norbank said on Monday that its profits rose.", at: "rose", want: "2024-05-06"}, // nothing dates them but the saying
		}},
		{"a participle of saying has the tense of the verb that leads", []whenCase{
			{in: "On Monday the banker Ana Belo opened a mine in Oruro.", then: "Ana Belo praised the miners, saying that they had worked well.", at: "they had", want: "2024-05-06"},
			{in: "On Monday the banker Ana Belo opened a mine in Oruro.", then: "Ana Belo met the miners, adding that she admired the town.", at: "admired", want: "2024-05-06"},
			{in: "On Monday the banker Ana Belo opened a mine in Oruro.", then: "Ana Belo is proud of the miners, saying that they are the best.", at: "are the best", want: published},
		}},
		{"what was said on another day than it tells of has a claim of its own", []whenCase{
			{in: "Norbank said on Tuesday that its profits rose in March.", at: "said on Tuesday", want: "2024-05-07"},
			{in: "In a speech on May 3, Ana Belo said that Norbank was sold in 2019.", at: "a speech on", want: "2024-05-03"},
			{in: "Norbank said that its profits rose in March.", at: "said that", want: "2024-03"}, // no day of its own
		}},
		{"a date anywhere in a claim dates it only when nothing tells of now", []whenCase{
			{in: "In 2008 Ana Belo was the president of the bank.", at: "was the president", want: "2008"},
			{in: "The second bridge, 1994.", at: "bridge", want: "1994"},
			{in: "The company has a deadline set at June 1.", at: "has a deadline", want: published},
			{in: "Norbank announced cuts of 20% in its staff, with closures during the third quarter of 2019.", at: "cuts of 20%", want: published},
		}},
		{"what goes on since a day has an open end", []whenCase{
			{in: "Ana Belo has been in hospital since January 2023.", at: "in hospital", want: "2023-01/.."},
			{in: "Since December the banks have received loans.", at: "received loans", want: "2023-12/.."},
			{in: "Norbank has posted its first loss since 1992.", at: "posted", want: published}, // a rank
		}},
		{"a date that is compared with dates nothing", []whenCase{
			{in: "On Monday Norbank said its share rose to 17%, up from 14% a year ago.", at: "rose to 17%", want: "2024-05-06"},
			{in: "Sales fell 17% compared to 2008 at Norbank.", at: "fell 17%", want: published},
			{in: "Sales at Norbank fell from March to May 2019.", at: "fell from", want: "2019-03"}, // a range
		}},
		{"a sentence that opens with a distance counts from the day of the news", []whenCase{
			{in: "On Monday the banker Ana Belo opened a mine in Oruro.", then: "A day before the visit, the miners struck a deal.", at: "the miners struck", want: "2024-05-05"},
			{in: "On Monday the banker Ana Belo opened a mine in Oruro.", then: "Two weeks before the visit, the miners met.", at: "miners met", want: "2024-04-22"},
			{in: "On Monday the banker Ana Belo opened a mine in Oruro.", then: "A day after rain the miners struck a deal.", at: "the miners struck", want: "2024-05-06"}, // no known happening
		}},
		{"a sentence without a date takes the last day that the outlet has told of", []whenCase{
			{in: "Norbank closed a mine on Monday.", then: "On Tuesday Osbank opened one. The miners cheered.", at: "miners cheered", want: "2024-05-07"},
			{in: "Norbank closed a mine on Monday.", then: "The miners cheered.", at: "miners cheered", want: "2024-05-06"},
			{in: "Norbank closed a mine on Monday.", then: "The miners are angry.", at: "are angry", want: published},
		}},
		{"a participle between commas tells of who someone is", []whenCase{
			{in: "Ana Belo, born in Oruro in 1955, opened a bank on Monday.", at: "opened a bank", want: "2024-05-06"},
			{in: "Juan Paz, elected in 2019, resigned on Tuesday.", at: "resigned", want: "2024-05-07"},
			{in: "They raided the house on Monday, arrested two men, and left.", at: "raided", want: "2024-05-06"}, // a list of verbs
		}},
		{"another word of time ends the reach of the date that opens a sentence", []whenCase{
			{in: "In 2005 Norbank lost a fifth, and recently the company closed a plant.", at: "lost a fifth", want: "2005"},
			{in: "In 2005 Norbank lost a fifth and the company closed a plant.", at: "closed a plant", want: "2005"},
		}},
		{"a year that describes a noun or a result dates no verb", []whenCase{
			{in: "Norbank has posted a profit for 2023.", at: "has posted", want: published},
			{in: "On Monday Norbank published the 1991 map.", at: "published", want: "2024-05-06"},
			{in: "Norbank posted a profit in 2023.", at: "posted", want: "2023"},
		}},
		{"a date behind a thing that is announced is of the announcement", []whenCase{
			{in: "Ana Belo announced the sale on Tuesday.", at: "the sale", want: "2024-05-07"},
			{in: "Norbank announced plans Tuesday to shut a hundred shops.", at: "shut a hundred", want: "2024-05-07"},
			{in: "Norbank said it would shut a hundred shops on Friday.", at: "shut a hundred", want: "2024-05-10"}, // it has a verb of its own
		}},
		{"a cue in the middle of what is said has its own date", []whenCase{
			{in: "This switch, Ana Belo said on Monday, would happen beginning next year.", at: "would happen", want: "2024-05-06"},
			{in: "This switch, Ana Belo said, would happen beginning next year.", at: "would happen", want: "2025"},
		}},
		{"a date in front of a relative clause is of the main line", []whenCase{
			{in: "Among the losers on Tuesday were Norbank, which fell a tenth, and Osbank.", at: "Among the losers", want: "2024-05-07"},
			{in: "Among the losers were Norbank, which fell a tenth on Tuesday, and Osbank.", at: "Among the losers", want: "2024-05-07"},
		}},
		{"what is only said has the day of the saying, what had been said none", []whenCase{
			{in: "On Monday the banker Ana Belo opened a mine in Oruro.", then: "She said it had been quiet.", at: "had been quiet", want: "2024-05-06"},
			{in: "On Monday the banker Ana Belo opened a mine in Oruro.", then: "She had also said that it was quiet.", at: "was quiet", want: ""},
		}},
		{"a month is no march", []whenCase{
			{in: "Norbank lost its licence in March.", at: "lost", want: "2024-03"},
			{in: "In March 2019, Norbank was sold.", at: "was sold", want: "2019-03"},
		}},
	} {
		t.Run(rule.name, func(t *testing.T) {
			for _, c := range rule.cases {
				c.check(t)
			}
		})
	}
}

type whenCase struct {
	in, then string // sentences
	at       string // words of the claim in question
	want     model.EDTF
}

func (x whenCase) check(t *testing.T) {
	t.Helper()
	a := articleOf(x.in)
	if x.then != "" {
		a = articleOf(x.in, x.then)
	}
	at := strings.LastIndex(a.Text, x.at)
	if at < 0 {
		t.Fatalf("%q holds no %q", a.Text, x.at)
	}
	found := false
	for _, c := range extract.Run(a).Claims {
		if !c.Ref.Span.Contains(model.Span{Start: at, End: at + len(x.at)}) || found {
			continue
		}
		found = true
		if c.When.EDTF != x.want {
			t.Errorf("%q: the claim %q is dated %q, want %q", a.Text, c.Content.In(a.Text), c.When.EDTF, x.want)
		}
	}
	if !found {
		t.Errorf("%q: no claim covers %q", a.Text, x.at)
	}
}
