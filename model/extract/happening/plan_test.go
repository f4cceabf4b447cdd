package happening_test

import (
	"testing"

	"example.org/sitrep/model/extract"
)

// TestPlanned_PurposeOfWhatWasDoneIsNoPlan: the purpose of a sending is no plan.
func TestPlanned_PurposeOfWhatWasDoneIsNoPlan(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"The government sent helicopters to capture Ana Belo in Oruro on Monday.":                                                   false,
		"On Monday the minister deployed two battalions to arrest Ana Belo in Oruro.":                                               false,
		"On Monday the government sent two helicopters and hundreds of soldiers into the rural north of Oruro to capture Ana Belo.": false,
		"The government will send helicopters on Monday to capture Ana Belo in Oruro.":                                              true,
		"The government plans to arrest Ana Belo in Oruro on Saturday.":                                                             true,
		"The government wants helicopters sent to capture Ana Belo on Saturday.":                                                    true,
	} {
		e := extract.Run(articleOf(text))
		planned := false
		for i := range e.Claims {
			planned = planned || e.Claims[i].Planned
		}
		if planned != want {
			t.Errorf("%q: planned %v, want %v", text, planned, want)
		}
	}
}

// TestModifiers_DateNothing: what only describes another noun is no happening, and the year of a model dates nothing.
func TestModifiers_DateNothing(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Investigators in Oruro looked into 2016 election interference by Norbank.":          "",
		"The 2008 crisis-era rules were dropped by Norbank in Oruro.":                        "",
		"The new car of Norbank reached a speed of 200 kilometres, like the 2016 model.":     "",
		"Minister Juan Paz of Chile lost the 2016 election.":                                 "2016 election",
		"Norbank lost money in the crisis of 2008, and Ana Belo of Chile was fired in 2009.": "2009 appointment",
	} {
		got := ""
		for _, c := range extract.Run(articleOf(text)).Claims {
			if c.Kind != "" {
				got = string(c.When.EDTF) + " " + string(c.Kind)
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
