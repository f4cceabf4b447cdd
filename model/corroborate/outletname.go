package corroborate

import (
	"slices"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// outletNames knows an outlet by its name: the listed ones, those that the files are of, and those that
// look like one ("the Harbour Ledger"). A name alone is no credit.
type outletNames struct {
	lex   *lexicon.Lexicon
	files map[string]*model.Article // by the folded name of its outlet, the first by ID
}

func newOutletNames(articles []model.Article, lex *lexicon.Lexicon) *outletNames {
	o := &outletNames{lex: lex, files: map[string]*model.Article{}}
	for i := range articles {
		a := &articles[i]
		if f := lexicon.Fold(a.Outlet); f != "" && (o.files[f] == nil || compareArticles(a, o.files[f]) < 0) {
			o.files[f] = a
		}
	}
	return o
}

// nameWords is how many words the name of an outlet has at most.
const nameWords = 4

// at reads the longest outlet's name at token i: a known one, else one that looks like it, else "The
// Post" and its like. n is its tokens, 0 without a name.
func (o *outletNames) at(d *text.Doc, i int) (c credit, n int) {
	looks := 0
	for n = min(nameWords, len(d.Tokens)-i); n > 0; n-- {
		s := d.Span(i, i+n)
		if !d.Tokens[i+n-1].Upper || s.Len() > 60 {
			continue
		}
		if n == 1 && isShortOutlet(d.Low(i)) {
			break
		}
		if c, ok := o.known(s.In(d.Text)); ok {
			c.span = s
			return c, n
		}
		if looks == 0 && looksLikeOutlet(d, i, n) {
			looks = n
		}
	}
	switch {
	case looks > 0:
		s := d.Span(i, i+looks)
		return credit{name: s.In(d.Text), key: outletKey(s.In(d.Text)), span: s, looks: true}, looks
	case n == 1 && lowAt(d, i-1) == "the":
		return credit{name: "The " + d.Word(i), key: d.Low(i), span: d.Span(i-1, i+1)}, 1
	}
	return credit{}, 0
}

// known is the outlet of a name that is listed or that a file is of.
func (o *outletNames) known(name string) (credit, bool) {
	folded := lexicon.Fold(name)
	if known, ok := o.lex.Outlet(folded); ok {
		return credit{name: known.Name, key: outletKey(known.Name), agency: known.Agency}, true
	}
	if a, ok := o.files[folded]; ok {
		return credit{name: a.Outlet, key: outletKey(a.Outlet)}, true
	}
	return credit{}, false
}

// looksLikeOutlet reports whether n capitalised words are made like the name of an outlet: "Harbour
// Ledger", "Radio Caraibes".
func looksLikeOutlet(d *text.Doc, i, n int) bool {
	if n < 2 || d.Low(i) == "the" && n < 3 || i > 0 && d.Tokens[i-1].Upper && lowAt(d, i-1) != "the" {
		return false
	}
	for k := i; k < i+n; k++ {
		if d.Tokens[k].Kind != text.Word || !d.Tokens[k].Upper {
			return false
		}
	}
	return isOutletHead(d.Low(i+n-1)) || slices.Contains([]string{"radio", "diario", "canal", "agencia", "agence", "periódico", "jornal"}, d.Low(i))
}

// isOutletHead lists the words that end the names of outlets and of little else that reports.
func isOutletHead(w string) bool {
	switch w {
	case "news", "ledger", "courier", "examiner", "dispatch", "bulletin", "register", "sentinel", "inquirer", "enquirer", "monitor", "daily", "weekly", "newspaper", "argus", "echo", "advertiser", "tidings", "times-union", "newswire", "tv", "radio":
		return true
	}
	return isShortOutlet(w)
}

// isShortOutlet lists the names under which papers write of themselves: "told The Post".
func isShortOutlet(w string) bool {
	switch w {
	case "post", "times", "journal", "herald", "tribune", "guardian", "sun", "telegraph", "observer", "globe", "standard", "mirror", "independent", "star", "chronicle", "gazette", "mail":
		return true
	}
	return false
}
