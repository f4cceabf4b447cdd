package claim

import (
	"strings"

	"example.org/sitrep/model"
)

// sole is the one speaker that something stands for in an article, with the last place where it does.
type sole struct {
	speaker model.Speaker
	last    int
	several bool
}

func (s *sole) add(v model.Speaker, at int) {
	s.several = s.several || s.speaker.Kind != "" && !same(s.speaker, v)
	s.speaker, s.last = v, at
}

// later gives an earlier speaker the name that the article puts to the same description further on:
// "the child's uncle" before "the boy's uncle, Song Li", "a government statement" before "Freedonia's
// government". It does so only where one candidate is there.
func (p *pass) later() {
	named := map[string]*sole{}  // people by the noun that they are called by
	nounAt := map[int]string{}   // the noun of a definite description for one person, by its place
	bodies := map[string]*sole{} // governments with a longer name, by its last word
	put := func(m map[string]*sole, key string, s model.Speaker, at int) {
		if m[key] == nil {
			m[key] = &sole{}
		}
		m[key].add(s, at)
	}
	for i := range p.voices {
		v := &p.voices[i]
		switch {
		case v.speaker.Kind == model.SpeakerPerson && v.noun != "":
			put(named, v.noun, v.speaker, v.at)
		case v.speaker.Kind == model.SpeakerUnnamed && v.definite && v.noun != "" && !strings.HasSuffix(v.noun, "s"):
			nounAt[v.at] = v.noun
		case v.speaker.Kind == model.SpeakerGovernment && strings.Contains(v.speaker.Name, " "):
			s := v.speaker
			s.Description, s.Count = "", 0
			put(bodies, lastNoun(s.Name), s, v.at)
		}
	}
	for i := range p.claims {
		c := &p.claims[i]
		switch c.Speaker.Kind {
		case model.SpeakerUnnamed:
			if s := named[nounAt[c.Source.Start]]; s != nil && !s.several && s.last > c.Source.Start && !c.Source.Empty() && c.Speaker.Count <= 1 {
				c.Speaker = s.speaker
			}
		case model.SpeakerGovernment:
			if s := bodies[c.Speaker.Name]; s != nil && !s.several && c.Speaker.Organisation == "" && governmentNoun(c.Speaker.Name) {
				d, n := c.Speaker.Description, c.Speaker.Count
				c.Speaker = s.speaker
				c.Speaker.Description, c.Speaker.Count = d, n
			}
		case model.SpeakerOutlet, model.SpeakerPerson, model.SpeakerOrganisation, model.SpeakerUnknown:
		}
	}
}

// governmentNoun are nouns of which an article mostly means one; of ministries and the like there may be
// others.
func governmentNoun(name string) bool { return name == "government" || name == "administration" }
