package lexicon

import "example.org/sitrep/model"

// mishapHappenings are disasters, accidents, disease and death by other causes.
func mishapHappenings() []Happening {
	return []Happening{
		{
			ID: "happening/disaster", Kind: model.KindDisaster,
			Verbs:    []string{"erupt", "flood"},
			Nouns:    []string{"earthquake", "quake", "tremor", "aftershock", "tsunami", "flooding", "landslide", "mudslide", "hurricane", "typhoon", "cyclone", "tornado", "storm", "wildfire", "bushfire", "avalanche", "drought", "eruption", "heatwave", "blizzard", "blaze", "famine"},
			Phrases:  []string{"heat wave", "forest fire", "forest fires", "made landfall", "broke its banks", "burst its banks"},
			Examples: []string{"An [earthquake] of magnitude 6.1 hit the coast on Sunday.", "The volcano [erupted] at dawn."},
			Counter:  []string{"The news sent shockwaves.", "He stormed out of the room.", "An avalanche of complaints came.", "It met a storm of criticism.", "Clashes erupted in the capital."},
			NotOf:    []string{"criticism", "anger", "outrage", "indignation", "protest", "protests", "controversy", "complaint", "complaints", "abuse", "applause", "emotion", "emotions", "messages", "letters", "tweets", "lawsuits", "claims", "requests", "questions", "orders", "vehicles", "products", "laughter", "violence", "joy"},
			NotAfter: []string{"clash", "clashes", "protest", "protests", "riot", "riots", "violence", "fighting", "unrest", "war", "conflict", "row", "dispute", "scandal", "controversy", "tension", "tensions", "crowd", "audience", "crowds", "stadium", "applause", "cheers", "gunfire", "demonstrations", "demonstration", "brawl", "fight", "debate", "anger", "twitter"},
			Not:      []string{"season", "control", "surge", "insurance", "gates", "gate"},
		},
		{
			ID: "happening/flood", Kind: model.KindDisaster,
			Nouns:    []string{"flood"},
			Examples: []string{"The [flood] cut off three villages."},
			Counter:  []string{"A flood of letters came."},
			Not:      []string{"of", "control", "insurance", "gates", "gate"},
		},
		{
			ID: "happening/accident", Kind: model.KindAccident,
			Verbs:    []string{"crash", "derail", "sink", "capsize", "collide", "collapse", "ditch"},
			Nouns:    []string{"crash", "derailment", "sinking", "collision", "collapse", "shipwreck", "stampede", "accident", "pileup", "pile-up", "fire", "plane-crash", "oil-spill"},
			Phrases:  []string{"caught fire", "ran aground", "plane crash", "train crash", "bus crash", "car crash", "helicopter crash", "fell into", "fell down", "plunged into", "went missing", "fallen into", "fell from", "emergency landing"},
			Examples: []string{"A bus [crashed] near the village on Friday.", "The [collision] killed three.", "The child [fell into] a shaft."},
			Counter:  []string{"The crashing of waves was heard in his dreams of crashers.", "The accidental tourist smiled.", "Talks collapsed last night.", "The talks had collapsed.", "His trip is aimed at derailing a nuclear deal."},
			NotOf:    []string{"deal", "deals", "talks", "negotiations", "agreement", "accord", "plan", "plans", "effort", "efforts", "bill", "process", "nomination", "investigation", "campaign", "summit", "truce", "ceasefire", "economy"},
			NotAfter: []string{"talks", "negotiations", "shares", "share", "bank", "banks", "firm", "company", "deal", "market", "markets", "prices", "coalition", "government", "economy", "currency", "stocks", "trial", "case", "truce", "ceasefire", "peso", "lira"},
			Not:      []string{"course", "diet", "brigade", "department", "crew", "chief", "service", "fighter", "fighters", "extinguisher", "alarm", "investigators", "team"},
		},
		{
			ID: "happening/death", Kind: model.KindDeath, Result: true,
			Verbs:    []string{"die", "perish", "succumb", "drown", "suffocate"},
			Nouns:    []string{"death", "suicide", "drowning", "demise"},
			Phrases:  []string{"passed away", "lost his life", "lost her life", "lost their lives", "death toll"},
			Examples: []string{"The singer [died] on Tuesday.", "His [death] was announced in Rome."},
			Counter:  []string{"The deadly film was a hit.", "The diet is strict."},
			Not:      []string{"penalty", "row", "threat", "threats", "squad", "squads", "certificate", "metal", "rate", "rates", "sentence", "hard", "down", "out", "star"},
		},
		{
			ID: "happening/health", Kind: model.KindHealth,
			Verbs:    []string{"quarantine", "vaccinate", "infect", "hospitalise", "hospitalize"},
			Nouns:    []string{"outbreak", "epidemic", "pandemic", "quarantine", "infection"},
			Phrases:  []string{"tested positive", "was diagnosed", "admitted to hospital", "food poisoning", "underwent surgery"},
			Examples: []string{"The [outbreak] began in March.", "Nine people [tested positive] on Monday."},
			Counter:  []string{"His laugh was infectious."},
		},
	}
}
