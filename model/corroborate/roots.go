package corroborate

import (
	"slices"

	"example.org/sitrep/model"
)

// reporter is an article among the reports of an event, with whose words it gives.
type reporter struct {
	art      int
	own      bool // also in its own voice
	speakers []string
}

// rootsOf parts the articles of an event into origins: reports joined by the same origin, or of
// which it cannot be told, are together; so are reports of what one speaker said.
func (w *work) rootsOf(hs []happening, group []int) [][]model.Tie {
	reps := w.reporters(hs, group)
	s := newSets(len(reps))
	for x := range reps {
		for y := x + 1; y < len(reps); y++ {
			if len(reps) > 60 && y > x+20 {
				break // the families of many reports are joined through their neighbours
			}
			if v, _ := w.tie(&reps[x], &reps[y]); v != model.Independent {
				s.join(x, y)
			}
		}
	}
	groups := s.groups()
	out := make([][]model.Tie, 0, len(groups))
	for _, g := range groups {
		out = append(out, w.tiesOf(reps, g, &reps[groups[0][0]]))
	}
	return out
}

func (w *work) reporters(hs []happening, group []int) []reporter {
	var out []reporter
	place := map[int]int{}
	for _, k := range group {
		i, ok := place[hs[k].art]
		if !ok {
			i = len(out)
			place[hs[k].art] = i
			out = append(out, reporter{art: hs[k].art})
		}
		s := w.out.Claims[hs[k].claim].Speaker
		if s.Own() || s.Name == "" {
			out[i].own = true
		} else {
			out[i].speakers = append(out[i].speakers, foldName(s.Name))
		}
	}
	return out
}

// tie is how two reports of one event stand to each other.
func (w *work) tie(a, b *reporter) (model.Verdict, string) {
	v, why := w.verdict(a.art, b.art)
	if v == model.Independent && !a.own && !b.own {
		for _, name := range a.speakers {
			if slices.Contains(b.speakers, name) {
				return model.SameOrigin, "both report what one speaker said"
			}
		}
	}
	return v, why
}

// tiesOf names the articles of an origin, each but the first with what joins it to one before it.
// The first one is compared with the first article of all.
func (w *work) tiesOf(reps []reporter, members []int, first *reporter) []model.Tie {
	out := make([]model.Tie, 0, len(members))
	for n, x := range members {
		t := model.Tie{Article: w.arts[reps[x].art].ID}
		if n == 0 && &reps[x] != first {
			t.To = w.arts[first.art].ID
			t.Verdict, t.Why = w.tie(&reps[x], first)
		}
		for _, y := range members[:n] {
			if v, why := w.tie(&reps[x], &reps[y]); v != model.Independent {
				t.To, t.Verdict, t.Why = w.arts[reps[y].art].ID, v, why
				break
			}
		}
		if n > 0 && t.Verdict == "" { // joined through a report that comes later
			t.To, t.Verdict, t.Why = out[0].Article, model.CannotTell, "joined through another report"
		}
		out = append(out, t)
	}
	return out
}
