package corroborate

import (
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// node is one person of one article.
type node struct {
	art    int
	person *model.Person
	name   string   // folded
	words  []string // of name
}

// peopleLinker joins the people of single articles. Each join leaves a reason that a reader can
// check; a name that fits two different people is left alone.
type peopleLinker struct {
	nodes []node
	sets  *sets
	why   map[int][]string        // by node, reasons of joins that this node took part in
	full  map[int]map[string]bool // by article, the full names in it

	inArticles map[int][]int // by root, where its people are; kept only while stories are gone through
}

// joinPeople joins people by their names alone.
func (w *work) joinPeople() *peopleLinker {
	l := &peopleLinker{why: map[int][]string{}}
	for i, e := range w.exts {
		for k := range e.People {
			p := &e.People[k]
			name := foldName(p.Name)
			l.nodes = append(l.nodes, node{art: i, person: p, name: name, words: strings.Fields(name)})
		}
	}
	l.sets = newSets(len(l.nodes))
	l.sameName()
	l.longerName()
	l.innerName()
	l.sharedAlias()
	l.spelling()
	l.lastNameOnly(len(w.arts))
	l.sameOffice(len(w.arts))
	return l
}

// linkPeople joins the people of each story further and writes them all down.
func (w *work) linkPeople(l *peopleLinker) {
	l.inStories(w.story)
	w.people = make([]map[model.PersonID]model.PersonID, len(w.arts))
	for i := range w.people {
		w.people[i] = map[model.PersonID]model.PersonID{}
	}
	taken := map[model.PersonID]int{}
	groups := l.sets.groups()
	people, names := make([]model.Person, len(groups)), make([]string, len(groups))
	order := make([]int, len(groups))
	parallelN(len(groups), func(g int) {
		people[g] = l.merge(groups[g])
		names[g], order[g] = foldName(people[g].Name), g
	})
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(names[a], names[b]) })
	for _, g := range order {
		p := &people[g]
		p.ID = freeID(model.PersonID(names[g]), taken)
		for _, m := range groups[g] {
			w.people[l.nodes[m].art][l.nodes[m].person.ID] = p.ID
		}
		w.out.People = append(w.out.People, *p)
	}
}

// freeID is id, or id with "#2" and so on when it is taken.
func freeID[K ~string](id K, taken map[K]int) K {
	if id == "" {
		id = "?"
	}
	taken[id]++
	if n := taken[id]; n > 1 {
		return K(fmt.Sprintf("%s#%d", id, n))
	}
	return id
}

func (l *peopleLinker) join(a, b int, why string) {
	if l.sets.same(a, b) {
		return
	}
	x, y := l.inArticles[l.sets.root(a)], l.inArticles[l.sets.root(b)]
	l.sets.join(a, b)
	if l.inArticles != nil {
		l.inArticles[l.sets.root(a)] = slices.Concat(x, y)
	}
	l.why[a] = append(l.why[a], why)
}

// sameName joins equal full names of different articles. Two people of one article who bear one
// name were told apart by the extractor and stay apart.
func (l *peopleLinker) sameName() {
	first := map[string]int{}
	for i, n := range l.nodes {
		if len(n.words) < 2 {
			continue
		}
		j, ok := first[n.name]
		switch {
		case !ok:
			first[n.name] = i
		case l.nodes[j].art != n.art:
			l.join(i, j, fmt.Sprintf("the same full name, %q, in several articles", n.person.Name))
		}
	}
}

// longerName joins "Omar Harfuch" with "Omar García Harfuch" when only one longer name fits.
func (l *peopleLinker) longerName() {
	byPair := map[string][]int{} // first word and another one → one node for each distinct name
	seen := map[string]bool{}
	for i, n := range l.nodes {
		if len(n.words) < 2 || seen[n.name] {
			continue
		}
		seen[n.name] = true
		for _, t := range n.words[1:] {
			key := n.words[0] + " " + t
			byPair[key] = append(byPair[key], i)
		}
	}
	done := map[string]bool{}
	for i, n := range l.nodes {
		if len(n.words) < 2 || done[n.name] {
			continue
		}
		done[n.name] = true
		longer := l.longerThan(n, byPair[n.words[0]+" "+n.words[1]])
		if len(n.words) > 2 || len(longer) == 0 {
			longer = append(longer, l.longerThan(n, byPair[n.words[0]+" "+n.words[len(n.words)-1]])...)
		}
		longer = unique(longer)
		if len(longer) > 0 && l.oneLine(longer) {
			l.join(i, longer[0], fmt.Sprintf("%q is part of the longer name %q, and of no other", n.person.Name, l.nodes[longer[0]].person.Name))
		}
	}
}

