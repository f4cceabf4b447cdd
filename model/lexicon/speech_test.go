package lexicon

import "testing"

func TestSpeech_TableLoads(t *testing.T) {
	table, err := loadSpeech(speechVerbs, irregularSpeech, speechWords, sourceNouns)
	if err != nil {
		t.Fatal(err)
	}
	if table.Size() < 1500 {
		t.Errorf("only %d words", table.Size())
	}
	for word, want := range map[string]struct {
		lemma string
		class SpeechClass
		form  VerbForm
	}{
		"said":     {"say", SpeechSay, VerbPast | VerbParticiple},
		"denies":   {"deny", SpeechDeny, VerbThird},
		"denied":   {"deny", SpeechDeny, VerbPast | VerbParticiple},
		"accusing": {"accuse", SpeechBlame, VerbIng},
		"vows":     {"vow", SpeechVow, VerbThird},
		"admitted": {"admit", SpeechSay, VerbPast | VerbParticiple},
		"forecast": {"forecast", SpeechExpect, VerbBase | VerbPast | VerbParticiple},
		"agreeing": {"agree", SpeechSay, VerbIng},
	} {
		w := table.Look(word)
		if w == nil || w.Lemma != want.lemma || w.Verb != want.class || w.Form != want.form {
			t.Errorf("%s: %+v, want %+v", word, w, want)
		}
	}
	if table.Look("bridge") != nil {
		t.Error("bridge is no word of saying")
	}
}

func TestSpeech_FaultsAreNamed(t *testing.T) {
	for name, in := range map[string][4]string{
		"verb without frames": {"say speech\n", "", "", ""},
		"unknown class":       {"say shouting that\n", "", "", ""},
		"unknown frame":       {"say speech thus\n", "", "", ""},
		"four forms":          {"", "say says said saying\n", "", ""},
		"unknown word class":  {"", "", "nouns: bridge\n", ""},
	} {
		if _, err := loadSpeech(in[0], in[1], in[2], in[3]); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestHedgeWord_Kinds(t *testing.T) {
	for low, want := range map[string]Hedge{
		"reportedly": HedgeEvidential, "alleged": HedgeAlleging, "could": HedgeModal, "nearly": HedgeApproximator, "partly": HedgePartial, "bridge": HedgeNone,
	} {
		if got := HedgeWord(low); got != want {
			t.Errorf("%s: %d, want %d", low, got, want)
		}
	}
}
