package happening_test

import (
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/extract"
)

// TestModality_WhatGovernsAnInfinitive holds what becomes of an infinitive: an attempt happened, a refusal, a
// decision and a threat happened as such on a day that is over, a plan is one whatever its day.
func TestModality_WhatGovernsAnInfinitive(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		text    string
		kind    model.EventKind
		planned bool
	}{
		{"The rebels attempted in March to attack the airport at Oruro.", model.KindStrike, false},
		{"The rebels tried again in March to free the banker Ana Belo.", model.KindRelease, false},
		{"The army managed on Monday to free 30 hostages in Oruro.", model.KindRelease, false},
		{"The government refused in March to free the banker Ana Belo.", model.KindOther, false},
		{"The rebels failed in March to free the banker Ana Belo.", model.KindOther, false},
		{"Lawmakers voted on Monday to expel the Chilean ambassador.", model.KindPolicy, false},
		{"President Juan Paz ordered the army on Monday to free the hostages in Oruro.", model.KindPolicy, false},
		{"Minister Juan Paz offered on Monday to resign.", model.KindStatement, false},
		{"Minister Juan Paz urged the rebels on Monday to free the hostages in Oruro.", model.KindStatement, false},
		{"The government agreed to free 30 prisoners in Oruro on Saturday.", model.KindRelease, true},
		{"The police were to arrest Ana Belo in Oruro on Monday.", model.KindArrest, true},
		{"The government is expected to expel the Chilean ambassador on Saturday.", model.KindBreak, true},
		{"Minister Juan Paz hopes to meet the Chilean president in Lima on Saturday.", model.KindStatement, true},
		{"The minister Ana Belo said she would return to Oruro on Saturday.", model.KindStatement, true},
		{"The captain Juan Paz was arrested on Monday.", model.KindArrest, false},
		{"A jury on Monday found the former mayor Ana Belo guilty of theft.", model.KindTrial, false},
		{"In March, Norbank announced that it would not be vaccinating miners in Oruro.", model.KindStatement, false},
		{"Ana Belo told investors of Norbank on Monday that the merger would allow the bank to grow in Chile.", model.KindStatement, false},
		{"Minister Juan Paz said that the merger of Norbank with a Chilean bank would go ahead on Saturday.", model.KindEconomy, true},
		{"Hopes of a truce in Oruro on Monday drove the price of Norbank up.", model.KindOther, false},
		{"The ministry on Monday did extend a licence allowing Norbank to sell mines in Chile.", model.KindOther, false},
		{"The ministry will extend on Saturday a licence allowing Norbank to sell mines in Chile.", model.KindEconomy, true},
		{"Norbank was the first to release prisoners in Oruro in March.", model.KindRelease, false},
		{"Norbank will be the first to release prisoners in Oruro in June.", model.KindRelease, true},
		{"In Oruro a house was set on fire in March by a man who knew Ana Belo.", model.KindAccident, false},
		{"Thousands of voters in Chile had braved the rain to cast their ballots on Monday.", model.KindElection, false},
		{"Voters in Chile are to cast their ballots on Saturday.", model.KindElection, true},
		{"The plan was like another announced by Norbank in March.", model.KindStatement, false},
		{"Ana Belo faces the election in Chile on Saturday.", model.KindElection, true},
		{"Ana Belo won the election in Chile on Saturday.", model.KindElection, false},
		{"Ana Belo denied on Monday that she had killed two men in Oruro.", model.KindStatement, false},
	} {
		found := false
		for _, c := range extract.Run(articleOf(x.text)).Claims {
			found = found || c.Kind == x.kind && c.Planned == x.planned
		}
		if !found {
			t.Errorf("%q: no claim is %s, planned %v", x.text, x.kind, x.planned)
		}
	}
}
