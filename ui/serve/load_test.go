package serve

import (
	"runtime"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// BenchmarkSessions opens sessions at once, each pressing ten keys a second, and reports the
// time from a key to the first byte that answers it, the bytes that a key costs, and the
// memory of a session, in which both ends of the connection are counted.
func BenchmarkSessions(b *testing.B) {
	for _, n := range []int{10, 200} {
		b.Run(strconv.Itoa(n), func(b *testing.B) { benchmarkSessions(b, n) })
	}
}

func benchmarkSessions(b *testing.B, n int) {
	b.Helper()
	key := newKey(b)
	h := serveIt(b, []gossh.Signer{key}, func(c *Config) { c.Limits.PerKey = n })
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	screens := make([]*screen, n)
	for i := range screens {
		screens[i] = openReader(b, h.client(gossh.PublicKeys(key)), 120, 36, "claims")
	}
	for _, x := range screens {
		x.wait("CLAIMS")
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	var mu sync.Mutex
	var took []time.Duration
	bytes := 0
	b.ResetTimer()
	var wg sync.WaitGroup
	for i, x := range screens {
		wg.Go(func() {
			time.Sleep(time.Duration(i) * 100 * time.Millisecond / time.Duration(n))
			for k := range 5 * b.N {
				size, start := x.seen.size(), time.Now()
				x.press([]string{"j", "k"}[k%2])
				for x.seen.size() == size && time.Since(start) < time.Second {
					time.Sleep(time.Millisecond)
				}
				d := time.Since(start)
				time.Sleep(max(0, 100*time.Millisecond-d))
				mu.Lock()
				took = append(took, d)
				bytes += x.seen.size() - size
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	b.StopTimer()
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(bytes)/float64(len(took)), "B/key")
	b.ReportMetric(float64(after.HeapInuse+after.StackInuse-before.HeapInuse-before.StackInuse)/float64(n)/(1<<20), "MB/session")
}
