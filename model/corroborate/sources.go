package corroborate

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// gatherSources lists the outlets of the articles, the bodies and people who speak, and the
// origins outside the files.
func (w *work) gatherSources() {
	at := map[model.SourceID]string{}
	add := func(id model.SourceID, name string) {
		if old, ok := at[id]; id != "" && (!ok || name < old) {
			at[id] = name
		}
	}
	for _, a := range w.arts {
		if a.Outlet != "" {
			add(sourceID("outlet", a.Outlet), a.Outlet)
		}
	}
	for _, s := range w.sources {
		add(s.ID, s.Name)
	}
	for i := range w.out.Claims {
		s := &w.out.Claims[i].Speaker
		switch s.Kind {
		case model.SpeakerPerson:
			add(sourceID("person", s.Name), s.Name)
		case model.SpeakerOrganisation:
			add(sourceID("organisation", s.Name), s.Name)
		case model.SpeakerGovernment:
			add(sourceID("government", s.Name), s.Name)
		case model.SpeakerOutlet, model.SpeakerUnnamed, model.SpeakerUnknown:
		}
	}
	for id, name := range at {
		w.out.Sources = append(w.out.Sources, model.Source{ID: id, Name: name})
	}
	slices.SortFunc(w.out.Sources, func(a, b model.Source) int { return strings.Compare(string(a.ID), string(b.ID)) })
}

func sourceID(kind, name string) model.SourceID {
	key := foldName(name)
	if key == "" {
		return ""
	}
	return model.SourceID(kind + "/" + key)
}
