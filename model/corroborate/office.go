package corroborate

import (
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// maxNamesakes bounds how many bearers of one family name are compared.
const maxNamesakes = 500

// sameOffice joins a person whom an article names by one word and an office ("President Zorbak") with the one
// who bears name and office in full elsewhere. Every other bearer of the name in the library is a rival, who
// stands in the way unless the articles name someone else in common; so do offices that many hold. Kings, princes and the like are
// named by one word everywhere: two of them are one when name, rank and company are the same.
func (l *peopleLinker) sameOffice(articles int) {
	full := make([][]int, articles) // by article, roots of people with a full name
	byFamily := map[string][]int{}
	for i, n := range l.nodes {
		if len(n.words) > 1 {
			full[n.art] = append(full[n.art], l.sets.root(i))
			name := familyName(n.words)
			byFamily[name] = append(byFamily[name], i)
		}
	}
	type find struct {
		single, other int
		office        string
	}
	var finds []find
	alone := map[string][]int{} // by name and office, people of one word
	for i, n := range l.nodes {
		if len(n.words) != 1 {
			continue
		}
		for _, office := range offices(n.person) {
			if j := l.bearer(i, office, byFamily[n.name], full); j >= 0 {
				finds = append(finds, find{i, j, office})
				break
			}
			key := n.name + " " + office
			if k := slices.IndexFunc(alone[key], func(j int) bool { return l.nodes[j].art != n.art && shareOther(full[n.art], full[l.nodes[j].art], -1) }); k >= 0 {
				finds = append(finds, find{i, alone[key][k], office})
			}
			if len(alone[key]) < maxNamesakes {
				alone[key] = append(alone[key], i)
			}
		}
	}
	for _, f := range finds {
		l.join(f.single, f.other, fmt.Sprintf("%q and %q bear one name and one office (%s)", l.nodes[f.single].person.Name, l.nodes[f.other].person.Name, f.office))
	}
}

// bearer is the node of the only person among namesakes who bears the office of node i and the name in full, or
// -1. With rivals for the name, or for an office that many hold, the two articles must name someone else in common.
func (l *peopleLinker) bearer(i int, office string, namesakes []int, full [][]int) int {
	if len(namesakes) > maxNamesakes {
		return -1
	}
	found, rivals, company := -1, false, false
	for _, j := range namesakes {
		r := l.sets.root(j)
		rivals = rivals || r != l.sets.root(namesakes[0])
		if l.nodes[j].art == l.nodes[i].art || !slices.Contains(offices(l.nodes[j].person), office) || noCountryInCommon(l.nodes[i].person, l.nodes[j].person) {
			continue
		}
		if found >= 0 && l.sets.root(found) != r {
			return -1
		}
		found = j
		company = company || shareOther(full[l.nodes[i].art], full[l.nodes[j].art], r)
	}
	if !company && (rivals || !oneHolder(office)) {
		return -1
	}
	return found
}

// oneHolder reports whether a country has one holder of an office at a time: of mayors, senators and governors
// there are many who bear one name.
func oneHolder(office string) bool {
	switch office {
	case "president", "vice president", "premier", "deputy premier", "chancellor", "pope", "king", "queen", "prince", "princess", "emperor", "sultan", "ayatollah":
		return true
	}
	return strings.HasSuffix(office, " minister")
}

// noCountryInCommon reports whether two people belong to countries and share none.
func noCountryInCommon(a, b *model.Person) bool {
	return len(a.Countries) > 0 && len(b.Countries) > 0 && !slices.ContainsFunc(a.Countries, func(c model.CountryCode) bool { return slices.Contains(b.Countries, c) })
}

// familyName is the last word of a folded name that is no suffix, "" when that is the first one: "Olga II".
func familyName(words []string) string {
	for i := len(words) - 1; i > 0; i-- {
		switch words[i] {
		case "jr", "sr", "ii", "iii", "iv":
			continue
		}
		return words[i]
	}
	return ""
}

// offices are the offices that the roles of a person end in, each once: "president" of "U.S. President".
func offices(p *model.Person) []string {
	var out []string
	for _, r := range p.Roles {
		if o := officeOf(foldName(r.Title)); o != "" && !slices.Contains(out, o) {
			out = append(out, o)
		}
	}
	return out
}

// officeOf is the office that a folded role ends in, in one spelling, "" for what many are at a time. Of
// ministers and secretaries the word before tells which.
func officeOf(title string) string {
	words := strings.Fields(title)
	if len(words) == 0 {
		return ""
	}
	last, before := words[len(words)-1], ""
	if len(words) > 1 {
		before = words[len(words)-2]
	}
	switch last {
	case "president", "chairman", "chancellor", "governor", "premier", "mayor", "pope", "king", "queen", "prince", "princess", "emperor", "sultan", "ayatollah", "sheriff", "speaker":
	case "gov":
		last = "governor"
	case "sen", "senator":
		last = "senator"
	case "rep", "representative", "congressman", "congresswoman":
		last = "representative"
	case "minister", "secretary", "general":
		if before == "" || last == "general" && before != "attorney" {
			return ""
		}
		return before + " " + last
	default:
		return ""
	}
	if before == "vice" || before == "deputy" {
		return before + " " + last
	}
	return last
}
