package date

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/sitrep/model/text"
)

// BenchmarkExtract measures dates alone on a text of our own sentences, tokens being given.
func BenchmarkExtract(b *testing.B) {
	filler := "The council of the valley said that the bridge over the river would be mended by a firm from the coast, which had won the work against two others. "
	var s strings.Builder
	for _, r := range ruleList() {
		for _, e := range r.Examples {
			s.WriteString(filler + e.Text + " " + filler)
		}
	}
	benchmark(b, []*text.Doc{text.NewDoc(articleOf("2024-05-10", s.String()))})
}

// BenchmarkExtract_News measures dates alone on the texts of TempEval-3, where they are at hand.
func BenchmarkExtract_News(b *testing.B) {
	docs := newsDocs(b)
	if len(docs) == 0 {
		b.Skip("no texts of TempEval-3 beside the repository")
	}
	benchmark(b, docs)
}

func benchmark(b *testing.B, docs []*text.Doc) {
	b.Helper()
	words := 0
	for _, d := range docs {
		words += len(strings.Fields(d.Text))
	}
	grammar()
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			Extract(d)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// TestExtract_AllocatesPerTextNotPerWord holds that longer texts without dates cost no more allocations.
func TestExtract_AllocatesPerTextNotPerWord(t *testing.T) {
	plain := strings.Repeat("The council of the valley praised the bridge over the river and the firm that built it. ", 10)
	short := text.NewDoc(articleOf("2024-05-10", plain))
	long := text.NewDoc(articleOf("2024-05-10", strings.Repeat(plain, 20)))
	a := testing.AllocsPerRun(20, func() { Extract(short) })
	z := testing.AllocsPerRun(20, func() { Extract(long) })
	if z > a+2 {
		t.Errorf("%v allocations for a short text, %v for a long one", a, z)
	}
}

func newsDocs(tb testing.TB) []*text.Doc {
	tb.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "..", "shared", "eval", "dev", "te3.dev.in.jsonl"))
	if err != nil {
		return nil
	}
	defer func() { _ = f.Close() }()
	var docs []*text.Doc
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var row struct{ Date, Text string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			tb.Fatal(err)
		}
		docs = append(docs, text.NewDoc(articleOf(row.Date[:10], row.Text)))
	}
	return docs
}
