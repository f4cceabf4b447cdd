package serve

import (
	"runtime"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/seeds"
)

// BenchmarkSessions opens sessions at once on the briefing inside the program, each pressing ten
// keys a second for half a second a round, and reports the time from a key to what answers it, the
// bytes that a key costs, the keys without an answer in a second, and the memory of a session, in
// which both ends of the connection are counted. With -benchtime 60x it takes half a minute.
func BenchmarkSessions(b *testing.B) {
	built, err := brief.Build(b.Context(), brief.Inputs{FS: seeds.FS()}, brief.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{10, 200} {
		b.Run("list/"+strconv.Itoa(n), func(b *testing.B) { benchmarkSessions(b, built, n, "j", "j", "k") })
		b.Run("mixed/"+strconv.Itoa(n), func(b *testing.B) {
			benchmarkSessions(b, built, n, "2", "3", "]", "?", "\x1b", "5", "\r", "\x1b", "4", "1")
		})
	}
}

func benchmarkSessions(b *testing.B, built *model.Briefing, n int, keys ...string) {
	b.Helper()
	key := newKey(b)
	h := serveIt(b, []gossh.Signer{key}, func(c *Config) { c.Limits.PerKey, c.Briefing = n, built })
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	screens := make([]*screen, n)
	for i := range screens {
		screens[i] = openReader(b, h.client(gossh.PublicKeys(key)), 120, 40, "claims")
	}
	for _, x := range screens {
		x.wait("CLAIMS")
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	var mu sync.Mutex
	var took []time.Duration
	bytes, silent := 0, 0
	b.ResetTimer()
	var wg sync.WaitGroup
	for i, x := range screens {
		wg.Go(func() {
			time.Sleep(time.Duration(i) * 100 * time.Millisecond / time.Duration(n))
			for k := range 5 * b.N {
				size, start := x.seen.size(), time.Now()
				x.press(keys[k%len(keys)])
				for x.seen.size() == size && time.Since(start) < time.Second {
					time.Sleep(time.Millisecond)
				}
				d := time.Since(start)
				time.Sleep(max(0, 100*time.Millisecond-d))
				mu.Lock()
				if d >= time.Second {
					silent++
				}
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
	b.ReportMetric(float64(silent), "silent")
	b.ReportMetric(float64(bytes)/float64(len(took)), "B/key")
	b.ReportMetric(float64(after.HeapInuse+after.StackInuse-before.HeapInuse-before.StackInuse)/float64(n)/(1<<20), "MB/session")
}
