package lexicon

import "example.org/sitrep/model"

// stateHappenings are what governments, parties and voters do.
func stateHappenings() []Happening {
	return []Happening{
		{
			ID: "happening/designation", Kind: model.KindDesignation,
			Verbs:    []string{"designate", "blacklist"},
			Nouns:    []string{"designation"},
			Phrases:  []string{"declared a terrorist", "listed as a terrorist", "labelled a terrorist", "labeled a terrorist"},
			Examples: []string{"Canada [designated] the group a terrorist entity in 2019."},
			Counter:  []string{"The designer was pleased.", "Smoke in designated areas only."},
			Not:      []string{"area", "areas", "zone", "zones", "driver", "hitter"},
		},
		{
			ID: "happening/sanction", Kind: model.KindSanction,
			Verbs:    []string{"sanction", "embargo"},
			Nouns:    []string{"sanction", "embargo", "asset-freeze"},
			Phrases:  []string{"imposed sanctions", "slapped sanctions", "lifted sanctions", "imposed tariffs", "imposed a tariff", "froze the assets", "trade embargo"},
			Examples: []string{"London [sanctioned] two banks in October.", "Brussels [imposed sanctions] on Monday."},
			Counter:  []string{"The sanctuary is open."},
		},
		{
			ID: "happening/break", Kind: model.KindBreak,
			Verbs:    []string{"expel"},
			Nouns:    []string{"expulsion", "boycott", "rupture"},
			Phrases:  []string{"severed ties", "broke off relations", "cut ties", "recalled its ambassador", "recalled his ambassador", "recalled her ambassador", "pulled out of", "withdrew from", "kicked out", "suspended relations", "severed diplomatic"},
			Examples: []string{"The president [expelled] the ambassador in 2008.", "The country [severed ties] last month."},
			Counter:  []string{"The explosion was loud only in the film's title."},
		},
		{
			ID: "happening/election", Kind: model.KindElection,
			Verbs:    []string{"elect", "reelect", "re-elect"},
			Nouns:    []string{"election", "referendum", "runoff", "run-off", "by-election"},
			Phrases:  []string{"won the election", "won the presidency", "went to the polls", "cast their ballots", "won the vote", "lost the election", "conceded defeat", "won the primary", "declared the winner", "landslide victory", "landslide win", "won by a landslide", "won in a landslide"},
			Examples: []string{"Voters [elected] a new mayor on Sunday.", "The [referendum] was held in June."},
			Counter:  []string{"The electorate is old.", "An elective course was offered.", "They looked into election interference.", "The election rules were dropped."},
			Not:      []string{"commission", "campaign", "season", "year", "officials", "official", "president", "mayor", "leader", "council", "body", "campaigns", "cycle", "strategy", "spending", "interference", "meddling", "tampering", "hacking", "hack", "subversion", "fraud", "theft", "security", "integrity", "law", "laws", "rule", "rules", "reform", "reforms", "system", "systems", "machines", "software", "observers", "monitors", "workers", "commissioner", "supervisor", "board", "coverage", "inquiry", "probe", "investigation", "case", "cases", "lies", "denial", "denier", "deniers", "conspiracy", "disinformation", "misinformation", "propaganda", "ads", "ad", "advertising", "bid", "speech", "pledge", "pledges", "promise", "promises", "manifesto", "hopes", "chances", "prospects", "posters", "debate", "debates", "lawyer", "analyst"},
		},
		{
			ID: "happening/appointment", Kind: model.KindAppointment,
			Verbs:    []string{"appoint", "resign", "oust", "dismiss", "sack", "reinstate", "inaugurate", "impeach", "topple", "overthrow", "depose", "nominate", "retire", "succeed", "replace"},
			Nouns:    []string{"appointment", "resignation", "ouster", "dismissal", "inauguration", "impeachment", "nomination", "coup", "reshuffle", "swearing-in"},
			Phrases:  []string{"stepped down", "steps down", "took office", "took over as", "sworn in", "was named as", "named as", "was named", "fired his", "fired her", "took power", "seized power", "took the helm", "quit as", "quits as", "was fired", "were fired", "was promoted", "stripped of"},
			Examples: []string{"The king [appointed] a new premier on Tuesday.", "The minister [stepped down] in April.", "The [coup] took place in 1973."},
			Counter:  []string{"He was disappointed.", "A retired colonel spoke.", "The appointed hour came.", "The impeachment inquiry goes on.", "How to retire early."},
			Not:      []string{"hour", "colonel", "general", "officer", "judge", "teacher", "army", "military", "police", "nurse", "couple", "engineer", "captain", "inquiry", "hearing", "hearings", "probe", "investigation", "investigators", "proceedings", "process", "query", "push", "debate", "early"},
		},
		{
			ID: "happening/policy", Kind: model.KindPolicy,
			Verbs:    []string{"ban", "legalise", "legalize", "outlaw", "enact", "repeal", "veto", "decree", "deploy", "ratify", "nationalise", "nationalize", "abolish", "mobilise", "mobilize", "legislate", "decriminalise", "decriminalize", "conscript", "annex", "suspend", "reinstate", "authorise", "authorize", "privatise", "privatize"},
			Nouns:    []string{"ban", "decree", "repeal", "veto", "deployment", "curfew", "lockdown", "moratorium", "crackdown", "annexation", "reform"},
			Phrases:  []string{"signed into law", "passed a law", "passed the law", "signed an order", "executive order", "state of emergency", "martial law", "voted to", "voted for", "voted against", "approved a bill", "passed a bill", "passed the bill", "sent troops", "signed a decree", "announced plans", "raised taxes", "cut taxes", "lift a ban", "lifted a ban", "lift a constitutional ban", "declared independence", "came into force", "took effect", "entered into force", "set up", "was created", "were created", "was established", "were established", "was founded", "was renamed"},
			Examples: []string{"Parliament [banned] the party in 2012.", "The bill was [signed into law] on Friday.", "The [deployment] of 300 soldiers began."},
			Counter:  []string{"The band played on.", "The bank closed."},
			Not:      []string{"bridge", "plan"},
		},
		{
			ID: "happening/decision", Kind: model.KindPolicy, Weak: true,
			Verbs:    []string{"approve", "reject", "overturn", "override", "uphold", "amend", "rescind", "scrap", "reopen", "re-open", "postpone", "block", "propose", "introduce", "adopt", "agree"},
			Phrases:  []string{"signed a bill", "signed the bill", "signed legislation", "signed it", "agreed to", "voted down", "shut down", "failed in the", "failed to pass", "passed the", "passed legislation", "passed a resolution", "struck down", "ruled that", "declared a national"},
			Examples: []string{"The cabinet [approved] the budget on Tuesday.", "The governor [signed the bill] on Friday.", "The court [struck down] the rule in June."},
			Counter:  []string{"The approval rate is low.", "A signed copy was sold in May.", "He agreed with her on Monday."},
			Not:      []string{"with"},
		},
		{
			ID: "happening/statement", Kind: model.KindStatement,
			Verbs:    []string{"announce", "testify", "declare", "apologise", "apologize", "unveil", "condemn", "denounce", "reveal", "confirm", "warn", "pledge", "vow", "proclaim", "confess"},
			Nouns:    []string{"announcement", "testimony", "apology", "speech", "declaration", "warning", "statement"},
			Phrases:  []string{"press conference", "news conference", "issued a statement", "released a statement", "gave a speech", "claimed responsibility", "posted on"},
			Weak:     true,
			Examples: []string{"The minister [announced] the plan on Monday.", "He [testified] before the committee in 2019."},
			Counter:  []string{"The announcer coughed.", "Undeclared goods were found."},
		},
		{
			ID: "happening/threat", Kind: model.KindStatement,
			Verbs:    []string{"threaten"},
			Nouns:    []string{"ultimatum"},
			Examples: []string{"The president [threatened] tariffs on Sunday."},
			Counter:  []string{"The threat level is low."},
			Not:      []string{"species"},
		},
	}
}