// innerName joins "Evo Morales" with "Juan Evo Morales Ayma": a whole name inside a longer one, where
// the articles name someone else in common and no other longer name holds it.
func (l *peopleLinker) innerName() {
	byPair := map[string][]int{}
	seen := map[string]bool{}
	for i, n := range l.nodes {
		if len(n.words) < 3 || seen[n.name] {
			continue
		}
		seen[n.name] = true
		for k := 1; k+1 < len(n.words); k++ {
			key := n.words[k] + " " + n.words[k+1]
			byPair[key] = append(byPair[key], i)
		}
	}
	for i, n := range l.nodes {
		if len(n.words) != 2 || len(byPair[n.name]) != 1 {
			continue
		}
		if j := byPair[n.name][0]; l.alike(n.person, l.nodes[j].person) || l.company(i, j) {
			l.join(i, j, fmt.Sprintf("%q is part of the longer name %q, and of no other", n.person.Name, l.nodes[j].person.Name))
		}
	}
}

func (l *peopleLinker) longerThan(n node, candidates []int) []int {
	var out []int
	for _, j := range candidates {
		if m := l.nodes[j]; len(m.words) > len(n.words) && subsequence(n.words, m.words) {
			out = append(out, j)
		}
	}
	return out
}

// oneLine reports whether the names are all parts of the longest of them.
func (l *peopleLinker) oneLine(nodes []int) bool {
	longest := slices.MaxFunc(nodes, func(a, b int) int { return len(l.nodes[a].words) - len(l.nodes[b].words) })
	for _, j := range nodes {
		if !subsequence(l.nodes[j].words, l.nodes[longest].words) {
			return false
		}
	}
	return true
}

func subsequence(short, long []string) bool {
	k := 0
	for _, t := range long {
		if k < len(short) && short[k] == t {
			k++
		}
	}
	return k == len(short)
}

// sharedAlias joins people who bear one nickname and share a word of their names, or of whom one
// is known by the nickname alone.
func (l *peopleLinker) sharedAlias() {
	first := map[string][]int{}
	for i, n := range l.nodes {
		for _, alias := range aliases(n.person) {
			for _, j := range first[alias] {
				m := l.nodes[j]
				if n.art != m.art && (n.name == alias || m.name == alias || shareWord(n.words, m.words)) {
					l.join(i, j, fmt.Sprintf("%q and %q share the nickname %q", n.person.Name, m.person.Name, alias))
					break
				}
			}
			if len(first[alias]) < 8 {
				first[alias] = append(first[alias], i)
			}
		}
	}
}

// aliases are the folded nicknames of a person: what stands in quotation marks inside the name, forms
// that share no word with it, and the name itself when it is one ("El ..."). A nickname has two words or
// five letters at least.
func aliases(p *model.Person) []string {
	var out []string
	words := strings.Fields(foldName(p.Name))
	for _, f := range append([]string{p.Name}, p.Forms...) {
		if open := strings.IndexAny(f, "“\"'‘"); open >= 0 {
			rest := strings.TrimLeft(f[open:], "“\"'‘")
			if end := strings.IndexAny(rest, "”\"'’"); end > 0 {
				out = append(out, foldName(rest[:end]))
				continue
			}
		}
		k := foldName(f)
		if strings.HasPrefix(k, "el ") || strings.HasPrefix(k, "la ") || !shareWord(words, strings.Fields(k)) && len(words) > 1 {
			out = append(out, k)
		}
	}
	out = unique(out)
	return slices.DeleteFunc(out, func(s string) bool {
		return len(s) < 5 && !strings.Contains(s, " ") || slices.Contains(words, strings.TrimSuffix(s, "s")) // "the Kerns" are a family
	})
}

func shareWord(a, b []string) bool {
	for _, t := range a {
		if len(t) > 3 && slices.Contains(b, t) {
			return true
		}
	}
	return false
}

// spelling joins "Claudia Scheinbaum" with "Claudia Sheinbaum": equal first names, family names of
// six letters or more that differ by one letter, and a country or a role in common.
func (l *peopleLinker) spelling() {
	block := map[string][]int{}
	seen := map[string]bool{}
	for i, n := range l.nodes {
		if len(n.words) < 2 || seen[n.name] {
			continue
		}
		seen[n.name] = true
		last := n.words[len(n.words)-1]
		if len(last) < 6 {
			continue
		}
		key := n.words[0] + " " + last[:1]
		for _, j := range block[key] {
			m := l.nodes[j]
			other := m.words[len(m.words)-1]
			if last != other && m.art != n.art && oneEdit(last, other) && (l.alike(n.person, m.person) || l.company(i, j)) {
				l.join(i, j, fmt.Sprintf("%q and %q differ by one letter and share country, role or company", n.person.Name, m.person.Name))
			}
		}
		block[key] = append(block[key], i)
	}
}

