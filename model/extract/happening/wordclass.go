package happening

import "strings"

func isArticle(w string) bool { return w == "the" || w == "a" || w == "an" }

func isDefinite(w string) bool {
	switch w {
	case "the", "this", "that", "these", "those", "his", "her", "their", "its", "'s", "’s":
		return true
	}
	return false
}

func isDeterminer(w string) bool {
	switch w {
	case "a", "an", "another", "any", "each", "every", "no", "some", "several", "many", "all", "both", "my", "our", "your", "of", "more", "most", "such", "other":
		return true
	}
	return isDefinite(w)
}

func isPreposition(w string) bool {
	switch w {
	case "in", "on", "at", "by", "for", "from", "with", "to", "of", "into", "over", "under", "after", "before", "during", "against", "near", "off", "through", "between", "among", "about", "as", "since", "until",
		"without", "within", "across", "along", "around", "behind", "beyond", "despite", "following", "outside", "inside", "toward", "towards", "upon", "via", "than", "like", "amid", "because", "when", "while":
		return true
	}
	return false
}

func isConjunction(w string) bool {
	switch w {
	case "and", "or", "but", "nor", "yet", "so", "that", "who", "which", "whom", "whose", "where", "if", "although", "though", "whereas", "unless":
		return true
	}
	return false
}

func isPluralSubject(w string) bool {
	switch w {
	case "we", "they", "i", "you", "who":
		return true
	}
	return false
}

func isSingularSubject(w string) bool {
	switch w {
	case "he", "she", "it":
		return true
	}
	return false
}

func isObjectPronoun(w string) bool {
	switch w {
	case "him", "her", "them", "it", "us", "me", "himself", "herself", "themselves", "itself", "he", "she", "they", "who", "i", "we":
		return true
	}
	return false
}

func isAdverb(w string) bool {
	switch w {
	case "also", "then", "later", "soon", "never", "ever", "already", "just", "still", "again", "first", "once", "twice", "now", "often", "always", "almost", "only", "even", "together", "earlier", "initially",
		"subsequently", "however", "meanwhile", "further", "more", "most", "up", "back", "down", "out", "away", "ago", "yesterday", "today", "here", "there", "instead", "abroad":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ly") && w != "family" && w != "supply" && w != "assembly" && w != "july" && w != "italy" && w != "ally" && w != "rally" && w != "reply"
}

func isNumberWord(w string) bool {
	_, ok := numberWord(w)
	return ok
}

// numberWord is the value of a spelt number up to a thousand.
func numberWord(w string) (float64, bool) {
	switch w {
	case "zero":
		return 0, true
	case "one":
		return 1, true
	case "two":
		return 2, true
	case "three":
		return 3, true
	case "four":
		return 4, true
	case "five":
		return 5, true
	case "six":
		return 6, true
	case "seven":
		return 7, true
	case "eight":
		return 8, true
	case "nine":
		return 9, true
	case "ten":
		return 10, true
	case "eleven":
		return 11, true
	case "twelve", "dozen":
		return 12, true
	case "thirteen":
		return 13, true
	case "fourteen":
		return 14, true
	case "fifteen":
		return 15, true
	case "sixteen":
		return 16, true
	case "seventeen":
		return 17, true
	case "eighteen":
		return 18, true
	case "nineteen":
		return 19, true
	}
	return roundNumberWord(w)
}

func roundNumberWord(w string) (float64, bool) {
	switch w {
	case "twenty":
		return 20, true
	case "thirty":
		return 30, true
	case "forty":
		return 40, true
	case "fifty":
		return 50, true
	case "sixty":
		return 60, true
	case "seventy":
		return 70, true
	case "eighty":
		return 80, true
	case "ninety":
		return 90, true
	case "hundred":
		return 100, true
	case "thousand":
		return 1000, true
	}
	if a, b, ok := strings.Cut(w, "-"); ok {
		x, ok1 := roundNumberWord(a)
		y, ok2 := numberWord(b)
		if ok1 && ok2 && x < 100 && y < 10 {
			return x + y, true
		}
	}
	return 0, false
}
