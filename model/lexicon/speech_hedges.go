package lexicon

// Hedge is how a word or phrase weakens what is asserted.
type Hedge uint8

// Kinds of hedge.
const (
	HedgeNone         Hedge = iota
	HedgeEvidential         // reportedly, appears to
	HedgeAlleging           // alleged, suspected
	HedgeModal              // could, might
	HedgeApproximator       // about 50, nearly 20 years
	HedgePartial            // in part
)

// HedgeWord is the hedge of a single word in lower case. An approximator counts only before a
// number.
func HedgeWord(low string) Hedge {
	switch low {
	case "reportedly", "apparently", "seemingly", "presumably", "evidently", "ostensibly", "likely", "probably", "possibly", "perhaps", "unconfirmed",
		"appears", "appeared", "appear", "seems", "seemed", "seem", "rumored", "rumoured":
		return HedgeEvidential
	case "alleged", "allegedly", "suspected", "purported", "purportedly", "supposed", "supposedly", "claimed", "accused":
		return HedgeAlleging
	case "could", "may", "might":
		return HedgeModal
	case "about", "around", "some", "roughly", "approximately", "nearly", "almost", "estimated", "circa":
		return HedgeApproximator
	case "partly", "partially":
		return HedgePartial
	}
	return HedgeNone
}

// HedgePassive reports whether a participle after "is", "was" or "been" makes a hedge: "is thought to",
// "has been linked to".
func HedgePassive(low string) Hedge {
	switch low {
	case "thought", "believed", "understood", "said", "reported", "linked", "presumed", "considered", "feared", "known":
		return HedgeEvidential
	case "alleged", "accused", "suspected":
		return HedgeAlleging
	}
	return HedgeNone
}

// PlanWord reports whether a word after "is" or "are" and before "to" says that something is
// planned or expected.
func PlanWord(low string) bool {
	switch low {
	case "expected", "set", "due", "scheduled", "slated", "poised", "planned", "going", "supposed", "about", "ready", "projected", "forecast", "bound", "planning", "preparing":
		return true
	}
	return false
}
