package intake

import (
	"slices"
	"strings"
	"unicode"

	"example.org/sitrep/model/text"
)

// languageSample is how many bytes of a text its language is judged by.
const languageSample = 6000

// Language tells the language of a text as an ISO 639-1 code: by its script, or by how many of its
// words are small words of a language. It is empty when no language has a clear lead, as in a list of
// names or a text of a few words.
func Language(s string) string {
	code, _ := readLanguage(s)
	return code
}

// languageOf is the language that the page states, unless its text is plainly in another one: many a page
// says "en" because its template does. A language that the small words do not know is never overruled.
func languageOf(s, stated string) string {
	code, plain := readLanguage(s)
	base, _, _ := strings.Cut(strings.ToLower(stated), "-")
	if stated == "" || plain && code != base && slices.Contains(languageCodes(), base) {
		return code
	}
	return stated
}

// readLanguage is the language of a text, and whether no doubt is left: one of its words in eight at least is a small word
// of the language, twice as many as of any other.
func readLanguage(s string) (code string, plain bool) {
	s = s[:min(len(s), languageSample)]
	if code := byScript(s); code != "" {
		return code, true
	}
	counts := map[string]int{}
	words := 0
	for w := range strings.FieldsFuncSeq(text.Lower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		words++
		for code := range strings.FieldsSeq(languagesOf(w)) {
			counts[code]++
		}
	}
	best, second := "", 0
	for _, code := range languageCodes() {
		switch {
		case best == "" || counts[code] > counts[best]:
			if best != "" {
				second = counts[best]
			}
			best = code
		case counts[code] > second:
			second = counts[code]
		}
	}
	n := counts[best]
	if n < 3 || n*10 < words || n*4 < second*5 {
		return "", false
	}
	return best, n >= 20 && n*8 >= words && n >= 2*second
}

func languageCodes() []string {
	return []string{"en", "es", "pt", "fr", "de", "it", "nl", "ca", "sv", "pl", "tr", "id", "ro"}
}

// byScript judges texts that are not in Latin letters.
func byScript(s string) string {
	var latin, cyrillic, arabic, hebrew, greek, han, kana, hangul, nagari, thai, ukrainian, persian int
	for _, r := range s {
		switch {
		case r < 0x250:
			if unicode.IsLetter(r) {
				latin++
			}
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
			if strings.ContainsRune("іїєґІЇЄҐ", r) {
				ukrainian++
			}
		case unicode.Is(unicode.Arabic, r):
			arabic++
			if strings.ContainsRune("پچژگ", r) {
				persian++
			}
		case unicode.Is(unicode.Hebrew, r):
			hebrew++
		case unicode.Is(unicode.Greek, r):
			greek++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			kana++
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case unicode.Is(unicode.Devanagari, r):
			nagari++
		case unicode.Is(unicode.Thai, r):
			thai++
		}
	}
	best, code := latin, ""
	for _, x := range []struct {
		n    int
		code string
	}{{cyrillic, "ru"}, {arabic, "ar"}, {hebrew, "he"}, {greek, "el"}, {3 * (han + kana), "zh"}, {2 * hangul, "ko"}, {nagari, "hi"}, {thai, "th"}} {
		if x.n > best {
			best, code = x.n, x.code
		}
	}
	switch {
	case code == "ru" && ukrainian*50 > cyrillic:
		return "uk"
	case code == "ar" && persian*30 > arabic:
		return "fa"
	case code == "zh" && kana*8 > han+kana:
		return "ja"
	}
	return code
}

// languagesOf lists the languages, with blanks between, of which a word in lower case is a small word. Words that are
// common in many languages tell nothing and are left out.
func languagesOf(w string) string {
	switch w {
	case "the", "and", "of", "that", "is", "was", "for", "with", "his", "he", "said", "which", "are", "from", "this", "have", "were", "by", "they", "has", "been", "their", "would":
		return "en"
	case "el", "los", "las", "y", "del", "por", "con", "su", "al", "pero", "más", "como", "según", "también", "este", "esta", "ha", "fue", "hay", "sus", "sobre", "entre":
		if w == "por" || w == "como" || w == "este" || w == "esta" || w == "sobre" || w == "entre" {
			return "es pt"
		}
		if w == "del" || w == "al" || w == "con" {
			return "es it"
		}
		return "es"
	case "que":
		return "es pt fr ca"
	case "en":
		return "es fr nl sv"
	case "de":
		return "es pt fr nl"
	case "la":
		return "es fr it ca"
	case "un", "se":
		return "es it fr"
	case "o", "os", "as", "e", "do", "da", "dos", "das", "em", "um", "uma", "não", "com", "mais", "foi", "ao", "pelo", "pela", "são", "mas", "no", "na", "segundo":
		if w == "e" {
			return "pt it"
		}
		return "pt"
	case "le", "les", "des", "et", "du", "dans", "une", "est", "pour", "qui", "pas", "sur", "au", "aux", "par", "ont", "cette", "sont", "il", "ce":
		if w == "il" {
			return "fr it"
		}
		return "fr"
	case "der", "die", "und", "ist", "nicht", "mit", "von", "den", "ein", "eine", "auf", "im", "für", "dem", "sich", "auch", "wird", "nach", "zu":
		return "de"
	case "di", "che", "della", "per", "una", "sono", "nel", "dei", "delle", "non", "gli", "alla", "più", "è", "anche", "dal":
		if w == "una" {
			return "it es"
		}
		return "it"
	case "het", "een", "van", "dat", "niet", "zijn", "voor", "op", "te", "aan", "werd", "ook", "met":
		return "nl"
	case "amb", "els", "va", "és", "seva", "aquest", "aquesta", "dels":
		return "ca"
	case "och", "att", "det", "som", "på", "är", "av", "för", "till", "inte", "han", "ett":
		return "sv"
	case "nie", "się", "jest", "że", "z", "w", "oraz", "przez", "był", "dla":
		return "pl"
	case "ve", "bir", "bu", "için", "ile", "olarak", "olan", "çok", "sonra":
		return "tr"
	case "yang", "dan", "ini", "dengan", "untuk", "dari", "tidak", "pada", "dalam", "itu":
		return "id"
	case "și", "în", "cu", "să", "din", "pentru", "sunt", "mai", "ale":
		return "ro"
	}
	return ""
}
