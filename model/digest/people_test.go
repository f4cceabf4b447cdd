package digest

import "testing"

func TestOfSomeone_RolesThatNeedTheirSentence(t *testing.T) {
	for role, want := range map[string]bool{
		"his Kenyan counterpart": true, "Her agent": true, "another aide": true,
		"the hermit": false, "Herald editor": false, "President": false, "": false,
	} {
		if got := ofSomeone(role); got != want {
			t.Errorf("ofSomeone(%q) = %v", role, got)
		}
	}
}
