package intake

import (
	"context"
	"time"
)

// graceShare is the part of the time for some work that it has once more when that time is over.
const graceShare = 5

// Within is the result of work, unless it takes longer than allowed by the clock after, or ctx ends. When the time is
// over, work has a little more of it: a machine that stood still meanwhile, as one that slept, must not cost the file
// that was being read. What is left behind goes on until it ends by itself.
func Within[T any](ctx context.Context, allowed time.Duration, after func(time.Duration) <-chan time.Time, work func() T) (out T, ok bool) {
	done := make(chan T, 1)
	go func() { done <- work() }()
	late := after(allowed)
	for again := false; ; again = true {
		select {
		case out = <-done:
			return out, true
		case <-ctx.Done():
			return out, false
		case <-late:
			if again {
				return out, false
			}
			late = after(allowed / graceShare)
		}
	}
}
