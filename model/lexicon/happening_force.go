package lexicon

import "example.org/sitrep/model"

// forceHappenings are killing, war and unrest.
func forceHappenings() []Happening {
	return []Happening{
		{
			ID: "happening/assassination", Kind: model.KindKilling,
			Verbs:    []string{"assassinate", "murder", "massacre", "behead", "slay", "lynch", "slaughter", "strangle"},
			Nouns:    []string{"assassination", "murder", "massacre", "beheading", "slaying", "homicide", "lynching", "killing", "femicide"},
			Phrases:  []string{"shot dead", "gunned down", "stabbed to death", "beaten to death", "put to death", "hacked to death", "shot and killed"},
			Examples: []string{"Gunmen [assassinated] the mayor on Friday.", "The [massacre] took place in 1995.", "He was [shot dead] in his car."},
			Counter:  []string{"The murderous heat went on.", "Homicidal tendencies were studied."},
		},
		{
			ID: "happening/killed", Kind: model.KindKilling, Result: true,
			Verbs:    []string{"kill"},
			Phrases:  []string{"left dead", "found dead"},
			Examples: []string{"Soldiers [killed] four rebels in the hills.", "The raid ended, [killing] seven members of the group."},
			Counter:  []string{"The killer app is free.", "It was a painkiller."},
		},
		{
			ID: "happening/missile", Kind: model.KindStrike,
			Verbs:    []string{"bomb", "bombard", "shell", "torpedo", "strafe", "airstrike", "raze"},
			Nouns:    []string{"airstrike", "air-strike", "bombing", "bombardment", "shelling", "barrage", "drone-strike", "missile-strike", "salvo"},
			Phrases:  []string{"air strike", "air strikes", "drone strike", "drone strikes", "missile strike", "missile strikes", "military strike", "military strikes", "missile attack", "drone attack", "military operation", "rocket attack", "bombing campaign", "air raid", "air raids"},
			Examples: []string{"Jets [bombed] the depot on Monday.", "An [airstrike] hit the town.", "The president ordered a [military strike] against the rebels."},
			Counter:  []string{"The film was a box-office bombshell.", "He found a shell on the beach."},
			Not:      []string{"company", "companies", "on"},
		},
		{
			ID: "happening/attack", Kind: model.KindStrike,
			Verbs:    []string{"attack", "ambush", "raid", "invade", "storm", "besiege", "torch"},
			Nouns:    []string{"attack", "ambush", "invasion", "offensive", "assault", "incursion", "raid", "siege"},
			Examples: []string{"Rebels [attacked] a convoy near the border.", "The [invasion] began in February 2022."},
			Counter:  []string{"The attacker was bald.", "He was critical of the raider."},
			Not:      []string{"ads", "dog"},
		},
		{
			ID: "happening/strike-ordered", Kind: model.KindStrike,
			Nouns:    []string{"strike"},
			Phrases:  []string{"strike against", "strike on", "strikes on", "strikes against"},
			Examples: []string{"The general ordered a [strike against] the rebels.", "The [strike] killed seven fighters."},
			Counter:  []string{"It was strikingly cold."},
			Not:      []string{"action", "ballot", "partner", "price", "by"},
		},
		{
			ID: "happening/labour", Kind: model.KindProtest,
			Phrases:  []string{"went on strike", "walked out", "general strike", "hunger strike", "strike by", "strike action", "staged a walkout", "downed tools", "took to the streets"},
			Verbs:    []string{"protest", "demonstrate", "riot", "rally", "blockade"},
			Nouns:    []string{"protest", "demonstration", "riot", "rally", "uprising", "unrest", "walkout", "blockade", "sit-in", "march"},
			Examples: []string{"Dockers [went on strike] on Tuesday.", "Thousands [protested] in the capital.", "The [riot] broke out after the match."},
			Counter:  []string{"The protestant church is old.", "Patriotic songs were sung.", "Shares rallied on Monday.", "A market rally ended on Friday."},
			Not:      []string{"that", "hopes"},
			NotAfter: []string{"share", "shares", "stock", "stocks", "equities", "market", "markets", "price", "prices", "futures", "bond", "bonds", "dollar", "yen", "euro", "sterling", "oil", "gold", "bitcoin", "relief"},
		},
	}
}

