package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// guessSample is how many bytes a guess of the encoding rests on.
const guessSample = 64 << 10

// candidate is an encoding that bytes may be in. Usual are the letters outside ASCII that its languages
// write most, in lower case; wide is set where two bytes make a letter.
type candidate struct {
	name  string
	enc   encoding.Encoding
	usual string
	wide  bool
}

// candidates are the encodings that articles are found in, the likeliest first: it wins a draw.
func candidates() []candidate {
	return []candidate{
		{"Windows-1252", charmap.Windows1252, "éèàçñóíáúöüäßåæøãõêâîôûïë", false},
		{"Windows-1250", charmap.Windows1250, "ąćęłńóśźżěščřžýáíéůúőűăâîşţ", false},
		{"Windows-1254", charmap.Windows1254, "ğışçöü", false},
		{"ISO-8859-2", charmap.ISO8859_2, "ąćęłńóśźżěščřžýáíéůúőűăâîşţ", false},
		{"Windows-1257", charmap.Windows1257, "ąčęėįšųūžāēģīķļņõäöü", false},
		{"Windows-1258", charmap.Windows1258, "ăâđêôơư\u0300\u0301\u0303\u0309\u0323", false},
		{"Macintosh", charmap.Macintosh, "éèàçñóíáúöüäßåæøãõêâîôûïë", false},
		{"Windows-1251", charmap.Windows1251, "оеаинтсрвлкмдпуяыьі", false},
		{"KOI8-R", charmap.KOI8R, "оеаинтсрвлкмдпуяыь", false},
		{"ISO-8859-5", charmap.ISO8859_5, "оеаинтсрвлкмдпуяыь", false},
		{"IBM866", charmap.CodePage866, "оеаинтсрвлкмдпуяыь", false},
		{"Windows-1253", charmap.Windows1253, "αοιετσνηυρπκμλςάίόέή", false},
		{"Windows-1256", charmap.Windows1256, "اليمونرتهبدعسفحكقةأ", false},
		{"Windows-1255", charmap.Windows1255, "יוהלארמתבשנעםדק", false},
		{"ISO-8859-6", charmap.ISO8859_6, "اليمونرتهبدعسفحكقةأ", false},
		{"Windows-874", charmap.Windows874, "านรอกเงวยลมทสตดปคบหแจัิีึืุู่้็์", false},
		{"Shift_JIS", japanese.ShiftJIS, "", true},
		{"EUC-JP", japanese.EUCJP, "", true},
		{"GB18030", simplifiedchinese.GB18030, "", true},
		{"Big5", traditionalchinese.Big5, "", true},
		{"EUC-KR", korean.EUCKR, "", true},
	}
}

// guessed reads bytes that are not UTF-8 and declare nothing, in the encoding whose text looks most like
// writing, and names it.
func guessed(data []byte) (s, name string) {
	sample := data[:min(len(data), guessSample)]
	if cut := strings.LastIndexByte(string(sample), '\n'); cut > 0 && len(sample) < len(data) {
		sample = sample[:cut]
	}
	var best candidate
	bestScore := 0.0
	for _, c := range candidates() {
		out, err := c.enc.NewDecoder().Bytes(sample)
		if err != nil {
			continue
		}
		score := c.writing(string(out))
		if best.enc == nil || score > bestScore {
			best, bestScore = c, score
		}
	}
	out, err := best.enc.NewDecoder().Bytes(data)
	if err != nil {
		return string(data), ""
	}
	return string(out), best.name
}

// writing is how much a text looks like writing, by its letters outside ASCII: the mean of what each is
// worth beside its neighbours, for as many bytes as it took.
func (c candidate) writing(s string) float64 {
	total, bytes := 0.0, 0
	before := rune(' ')
	for i, r := range s {
		if r < utf8.RuneSelf {
			before = r
			continue
		}
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		if c.wide {
			total += 2 * c.wideWorth(r)
			bytes += 2
		} else {
			total += c.worth(before, r, after)
			bytes++
		}
		before = r
	}
	if bytes == 0 {
		return 0
	}
	return total / float64(bytes)
}

// worth judges a letter or mark of one byte: small letters inside words and marks beside them are usual,
// capitals behind small letters, marks between letters and words of two scripts are not.
func (c candidate) worth(before, r, after rune) float64 {
	switch {
	case r == utf8.RuneError, unicode.IsControl(r):
		return -5
	case unicode.IsMark(r) && strings.ContainsRune(c.usual, r) && !unicode.IsSpace(before):
		return 1.5
	case !unicode.IsLetter(r):
		switch {
		case strings.ContainsRune("“”‘’«»„–—…€°§ ", r):
			return 0.5
		case unicode.IsLetter(before) && unicode.IsLetter(after):
			return -2
		}
		return -0.5
	case mixed(before, r), mixed(r, after):
		return -2
	case unicode.IsUpper(r) && unicode.IsLower(before):
		return -2
	case strings.ContainsRune(c.usual, unicode.ToLower(r)):
		if unicode.IsUpper(r) && unicode.IsUpper(before) {
			return 0.8
		}
		return 1.5
	}
	return 0.2
}

// mixed reports whether two letters that stand together are of two scripts.
func mixed(a, b rune) bool {
	return unicode.IsLetter(a) && unicode.IsLetter(b) && unicode.Is(unicode.Latin, a) != unicode.Is(unicode.Latin, b)
}

// wideWorth judges a letter of two bytes by how common it is in what the encoding is made for.
func (c candidate) wideWorth(r rune) float64 {
	switch {
	case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Co, r):
		return -5
	case unicode.In(r, unicode.Hiragana, unicode.Katakana):
		if r >= 0xff00 || c.enc != japanese.ShiftJIS && c.enc != japanese.EUCJP {
			return -0.5 // half-width forms are what other bytes look like
		}
		return 2
	case unicode.In(r, unicode.Hangul, unicode.Han):
		return c.tableWorth(r)
	case r >= 0x3000 && r <= 0x303f, r >= 0xff00 && r <= 0xff60, strings.ContainsRune("“”‘’—…·", r):
		return 1
	}
	return -1
}

// tableWorth knows the common characters and syllables by the part of the table that holds them.
func (c candidate) tableWorth(r rune) float64 {
	b, err := c.enc.NewEncoder().Bytes([]byte(string(r)))
	if err != nil || len(b) != 2 {
		return -1
	}
	lead := b[0]
	switch c.enc {
	case simplifiedchinese.GB18030:
		if lead >= 0xb0 && lead <= 0xd7 && b[1] >= 0xa1 {
			return 1.4
		}
		return -1
	case traditionalchinese.Big5:
		if lead >= 0xa4 && lead <= 0xc6 {
			return 1.3
		}
		return -1
	case korean.EUCKR:
		if lead >= 0xb0 && lead <= 0xc8 && b[1] >= 0xa1 {
			return 1.5
		}
		return -1
	case japanese.ShiftJIS:
		if lead >= 0x88 && lead <= 0x97 {
			return 0.8
		}
	case japanese.EUCJP:
		if lead >= 0xb0 && lead <= 0xcf {
			return 0.8
		}
	}
	return -0.5
}
