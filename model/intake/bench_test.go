package intake

import (
	"fmt"
	"strings"
	"testing"
)

// newsText makes an article of n paragraphs without repeating a line.
func newsText(n int) string {
	var b strings.Builder
	b.WriteString("Council of Norvale votes on the new dam\n\nMay 3, 2024\n\n")
	for i := range n {
		fmt.Fprintf(&b, "Mayor Ana García said on Feb. %d that the U.S. firm would pay $%d.5 million for part %d. “We waited too long,” she told reporters in Norvale, where Gen. J. R. Moss and some %d residents had met.\n\n", i%28+1, i, i, i*3)
	}
	return b.String()
}

func BenchmarkParsePlain(b *testing.B) {
	data := []byte(newsText(40))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if out := parse("a.txt", data, Bounds{}.orUsual()); len(out.articles) != 1 {
			b.Fatal(out.problems)
		}
	}
}
