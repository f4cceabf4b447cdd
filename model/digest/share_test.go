package digest_test

import (
	"sync"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/digest/sample"
)

func TestSessions_ShareADigestAndHearTheSame(t *testing.T) {
	d := digest.New(sample.Briefing())
	want := dump(digest.New(sample.Briefing()).Country("CL")) + dump(digest.New(sample.Briefing()).Overview())
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := dump(d.Country("CL")) + dump(d.Overview()); got != want {
				t.Errorf("a session heard\n%s", got)
			}
			d.Timeline(digest.Select{Country: "CL"})
			d.Brief(digest.Select{Country: "CL", Event: func(*model.Event) bool { return false }})
		})
	}
	wg.Wait()
	if got := dump(d.Country("CL")); got != dump(digest.New(sample.Briefing()).Country("CL")) {
		t.Errorf("a filter changed what others hear:\n%s", got)
	}
}
