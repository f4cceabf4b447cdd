package intake

import (
	"strings"
	"unicode/utf8"

	"example.org/sitrep/model/text"
)

// Furniture is what stands on a page around an article. A rule looks at one block alone and says
// what kind of furniture it is; rules that need the neighbours are in authorbox.go, related.go and
// headline.go. All are made to miss rather than to take body text away: what matches no rule stays.

// reason names a kind of furniture, as it is shown beside skipped text.
type reason = string

const (
	whyShare      reason = "share or follow links"
	whySubscribe  reason = "subscription"
	whyComments   reason = "comments"
	whyCopyright  reason = "copyright line"
	whyCookies    reason = "cookie or privacy note"
	whyProtection reason = "copy protection message"
	whyAd         reason = "advertisement label"
	whyRelated    reason = "related link"
	whyLabel      reason = "label of related links"
	whyNavigation reason = "navigation"
	whyCredit     reason = "photo credit"
	whyDate       reason = "date line"
	whyAge        reason = "age or reading time"
	whyByline     reason = "byline"
	whyBio        reason = "author biography"
	whySite       reason = "description of the site"
	whyRepeated   reason = "headline repeated"
	whyMark       reason = "list mark"
	whyAddress    reason = "web address"
	whyGallery    reason = "gallery caption"
)

// view is a block as the rules see it.
type view struct {
	text  string
	low   string // lower case, without marks at either end
	words int
	ends  bool // ends like a sentence
}

func viewOf(s string) view {
	return view{text: s, low: bare(s), words: wordCount(s), ends: endsSentence(s)}
}

func (b *block) view() view {
	return view{text: b.whole, low: bare(b.whole), words: b.words, ends: b.ends}
}

// bare is s in lower case without the marks, arrows and icons around it.
func bare(s string) string {
	return strings.TrimFunc(text.Lower(s), func(r rune) bool {
		switch {
		case r < utf8.RuneSelf:
			return (r < 'a' || 'z' < r) && (r < '0' || '9' < r)
		case r == '©', r == '¿', r == '¡':
			return false
		}
		return r >= 0x2000 && r <= 0x2bff || r >= 0x1f000 || r == 0xb7 || r == 0xab || r == 0xbb || r == 0xfe0f
	})
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)] ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '.' || r == '!' || r == '?' || r == '…' || r == '。' || r == '！' || r == '？'
}

// furnitureRule is one kind of furniture that shows in the block itself.
type furnitureRule struct {
	id    string
	why   reason
	match func(v *view) bool
	yes   []string // texts that are furniture
	no    []string // texts that must stay
}

// furnitureRules lists the rules in the order in which they are asked.
func furnitureRules() []furnitureRule {
	var all []furnitureRule
	all = append(all, navigationRules()...)
	all = append(all, socialRules()...)
	all = append(all, legalRules()...)
	all = append(all, linkRules()...)
	all = append(all, mediaRules()...)
	return all
}

// furnitureWordsMax bounds what a rule may drop: longer blocks are text, whatever they begin with.
const furnitureWordsMax = 130

// markFurniture asks the rules about every block that has no role yet.
func markFurniture(blocks []block) {
	rules := furnitureRules()
	for i := range blocks {
		b := &blocks[i]
		if b.role != roleBody {
			continue
		}
		if b.words > furnitureWordsMax {
			continue
		}
		v := b.view()
		for k := range rules {
			if rules[k].match(&v) {
				b.skip(rules[k].why)
				break
			}
		}
	}
}

// startsWith reports whether s begins with one of the prefixes.
func startsWith(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func containsOne(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
