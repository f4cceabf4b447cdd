package claim

import (
	"slices"

	"example.org/sitrep/model"
)

// Family is one way in which news prose puts words in somebody's mouth. Its examples and
// counter-examples are tests.
type Family struct {
	ID       model.RuleID
	What     string // in words, for "why"
	Examples []Example
	Counter  []string // texts in which the family finds nothing
}

// Example is a text and what is read in it: the source, the cue and the content, verbatim.
type Example struct{ Text, Source, Cue, Content string }

// Families lists the cue families in the order in which they are tried.
func Families() []Family {
	return slices.Concat(verbFamilies(), clauseFamilies(), otherFamilies(), quotationFamilies())
}

func verbFamilies() []Family {
	return []Family{
		{
			ID: "claim/verb", What: "a source before a verb of saying",
			Examples: []Example{
				{"The mayor said that the bridge would reopen in May.", "The mayor", "said", "the bridge would reopen in May"},
				{"Officials close to the talks say a deal is near.", "Officials close to the talks", "say", "a deal is near"},
				{"Lena Ortiz, the mayor of Brookfield, said the river was rising.", "Lena Ortiz, the mayor of Brookfield", "said", "the river was rising"},
				{"Lena Ortiz, citing new figures, said the river was rising.", "Lena Ortiz", "said", "the river was rising"},
				{"Engineers, however, warned that the dam was weak.", "Engineers", "warned", "the dam was weak"},
				{"\"The road is closed,\" the guard shouted.", "the guard", "shouted", "\"The road is closed,\""},
				{"The road was closed, the guard said in a statement.", "the guard", "said", "The road was closed"},
				{"\"The road,\" he said, \"is closed.\"", "he", "said", "\"The road,\" he said, \"is closed.\""},
				{"As the gazette reported, the road was closed.", "the gazette", "reported", "the road was closed"},
				{"Lena Ortiz told reporters on Monday that the road was closed.", "Lena Ortiz", "told", "the road was closed"},
				{"Lena Ortiz called for calm in the valley.", "Lena Ortiz", "called", "calm in the valley"},
				{"Lena Ortiz vowed to reopen the road.", "Lena Ortiz", "vowed", "to reopen the road"},
				{"She went on to say that the road was closed.", "She", "say", "the road was closed"},
				{"\"No comment on that,\" Ortiz shot back.", "Ortiz", "shot back", "\"No comment on that,\""},
				{"\"Where is the road?\" Ortiz asked the guard.", "Ortiz", "asked", "\"Where is the road?\""},
				{"\"The road is closed!\" Mayor Lena Ortiz said as she left.", "Mayor Lena Ortiz", "said", "\"The road is closed!\""},
				{"\"The road is closed to all,\" Ortiz told reporters after a walk that was held in the rain.", "Ortiz", "told", "\"The road is closed to all,\""},
				{"\"The road is closed to all,\" she said, before clarifying that it would reopen.", "she", "said", "\"The road is closed to all,\""},
				{"\"The road is closed to all,\" Ortiz, who has opposed it for years, told reporters.", "Ortiz, who has opposed it for years", "told", "\"The road is closed to all,\""},
				{"\"The road is closed to all,\" Will wrote.", "Will", "wrote", "\"The road is closed to all,\""},
				{"\"The road is closed to all,\" the senator and former mayor said.", "the senator and former mayor", "said", "\"The road is closed to all,\""},
				{"\"The road is closed to all,\" Jun wrote.", "Jun", "wrote", "\"The road is closed to all,\""},
				{"Booing \"the worst mayor of the valley,\" the crowd chanted \"Open the road at last!\"", "the crowd", "chanted", "\"Open the road at last!\""},
				{"Lena Ortiz thought the road was closed, but when asked, Bruno Keller replied, \"It has been open since May.\"", "Bruno Keller", "replied", "\"It has been open since May.\""},
				{"\"The road is closed to all,\" the two write.", "the two", "write", "\"The road is closed to all,\""},
				{"\"The road is closed to all,\" Ortiz points out.", "Ortiz", "points out", "\"The road is closed to all,\""},
				{"\"The road is closed to all,\" a tired Ortiz roared.", "a tired Ortiz", "roared", "\"The road is closed to all,\""},
			},
			Counter: []string{
				"The report on the bridge is long.",
				"The plan called the Green Line runs north.",
				"To say that is easy.",
				"The footage shows a bridge.",
				"Retaliation reminds the region of its past.",
				"Violence following the arrests reminds us that roads can be closed.",
				"\"Where is the road?\" The guard walked away.",
			},
		},
		{
			ID: "claim/inverted", What: "a source behind the verb",
			Examples: []Example{
				{"\"The road is closed,\" said Lena Ortiz, who lives nearby.", "Lena Ortiz", "said", "\"The road is closed,\""},
				{"\"The road is closed,\" said one weary border guard. \"Go home.\"", "one weary border guard", "said", "\"The road is closed,\" said one weary border guard. \"Go home.\""},
				{"Said Lena Ortiz, who lives nearby, \"The road is closed for good.\"", "Lena Ortiz", "Said", "\"The road is closed for good.\""},
				{"But, said Lena Ortiz, \"the road is closed for good.\"", "Lena Ortiz", "said", "\"the road is closed for good.\""},
				{"\"The road is closed for good,\" reads a Monday editorial in the gazette.", "a Monday editorial", "reads", "\"The road is closed for good,\""},
				{"The road was closed, wrote the gazette.", "the gazette", "wrote", "The road was closed"},
			},
			Counter: []string{
				"Lena Ortiz, the mayor, said the council had voted.",
				"\"The road is closed,\" she told the guard.",
			},
		},
	}
}

