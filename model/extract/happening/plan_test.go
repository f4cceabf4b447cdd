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