// harmHappenings are what people do to people, and how they are saved from it.
func harmHappenings() []Happening {
	return []Happening{
		{
			ID: "happening/shot", Kind: model.KindViolence,
			Verbs:    []string{"shoot"},
			Examples: []string{"A man [shot] two guards.", "The mayor was [shot] in the leg."},
			Counter:  []string{"The photo shoot went well.", "He fired a free shot wide.", "He took a real shot at the title.", "NASA plans a moon shot.", "Nurses gave a flu shot.", "She shot the whole film in May.", "Its third shot came late."},
			Not:      []string{"video", "film", "movie", "glass", "glasses"},
			NotOf:    []string{"film", "films", "movie", "movies", "video", "videos", "photo", "photos", "photograph", "photographs", "picture", "pictures", "scene", "scenes", "footage", "documentary", "episode", "par", "percent"},
			NotAfter: []string{"'s", "’s", "his", "its", "my", "our", "your", "their", "any", "no", "another", "free", "real", "long", "brief", "big", "best", "only", "good", "moon", "penalty", "booster", "flu", "vaccine", "first", "second", "third", "final", "last", "parting", "cheap", "winning", "warning", "mug", "head"},
		},
		{
			ID: "happening/violence", Kind: model.KindViolence,
			Verbs:    []string{"stab", "clash", "detonate", "explode", "wound", "injure", "rape", "assault", "torture", "rampage"},
			Nouns:    []string{"shooting", "stabbing", "clash", "explosion", "blast", "gunfight", "shootout", "rampage", "gunfire", "fighting", "skirmish", "firefight", "retaliation", "infighting"},
			Phrases:  []string{"opened fire", "car bomb", "suicide bomber", "turf war", "turf conflict", "power struggle", "power struggles"},
			Examples: []string{"A man [stabbed] two guards.", "A [blast] shook the market.", "The gunman [opened fire] at noon."},
			Counter:  []string{"The photo shoot went well.", "A blasted nuisance, he thought.", "They carried the wounded in."},
			Not:      []string{"video", "film", "movie"},
		},
		{
			ID: "happening/rescue", Kind: model.KindRescue,
			Verbs:    []string{"rescue", "evacuate", "airlift"},
			Nouns:    []string{"rescue", "evacuation", "airlift"},
			Phrases:  []string{"pulled alive", "pulled from", "brought to safety"},
			Examples: []string{"Crews [rescued] nine miners.", "The [evacuation] ended on Sunday."},
			Counter:  []string{"The rescuer spoke.", "The evacuee was tired."},
			Not:      []string{"plan", "package", "worker", "workers", "team", "teams", "effort", "efforts", "crew", "crews"},
		},
		{
			ID: "happening/crime", Kind: model.KindCrime,
			Verbs:    []string{"kidnap", "abduct", "rob", "steal", "loot", "smuggle", "hijack", "defraud", "embezzle", "hack", "burgle", "confiscate", "vandalise", "vandalize"},
			Nouns:    []string{"kidnapping", "abduction", "robbery", "theft", "heist", "hijacking", "burglary", "fraud", "cyberattack", "looting"},
			Phrases:  []string{"data breach", "drug bust", "seized tonnes", "seized tons", "seized kilos", "seized drugs", "seized weapons", "seized cocaine"},
			Examples: []string{"Gunmen [kidnapped] three teachers.", "The [robbery] took four minutes."},
			Counter:  []string{"The thief was tall.", "He lives in a robber's cave."},
			Weak:     false,
		},
	}
}