func clauseFamilies() []Family {
	return []Family{
		{
			ID: "claim/relative", What: "a relative clause: who said",
			Examples: []Example{
				{"The prize went to Lena Ortiz, who said she was glad.", "Lena Ortiz", "said", "she was glad"},
				{"Farmers who say the well is dry have left.", "Farmers", "say", "the well is dry have left"},
			},
			Counter: []string{"The man who walked home was tired."},
		},
		{
			ID: "claim/participle", What: "a participle after the source's own clause",
			Examples: []Example{
				{"Lena Ortiz confirmed the vote, adding that the road would stay closed.", "Lena Ortiz", "adding", "the road would stay closed"},
				{"Lena Ortiz closed the road, saying it was unsafe.", "Lena Ortiz", "saying", "it was unsafe"},
				{"The vote came late, after farmers blocked the road, shouting \"No dam in our valley!\"", "farmers", "shouting", "\"No dam in our valley!\""},
				{"Lena Ortiz, a former mayor, poked at the plan, calling it a waste.", "Lena Ortiz, a former mayor", "calling", "it a waste"},
				{"Lena Ortiz began by saying that the road was unsafe.", "Lena Ortiz", "saying", "the road was unsafe"},
				{"Lena Ortiz thanked the crew before adding: \"The road is still unsafe.\"", "Lena Ortiz", "adding", "\"The road is still unsafe.\""},
			},
			Counter: []string{"Adding to the trouble, the road was closed.", "She left without saying a word."},
		},
		{
			ID: "claim/coordinate", What: "a second verb of the same source",
			Examples: []Example{
				{"Lena Ortiz denied the charge and said the road was safe.", "Lena Ortiz", "said", "the road was safe"},
				{"The minister has met the crew but has said that no deal exists.", "The minister", "said", "no deal exists"},
			},
			Counter: []string{"Lena Ortiz closed the road and went home."},
		},
		{
			ID: "claim/passive", What: "a passive with by",
			Examples: []Example{
				{"The strike was described by officials as a success.", "officials", "described by", "The strike was described by officials as a success"},
				{"The vote was condemned by Lena Ortiz.", "Lena Ortiz", "condemned by", "The vote was"},
			},
			Counter: []string{"The road was closed by the storm.", "The letter was written by hand."},
		},
	}
}

func otherFamilies() []Family {
	return []Family{
		{
			ID: "claim/according-to", What: "according to a source",
			Examples: []Example{
				{"According to the ministry, the road is closed.", "the ministry", "According to", "the road is closed"},
				{"The road is closed, according to Lena Ortiz.", "Lena Ortiz", "according to", "The road is closed"},
				{"In the words of Lena Ortiz, the road is closed.", "Lena Ortiz", "In the words of", "the road is closed"},
			},
			Counter: []string{"They were paid according to need.", "It went according to plan."},
		},
		{
			ID: "claim/noun", What: "a noun of saying with its owner",
			Examples: []Example{
				{"The court heard Ortiz's claim that the road was safe.", "Ortiz", "claim", "the road was safe"},
				{"She repeated her promise to reopen the road.", "her", "promise", "to reopen the road"},
			},
			Counter: []string{"The claim that the road is safe is old.", "The city's road that leads north is closed."},
		},
		{
			ID: "claim/no-comment", What: "a source that says nothing",
			Examples: []Example{
				{"The ministry declined to comment.", "The ministry", "declined", "declined to comment"},
				{"The company did not return calls seeking comment.", "The company", "return", "did not return calls seeking comment"},
				{"The company did not respond to a request for comment.", "The company", "respond", "did not respond to a request for comment"},
			},
			Counter: []string{"The ministry declined the offer.", "The company responded within a day.", "The company returned the goods.", "The company reached a deal."},
		},
	}
}

