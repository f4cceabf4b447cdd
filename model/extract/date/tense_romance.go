package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// romanceTense reads the tense of the nearest verb in a Spanish, Portuguese or French sentence by its ending.
func romanceTense(language, lower string, terms []rule.Term, from, first, last, to int) tense {
	word := func(i int) string {
		if i < from || i >= to {
			return ""
		}
		return lower[terms[i].Start:terms[i].End]
	}
	for i := first - 1; i >= max(from, first-reachLeft); i-- {
		if t := romanceVerb(language, word(i), word(i+1)); t != tenseNone {
			return t
		}
	}
	for i := last; i < min(to, last+reachRight); i++ {
		if t := romanceVerb(language, word(i), word(i+1)); t != tenseNone {
			return t
		}
	}
	return tenseNone
}

// romanceVerb is the tense of a word before next, if its form shows one.
func romanceVerb(language, w, next string) tense {
	switch w {
	case "va", "van", "vai", "vão", "vont":
		if next == "a" || len(next) > 3 && strings.HasSuffix(next, "r") {
			return tenseFuture
		}
	case "fue", "fueron", "foi", "foram", "fut", "furent", "era", "eran", "eram", "était", "étaient", "había", "habían", "havia", "avait", "avaient":
		return tensePast
	}
	if len(w) < 5 {
		return tenseNone
	}
	switch {
	case ends(w, "rá", "rán", "rão", "ront"), language == "fr" && ends(w, "ra") && w != "opéra" && w != "caméra":
		return tenseFuture
	case ends(w, "aron", "ieron", "ió", "ou", "aram", "eram", "iram", "èrent"), language == "es" && ends(w, "ó"), language == "fr" && ends(w, "é", "és", "ée", "ées"):
		return tensePast
	}
	return tenseNone
}

// ends reports whether a word has one of the endings.
func ends(w string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
