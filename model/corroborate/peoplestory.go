package corroborate

import (
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// The articles of one story write of the same people, so that there less is needed to join two names than
// between any two articles: a family name alone, initials, a short form, a slip of the pen. A name that fits
// two people of the story is left alone, and so are two names of which one article has both.

// inStories joins the people of the articles of each story.
func (l *peopleLinker) inStories(story []int) {
	l.inArticles = map[int][]int{}
	byStory := map[int][]int{}
	var order []int
	for i := range l.nodes {
		s := story[l.nodes[i].art]
		r := l.sets.root(i)
		l.inArticles[r] = append(l.inArticles[r], l.nodes[i].art)
		if len(byStory[s]) == 0 {
			order = append(order, s)
		}
		byStory[s] = append(byStory[s], i)
	}
	for _, s := range order {
		nodes := byStory[s]
		if l.nodes[nodes[0]].art == l.nodes[nodes[len(nodes)-1]].art || len(nodes) > maxStoryPeople {
			continue // one article has been folded already
		}
		l.joinFull(nodes)
		l.joinSingle(nodes)
	}
}

// maxStoryPeople is how many names a story may have to be compared name by name.
const maxStoryPeople = 4000

// joinFull joins full names that are forms or spellings of each other.
func (l *peopleLinker) joinFull(nodes []int) {
	byWord := map[string][]int{} // first and last words, one node for each distinct name
	seen := map[string]bool{}
	var full []int
	for _, i := range nodes {
		n := &l.nodes[i]
		if len(n.words) < 2 || seen[n.name] {
			continue
		}
		seen[n.name] = true
		full = append(full, i)
		keys := []string{n.words[0], n.family(), strings.Join(n.words, "")}
		for _, key := range unique(keys) {
			byWord[key] = append(byWord[key], i)
		}
	}
	for _, i := range full {
		n := &l.nodes[i]
		for _, key := range unique([]string{n.words[0], n.family(), strings.Join(n.words, "")}) {
			l.joinOnly(i, byWord[key])
		}
	}
}

// joinOnly joins a name with the others that it is a form of, when these are one person.
func (l *peopleLinker) joinOnly(i int, others []int) {
	found, why := -1, ""
	for _, j := range others {
		if j == i || l.sets.same(i, j) {
			continue
		}
		w := sameFull(&l.nodes[i], &l.nodes[j])
		if w == "" || l.together(i, j) {
			continue
		}
		if found >= 0 && !l.sets.same(found, j) {
			return
		}
		found, why = j, w
	}
	if found >= 0 {
		l.join(i, found, fmt.Sprintf("%q and %q, in articles of one story, %s", l.nodes[i].person.Name, l.nodes[found].person.Name, why))
	}
}

// manyArticles is how many articles two names may both have to be compared.
const manyArticles = 200

// together reports whether one article has both people.
func (l *peopleLinker) together(i, j int) bool {
	a, b := l.inArticles[l.sets.root(i)], l.inArticles[l.sets.root(j)]
	if len(a) > manyArticles && len(b) > manyArticles {
		return true // two well-known people rather than two forms of a name
	}
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// family is the last word of a name but for "Jr".
func (n *node) family() string {
	last := n.words[len(n.words)-1]
	if len(n.words) > 2 && (last == "jr" || last == "sr" || last == "ii" || last == "iii") {
		last = n.words[len(n.words)-2]
	}
	return last
}

// sameFull is why two full names of one story can be one person's, "" when they cannot.
func sameFull(a, b *node) string {
	switch {
	case strings.Join(a.words, "") == strings.Join(b.words, ""):
		return "are one but for a hyphen or blank"
	case a.family() == b.family() && givenFits(a, b):
		return "have one family name, and initials, short forms or middle names that fit"
	case a.family() == b.family() && (longerForm(a.words, b.words) || longerForm(b.words, a.words)):
		return "are a name and a part of it"
	case spelt(a.words, b.words) || sameOffice(a.person, b.person) && oneLetterOff(a.words, b.words) >= 0:
		return "differ by one letter"
	}
	return ""
}

// longestName is how many words a name may have that others are parts of; a headline has more.
const longestName = 4

// longerForm reports whether a name holds all words of a shorter one and otherwise words of names.
func longerForm(long, short []string) bool {
	if len(long) <= len(short) || len(long) > longestName || !subsequence(short, long) {
		return false
	}
	lex := lexicon.Get()
	return !slices.ContainsFunc(long, func(w string) bool { return lex.CommonWord(w) && lex.NameUse(w) == 0 })
}

// givenFits reports whether the given names of two people of one family name can be one person's: "J. D." and
// "John David", "Joe" and "Joseph R.", "J. Christopher" and "Chris".
func givenFits(a, b *node) bool {
	x, y := a.givens(), b.givens()
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if initialsOf(x, y) || initialsOf(y, x) {
		return true
	}
	return givenAlike(x[0], y[0]) || len(x[0]) == 1 && len(x) > 1 && givenAlike(x[1], y[0]) || len(y[0]) == 1 && len(y) > 1 && givenAlike(x[0], y[1])
}

// givens are the given names and initials of a name, of at least two letters in all.
func (n *node) givens() []string {
	k := slices.Index(n.words, n.family())
	return n.words[:max(k, 0)]
}

// initialsOf reports whether one given name is nothing but the initials of the others: "jd" of "john david".
func initialsOf(short, long []string) bool {
	if len(short) > 2 || len(short[0]) > 2 || len(long) < 2 && len(short[0]) > 1 {
		return false
	}
	letters := strings.Join(short, "")
	if len(letters) > len(long) || len(letters) < 2 {
		return false
	}
	for i := range letters {
		if long[i] == "" || long[i][0] != letters[i] {
			return false
		}
	}
	return len(long[0]) > 1
}

// givenAlike reports whether a given name is another or a short form of it, and no initial.
func givenAlike(a, b string) bool {
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	lex := lexicon.Get()
	return a == b || lex.ShortFor(a, b) || lex.ShortFor(b, a)
}

// spelt reports whether two names differ in one word by one letter, which does not make another usual given
// name of a first name: "Kamla" and "Kemla", not "Mario" and "Maria".
func spelt(a, b []string) bool {
	at := oneLetterOff(a, b)
	if at < 0 || at == len(a)-1 {
		return at >= 0
	}
	lex := lexicon.Get()
	return !lex.NameUse(a[at]).CommonGiven() || !lex.NameUse(b[at]).CommonGiven()
}

// oneLetterOff is the only word in which two names differ, by one letter and not by what tells a man's name from
// a woman's, -1 without one.
func oneLetterOff(a, b []string) int {
	if len(a) != len(b) {
		return -1
	}
	at := -1
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	if at < 0 || len(a[at]) < 5 || len(b[at]) < 5 || !oneEdit(a[at], b[at]) {
		return -1
	}
	x, y := lexicon.Get().NameUse(a[at]), lexicon.Get().NameUse(b[at])
	if at < len(a)-1 && (x.Male() && y.Female() || x.Female() && y.Male()) {
		return -1
	}
	return at
}

// joinSingle joins those of whom an article has one word with the only ones of the story who bear it.
func (l *peopleLinker) joinSingle(nodes []int) {
	bearers := map[string][]int{} // by family name or single form
	for _, i := range nodes {
		n := &l.nodes[i]
		if len(n.words) < 2 {
			continue
		}
		words := []string{n.family()}
		for _, f := range n.person.Forms {
			if f = foldName(f); !strings.Contains(f, " ") {
				words = append(words, f)
			}
		}
		for _, w := range unique(words) {
			bearers[w] = append(bearers[w], i)
		}
	}
	type find struct{ single, full int }
	var finds []find
	for _, i := range nodes {
		if len(l.nodes[i].words) != 1 {
			continue
		}
		if j := l.onlyBearer(i, bearers[l.nodes[i].name]); j >= 0 {
			finds = append(finds, find{i, j})
		}
	}
	for _, f := range finds {
		l.join(f.single, f.full, fmt.Sprintf("of the articles of one story only %q bears the name %q", l.nodes[f.full].person.Name, l.nodes[f.single].person.Name))
	}
}

// onlyBearer is the full name that a single one can mean, -1 without one: the only one, or the only one in the
// office that the single name has.
func (l *peopleLinker) onlyBearer(i int, bearers []int) int {
	var fits []int
	for _, j := range bearers {
		if l.nodes[j].art == l.nodes[i].art {
			return -1 // the article itself tells the two apart
		}
		if !slices.ContainsFunc(fits, func(k int) bool { return l.sets.same(j, k) }) {
			fits = append(fits, j)
		}
	}
	if len(fits) > 1 {
		fits = slices.DeleteFunc(fits, func(j int) bool { return !sameOffice(l.nodes[i].person, l.nodes[j].person) })
	}
	if len(fits) != 1 || l.sets.same(i, fits[0]) {
		return -1
	}
	return fits[0]
}

// sameOffice reports whether a role of one person ends in a role of the other: "President" and "South Korean
// President".
func sameOffice(a, b *model.Person) bool {
	for _, x := range a.Roles {
		for _, y := range b.Roles {
			p, q := foldOffice(x.Title), foldOffice(y.Title)
			if p != "" && q != "" && (strings.HasSuffix(q, p) || strings.HasSuffix(p, q)) {
				return true
			}
		}
	}
	return false
}

// foldOffice folds a role, a spokesman, spokeswoman and spokesperson being one.
func foldOffice(title string) string {
	s := foldName(title)
	for _, w := range []string{"spokeswoman", "spokesperson"} {
		s = strings.ReplaceAll(s, w, "spokesman")
	}
	return s
}
