package lexicon

import (
	"strings"
	"sync"

	"example.org/sitrep/model"
)

// Happening is a rule that words show a kind of happening. Its examples and counter-examples are
// tests: in each example the rule must find the word between brackets, in no counter-example may it
// find anything.
type Happening struct {
	ID   model.RuleID
	Kind model.EventKind
	// Verbs are base forms; their other forms are derived. Nouns are singular.
	Verbs, Nouns []string
	// Phrases are several words in the form that they stand in: "took office".
	Phrases []string
	// Result marks words that tell how something ended ("killed"): a cause in the same clause
	// ("crash", "strike") names the kind instead.
	Result bool
	// Weak marks words that make a happening only together with a date, as in "visit" or "report".
	Weak bool
	// Not are words that take the meaning away when one of them is the next word or the one after an
	// article: "released a statement".
	Not []string
	// NotOf are nouns that take it away when one of them is in the object of a verb, or in the phrase of a noun:
	// "released the full set of letters", "derailing a nuclear deal".
	NotOf []string
	// NotAfter are words that take it away when one of them stands right before: "photo released by".
	NotAfter []string
	Examples []string
	Counter  []string
}

// Happenings is every rule, in the order in which they are tried on a word.
func Happenings() []Happening {
	var all []Happening
	for _, family := range [][]Happening{
		forceHappenings(), harmHappenings(), justiceHappenings(), stateHappenings(), dealHappenings(), mishapHappenings(), worldHappenings(), abroadHappenings(),
	} {
		all = append(all, family...)
	}
	return all
}

// Form is in which grammatical form a trigger stands.
type Form uint8

// Forms of a trigger.
const (
	FormBase   Form = iota + 1 // "strike", also the plural of the present
	FormThird                  // "strikes"
	FormPast                   // "struck", also the participle
	FormIng                    // "striking"
	FormNoun                   // "strike"
	FormPlural                 // "strikes"
	FormPhrase                 // "took office"
)

// Verbal reports whether the form is that of a verb.
func (f Form) Verbal() bool { return f >= FormBase && f <= FormIng || f == FormPhrase }

// Trigger is one reading of a word.
type Trigger struct {
	Rule *Happening
	Form Form
}

// HappeningTable finds triggers by lower-case word.
type HappeningTable struct{ words map[string]*HappeningWord }

// HappeningWord is what the table knows of a word; nil for one that it doesn't know.
type HappeningWord struct {
	triggers []Trigger
	phrases  []phrase // that start with it
	past     string   // the base form, of an irregular past or participle
}

type phrase struct {
	rest []string
	rule *Happening
}

// HappeningWords is the table of all rules, built once.
var HappeningWords = sync.OnceValue(newHappeningTable) //nolint:gochecknoglobals // a constant table, built on first use

func newHappeningTable() *HappeningTable {
	t := &HappeningTable{words: make(map[string]*HappeningWord, 4096)}
	forms := map[string][]string{}
	for line := range strings.SplitSeq(strings.TrimSpace(irregularVerbs), "\n") {
		f := strings.Fields(line)
		forms[f[0]] = f[1:]
		for _, p := range f[1:] {
			if w := t.word(p); w.past == "" {
				w.past = f[0]
			}
		}
	}
	all := Happenings()
	for i := range all {
		r := &all[i]
		for _, v := range r.Verbs {
			t.addVerb(r, v, forms[v])
		}
		for _, n := range r.Nouns {
			t.add(n, Trigger{r, FormNoun})
			t.add(plural(n), Trigger{r, FormPlural})
		}
		for _, p := range r.Phrases {
			f := strings.Fields(p)
			w := t.word(f[0])
			w.phrases = append(w.phrases, phrase{f[1:], r})
		}
	}
	return t
}

// word is the entry of a word, a new one when it has none.
func (t *HappeningTable) word(s string) *HappeningWord {
	w := t.words[s]
	if w == nil {
		w = &HappeningWord{}
		t.words[s] = w
	}
	return w
}

