package provenance

import "testing"

func TestIsQuoted_OnlyWithMarksOfItsOwn(t *testing.T) {
	for s, want := range map[string]bool{
		"“We will rebuild.”": true, "\"We will rebuild.\"": true, "«Nous verrons.»": true, "「調査中だ」": true,
		"“We will,” she said, “rebuild.”": false, "\"We will,\" she said, \"rebuild.\"": false, "“We will,” she said.": false,
		"She said “we will.”": false, "We will rebuild.": false, "“": false, "\"": false, "": false,
	} {
		if got := isQuoted(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}
