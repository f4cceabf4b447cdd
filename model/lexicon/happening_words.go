package lexicon

// OutcomeClass is the outcome that a lower-case word tells of, "" for any other word.
func OutcomeClass(w string) string {
	switch w {
	case "capture", "captured", "captures", "arrest", "arrested", "arrests", "detained", "detention", "apprehended", "custody", "seized":
		return "taken"
	case "death", "killed", "dead", "killing", "died", "kills", "dies", "slain", "assassinated", "deadly":
		return "dead"
	case "alive", "survived", "survivor", "survivors", "unharmed", "unhurt":
		return "alive"
	case "released", "freed", "release":
		return "freed"
	case "escaped", "escape", "fled":
		return "escaped"
	case "approved", "passed", "adopted", "accepted", "upheld", "ratified":
		return "approved"
	case "rejected", "failed", "blocked", "defeated", "vetoed", "refused", "unsuccessfully", "overturned":
		return "rejected"
	case "resigned", "resignation", "quit":
		return "resigned"
	case "fired", "sacked", "dismissed", "ousted", "removed":
		return "dismissed"
	case "convicted", "guilty", "conviction":
		return "guilty"
	case "acquitted", "acquittal", "cleared", "exonerated":
		return "acquitted"
	case "cancelled", "canceled", "scrapped", "abandoned":
		return "cancelled"
	case "postponed", "delayed", "suspended":
		return "postponed"
	case "accident", "accidental", "accidentally":
		return "accident"
	case "deliberate", "deliberately", "sabotage", "intentional":
		return "deliberate"
	case "suicide":
		return "suicide"
	case "murder", "murdered", "homicide":
		return "murder"
	}
	return ""
}

// OutcomeConflicts lists the pairs of outcomes of one happening of which only one can be right.
func OutcomeConflicts() [][2]string {
	return [][2]string{
		{"taken", "dead"},
		{"alive", "dead"},
		{"freed", "escaped"},
		{"approved", "rejected"},
		{"resigned", "dismissed"},
		{"guilty", "acquitted"},
		{"cancelled", "postponed"},
		{"accident", "deliberate"},
		{"suicide", "murder"},
	}
}

// LoadedWord finds a lower-case word in the sets of words that name one thing with another colour, and
// gives the set and the word in the singular.
func LoadedWord(w string) (set, word string) {
	s := w
	if n := len(w); n > 4 && w[n-1] == 's' && w[n-2] != 's' {
		s = w[:n-1]
	}
	switch s {
	case "terrorist", "militant", "rebel", "guerrilla", "insurgent", "extremist", "freedom-fighter", "jihadist", "fighter", "separatist":
		return "fighters", s
	case "regime", "government", "junta":
		return "rule", s
	case "riot", "unrest", "uprising", "revolt", "insurrection", "protest":
		return "unrest", s
	case "invasion", "incursion", "intervention", "aggression":
		return "entry", s
	case "massacre", "slaughter", "bloodbath", "execution":
		return "killing", s
	case "abduction", "kidnapping", "detention":
		return "taking", s
	case "expulsion", "extradition", "deportation", "handover", "transfer":
		return "sending", s
	case "freeze", "standoff", "stand-off", "isolation", "rupture":
		return "quarrel", s
	case "thug", "bandit", "brute":
		return "men", s
	case "illegal", "undocumented":
		return "migrants", s
	}
	return "", ""
}