func (t *HappeningTable) add(word string, tr Trigger) {
	w := t.word(word)
	for _, old := range w.triggers {
		if old.Form == tr.Form {
			return // the rule tried first wins
		}
	}
	w.triggers = append(w.triggers, tr)
}

func (t *HappeningTable) addVerb(r *Happening, base string, irregular []string) {
	t.add(base, Trigger{r, FormBase})
	t.add(plural(base), Trigger{r, FormThird})
	t.add(ing(base), Trigger{r, FormIng})
	if len(irregular) == 0 {
		irregular = []string{past(base)}
	}
	for _, p := range irregular {
		t.add(p, Trigger{r, FormPast})
	}
}

// Look finds a lower-case word.
func (t *HappeningTable) Look(word string) *HappeningWord { return t.words[word] }

// Triggers are the readings of a lower-case word; the slice must not be changed.
func (t *HappeningTable) Triggers(word string) []Trigger { return t.words[word].Triggers() }

// Triggers are the readings of a word; the slice must not be changed.
func (w *HappeningWord) Triggers() []Trigger {
	if w == nil {
		return nil
	}
	return w.triggers
}

// Phrase is the rule of the longest phrase that starts with the word and goes on with next, and the
// number of its words; nil without one. next(i) is the i-th word after, "" at the end.
func (w *HappeningWord) Phrase(next func(i int) string) (rule *Happening, words int) {
	if w == nil {
		return nil, 0
	}
	for _, p := range w.phrases {
		ok := true
		for i, w := range p.rest {
			if next(i+1) != w {
				ok = false
				break
			}
		}
		if ok && len(p.rest)+1 > words {
			rule, words = p.rule, len(p.rest)+1
		}
	}
	return rule, words
}

// IrregularPast is the base form of an irregular past or participle, "" for any other word.
func (t *HappeningTable) IrregularPast(word string) string {
	if w := t.words[word]; w != nil {
		return w.past
	}
	return ""
}

// plural adds the s of a plural or of the third person.
func plural(w string) string {
	switch {
	case w == "man", w == "woman":
		return strings.TrimSuffix(w, "an") + "en"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"), w == "go", w == "undergo", w == "veto":
		return w + "es"
	case strings.HasSuffix(w, "y") && !vowelBefore(w):
		return w[:len(w)-1] + "ies"
	}
	return w + "s"
}

func past(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case strings.HasSuffix(w, "y") && !vowelBefore(w):
		return w[:len(w)-1] + "ied"
	case doubles(w):
		return w + w[len(w)-1:] + "ed"
	}
	return w + "ed"
}

func ing(w string) string {
	switch {
	case strings.HasSuffix(w, "ie"):
		return w[:len(w)-2] + "ying"
	case strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "ee") && !strings.HasSuffix(w, "ye"):
		return w[:len(w)-1] + "ing"
	case doubles(w):
		return w + w[len(w)-1:] + "ing"
	}
	return w + "ing"
}

// doubles reports whether the last consonant is doubled before an ending: one syllable with a short
// vowel, or a word that stresses the last one.
func doubles(w string) bool {
	switch w {
	case "admit", "commit", "submit", "permit", "refer", "defer", "transfer", "rebel", "expel", "compel", "repel", "propel", "equip", "acquit", "kidnap", "abet", "begin", "regret", "unplug", "airdrop", "hijack":
		return w != "hijack"
	}
	n := len(w)
	if n < 3 || n > 5 || !strings.ContainsRune("bdglmnprt", rune(w[n-1])) {
		return false
	}
	if !isVowel(w[n-2]) || isVowel(w[n-3]) {
		return false
	}
	vowels := 0
	for i := range n {
		if isVowel(w[i]) {
			vowels++
		}
	}
	return vowels == 1
}

func vowelBefore(w string) bool { return len(w) > 1 && isVowel(w[len(w)-2]) }

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
