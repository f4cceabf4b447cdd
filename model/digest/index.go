package digest

import "example.org/sitrep/model"

type index struct{}

func newIndex(*model.Briefing) index { return index{} }