// company reports whether two articles name someone else by one full name.
func (l *peopleLinker) company(i, j int) bool {
	if l.full == nil {
		l.full = map[int]map[string]bool{}
		for _, n := range l.nodes {
			if l.full[n.art] == nil {
				l.full[n.art] = map[string]bool{}
			}
			if len(n.words) > 1 {
				l.full[n.art][n.name] = true
			}
		}
	}
	for name := range l.full[l.nodes[i].art] {
		if l.full[l.nodes[j].art][name] {
			return true
		}
	}
	return false
}

func (l *peopleLinker) alike(a, b *model.Person) bool {
	for _, c := range a.Countries {
		if slices.Contains(b.Countries, c) {
			return true
		}
	}
	for _, r := range a.Roles {
		for _, q := range b.Roles {
			if foldName(r.Title) == foldName(q.Title) {
				return true
			}
		}
	}
	return false
}

// lastNameOnly joins a person known by one word with the only full name that ends in it among the
// articles that name someone else of this article too.
func (l *peopleLinker) lastNameOnly(articles int) {
	byLast := map[string][]int{}
	full := make([][]int, articles) // by article, roots of people with a full name
	for i, n := range l.nodes {
		if len(n.words) >= 2 {
			full[n.art] = append(full[n.art], l.sets.root(i))
			last := n.words[len(n.words)-1]
			byLast[last] = append(byLast[last], i)
		}
	}
	type find struct{ single, full int }
	var finds []find
	for i, n := range l.nodes {
		if len(n.words) != 1 || len(byLast[n.name]) > 500 {
			continue
		}
		found := -1
		for _, j := range byLast[n.name] {
			r := l.sets.root(j)
			if r == found || l.nodes[j].art == n.art || !shareOther(full[n.art], full[l.nodes[j].art], r) {
				continue
			}
			if found >= 0 {
				found = -2
				break
			}
			found = r
		}
		if found >= 0 {
			finds = append(finds, find{i, found})
		}
	}
	for _, f := range finds {
		l.join(f.single, f.full, fmt.Sprintf("only %q bears the name %q in the articles that share another person with this one",
			l.nodes[f.full].person.Name, l.nodes[f.single].person.Name))
	}
}

func shareOther(a, b []int, besides int) bool {
	for _, x := range a {
		if x != besides && slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// merge makes one person of the members of a set.
func (l *peopleLinker) merge(members []int) model.Person {
	var out model.Person
	best := l.nodes[members[0]]
	articles := map[string]int{} // by folded name: a slip of the pen is rarer than the name
	for _, i := range members {
		articles[l.nodes[i].name]++
	}
	for _, i := range members {
		n := l.nodes[i]
		if fuller(n, best, articles) {
			best = n
		}
		out.Forms = append(out.Forms, n.person.Forms...)
		out.Roles = append(out.Roles, n.person.Roles...)
		out.Mentions = append(out.Mentions, n.person.Mentions...)
		out.Countries = append(out.Countries, n.person.Countries...)
		out.Links = append(out.Links, n.person.Links...)
		out.Links = append(out.Links, l.why[i]...)
	}
	out.Name = best.person.Name
	out.Forms = append(out.Forms, out.Name)
	slices.Sort(out.Forms)
	out.Forms = slices.Compact(out.Forms)
	slices.SortStableFunc(out.Roles, func(a, b model.Role) int { return a.Ref.Compare(b.Ref) })
	slices.SortStableFunc(out.Mentions, func(a, b model.Mention) int { return a.Ref.Compare(b.Ref) })
	out.Mentions = slices.CompactFunc(out.Mentions, func(a, b model.Mention) bool { return a.Ref == b.Ref })
	out.Countries = unique(out.Countries)
	out.Links = unique(out.Links)
	return out
}

// fuller prefers more words, then the form of more articles, then more letters, then the earlier in
// the alphabet.
func fuller(a, b node, articles map[string]int) bool {
	switch {
	case len(a.words) != len(b.words):
		return len(a.words) > len(b.words)
	case articles[a.name] != articles[b.name]:
		return articles[a.name] > articles[b.name]
	case len(a.person.Name) != len(b.person.Name):
		return len(a.person.Name) > len(b.person.Name)
	}
	return a.person.Name < b.person.Name
}
