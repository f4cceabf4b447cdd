package cli

import (
	"math"
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"testing"
	"time"
)

func TestDelayCollector_LastsUntilTheFirstCollection(t *testing.T) {
	before := debug.SetGCPercent(usualPercent)
	defer debug.SetGCPercent(before)
	defer debug.SetMemoryLimit(math.MaxInt64)
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
	for start := time.Now(); percent() != usualPercent; runtime.GC() { // one may miss what a register still holds
		if time.Since(start) > 10*time.Second {
			t.Fatal("the collector does not go back to its usual pace")
		}
	}
}

func TestMemoryLimit_LeavesRoomAboveWhatIsLive(t *testing.T) {
	for _, c := range []struct{ live, want int64 }{{0, usualMemory}, {usualMemory / 2, usualMemory}, {250 << 20, usualMemory}, {325 << 20, usualMemory}, {450 << 20, 742 << 20}, {largeMemory, 1200 << 20}, {1000 << 20, 2000 << 20}, {2000 << 20, 3024 << 20}, {4000 << 20, 5200 << 20}} {
		if got := memoryLimit(usualMemory, c.live); got < c.want-1<<20 || got > c.want+1<<20 {
			t.Errorf("%d live: %d, want %d", c.live, got, c.want)
		}
	}
}

// The runtime reserves most of a small space of addresses, so that the heap has to be small in it.
func TestPaceMemory_IsTightWhereAddressesAre(t *testing.T) {
	for addresses, want := range map[uint64]int64{0: usualMemory, 2 << 30: tightMemory, roomyAddresses - 1: tightMemory, roomyAddresses: usualMemory} {
		if got := paceMemory(addresses); got != want {
			t.Errorf("%d addresses: %d, want %d", addresses, got, want)
		}
	}
}

func TestAfterCollection_IsCalledEachTime(t *testing.T) {
	var calls atomic.Int64
	afterCollection(func() { calls.Add(1) })
	for start := time.Now(); calls.Load() < 3; runtime.GC() {
		if time.Since(start) > 10*time.Second {
			t.Fatalf("%d calls", calls.Load())
		}
	}
	if liveBytes() <= 0 {
		t.Error("nothing is live")
	}
}
