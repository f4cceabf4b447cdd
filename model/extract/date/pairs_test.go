package date

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// TestExtract_Pairs holds whole texts against what they are known to give: NAME.txt to NAME.golden.
func TestExtract_Pairs(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("testdata", "pairs", "*.txt"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no pairs: %v", err)
	}
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		first, body, _ := strings.Cut(string(raw), "\n\n")
		published := strings.TrimSpace(strings.TrimPrefix(first, "published:"))
		a := paragraphs(published, strings.TrimSpace(body))
		ms := Extract(text.NewDoc(a))
		check(t, a, ms)
		hold(t, filepath.Join("pairs", strings.TrimSuffix(filepath.Base(name), ".txt")+".golden"), golden(a, ms))
	}
}

// paragraphs is an article cut at empty lines; sentences as articleOf cuts them.
func paragraphs(published, s string) *model.Article {
	a := &model.Article{ID: "0123456789ab", Text: s, Published: model.EDTF(published)}
	at := 0
	for p := range strings.SplitSeq(s, "\n\n") {
		one := articleOf(published, p)
		a.Paras = append(a.Paras, model.Span{Start: at, End: at + len(p)})
		for _, x := range one.Sentences {
			a.Sentences = append(a.Sentences, model.Span{Start: at + x.Start, End: at + x.End})
		}
		at += len(p) + 2
	}
	return a
}

func golden(a *model.Article, ms []model.DateMention) []byte {
	var b bytes.Buffer
	for _, m := range ms {
		anchor := string(m.Anchor)
		if !m.AnchorRef.None() {
			anchor += " “" + m.AnchorRef.Span.In(a.Text) + "”"
		}
		fmt.Fprintf(&b, "%d-%d\t%s\t%s %s %s\twhen %s\t%s\t%s\t%s\n", m.Ref.Span.Start, m.Ref.Span.End, m.Ref.Span.In(a.Text), m.Type, m.Value, m.Mod, m.When, m.Basis, anchor, m.Rule)
	}
	return b.Bytes()
}
