package entity

import (
	"slices"
	"testing"
)

// TestPeople_ChineseNamesAtASentencesStart holds where an ordinary word or a pronoun opens a name, and where it does not.
func TestPeople_ChineseNamesAtASentencesStart(t *testing.T) {
	for s, want := range map[string][]string{
		"It rained. Fan Zhongwei said that the plant would close.":   {"Fan Zhongwei: Fan Zhongwei"},
		"It rained. He Guoliang, a former banker in Oslo, agreed.":   {"He Guoliang: He Guoliang"},
		"It rained. He Guoliang agreed. Later Guoliang left.":        {"He Guoliang: He Guoliang, Guoliang"},
		"It rained. He Googled it. He Zorbaked it.":                  nil,
		"It rained. Long Beach is near. Fan Base grew.":              nil,
		"It rained. He Nanjing Road crossed, and he came back late.": nil,
	} {
		people, _, _ := read(t, s)
		if !slices.Equal(people, want) {
			t.Errorf("%q: people %q, want %q", s, people, want)
		}
	}
}

func TestChineseSyllables(t *testing.T) {
	for s, want := range map[string]bool{
		"guoliang": true, "wei": true, "xiaoping": true, "mengguang": true, "zhi-qiang": true,
		"microsystems": false, "googled": false, "taylor": false, "shanghaied": false,
	} {
		if got := chineseSyllables(s, 2); got != want {
			t.Errorf("%s: %t, want %t", s, got, want)
		}
	}
}
