package happening

import "example.org/sitrep/model"

// newsDays is how many days before publication the first date of a report may lie to be its news day.
const newsDays = 8

// inherit dates the claims that have no date of their own. What goes on with a dated sentence of the
// same paragraph takes its date (inherited); the rest of the news takes the day that the report is
// about, which the first sentences give, else the day of publication (inferred). What was told as the
// past of the past stays undated.
func (m *marker) inherit(claims []model.Claim) {
	day := m.newsDay(claims)
	for i := range claims {
		c := &claims[i]
		if c.When.Known() || m.pastPerfect(c) {
			continue
		}
		if day.Known() {
			c.When = model.When{EDTF: day.EDTF, Basis: model.BasisInferred, Period: day.Period}
		}
	}
}

// newsDay is the first day given in the first claims that lies close before the publication.
func (m *marker) newsDay(claims []model.Claim) model.When {
	pub := model.NewWhen(m.d.Article.Published, model.BasisInferred)
	if !pub.Known() || pub.Period.Precision != model.PrecisionDay {
		return model.When{}
	}
	for i := range claims {
		if i >= 4 {
			break
		}
		w := claims[i].When
		if w.Known() && w.Period.Precision == model.PrecisionDay && w.Period.From <= pub.Period.From && pub.Period.From-w.Period.From <= newsDays {
			return w
		}
	}
	return pub
}

func (m *marker) pastPerfect(c *model.Claim) bool {
	from, to := m.d.TokenAt(c.Content.Start), m.d.TokenAt(c.Content.End-1)
	for i := from; i <= to && i < len(m.d.Tokens); i++ {
		if m.d.Low(i) == "had" && i+1 < len(m.d.Tokens) {
			next := m.d.Low(i + 1)
			if len(next) > 2 && (next[len(next)-2:] == "ed" || m.words.IrregularPast(next) != "" || next == "been") {
				return true
			}
		}
	}
	return false
}
