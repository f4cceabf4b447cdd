package lexicon

import "strings"

// SpeechAbroad are the words of another language that put something into a mouth. The zero value knows none.
type SpeechAbroad struct {
	says map[string]bool
	by   [][]string
}

// Says reports whether a word in lower case is a form of a verb of saying that news uses.
func (s *SpeechAbroad) Says(low string) bool { return s.says[low] }

// By is how many words of "según", "de acordo com" or the like start with low; next gives the words that
// follow, "" after the last. It is 0 when none does.
func (s *SpeechAbroad) By(low string, next func(k int) string) int {
	for _, words := range s.by {
		if words[0] != low {
			continue
		}
		k := 1
		for k < len(words) && next(k) == words[k] {
			k++
		}
		if k == len(words) {
			return k
		}
	}
	return 0
}

// SpeechOf are the words of a language by its ISO 639-1 code; languages that are not listed have none.
func SpeechOf(language string) *SpeechAbroad {
	says, by := speechAbroad(language)
	out := &SpeechAbroad{says: map[string]bool{}}
	for w := range strings.FieldsSeq(says) {
		out.says[w] = true
	}
	for phrase := range strings.SplitSeq(by, ",") {
		if words := strings.Fields(phrase); len(words) > 0 {
			out.by = append(out.by, words)
		}
	}
	return out
}

func speechAbroad(language string) (says, by string) {
	switch language {
	case "es":
		return `dijo dijeron dice dicen afirmó afirmaron afirma aseguró aseguraron asegura declaró declararon señaló señalaron señala informó informaron indicó indicaron
 explicó explicaron explica agregó añadió sostuvo sostuvieron expresó manifestó advirtió advirtieron advierte denunció denunciaron confirmó confirmaron reconoció
 anunció anunciaron precisó apuntó subrayó destacó destacaron comentó relató respondió insistió reiteró lamentó admitió escribió tuiteó recordó`,
			"según, de acuerdo con, de acuerdo a"
	case "pt":
		return `disse disseram diz dizem afirmou afirmaram afirma declarou declararam informou informaram explicou explica acrescentou ressaltou destacou anunciou anunciaram
 confirmou confirmaram reconheceu alertou relatou respondeu lamentou admitiu escreveu avaliou garantiu apontou criticou defendeu negou`,
			"segundo, de acordo com, conforme"
	case "fr":
		return `déclaré affirmé annoncé expliqué indiqué ajouté assuré confirmé précisé estimé souligné dénoncé rappelé reconnu averti écrit tweeté
 déclare affirme annonce explique indique ajoute assure confirme précise estime souligne dénonce rappelle déclarait expliquait affirmait`,
			"selon, d'après, d’après"
	case "it":
		return `dichiarato affermato annunciato spiegato aggiunto confermato precisato sottolineato ribadito scritto afferma spiega dichiara aggiunge sottolinea`, "secondo"
	case "de":
		return `sagte sagten sagt erklärte erklärten erklärt betonte teilte berichtete berichteten kündigte warnte schrieb versicherte bestätigte`, "laut, nach angaben von, nach angaben der, nach angaben des"
	}
	return "", ""
}
