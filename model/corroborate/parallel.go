package corroborate

import (
	"slices"
	"sync"
)

// workers is the number of goroutines of a parallel step. Results never depend on it.
const workers = 4

// parallelN runs f for 0 to n-1 on several cores. Each call may write to its own slot only.
func parallelN(n int, f func(i int)) {
	parallelTally(n, 0, func(i int, _ *tally) { f(i) })
}

// parallelTally is parallelN with a tally of size numbers for each goroutine, empty at each call.
func parallelTally(n, size int, f func(i int, t *tally)) {
	parallelWith(n, func() *tally { return newTally(size) }, func(i int, t *tally) {
		f(i, t)
		t.reset()
	})
}

// parallelWith is parallelN with something of its own for each goroutine.
func parallelWith[T any](n int, own func() T, f func(i int, own T)) {
	var wg sync.WaitGroup
	for k := range min(workers, n) {
		wg.Go(func() {
			t := own()
			for i := k; i < n; i += workers {
				f(i, t)
			}
		})
	}
	wg.Wait()
}

// tally counts how often numbers occur.
type tally struct {
	count   []uint16
	touched []int32
	often   []int32 // what atLeast returned last
}

func newTally(size int) *tally { return &tally{count: make([]uint16, size)} }

func (t *tally) add(i int32) {
	if t.count[i] == 0 {
		t.touched = append(t.touched, i)
	}
	t.count[i]++
}

// atLeast lists the numbers that occurred n times or more, ascending, until the next call.
func (t *tally) atLeast(n int) []int32 {
	t.often = t.often[:0]
	for _, i := range t.touched {
		if int(t.count[i]) >= n {
			t.often = append(t.often, i)
		}
	}
	slices.Sort(t.often)
	return t.often
}

func (t *tally) reset() {
	for _, i := range t.touched {
		t.count[i] = 0
	}
	t.touched = t.touched[:0]
}
