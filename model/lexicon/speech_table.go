package lexicon

import (
	"fmt"
	"strings"
	"sync"
)

// SpeechClass says what a verb of saying does with its content.
type SpeechClass uint8

// Classes of verbs that attribute.
const (
	SpeechNone   SpeechClass = iota // no verb of saying
	SpeechSay                       // said, told, argued
	SpeechAllege                    // claimed, alleged: not vouched for
	SpeechAsk                       // asked, wondered
	SpeechDeny                      // denied, rejected
	SpeechSilent                    // declined to, refused to
	SpeechBlame                     // accused, condemned
	SpeechPraise                    // praised, endorsed
	SpeechUrge                      // urged, demanded
	SpeechVow                       // vowed, promised, threatened
	SpeechExpect                    // predicted, forecast
	SpeechThink                     // believes, hopes, wants
	SpeechDoc                       // shows, found: documents and studies
)

// Frame is a set of shapes that the content of a verb may have.
type Frame uint32

// Frames. The prepositions lead the content: "called for calm".
const (
	FrameThat Frame = 1 << iota
	FrameBare
	FrameQuote
	FramePost
	FrameWh
	FrameTo
	FrameAddressee
	FrameAbout
	FrameAgainst
	FrameAs
	FrameAt
	FrameFor
	FrameIn
	FrameOf
	FrameOn
	FrameOut
	FrameWith
)

// VerbForm is an inflection; one spelling may be several.
type VerbForm uint8

// Forms of a verb.
const (
	VerbBase VerbForm = 1 << iota
	VerbThird
	VerbPast
	VerbParticiple
	VerbIng
)

// WordClass is a set of classes of small words and heads of source phrases.
type WordClass uint32

// Word classes.
const (
	WordDet WordClass = 1 << iota
	WordPoss
	WordPrep
	WordConj
	WordSub
	WordRel
	WordWh
	WordAux
	WordBe
	WordModal
	WordNeg
	WordSubj
	WordObj
	WordAdv
	WordTime
	WordPast // common verbs in the past, for finding the subject of a sentence
	WordNum
	WordPerson
	WordBody
	WordDoc
)

// SpeechWord is what the table knows of a word in lower case.
type SpeechWord struct {
	Class  WordClass
	Verb   SpeechClass
	Form   VerbForm
	Frames Frame
	Lemma  string // of a verb of saying, else ""
}

// SpeechTable holds the words that the claim pass looks up.
type SpeechTable struct{ words map[string]*SpeechWord }

// Look returns what is known of a word in lower case, nil when nothing is.
func (t *SpeechTable) Look(low string) *SpeechWord { return t.words[low] }

// Size is the number of spellings in the table.
func (t *SpeechTable) Size() int { return len(t.words) }

// Speech is the table of verbs of saying and the words around them, built on first use.
//
//nolint:gochecknoglobals // immutable after the first call
var Speech = sync.OnceValue(func() *SpeechTable {
	t, err := loadSpeech(speechVerbs, irregularSpeech, speechWords, sourceNouns)
	if err != nil {
		panic(err) // our own table is wrong; a test loads it
	}
	return t
})

func loadSpeech(verbs, irregular, small, nouns string) (*SpeechTable, error) {
	t := &SpeechTable{words: make(map[string]*SpeechWord, 2500)}
	forms := map[string][]string{}
	for line := range strings.Lines(irregular) {
		if f := strings.Fields(line); len(f) == 5 {
			if f[2] == "=" {
				f[2] = f[0]
			}
			if f[3] == "=" {
				f[3] = f[2]
			}
			forms[f[0]] = f
		} else if len(f) != 0 {
			return nil, fmt.Errorf("irregular verb %q: want five forms", line)
		}
	}
	for line := range strings.Lines(verbs) {
		if err := t.addVerb(strings.Fields(line), forms); err != nil {
			return nil, err
		}
	}
	for line := range strings.Lines(small + nouns) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		c, ok := wordClass(strings.TrimSuffix(f[0], ":"))
		if !ok {
			return nil, fmt.Errorf("word class %q is unknown", f[0])
		}
		for _, w := range f[1:] {
			t.word(w).Class |= c
		}
	}
	return t, nil
}

func (t *SpeechTable) word(w string) *SpeechWord {
	e := t.words[w]
	if e == nil {
		e = &SpeechWord{}
		t.words[w] = e
	}
	return e
}

func (t *SpeechTable) addVerb(f []string, irregular map[string][]string) error {
	if len(f) == 0 {
		return nil
	}
	if len(f) < 3 {
		return fmt.Errorf("verb %q: want a class and frames", f)
	}
	class, ok := speechClass(f[1])
	if !ok {
		return fmt.Errorf("verb %q: class %q is unknown", f[0], f[1])
	}
	if class == SpeechNone {
		return nil
	}
	var frames Frame
	for _, x := range f[2:] {
		b, ok := frameOf(x)
		if !ok {
			return fmt.Errorf("verb %q: frame %q is unknown", f[0], x)
		}
		frames |= b
	}
	forms := irregular[f[0]]
	if forms == nil {
		forms = speechForms(f[0])
	}
	for i, w := range forms {
		e := t.word(w)
		if e.Verb == SpeechNone {
			e.Verb, e.Lemma = class, f[0]
		}
		e.Frames |= frames
		e.Form |= VerbForm(1) << i
	}
	return nil
}

// speechForms spells base, third person, past, participle and -ing form by rule.
func speechForms(b string) []string {
	stem := strings.TrimSuffix(b, "e")
	last := b[len(b)-1]
	third, past, ing := b+"s", stem+"ed", stem+"ing"
	switch {
	case last == 'y' && !strings.ContainsRune("aeiou", rune(b[len(b)-2])):
		third, past, ing = b[:len(b)-1]+"ies", b[:len(b)-1]+"ied", b+"ing"
	case strings.HasSuffix(b, "s"), strings.HasSuffix(b, "sh"), strings.HasSuffix(b, "ch"), strings.HasSuffix(b, "x"), strings.HasSuffix(b, "z"):
		third = b + "es"
	case strings.HasSuffix(b, "ee"):
		ing = b + "ing"
	}
	return []string{b, third, past, past, ing}
}

func speechClass(s string) (SpeechClass, bool) {
	switch s {
	case "none":
		return SpeechNone, true
	case "speech":
		return SpeechSay, true
	case "alleging":
		return SpeechAllege, true
	case "asking":
		return SpeechAsk, true
	case "denying":
		return SpeechDeny, true
	case "silent":
		return SpeechSilent, true
	case "blaming":
		return SpeechBlame, true
	case "praising":
		return SpeechPraise, true
	case "urging":
		return SpeechUrge, true
	case "vowing":
		return SpeechVow, true
	case "expect":
		return SpeechExpect, true
	case "thinking":
		return SpeechThink, true
	case "doc":
		return SpeechDoc, true
	}
	return SpeechNone, false
}

func frameOf(s string) (Frame, bool) {
	names := [...]string{"that", "bare", "q", "post", "wh", "to", "addr", "about", "against", "as", "at", "for", "in", "of", "on", "out", "with"}
	for i, n := range names {
		if n == s {
			return Frame(1) << i, true
		}
	}
	return 0, s == "x"
}

func wordClass(s string) (WordClass, bool) {
	names := [...]string{
		"det", "poss", "prep", "conj", "sub", "rel", "wh", "aux", "be", "modal", "neg", "subj", "obj",
		"adv", "time", "past", "num", "person", "body", "doc",
	}
	for i, n := range names {
		if n == s {
			return WordClass(1) << i, true
		}
	}
	return 0, false
}
