package text

// abbreviationKind is what a full stop after a word may mean.
type abbreviationKind uint8

const (
	notAbbreviation abbreviationKind = iota
	neverFinal                       // a name or more always follows: "Gen.", "St."
	beforeNumber                     // belongs to a figure that follows: "No.", "Feb."
	maybeFinal                       // may end a sentence: "Va.", "p.m.", "Inc."
)

// abbreviationOf classifies a word, given in lower case and without its last full stop; capital
// says that it is written with a capital. The lists are of general use (English first, then
// Spanish, French, Portuguese, German and Italian). Those that are also common words count only
// with a capital.
func abbreviationOf(word string, capital bool) abbreviationKind {
	switch word {
	case "vs", "v", "cf", "e.g", "i.e", "viz", "approx", "bzw", "ca", "z.b", "u.a", "d.h", "p.ej", "p.ex":
		return neverFinal
	case "nos", "art", "arts", "p", "pp", "pág", "pags", "págs", "núm", "num", "nr", "vol", "vols", "ch", "fig", "tel", "ext", "c", "circa",
		"jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "jun", "jul", "janv", "févr", "avr", "juil", "déc",
		"ene", "abr", "ago", "dic", "dez", "okt":
		return beforeNumber
	case "u.s", "u.s.a", "u.k", "u.n", "e.u", "d.c", "l.a", "n.y", "n.j", "n.c", "s.c", "n.d", "s.d", "n.h", "n.m", "r.i", "w.va", "b.c", "a.d", "b.c.e",
		"p.m", "a.m", "inc", "corp", "cos", "ltd", "llc", "plc", "bros", "jr", "sr", "ph.d", "m.d", "b.a", "m.a", "esq", "etc", "s.a", "s.a.s",
		"ave", "blvd", "hwy", "dept", "univ", "assn", "intl", "natl", "govt", "uu", "cía", "ud", "uds",
		"lbs", "oz", "mph", "km", "kg", "hrs", "mins", "a.k.a", "ft", "sec":
		return maybeFinal
	}
	if !capital {
		return notAbbreviation
	}
	return capitalAbbreviationOf(word)
}

func capitalAbbreviationOf(word string) abbreviationKind {
	switch word {
	case "mr", "mrs", "ms", "dr", "drs", "prof", "gen", "sen", "sens", "rep", "reps", "gov", "govs", "col", "lt", "sgt", "maj", "capt",
		"cpl", "pvt", "cmdr", "cdr", "adm", "brig", "insp", "det", "supt", "rev", "hon", "fr", "msgr", "messrs", "atty", "pres", "amb",
		"const", "st", "ste", "mt", "pt", "asst", "assoc", "dep",
		"sra", "srta", "dra", "lic", "ing", "arq", "gral", "gobr", "cnel", "tte", "cap", "cmte", "sto", "sta", "ee",
		"mme", "mlle", "mm", "bd", "sig", "dott", "avv", "hr", "exmo", "sgto":
		return neverFinal
	case "no":
		return beforeNumber
	case "ala", "ariz", "ark", "calif", "cal", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss",
		"mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "ont", "que", "alta",
		"co", "av", "rd", "cia", "ed", "est", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun":
		return maybeFinal
	}
	return notAbbreviation
}

// startsSentence reports whether a capitalised word, in lower case, mostly opens a sentence.
// After an abbreviation that may end one, only these are taken as a new beginning.
func startsSentence(word string) bool {
	switch word {
	case "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "your",
		"this", "that", "these", "those", "there", "here", "who", "what", "when", "where", "why", "how", "which", "while",
		"in", "on", "at", "by", "for", "from", "with", "without", "of", "as", "to", "after", "before", "since", "until", "during", "under", "over",
		"but", "and", "or", "so", "yet", "if", "because", "although", "though", "however", "meanwhile", "moreover", "still", "then", "now",
		"also", "even", "both", "some", "many", "most", "several", "all", "no", "not", "none", "one", "two", "three", "four", "five",
		"officials", "police", "authorities", "despite", "according", "last", "earlier", "later", "among", "once", "such", "other", "another", "each",
		"is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would", "should", "may", "let",
		"el", "los", "las", "un", "una", "en", "pero", "según", "también", "le", "les", "une", "il", "elle", "mais", "selon", "dans",
		"o", "os", "uma", "mas", "der", "die", "das", "ein", "eine", "und", "aber":
		return true
	}
	return false
}

// saysSomething reports whether a verb, in lower case, reports speech: after a closing
// quotation mark it shows that the sentence goes on.
func saysSomething(word string) bool {
	switch word {
	case "said", "says", "asked", "asks", "told", "wrote", "writes", "added", "adds", "replied", "shouted", "cried", "tweeted", "posted",
		"exclaimed", "demanded", "wondered", "declared", "dijo", "preguntó", "añadió", "demande", "disse", "perguntou":
		return true
	}
	return false
}
