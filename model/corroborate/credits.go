package corroborate

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// creditScope is how much of an article a credit covers.
type creditScope uint8

const (
	scopeSentence creditScope = iota + 1 // "according to the Times, ..."
	scopeArticle                         // a dateline, a credit line, "a Reuters investigation has found"
)

// credit is a place where an article names an outlet or agency as its source.
type credit struct {
	name   string // canonical when listed, else as written: "The Post"
	key    string // folded name without "the"
	agency bool
	span   model.Span
	scope  creditScope
	told   bool // "told The Post": the words of the outlet that did the asking
	looks  bool // known by the look of its name alone
}

// provenance is what an article shows of its own making.
type provenance struct {
	outlet    string // key of its outlet: as the file names it, else the name it gives itself
	family    string // folded publisher or group of the outlet
	selfNamed bool   // outlet was found in the text: "told The Post"
	self      model.Span
	credits   []credit
	exclusive model.Span // "for the first time", "an investigation has found"
	ownWork   bool       // someone told, showed or wrote something to this outlet itself
}

// creditCue reports whether the words before or after an outlet's name put something down to it.
func creditCue(before, before2, after, after2 string) (told, ok bool) {
	switch before {
	case "told", "tells", "telling":
		return true, true
	case "by", "to", "from", "with":
		switch before2 {
		case "told", "spoke", "speaking", "talked", "confirmed", "statement", "email", "interview", "interviewed", "questions", "comment", "obtained", "seen", "reviewed", "contacted":
			return true, true
		case "according", "reported", "published", "report", "reports", "story", "article", "investigation", "broadcast", "quoted", "cited":
			return false, true
		}
	case "citing", "quoting":
		return false, true
	}
	switch after {
	case "reported", "reports", "said", "says", "wrote", "writes", "published", "revealed", "quoted", "highlights", "emphasizes", "emphasises", "underscores", "notes", "adds", "describes", "claims", "citing", "quotes", "reporting", "report", "investigation", "first", "broke", "points", "argues", "focuses", "covers", "stresses", "details":
		return false, true
	case "has", "have", "had":
		return false, after2 == "reported" || after2 == "learned" || after2 == "learnt" || after2 == "seen" || after2 == "obtained"
	case "is":
		return true, after2 == "reporting"
	case "spoke", "interviewed", "reviewed", "contacted":
		return true, true
	}
	return false, false
}

// readProvenance looks through an article for outlets that it names as sources.
func readProvenance(d *text.Doc, e *model.Extraction, names *outletNames) *provenance {
	p, a := &provenance{}, d.Article
	for i := 0; i < len(d.Tokens); i++ {
		if !d.Tokens[i].Upper {
			continue
		}
		c, n := creditAt(d, names, i)
		if n > 0 && (!c.looks || !isPerson(e, c.span)) {
			p.credits = append(p.credits, c)
			i += n - 1
		}
	}
	for _, name := range a.Credits {
		o, _ := names.lex.Outlet(lexicon.Fold(name))
		c := credit{name: name, key: outletKey(name), scope: scopeArticle, agency: o.Agency}
		if len(a.Credits) > 1 {
			c.scope = scopeSentence // one source among several: for which part is not said
		}
		if o.Name != "" {
			c.name, c.key = o.Name, outletKey(o.Name)
		}
		p.credits = append(p.credits, c)
	}
	p.exclusive = exclusiveMark(d)
	p.nameSelf(a, names.lex)
	return p
}

// isPerson reports whether a span overlaps the mention of a person, such as one called Star.
func isPerson(e *model.Extraction, s model.Span) bool {
	for i := range e.People {
		for _, m := range e.People[i].Mentions {
			if m.Ref.Span.Start < s.End && s.Start < m.Ref.Span.End {
				return true
			}
		}
	}
	return false
}

// creditAt reads an outlet's name that starts at token i and stands in a credit; n is its tokens.
func creditAt(d *text.Doc, names *outletNames, i int) (c credit, n int) {
	c, n = names.at(d, i)
	if n == 0 {
		return c, 0
	}
	from := i
	if from > 0 && strings.EqualFold(d.Word(from-1), "the") {
		from--
	}
	before, before2 := lowAt(d, from-1), lowAt(d, from-2)
	after, after2 := lowAt(d, i+n), lowAt(d, i+n+1)
	if before == "(" && after == ")" || before == "-" && d.Tokens[from-1].Space || before == "—" && after == "" {
		c.scope = scopeSentence
		if i < 14 || before != "(" || i+n+2 >= len(d.Tokens) {
			c.scope = scopeArticle // a dateline, or the last words
		}
		return c, n
	}
	told, ok := creditCue(before, before2, after, after2)
	if !ok {
		return c, 0
	}
	c.told = told
	c.scope = scopeSentence
	if after == "investigation" || before2 == "investigation" || told && c.agency && before != "told" {
		c.scope = scopeArticle
	}
	return c, n
}

func lowAt(d *text.Doc, i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Low(i)
}

func outletKey(name string) string { return strings.TrimPrefix(foldName(name), "the ") }

// exclusiveMark finds the words by which an article says that the findings are its own.
func exclusiveMark(d *text.Doc) model.Span {
	for _, mark := range []string{"reporting for the first time", "investigation has found", "investigation found", "exclusively", "can reveal", "has learned", "obtained by", "seen by", "reviewed by", "spoke to more than", "interviewed more than", "in response to detailed questions from"} {
		if i := strings.Index(d.Lower, mark); i >= 0 {
			return model.Span{Start: i, End: i + len(mark)}
		}
	}
	return model.Span{}
}

// nameSelf finds the outlet of an article. A file that names none is of the outlet to which people
// in it speak, when that is one alone and they do so twice at least.
func (p *provenance) nameSelf(a *model.Article, lex *lexicon.Lexicon) {
	if a.Outlet != "" {
		p.outlet = outletKey(a.Outlet)
		if o, ok := lex.OutletNamed(a.Outlet); ok {
			p.outlet, p.family = outletKey(o.Name), foldName(o.Family)
		}
	} else {
		p.findSelf(lex)
	}
	if a.Family != "" {
		p.family = foldName(a.Family) // the user knows better
	}
	kept := p.credits[:0]
	for _, c := range p.credits {
		if sameOutlet(c.key, p.outlet) {
			p.ownWork = p.ownWork || c.told
			continue
		}
		kept = append(kept, c)
	}
	p.credits = kept
}

func (p *provenance) findSelf(lex *lexicon.Lexicon) {
	count := map[string]int{}
	for _, c := range p.credits {
		if c.told {
			count[c.key]++
		}
	}
	best, several := "", false
	for k, n := range count {
		switch {
		case best == "" || n > count[best]:
			best, several = k, best != "" && count[best]*2 > n
		case n*2 > count[best]:
			several = true
		}
	}
	if best == "" || several || count[best] < 2 {
		return
	}
	p.outlet, p.selfNamed = best, true
	for _, c := range p.credits {
		if c.key == best {
			if c.told {
				p.self = c.span
				break
			}
		}
	}
	if o, ok := lex.Outlet(best); ok {
		p.family = foldName(o.Family)
	}
}

// sameOutlet reports whether two keys mean one outlet: equal, or one the last word of the other
// ("post" and "new york post").
func sameOutlet(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || isShortOutlet(a) && strings.HasSuffix(b, " "+a)
}
