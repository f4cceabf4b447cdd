package claim

import (
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// maxAhead is how many tokens a source may have between a quotation and its verb.
const maxAhead = 24

// asksAhead reports whether sentence n only says who spoke the question or exclamation that the
// sentence before ends with: `"Where were you?" Ortiz asked the guard.`
func (p *pass) asksAhead(n int) bool {
	d := p.d
	prev, s := &d.Sentences[n-1], &d.Sentences[n]
	last := prev.Last - 1
	if last <= prev.First {
		return false
	}
	k := p.quoteOf[last]
	if k == 0 || !p.quotes[k-1].speech || !p.quotes[k-1].closed || p.quotes[k-1].end != prev.Last {
		return false
	}
	end := p.quotes[k-1].last - 1
	for end > prev.First && (text.IsQuote(d.Word(end)) || markKind(d.Word(end)) == itPoss) {
		end--
	}
	if !asks(d.Word(end)) {
		return false
	}
	return p.verbAhead(s.First, min(s.Last, s.First+maxAhead))
}

// asks reports whether a mark ends a question, an exclamation or words broken off.
func asks(s string) bool { return s == "?" || s == "!" || s == "…" }

// verbAhead reports whether tokens [from, to) begin with a noun phrase and a verb that can follow a
// quotation, or with the verb itself.
func (p *pass) verbAhead(from, to int) bool {
	aside := false // between the commas of a description
	for i := from; i < to; i++ {
		t, w := &p.d.Tokens[i], p.words[i]
		if t.Kind == text.Punct {
			switch p.d.Word(i) {
			case ",":
				aside = !aside
			case ".", "(", ")", "-", "'", "’", "[", "]":
			default:
				return false
			}
			continue
		}
		if aside || w == nil || t.Upper && (i > from || w.Class&lexicon.WordModal != 0) {
			continue
		}
		switch {
		case w.Verb != lexicon.SpeechNone && w.Frames&lexicon.FramePost != 0 && w.Form&(lexicon.VerbPast|lexicon.VerbThird) != 0:
			return i == from && !t.Upper || i > from && p.closesAfter(i, w, to)
		case w.Class&(lexicon.WordRel|lexicon.WordSub|lexicon.WordConj|lexicon.WordWh) != 0 && p.d.Low(i) != "and",
			w.Class&lexicon.WordAux != 0 && w.Class&lexicon.WordDet == 0:
			return false
		}
	}
	return false
}

// closesAfter reports whether nothing that could be the content of the verb at token i follows it.
func (p *pass) closesAfter(i int, verb *lexicon.SpeechWord, to int) bool {
	for i++; i < to; i++ {
		t, w := &p.d.Tokens[i], p.words[i]
		switch {
		case t.Kind == text.Punct:
			return p.d.Word(i) != ":"
		case w == nil:
			return verb.Frames&lexicon.FrameAddressee != 0 || len(p.d.Word(i)) > 4 && p.d.Word(i)[len(p.d.Word(i))-2:] == "ly"
		case p.d.Low(i) == "that" || p.d.Low(i) == "if" || p.d.Low(i) == "whether":
			return false
		case w.Class&(lexicon.WordPrep|lexicon.WordTime|lexicon.WordSub|lexicon.WordConj|lexicon.WordObj) != 0:
			return true
		case w.Class&lexicon.WordAdv != 0:
			continue
		}
		return verb.Frames&lexicon.FrameAddressee != 0
	}
	return true
}

// creditAhead reports whether sentence n names, behind a dash, who spoke the quotation that the
// sentence before ends with.
func (p *pass) creditAhead(n int) bool {
	d := p.d
	s := &d.Sentences[n]
	if s.First+1 >= s.Last || markKind(d.Word(s.First)) != itDash || !d.Tokens[s.First+1].Upper || s.First == 0 {
		return false
	}
	q := p.quoteOf[s.First-1]
	return q > 0 && p.quotes[q-1].speech && p.quotes[q-1].closed && p.quotes[q-1].end == s.First
}
