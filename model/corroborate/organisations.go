package corroborate

import (
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

type body struct {
	art int
	org *model.Organisation
	key string
}

// linkOrganisations joins equal names, and a name that is only an acronym with the only full name
// that bears it.
func (w *work) linkOrganisations() {
	var all []body
	for i, e := range w.exts {
		for k := range e.Organisations {
			o := &e.Organisations[k]
			all = append(all, body{art: i, org: o, key: strings.TrimPrefix(foldName(o.Name), "the ")})
		}
	}
	joined := newSets(len(all))
	joinNames(all, joined)
	why := joinAcronyms(all, joined)
	w.orgs = make([]map[model.OrganisationID]model.OrganisationID, len(w.arts))
	for i := range w.orgs {
		w.orgs[i] = map[model.OrganisationID]model.OrganisationID{}
	}
	w.nameOrganisations(all, joined, why)
}

func joinNames(all []body, joined *sets) {
	first := map[string]int{}
	for i, o := range all {
		if j, ok := first[o.key]; ok {
			joined.join(i, j)
		} else {
			first[o.key] = i
		}
	}
}

// joinAcronyms joins a name that is only an acronym with the one full name that bears it, and gives the
// reasons by body.
func joinAcronyms(all []body, joined *sets) map[int]string {
	long := map[string][]int{} // acronym → roots of full names
	for i, o := range all {
		if a := foldName(o.org.Acronym); a != "" && a != o.key && !slices.Contains(long[a], joined.root(i)) {
			long[a] = append(long[a], joined.root(i))
		}
	}
	why := map[int]string{}
	for i, o := range all {
		if roots := long[o.key]; len(roots) == 1 && !joined.same(i, roots[0]) {
			why[i] = fmt.Sprintf("%q stands for %q, and for nothing else here", o.org.Name, all[roots[0]].org.Name)
			joined.join(i, roots[0])
		}
	}
	return why
}

func (w *work) nameOrganisations(all []body, joined *sets, why map[int]string) {
	taken := map[model.OrganisationID]int{}
	groups := joined.groups()
	for _, members := range groups {
		o := mergeOrganisation(all, members, why)
		o.ID = freeID(model.OrganisationID(strings.TrimPrefix(foldName(o.Name), "the ")), taken)
		for _, m := range members {
			w.orgs[all[m].art][all[m].org.ID] = o.ID
		}
		w.out.Organisations = append(w.out.Organisations, o)
	}
	slices.SortFunc(w.out.Organisations, func(a, b model.Organisation) int { return strings.Compare(string(a.ID), string(b.ID)) })
}

func mergeOrganisation(all []body, members []int, why map[int]string) model.Organisation {
	var out model.Organisation
	kinds, countries := map[model.OrganisationKind]int{}, map[model.CountryCode]int{}
	for _, i := range members {
		o := all[i].org
		if len(o.Name) > len(out.Name) || len(o.Name) == len(out.Name) && o.Name < out.Name {
			out.Name = o.Name
		}
		if o.Acronym != "" && (out.Acronym == "" || o.Acronym < out.Acronym) {
			out.Acronym = o.Acronym
		}
		kinds[o.Kind]++
		countries[o.Country]++
		out.Forms = append(out.Forms, o.Forms...)
		out.Mentions = append(out.Mentions, o.Mentions...)
		out.Links = append(out.Links, o.Links...)
		if why[i] != "" {
			out.Links = append(out.Links, why[i])
		}
	}
	out.Kind, out.Country = most(kinds), most(countries)
	out.Forms = append(out.Forms, out.Name)
	slices.Sort(out.Forms)
	out.Forms = slices.Compact(out.Forms)
	slices.SortStableFunc(out.Mentions, func(a, b model.Mention) int { return a.Ref.Compare(b.Ref) })
	out.Mentions = slices.CompactFunc(out.Mentions, func(a, b model.Mention) bool { return a.Ref == b.Ref })
	out.Links = unique(out.Links)
	return out
}

// most is the most frequent value that is not empty; the first in the alphabet among equals.
func most[K ~string](count map[K]int) K {
	var best K
	for k, n := range count {
		if k == "" {
			continue
		}
		if best == "" || n > count[best] || n == count[best] && k < best {
			best = k
		}
	}
	return best
}
