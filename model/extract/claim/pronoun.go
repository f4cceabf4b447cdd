package claim

import (
	"slices"

	"example.org/sitrep/model"
)

// pronoun resolves "he", "she", "they", "it": by the entity pass where it was sure, else by the
// speakers and names before it. "I" and "we" outside a quotation are the outlet's own voice.
func (p *pass) pronoun(u *unit, s span) model.Speaker {
	at, low := u.bytes(s), u.items[s.from].low
	for _, m := range p.mentionsIn(at) {
		if m.person >= 0 && p.sexOf(m.person).agrees(low) {
			return p.person(m.person)
		}
		if m.org >= 0 {
			return p.organisation(m.org)
		}
	}
	switch low {
	case "he", "she", "his", "her":
		return p.lastPerson(at.Start, low)
	case "they", "it", "who", "their", "its":
		for k := len(p.voices) - 1; k >= 0 && p.near(p.voices[k].at, at.Start, backToMany); k-- {
			v := p.voices[k].speaker
			plural := v.Kind == model.SpeakerUnnamed && !p.voices[k].single()
			if low == "they" && (plural || v.Kind == model.SpeakerOrganisation || v.Kind == model.SpeakerGovernment) || low == "it" && v.Kind != model.SpeakerPerson && v.Kind != model.SpeakerUnknown && !plural {
				return v
			}
		}
		if low == "it" {
			return p.lastBody(at.Start)
		}
	}
	return model.Speaker{Kind: model.SpeakerUnknown}
}

// lastBody is the organisation that "it" at a byte most likely is: the one that opens a sentence of
// this paragraph or the one before.
func (p *pass) lastBody(at int) model.Speaker {
	for _, m := range slices.Backward(p.mentionsBefore(at)) {
		if !p.near(m.span.Start, at, 1) {
			break
		}
		if m.org < 0 || !m.kind.Named() {
			continue
		}
		i := p.d.Article.SentenceAt(m.span.Start)
		if i < 0 {
			continue
		}
		if start := p.d.Article.Sentences[i].Start; m.span.Start-start <= len("The ") {
			return p.organisation(m.org)
		}
	}
	return model.Speaker{Kind: model.SpeakerUnknown}
}

// How many paragraphs back a pronoun for one person, or for many or a body, may point to a speaker, and
// to somebody who has not spoken.
const (
	backToOne    = 3
	backToMany   = 2
	backToSilent = 1 // first; as far as backToOne when that finds nobody
)

// lastPerson is the person that "he" or "she" at a byte most likely is: the last one to speak in
// the paragraphs before whom the pronoun fits, else the last one named in this paragraph or the one
// before.
func (p *pass) lastPerson(at int, pronoun string) model.Speaker {
	named := p.lastNamed(at, pronoun, backToSilent)
	for k := len(p.voices) - 1; k >= max(0, len(p.voices)-maxBack) && p.near(p.voices[k].at, at, backToOne); k-- {
		v := &p.voices[k]
		if !v.single() || !p.voiceSex(v).agrees(pronoun) {
			continue
		}
		if named.Kind == "" || p.near(v.at, at, backToSilent) {
			return v.speaker
		}
		break
	}
	if named.Kind == "" {
		named = p.lastNamed(at, pronoun, backToOne)
	}
	if named.Kind == "" {
		return model.Speaker{Kind: model.SpeakerUnknown}
	}
	return named
}

// lastNamed is the last person named before a byte whom a pronoun fits: rather the subject of a
// sentence than another.
func (p *pass) lastNamed(at int, pronoun string, back int) model.Speaker {
	best := -1
	before := p.mentionsBefore(at)
	for _, m := range slices.Backward(before[max(0, len(before)-maxBack):]) {
		if !p.near(m.span.Start, at, back) {
			break
		}
		if m.person < 0 || !p.sexOf(m.person).agrees(pronoun) {
			continue
		}
		if best < 0 {
			best = m.person
		}
		if i := p.d.Article.SentenceAt(m.span.Start); i >= 0 && p.d.Article.Sentences[i].Start == m.span.Start {
			return p.person(m.person) // the subject of a sentence
		}
	}
	if best >= 0 {
		return p.person(best)
	}
	return model.Speaker{}
}
