package claim

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// "The statement said" puts words into the mouth of whoever issued the statement, and that need not be the one
// who spoke last. So every statement that the text tells of is noted with the one who issues it: "said in a
// statement", "a statement from the ministry", "the bank issued a statement".

// paper is a statement, a letter or a post that the text has told of, with the one who issues it.
type paper struct {
	noun   string
	issuer model.Speaker
	at     int // byte of the noun
}

// notePapers notes the documents of a unit whose cues are all read.
func (p *pass) notePapers(u *unit) {
	for i := range u.items {
		t := &u.items[i]
		if t.kind != itWord || !t.is(lexicon.WordDoc) || !issued(t.low) {
			continue
		}
		if s := p.issuerAt(u, i); s.Kind != "" && s.Kind != model.SpeakerUnknown {
			p.papers = append(p.papers, paper{t.low, s, u.bytes(span{i, i + 1}).Start})
		}
	}
}

// issuerAt is who issues the document at item i; no kind when the unit does not tell.
func (p *pass) issuerAt(u *unit, i int) model.Speaker {
	np := u.documentPhrase(i)
	if s := p.issuerBehind(u, i); s.Kind != "" {
		return s
	}
	for _, m := range slices.Backward(p.mentionsIn(u.bytes(np))) {
		if s, ok := p.namedBy(m); ok {
			return s // "the bank's statement"
		}
	}
	if src := u.issuedBy(np); !src.empty() && !u.ownPronoun(src) {
		return p.resolve(u, src)
	}
	return model.Speaker{}
}

// documentPhrase is the noun phrase of the document at item i, from its determiner on.
func (u *unit) documentPhrase(i int) span {
	start, k := u.sentenceStart(i), i
	for k > start && i-k < 6 {
		t := &u.items[k-1]
		if t.kind != itPoss && (t.kind != itWord || t.is(lexicon.WordPrep|lexicon.WordConj|lexicon.WordAux) && !t.is(lexicon.WordDet) || issues(t.low)) {
			break
		}
		k--
		if t.is(lexicon.WordDet | lexicon.WordPoss) {
			break
		}
	}
	return span{k, i + 1}
}

// namedBy is the speaker that a mention of a person or of a body with a name stands for.
func (p *pass) namedBy(m mention) (model.Speaker, bool) {
	switch {
	case m.person >= 0:
		return p.person(m.person), true
	case m.org >= 0 && m.kind.Named():
		return p.organisation(m.org), true
	}
	return model.Speaker{}, false
}

// issuerBehind reads "a statement from the ministry", "a letter signed by Ortiz" behind the document at item i.
func (p *pass) issuerBehind(u *unit, i int) model.Speaker {
	k := i + 1
	if issues(u.lowAt(k)) {
		k++
	}
	if low := u.lowAt(k); low != "from" && low != "by" || k+1 >= len(u.items) {
		return model.Speaker{}
	}
	src := u.nounPhraseRight(k + 1)
	if src.empty() || !u.nameable(src) || u.isAt(src.from, lexicon.WordTime) {
		return model.Speaker{}
	}
	return p.resolve(u, src)
}

// issuedBy is the source of the words that a document np of the unit holds: "said in np", "In np, X", "X
// issued np".
func (u *unit) issuedBy(np span) span {
	start := u.sentenceStart(np.from)
	b := u.skipAdverbs(np.from-1, -1)
	switch low := u.lowAt(b); {
	case b < start:
		return span{}
	case low == "in" && b == start:
		return u.saysAhead(np.to, start)
	case low == "in":
		return u.saysBefore(b, start)
	case low == "out" && b > start && issues(u.lowAt(b-1)):
		return u.actor(b-1, start)
	case issues(low):
		return u.actor(b, start)
	}
	return span{}
}

// saysAhead is the source behind "In a statement," at the start of the sentence.
func (u *unit) saysAhead(from, start int) span {
	end := u.sentenceEnd(from)
	for k := range u.cues {
		if c := &u.cues[k]; c.at.from >= from && c.at.from < end && !c.source.empty() {
			return c.source
		}
	}
	return u.firstPhrase(start, end)
}

// saysBefore is the source before "in a statement" at item b: of the last verb of saying, else the subject of
// the sentence.
func (u *unit) saysBefore(b, start int) span {
	for _, c := range slices.Backward(u.cues) {
		if c.at.from >= start && c.at.to <= b && !c.source.empty() && c.verb != nil && c.verb.Verb == lexicon.SpeechSay {
			return c.source
		}
	}
	for k := b - 1; k > start; k-- {
		if u.finite(k) && !u.items[k].is(lexicon.WordAux) {
			return u.actor(k, start)
		}
	}
	return span{}
}

// issues reports whether a verb tells of putting a document out.
func issues(low string) bool {
	switch low {
	case "issued", "released", "published", "posted", "shared", "signed", "sent", "put", "made", "gave", "wrote", "written", "circulated", "distributed", "issues", "releases",
		"issuing", "releasing", "publishing", "posting", "signing", "sending", "read":
		return true
	}
	return false
}

// issuerOf is who issued the document that a definite phrase takes up: the latest one that the text has told of.
func (p *pass) issuerOf(u *unit, head span) (model.Speaker, bool) {
	last := &u.items[head.to-1]
	if !last.is(lexicon.WordDoc) || !issued(last.low) || !u.items[head.from].is(lexicon.WordDet) || u.items[head.from].low == "a" {
		return model.Speaker{}, false
	}
	at := u.bytes(head).Start
	for _, d := range slices.Backward(p.papers[max(0, len(p.papers)-maxBack):]) {
		if d.at < at && sameDocument(d.noun, last.low) {
			return d.issuer, true
		}
	}
	return model.Speaker{}, false
}

// sameDocument reports whether two nouns are used for one document.
func sameDocument(a, b string) bool {
	a, b = strings.TrimSuffix(a, "s"), strings.TrimSuffix(b, "s")
	return a == b || publicPaper(a) && publicPaper(b) || platformPost(a) && platformPost(b)
}

func publicPaper(noun string) bool { return noun == "statement" || noun == "release" }

func platformPost(noun string) bool { return noun == "post" || noun == "tweet" || noun == "message" }
