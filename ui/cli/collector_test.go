package cli

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

func TestDelayCollector_LastsUntilTheFirstCollection(t *testing.T) {
	before := debug.SetGCPercent(usualPercent)
	defer debug.SetGCPercent(before)
	percent := func() int {
		now := debug.SetGCPercent(usualPercent)
		debug.SetGCPercent(now)
		return now
	}
	delayCollector(func(string) string { return "50" })
	if got := percent(); got != usualPercent {
		t.Errorf("a user's own GOGC is overruled: %d", got)
	}
	delayCollector(func(string) string { return "" })
	if got := percent(); got != firstPercent {
		t.Errorf("the first collection is not put off: %d", got)
	}
	runtime.GC()
	for start := time.Now(); percent() != usualPercent; runtime.Gosched() {
		if time.Since(start) > 10*time.Second {
			t.Fatal("the collector does not go back to its usual pace")
		}
	}
}
