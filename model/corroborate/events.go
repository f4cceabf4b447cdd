package corroborate

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// foldEvents folds claims that tell of one happening.
func (w *work) foldEvents() {
	first := map[string]int{}
	var order []int
	for i := range w.out.Claims {
		if w.out.Claims[i].Kind != model.KindNone {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return w.compareClaims(a, b) })
	for _, i := range order {
		c := &w.out.Claims[i]
		home := ""
		if len(c.Countries) > 0 {
			home = string(c.Countries[0])
		}
		key := strings.Join([]string{string(c.Kind), string(c.When.EDTF), home}, "|")
		k, ok := first[key]
		if !ok || !c.When.Known() {
			k = len(w.out.Events)
			first[key] = k
			w.out.Events = append(w.out.Events, model.Event{
				ID: model.EventID("e:" + c.ID), When: c.When, Kind: c.Kind, Title: c.Ref, Origins: 1, Planned: c.Planned,
			})
		}
		e := &w.out.Events[k]
		c.Event = e.ID
		e.Claims = append(e.Claims, c.ID)
		e.Countries = unique(append(e.Countries, c.Countries...))
		e.People = unique(append(e.People, c.People...))
	}
	for k := range w.out.Events {
		w.out.Events[k].Articles = w.countArticles(w.out.Events[k].Claims)
	}
	slices.SortFunc(w.out.Events, compareEvents)
}

func compareEvents(a, b model.Event) int {
	if c := model.CompareWhen(a.When, b.When); c != 0 {
		return c
	}
	return strings.Compare(string(a.ID), string(b.ID))
}

// compareClaims orders by publication date, undated last, then ClaimID.
func (w *work) compareClaims(a, b int) int {
	x, y := &w.out.Claims[a], &w.out.Claims[b]
	p := model.NewWhen(w.arts[w.number[x.Ref.Article]].Published, model.BasisStated)
	q := model.NewWhen(w.arts[w.number[y.Ref.Article]].Published, model.BasisStated)
	if c := model.CompareWhen(p, q); c != 0 {
		return c
	}
	return strings.Compare(string(x.ID), string(y.ID))
}

func (w *work) countArticles(claims []model.ClaimID) int {
	seen := map[string]bool{}
	for _, id := range claims {
		article, _, _ := strings.Cut(string(id), "#")
		seen[article] = true
	}
	return len(seen)
}
