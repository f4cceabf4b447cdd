package digest

import "example.org/sitrep/model"

// Country is the briefing of one country: bottom line; what happened, newest first; what is
// planned; how we got here; undated; where sources differ; what the papers say; who is who;
// sources and limits. Sections without lines are kept when their absence says something
// (where sources differ) and left out otherwise. Nil for a country that is not in the briefing.
func (d *Digest) Country(code model.CountryCode) []Section { return nil }

// Overview is all countries together: one bottom line per country from its own sentences,
// disputed items, origins, problems.
func (d *Digest) Overview() []Section { return nil }
