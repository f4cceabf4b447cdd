package claim

import (
	"strings"

	"example.org/sitrep/model"
)

// later gives an earlier speaker the name that the article puts to the same description further on:
// "the child's uncle" before "the boy's uncle, Song Li", "a government statement" before "Freedonia's
// government". It does so only where one candidate is there.
func (p *pass) later() {
	for i := range p.claims {
		c := &p.claims[i]
		switch c.Speaker.Kind {
		case model.SpeakerUnnamed:
			if s, ok := p.namedLater(c); ok {
				c.Speaker = s
			}
		case model.SpeakerGovernment, model.SpeakerOrganisation:
			if s, ok := p.bodyLater(c); ok {
				s.Description, s.Count = c.Speaker.Description, c.Speaker.Count
				c.Speaker = s
			}
		case model.SpeakerOutlet, model.SpeakerPerson, model.SpeakerUnknown:
		}
	}
}

// namedLater is the one person that an apposition names as what a definite description says.
func (p *pass) namedLater(c *model.Claim) (model.Speaker, bool) {
	if c.Source.Empty() || c.Speaker.Count > 1 {
		return model.Speaker{}, false
	}
	var noun string
	for _, v := range p.voices {
		if v.at == c.Source.Start && same(v.speaker, c.Speaker) && v.definite {
			noun = v.noun
		}
	}
	if noun == "" || strings.HasSuffix(noun, "s") {
		return model.Speaker{}, false
	}
	var found model.Speaker
	for _, v := range p.voices {
		if v.at <= c.Source.Start || v.noun != noun || v.speaker.Kind != model.SpeakerPerson || same(v.speaker, found) {
			continue
		}
		if found.Kind != "" {
			return model.Speaker{}, false
		}
		found = v.speaker
	}
	return found, found.Kind != ""
}

// bodyLater is the one government that the article names where a speaker is only "the government"; of
// ministries and the like there may be others.
func (p *pass) bodyLater(c *model.Claim) (model.Speaker, bool) {
	name := c.Speaker.Name
	if c.Speaker.Organisation != "" || name != "government" && name != "administration" {
		return model.Speaker{}, false
	}
	var found model.Speaker
	for _, v := range p.voices {
		s := v.speaker
		s.Description, s.Count = "", 0
		if s.Kind != c.Speaker.Kind || s.Name == name || !endsWithWord(strings.ToLower(s.Name), name) || same(s, found) {
			continue
		}
		if found.Kind != "" {
			return model.Speaker{}, false
		}
		found = s
	}
	return found, found.Kind != ""
}
