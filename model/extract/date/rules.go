package date

import (
	"slices"
	"sync"

	"example.org/sitrep/model/rule"
)

// ruleList is all rules in their order: among matches of the same length the first wins.
func ruleList() []rule.Rule[reading] {
	return slices.Concat(
		fullRules(), numericRules(), dayRules(), monthRules(), yearRules(), ancientRules(), weekdayRules(), weekRules(), clockRules(), relativeRules(), sequenceRules(),
		unitRules(), quarterRules(), seasonRules(), holidayRules(), durationRules(), setRules(), vagueRules(), foreignRules(), romanceRules(),
	)
}

// grammar compiles the rules once for the whole program.
var grammar = sync.OnceValue(func() *rule.Grammar[reading] { //nolint:gochecknoglobals // a compiled table that never changes
	g, err := rule.Compile(classes(), lexicon(), ruleList())
	if err != nil {
		panic(err) // a fault in our own table, found by the first test
	}
	return g
})
