package corroborate

import (
	"slices"

	"example.org/sitrep/model"
)

const (
	// planDays is how far apart a plan and what came of it may be dated, maxRelated how many of either
	// are linked.
	planDays, maxRelated = 31, 5
)

// relatePlans links what was planned with what happened: one kind, a person and a country in common.
func (w *work) relatePlans() {
	at := map[string][]int{}
	for k := range w.out.Events {
		e := &w.out.Events[k]
		for _, p := range e.People {
			key := string(e.Kind) + "|" + string(p)
			at[key] = append(at[key], k)
		}
	}
	for k := range w.out.Events {
		e := &w.out.Events[k]
		if !e.Planned {
			continue
		}
		for _, p := range e.People {
			for _, j := range at[string(e.Kind)+"|"+string(p)] {
				relate(e, &w.out.Events[j])
			}
		}
	}
}

// relate links a plan and a happening when they fit.
func relate(plan, done *model.Event) {
	if done.Planned || !shares(plan.Countries, done.Countries) || len(plan.Related) >= maxRelated || slices.Contains(plan.Related, done.ID) {
		return
	}
	if plan.When.Known() && done.When.Known() && gapDays(plan.When.Period, done.When.Period) > planDays {
		return
	}
	plan.Related = append(plan.Related, done.ID)
	done.Related = append(done.Related, plan.ID)
}
