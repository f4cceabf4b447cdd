package cli

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// usualPercent is how much the heap grows between two collections, in per cent of what is live; the
// runtime's own figure. The first collection comes when the heap has reached firstPercent of the
// runtime's least heap of 4 MB.
const usualPercent, firstPercent = 100, 800

// delayCollector puts the first collection off until the heap holds 32 MB: the runtime would start
// four while a small briefing is read, a seventh of the time to its first frame, and find little to
// free. From then on it collects as usual. A user's own GOGC is left alone.
func delayCollector(getenv func(string) string) {
	if getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(firstPercent)
	boundHeap(getenv)
	sentinel := new([64]byte) // an object of its own, which small ones would share
	runtime.AddCleanup(sentinel, func(percent int) { debug.SetGCPercent(percent) }, usualPercent)
}

// usualMemory is how much memory the heap may grow into at the usual pace; nearly all inputs end below it. The
// program itself takes 40 MB beside it. leastSpare is the share of what is live that may be added in any case:
// without it the collector would run all the time. The share grows from smallMemory on, and where largeMemory is
// live, that of a library of many files, as much again may be added, largeSpare at most: the collector would take
// a quarter of the time.
const (
	usualMemory = 450 << 20
	leastSpare  = 0.3
	smallMemory = 300 << 20
	largeMemory = 600 << 20
	largeSpare  = 1 << 30
)

// boundHeap collects more often when the heap comes near usualMemory, so that half of the memory of a large input is
// not garbage. A user's own GOMEMLIMIT is left alone.
func boundHeap(getenv func(string) string) {
	if getenv("GOMEMLIMIT") != "" {
		return
	}
	usual := paceMemory(addressLimit())
	debug.SetMemoryLimit(usual)
	afterCollection(func() { debug.SetMemoryLimit(memoryLimit(usual, liveBytes())) })
}

// tightMemory is usualMemory where the addresses of the program are limited to less than roomyAddresses: the runtime
// and its threads reserve up to 1.7 GB of them, which take no memory and yet count.
const (
	tightMemory    = 160 << 20
	roomyAddresses = 3 << 30
)

// paceMemory is how much memory the heap may grow into at the usual pace, under a limit of the addresses; 0 is none.
func paceMemory(addresses uint64) int64 {
	if addresses > 0 && addresses < roomyAddresses {
		return tightMemory
	}
	return usualMemory
}

// memoryLimit is how much memory may be taken while so much of it is live.
func memoryLimit(usual, live int64) int64 {
	large := min(max(float64(live-smallMemory)/(largeMemory-smallMemory), 0), 1)
	spare := int64((leastSpare + (1-leastSpare)*large) * float64(live))
	if spare > largeSpare {
		spare = max(largeSpare, int64(leastSpare*float64(live)))
	}
	return max(usual, live+spare)
}

// liveBytes is what the last collection found in use.
func liveBytes() int64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return int64(sample[0].Value.Uint64()) //nolint:gosec // no heap is that large
}

// afterCollection calls f after each collection from now on.
func afterCollection(f func()) {
	sentinel := new([64]byte) // an object of its own, which small ones would share
	runtime.AddCleanup(sentinel, func(f func()) {
		f()
		afterCollection(f)
	}, f)
}
