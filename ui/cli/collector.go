package cli

import (
	"runtime"
	"runtime/debug"
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
	sentinel := new([64]byte) // an object of its own, which small ones would share
	runtime.AddCleanup(sentinel, func(percent int) { debug.SetGCPercent(percent) }, usualPercent)
}