func quotationFamilies() []Family {
	return []Family{
		{
			ID: "claim/colon", What: "a name and a colon",
			Examples: []Example{
				{"Lena Ortiz: \"The road is closed for good.\"", "Lena Ortiz", ":", "\"The road is closed for good.\""},
				{"From the ministry: \"The road is closed for good.\"", "the ministry", ":", "\"The road is closed for good.\""},
			},
			Counter: []string{"One thing is sure: the road is closed.", "Ingredients: flour and milk."},
		},
		{
			ID: "claim/lead-in", What: "a clause that leads into a quotation",
			Examples: []Example{
				{"Polls agree - Lena Ortiz: \"The road will stay closed for good.\"", "Lena Ortiz", ":", "\"The road will stay closed for good.\""},
				{"Lena Ortiz issued a brief note: \"The road is closed for good.\"", "Lena Ortiz", "issued a brief note:", "\"The road is closed for good.\""},
				{"When the mayor died, Lena Ortiz released the following lines: \"The town has lost a friend.\"", "Lena Ortiz", "released the following lines:", "\"The town has lost a friend.\""},
				{"The guard ended the speech so gently, \"We all want to go home tonight.\"", "The guard", "ended the speech so gently,", "\"We all want to go home tonight.\""},
				{"A footnote in the report makes that clear: \"The road was never open to trucks.\"", "A footnote", ":", "\"The road was never open to trucks.\""},
			},
			Counter: []string{
				"The weather was as usual: \"The road is closed for good,\" Lena Ortiz said.",
				"The choir sang the hymn, \"Lead Us Home Across the River.\"",
				"I wrote down what I saw: \"The road is closed for good.\"",
			},
		},
		{
			ID: "claim/dash", What: "a quotation and a name behind a dash",
			Examples: []Example{
				{"\"The road is closed for good.\" — Lena Ortiz", "Lena Ortiz", "—", "\"The road is closed for good.\""},
				{"\"The road is closed for good. Go home.\" — Lena Ortiz \"The road is open to all.\" — Bruno Keller", "Bruno Keller", "—", "\"The road is open to all.\""},
				{"\"The road is closed for good. Go home.\"\n\nLena Ortiz", "Lena Ortiz", "", "\"The road is closed for good. Go home.\""},
				{"\"The road is closed for good.\"\n\n— Lena Ortiz", "Lena Ortiz", "—", "\"The road is closed for good.\""},
			},
			Counter: []string{"The \"red\" road — Main Street — is closed."},
		},
		{
			ID: "claim/led-in", What: "a quotation in the next paragraph",
			Examples: []Example{
				{"Lena Ortiz told her crew, to loud applause:\n\n\"The road is open from today.\"", "Lena Ortiz", "told", "\"The road is open from today.\""},
				{"Lena Ortiz released the following statement:\n\n\"The road is open from today.\"", "Lena Ortiz", "released", "\"The road is open from today.\""},
				{"Lena Ortiz then had a question for the crowd.\n\n\"Who wants to open the road today?\"", "Lena Ortiz", "had", "\"Who wants to open the road today?\""},
				{"The mayor wrote in an email.\n\n\"The road is open from today.\"", "The mayor", "wrote", "\"The road is open from today.\""},
			},
			Counter: []string{"The mayor went home.\n\n\"The road is open from today.\""},
		},
		{
			ID: "claim/quote-goes-on", What: "a quotation that goes on in the next paragraph",
			Examples: []Example{
				{"\"Nobody can go through it at all.\n\nIt is closed for good,\" Lena Ortiz said.", "Lena Ortiz", "said", "\"Nobody can go through it at all."},
				{"\"The road is open,\" Lena Ortiz said. The crew had worked through the night. \"We are glad of it, all of us.\"", "Lena Ortiz", "said", "\"We are glad of it, all of us.\""},
				{"\"Open it,\" said Lena Ortiz, who has led the crew of the valley since the storm. \"We are glad.\"", "Lena Ortiz", "said", "\"We are glad.\""},
				{"\"The road is open from today,\" Lena Ortiz said. \"We worked for it.\n\n\"We are glad of it, all of us.\"", "Lena Ortiz", "said", "\"We are glad of it, all of us.\""},
			},
			Counter: []string{
				"\"The road is open from today,\" Lena Ortiz said.\n\nThe crew went home.",
				"\"The road is open,\" Lena Ortiz said. Bruno Keller said it was closed. \"Nobody can go through it at all.\"",
			},
		},
		{
			ID: "claim/quote-after", What: "a quotation behind a sentence of the same speaker",
			Examples: []Example{
				{"Lena Ortiz said the road was closed. \"Nobody can go through it at all.\"", "Lena Ortiz", "said", "\"Nobody can go through it at all.\""},
				{"The road was closed for good, Lena Ortiz said.\n\n\"Nobody can go through it at all.\"", "Lena Ortiz", "said", "\"Nobody can go through it at all.\""},
			},
			Counter: []string{
				"Lena Ortiz said the road was closed. The crew went home.\n\n\"Nobody can go through it at all.\"",
				"Lena Ortiz declined to comment.\n\n\"Nobody can go through it at all.\"",
			},
		},
		{
			ID: "claim/quote-alone", What: "a quotation that nobody is named for",
			Examples: []Example{
				{"The crew went home.\n\n\"Nobody can go through it at all.\"", "", "", "\"Nobody can go through it at all.\""},
			},
			Counter: []string{"The \"clean\" road is open."},
		},
	}
}
