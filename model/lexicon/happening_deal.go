package lexicon

import "example.org/sitrep/model"

// dealHappenings are meetings, agreements and business.
func dealHappenings() []Happening {
	return []Happening{
		{
			ID: "happening/meeting", Kind: model.KindMeeting,
			Verbs:    []string{"meet"},
			Nouns:    []string{"summit"},
			Phrases:  []string{"met with", "held talks", "hold talks", "holds talks", "sat down with", "paid a visit", "state visit", "met in", "met at", "met on", "was received by", "peace talks", "held a meeting", "hosted talks"},
			Examples: []string{"The two leaders [met in] Geneva on Friday.", "She [held talks] with the king.", "The [summit] opened on Monday."},
			Counter:  []string{"The meeting room is blue.", "It has yet to meet the target.", "The meat was cold."},
			Not:      []string{"the", "target", "targets", "demand", "needs", "standards", "requirements", "criteria", "deadline", "expectations", "goals", "opposition", "resistance", "its", "their", "his", "those"},
		},
		{
			ID: "happening/meeting-noun", Kind: model.KindMeeting, Weak: true,
			Verbs:    []string{"visit", "negotiate", "convene", "travel", "tour"},
			Nouns:    []string{"meeting", "visit", "talks", "negotiation"},
			Examples: []string{"The [meeting] took place on Feb. 3.", "He [visited] the site on Tuesday."},
			Counter:  []string{"The visitor was late.", "A meeting-room table stood there."},
			Not:      []string{"room", "hours"},
		},
		{
			ID: "happening/cooperation", Kind: model.KindCooperation,
			Verbs:    []string{"pledge", "donate", "normalise", "normalize", "reconcile", "cooperate", "resume"},
			Nouns:    []string{"request", "agreement", "treaty", "accord", "truce", "ceasefire", "cease-fire", "pact", "armistice", "resumption"},
			Phrases:  []string{"signed a deal", "signed an agreement", "reached an agreement", "reached a deal", "struck a deal", "agreed to", "joint exercise", "joint exercises", "peace deal", "trade deal", "sent aid", "provided aid", "asked for help", "requesting assistance", "requested assistance", "welcomed back", "has returned to", "attended training", "received training", "begged the", "appealed to", "restored relations", "restored ties"},
			Examples: []string{"The two sides [signed an agreement] in Oslo.", "The [truce] began at dawn.", "Talks [resumed] on Monday."},
			Counter:  []string{"The agreeable host smiled.", "His CV was a résumé of failure."},
			Not:      []string{"with"},
		},
		{
			ID: "happening/economy", Kind: model.KindEconomy,
			Verbs:    []string{"acquire", "default", "devalue", "merge", "buy", "sell", "invest", "launder", "recall", "bankrupt", "lay-off"},
			Nouns:    []string{"merger", "acquisition", "takeover", "bankruptcy", "default", "bailout", "layoff", "ipo", "buyout", "recession"},
			Phrases:  []string{"filed for bankruptcy", "files for bankruptcy", "file for bankruptcy", "laid off", "cut rates", "raised rates", "cut jobs", "reported a loss", "reported a profit", "reported losses", "posted a loss", "posted a profit", "posts profit", "interest rates", "shares fell", "shares rose", "closed at", "stock fell", "went public"},
			Examples: []string{"The firm [acquired] its rival in 2014.", "The carmaker [filed for bankruptcy] on Monday."},
			Counter:  []string{"The default settings stay.", "An acquired taste it is."},
			Not:      []string{"taste", "settings", "setting", "time", "into", "that"},
		},
		{
			ID: "happening/discovery", Kind: model.KindDiscovery,
			Verbs:    []string{"discover", "launch", "invent", "unearth", "introduce", "premiere", "debut"},
			Nouns:    []string{"discovery", "launch", "liftoff", "lift-off", "breakthrough", "premiere", "unveiling"},
			Phrases:  []string{"for the first time", "was born", "were born", "went on sale", "opened to the public"},
			Examples: []string{"Divers [discovered] a wreck in May.", "The [launch] is set for Friday."},
			Counter:  []string{"The launcher stood idle.", "Launching pads rust.", "She launched a campaign on Monday.", "Prosecutors launched an inquiry into the firm.", "They launched an ad campaign."},
			NotOf:    []string{"campaign", "campaigns", "bid", "investigation", "inquiry", "probe", "review", "search", "manhunt", "petition", "appeal", "attack", "attacks", "assault", "offensive", "strike", "strikes", "raid", "raids", "crackdown", "lawsuit", "tirade", "round"},
			Not:      []string{"pad", "pads", "site", "vehicle", "date", "price", "event"},
		},
	}
}
