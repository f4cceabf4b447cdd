package lexicon

import "testing"

// BenchmarkTable looks up words that are in a table and as many that are not.
func BenchmarkTable(b *testing.B) {
	l := Get()
	var keys []string
	n := 0
	l.names.each(func(key, _ string) {
		if n++; n%97 == 0 {
			keys = append(keys, key, key+"q")
		}
	})
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		l.names.get(keys[i%len(keys)])
	}
}
