package lexicon

import "example.org/sitrep/model"

// justiceHappenings are what police, courts and prisons do.
func justiceHappenings() []Happening {
	return []Happening{
		{
			ID: "happening/arrest", Kind: model.KindArrest,
			Verbs:    []string{"arrest", "detain", "capture", "apprehend", "nab", "seize"},
			Nouns:    []string{"arrest", "capture", "detention", "apprehension"},
			Phrases:  []string{"taken into custody", "took into custody", "rounded up", "turned himself in", "turned herself in"},
			Examples: []string{"Police [arrested] two men on Friday.", "The [capture] of the rebel leader in 2016 was hailed.", "She was [taken into custody].", "The captain was [arrested] on Saturday."},
			Counter:  []string{"An arresting view opened.", "He suffered from apprehensiveness."},
			Not:      []string{"control", "power", "warrant", "warrants", "center", "centre", "centers", "centres", "attention", "drugs", "weapons", "cocaine", "tonnes", "tons", "kilos", "opportunity", "opportunities", "operations", "upon"},
		},
		{
			ID: "happening/release", Kind: model.KindRelease,
			Verbs:    []string{"free", "release", "pardon", "parole", "liberate"},
			Nouns:    []string{"release", "pardon", "amnesty", "liberation"},
			Phrases:  []string{"set free", "walked free", "prisoner swap", "prisoner exchange", "released on bail", "freed on bail", "escaped from prison", "broke out of prison"},
			Examples: []string{"The army [released] ten prisoners on Monday.", "His [release] came after nine years."},
			Counter:  []string{"The ministry released a statement on Monday.", "The band released an album.", "They released the report.", "The palace released the full set of letters on Monday.", "He wrote it in a letter released by his office.", "Photos which were released online went round.", "The names have been released.", "A press release came."},
			NotOf:    []string{"letter", "letters", "email", "emails", "e-mail", "e-mails", "records", "transcript", "transcripts", "tape", "tapes", "files", "papers", "poll", "book", "trailer", "footage", "video", "statement", "report", "figures", "data", "documents", "findings", "results", "album", "albums", "song", "songs", "single", "ad", "ads", "film", "movie", "games"},
			Not:      []string{"statement", "report", "figures", "data", "album", "song", "video", "footage", "details", "results", "new", "list", "photo", "photos", "images", "findings", "product", "version", "film", "software", "update", "date", "information", "documents", "memo", "survey", "study", "its", "trade", "market", "speech", "kick", "of", "online"},
			NotAfter: []string{
				"photo", "photograph", "image", "picture", "video", "footage", "statement", "report", "figures", "data", "handout", "document", "documents", "letter", "letters", "email", "emails", "e-mails", "records", "transcript", "tape", "memo", "poll", "survey", "study", "book", "audio",
				"photos", "photographs", "images", "pictures", "videos", "statements", "reports", "names", "remarks", "details", "album", "albums", "song", "film", "movie", "press", "news", "media", "product", "vapor", "vapour", "gas", "water",
			},
		},
		{
			ID: "happening/extradition", Kind: model.KindExtradition,
			Verbs:    []string{"extradite", "deport", "repatriate"},
			Nouns:    []string{"extradition", "deportation", "repatriation", "handover", "hand-over", "rendition"},
			Phrases:  []string{"handed over to", "sent to face justice", "mass expulsion", "mass expulsions", "expulsions of", "transferred to the united"},
			Examples: []string{"Two men were [extradited] to Spain in May.", "The [deportation] flight left on Sunday."},
			Counter:  []string{"She was transported by bus."},
			Not:      []string{"treaty", "treaties", "request", "requests", "hearing"},
		},
		{
			ID: "happening/trial", Kind: model.KindTrial,
			Verbs:    []string{"convict", "indict", "sentence", "prosecute", "acquit", "sue", "arraign", "exonerate", "fine"},
			Nouns:    []string{"conviction", "indictment", "verdict", "acquittal", "lawsuit", "trial", "arraignment"},
			Phrases:  []string{"pleaded guilty", "pled guilty", "pleads guilty", "plead guilty", "pleaded not guilty", "found guilty", "was charged with", "were charged with", "charged with", "been charged", "was charged", "were charged", "sentenced to", "stood trial", "went on trial", "filed charges", "filed suit", "filed a lawsuit", "court ruled", "judge ruled", "ruled that", "ruling by", "guilty plea", "testified in court", "supreme court upheld"},
			Examples: []string{"She was [convicted] of fraud in March.", "He [pleaded guilty] to two counts.", "A court [sentenced] the banker on Friday."},
			Counter:  []string{"The convict was tall.", "This sentence is false.", "A vaccine trial began on Monday.", "The group was charged with protecting the consulate.", "It sent doses of a trial vaccine."},
			Not:      []string{"run", "period", "vaccine", "vaccines", "drug", "drugs", "balloon", "flight", "version", "phase"},
			NotAfter: []string{"vaccine", "vaccination", "clinical", "drug", "medical", "human", "field", "time", "safety", "sea", "randomised", "randomized", "free"},
			NotOf:    []string{"protecting", "overseeing", "investigating", "enforcing", "guarding", "securing", "advising", "ensuring", "monitoring", "reviewing"},
		},
	}
}
