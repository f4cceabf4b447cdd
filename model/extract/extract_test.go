package extract

import "testing"

func TestBeside_AFaultIsOneOfWhoWaits(t *testing.T) {
	done := false
	beside(func() { done = true })()
	if !done {
		t.Error("nothing was waited for")
	}
	defer func() {
		if got := recover(); got != "broken" {
			t.Errorf("recovered %v", got)
		}
	}()
	beside(func() { panic("broken") })()
	t.Error("the fault is lost")
}
