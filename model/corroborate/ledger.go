package corroborate

import (
	"cmp"
	"fmt"
	"slices"

	"example.org/sitrep/model"
)

// buildLedgers lists the figures of each event by unit, in order of time, with what they say together.
// Figures of like happenings of the same countries stand beside each other as of different scope.
func (w *work) buildLedgers() {
	siblings := w.siblings()
	own := make([][]counted, len(w.out.Events))
	for k := range own {
		claims := make([]int, 0, len(w.out.Events[k].Claims))
		for _, id := range w.out.Events[k].Claims {
			claims = append(claims, w.claimAt[id])
		}
		own[k] = w.countedFigures(claims)
	}
	for k := range w.out.Events {
		for _, unit := range unitsOf(own[k]) {
			w.addLedger(k, unit, own[k])
		}
	}
	at := make(map[ledgerKey]int, len(w.out.Ledgers))
	for i := range w.out.Ledgers {
		at[ledgerKey{w.out.Ledgers[i].Event, w.out.Ledgers[i].Unit}] = i
	}
	for _, key := range sortedKeys(siblings) {
		w.siblingLedger(siblings[key], own, at)
	}
	slices.SortStableFunc(w.out.Ledgers, func(a, b model.Ledger) int {
		if c := cmp.Compare(a.Event, b.Event); c != 0 {
			return c
		}
		return cmp.Compare(a.Unit, b.Unit)
	})
}

// ledgerKey is what a ledger is of.
type ledgerKey struct {
	event model.EventID
	unit  string
}

// siblings groups events of one kind and the same countries. Extraditions run between two countries,
// of which a report may name one: there a country alone joins the one pair that holds it.
func (w *work) siblings() map[string][]int {
	out := map[string][]int{}
	pairs := map[model.CountryCode][]string{} // keys of the extraditions of several countries, by country
	var alone []int
	for k := range w.out.Events {
		e := &w.out.Events[k]
		if len(e.Countries) == 0 || e.Planned {
			continue
		}
		codes := slices.Clone(e.Countries)
		slices.Sort(codes)
		key := fmt.Sprint(e.Kind, codes)
		if e.Kind == model.KindExtradition && len(codes) == 1 {
			alone = append(alone, k)
			continue
		}
		if e.Kind == model.KindExtradition && out[key] == nil {
			for _, c := range codes {
				pairs[c] = append(pairs[c], key)
			}
		}
		out[key] = append(out[key], k)
	}
	for _, k := range alone {
		key := fmt.Sprint(model.KindExtradition, w.out.Events[k].Countries)
		if p := pairs[w.out.Events[k].Countries[0]]; len(p) == 1 {
			key = p[0]
		}
		out[key] = append(out[key], k)
	}
	for key := range out {
		slices.Sort(out[key])
	}
	return out
}

func unitsOf(list []counted) []string {
	seen := map[string]bool{}
	for i := range list {
		seen[list[i].figure.Unit] = true
	}
	return sortedKeys(seen)
}

// addLedger lists the figures of one unit of an event that stand in two places at least.
func (w *work) addLedger(k int, unit string, figures []counted) {
	var list []counted
	for i := range figures {
		if figures[i].figure.Unit == unit {
			list = append(list, figures[i])
		}
	}
	if len(list) < 2 {
		return
	}
	worst := figuresSame
	for i := range list {
		for j := i + 1; j < len(list); j++ {
			worst = max(worst, compareFigures(&list[i], &list[j]))
		}
	}
	w.out.Ledgers = append(w.out.Ledgers, model.Ledger{Event: w.out.Events[k].ID, Unit: unit, Verdict: ledgerVerdict(worst), Entries: w.entries(list)})
}

func ledgerVerdict(v figureVerdict) string {
	switch v {
	case figuresSame:
		return "agree"
	case figuresGrow:
		return "growth"
	case figuresScope:
		return "different scope"
	case figuresConflict:
		return "conflict"
	}
	return "agree"
}

// siblingLedger lists the tolls of several happenings of one kind and the same countries together, at
// the one that most claims tell of, in the place of its own ledger: 29 in March, 100 in a year.
func (w *work) siblingLedger(events []int, own [][]counted, at map[ledgerKey]int) {
	if len(events) < 2 || len(events) > 40 {
		return
	}
	byUnit := map[string][]counted{}
	from := map[string][]int{} // by unit, the events that count it
	for _, k := range events {
		for _, f := range own[k] {
			u := f.figure.Unit
			if !tolls(u) {
				continue
			}
			byUnit[u] = append(byUnit[u], f)
			if !slices.Contains(from[u], k) {
				from[u] = append(from[u], k)
			}
		}
	}
	for _, u := range sortedKeys(byUnit) {
		if len(from[u]) < 2 {
			continue
		}
		id := w.biggest(from[u])
		l := model.Ledger{Event: id, Unit: u, Verdict: "different scope", Entries: w.entries(byUnit[u])}
		key := ledgerKey{id, u}
		if i, ok := at[key]; ok {
			w.out.Ledgers[i] = l
			continue
		}
		at[key] = len(w.out.Ledgers)
		w.out.Ledgers = append(w.out.Ledgers, l)
	}
}

// biggest is the event of the list that most claims tell of, the first among equals.
func (w *work) biggest(events []int) model.EventID {
	home := events[0]
	for _, k := range events {
		if len(w.out.Events[k].Claims) > len(w.out.Events[home].Claims) {
			home = k
		}
	}
	return w.out.Events[home].ID
}

func (w *work) entries(list []counted) []model.LedgerEntry {
	out := make([]model.LedgerEntry, 0, len(list))
	for i := range list {
		f := &list[i]
		out = append(out, model.LedgerEntry{Claim: w.out.Claims[f.claim].ID, Figure: f.figure, AsOf: f.asOf.EDTF})
	}
	slices.SortStableFunc(out, func(a, b model.LedgerEntry) int {
		if c := model.CompareWhen(model.NewWhen(a.AsOf, model.BasisStated), model.NewWhen(b.AsOf, model.BasisStated)); c != 0 {
			return c
		}
		return a.Figure.Ref.Compare(b.Figure.Ref)
	})
	return out
}
