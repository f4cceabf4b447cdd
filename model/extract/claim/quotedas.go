package claim

import (
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// What one relays of another: "Efe quoted Ana Belo as saying that A", "A, Ana Belo was quoted as saying".

const quotedAsRule = "claim/quoted-as"

// maxQuoted is how many items the one who is quoted may take.
const maxQuoted = 22

// quotedAs reads "quoted X as saying" at the verb i: X is the source, and who quotes relays it.
func (u *unit) quotedAs(i, prev int) (cue, bool) {
	if w := u.items[i].w; w.Lemma != "quote" && w.Lemma != "cite" {
		return cue{}, false
	}
	as := i + 1
	for as < len(u.items) && as-i < maxQuoted && !u.asSaying(as) {
		if k := u.kindAt(as); k == itStop || k == itQuote || k == itSemi {
			return cue{}, false
		}
		as++
	}
	if !u.asSaying(as) {
		return cue{}, false
	}
	c := cue{at: span{as, as + 2}, region: i, next: as + 2, rule: quotedAsRule, verb: u.items[as+1].w}
	if as > i+1 { // "Efe quoted the minister as saying"
		c.source = span{i + 1, as}
		if u.kindAt(as-1) == itComma {
			c.source.to--
		}
		c.via, _, _ = u.subjectOf(i, prev)
		if !c.via.empty() {
			c.region = c.via.from
		}
	} else if u.isAt(prev, lexicon.WordBe) { // "the minister was quoted as saying"
		c.source, c.region, _ = u.subjectOf(i, prev)
		if u.lowAt(c.next) == "by" {
			by := u.nounPhraseRight(c.next + 1)
			c.via, c.next = by, max(by.to, c.next)
		}
	}
	if c.source.empty() || !u.nameable(c.source) {
		return cue{}, false
	}
	return u.quotedContent(c)
}

// quotedContent finds what is quoted: behind the cue, or before it where nothing follows.
func (u *unit) quotedContent(c cue) (cue, bool) {
	if u.openEnd(c.next) || u.isAt(c.next, lexicon.WordPrep|lexicon.WordTime) && u.kindAt(c.region-1) == itComma {
		c.post = true
		return c, c.region > 0 && (u.kindAt(c.region-1) == itComma || u.kindAt(c.region-1) == itQuote)
	}
	if u.lowAt(c.next) == "that" || u.kindAt(c.next) == itColon || u.kindAt(c.next) == itComma && u.kindAt(c.next+1) == itQuote {
		c.next++
	}
	return c, c.next < len(u.items)
}

// asSaying reports whether "as saying" or "as telling" stands at item i.
func (u *unit) asSaying(i int) bool {
	if u.lowAt(i) != "as" {
		return false
	}
	switch u.lowAt(i + 1) {
	case "saying", "stating", "claiming", "adding", "writing", "warning", "declaring":
		return true
	}
	return false
}

// ofDocument reports whether the participle at i only says where a statement behind another verb of saying
// stands: `"A," she said in a statement posted on the site.`
func (u *unit) ofDocument(i int) bool {
	w := u.items[i].w
	if w.Form&lexicon.VerbParticiple == 0 || !u.isAt(i-1, lexicon.WordDoc) || !u.afterCue() {
		return false
	}
	k := u.skipAdjectives(i - 2)
	return k > 0 && u.isAt(k, lexicon.WordDet|lexicon.WordPoss) && u.isAt(k-1, lexicon.WordPrep) && u.cues[len(u.cues)-1].at.to > u.sentenceStart(i)
}

// isChannel reports whether a phrase is the way by which something comes and nobody: "told by email".
func (u *unit) isChannel(s span) bool {
	if s.to-s.from != 1 {
		return false
	}
	switch u.lowAt(s.from) {
	case "email", "e-mail", "letter", "text", "phone", "telephone", "post", "message", "fax", "radio", "video", "loudspeaker", "sms":
		return true
	}
	return false
}

// nobody reports whether a source is nobody: "no group has claimed", "nobody said".
func (u *unit) nobody(s span) bool {
	if s.empty() {
		return false
	}
	switch u.lowAt(s.from) {
	case "no", "nobody", "none", "neither":
		return true
	}
	return false
}

// quotedWords is the quotation inside a sentence that ends at the closing mark of item k, marks included: "the
// words "we won" were said by"; empty when k is no mark or nothing opens it.
func (u *unit) quotedWords(k int) span {
	if k < 1 || u.kindAt(k) != itOther || !text.IsQuote(u.lowAt(k)) {
		return span{}
	}
	for i := k - 1; i >= 0 && u.kindAt(i) != itStop; i-- {
		if u.kindAt(i) == itOther && text.IsQuote(u.lowAt(i)) {
			return span{i, k + 1}
		}
	}
	return span{}
}

// namedBehind extends the source of "according to" over the name behind its description: "the health director,
// Dr. Ana Belo".
func (u *unit) namedBehind(s span) span {
	if u.kindAt(s.to) != itComma || !u.items[s.from].is(lexicon.WordDet|lexicon.WordPoss) && u.items[s.from].upper || !u.isAt(s.to-1, lexicon.WordPerson) {
		return s
	}
	k := s.to + 1
	for k < len(u.items) && k < s.to+8 && (u.kindAt(k) == itAbbrev || u.items[k].upper && u.kindAt(k) == itWord) {
		k++
	}
	if k == s.to+1 || u.kindAt(k) != itStop && u.kindAt(k) != itComma {
		return s
	}
	return span{s.from, k}
}
