package rows

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
	"github.com/charmbracelet/x/ansi"
)

func line(text string, depth int, b digest.Branch) digest.Line {
	return digest.Line{Depth: depth, Branch: b, Rails: 1, Pieces: []digest.Piece{
		{Text: "12 Mar", Tone: digest.ToneDate},
		{Text: ": "},
		{Text: text, Tone: digest.ToneQuote, Ref: model.Ref{Article: "a"}},
		{Text: " — The Paper ¶1", Tone: digest.ToneCite},
	}}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// FuzzWrapped holds that no row is wider than asked for, or than one cluster where that is more, and that
// all text is there, whatever it is.
func FuzzWrapped(f *testing.F) {
	for _, s := range []string{"", "plain words here", "新闻简报显示了许多国家", "تقرير عن اجتماع", "🐈‍⬛👍🏽", "a\nb\tc", strings.Repeat("x", 90)} {
		f.Add(s, 20, 1)
		f.Add(s, 3, 0)
	}
	f.Add("\U0001444d\U0001f3fd", 1, 0) // a sign and a skin tone that is none of its own: one cluster of three cells
	f.Fuzz(func(t *testing.T, s string, width, depth int) {
		// Format characters and marks at the ends join with the pieces beside them, and a cluster
		// over two pieces is measured twice; what the door lets through starts no cluster so.
		if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return unicode.In(r, unicode.C, unicode.M) }) {
			t.Skip("no text that passed the door")
		}
		if first, _ := ansi.FirstGraphemeCluster(" "+s, ansi.GraphemeWidth); len(first) > 1 {
			t.Skip("joins with the piece before it")
		}
		width, depth = min(max(width, 1), 200), min(max(depth, 0), 5)
		for _, ic := range []theme.Icons{theme.Unicode(), theme.ASCII()} {
			for _, b := range []digest.Branch{digest.BranchNone, digest.BranchMid, digest.BranchLast} {
				l := line(s, depth, b)
				var got strings.Builder
				for _, row := range Wrapped(l, width, ic) {
					if row.Width() > max(width, widget.MaxCells) {
						t.Fatalf("%d cells at %d: %q", row.Width(), width, row.Plain())
					}
					got.WriteString(row.Plain())
				}
				if want := squeeze(strings.ReplaceAll(s, "\n", " ")); !strings.Contains(squeeze(strings.NewReplacer(ic.TreeLine, "", ic.TreeBranch, "", ic.TreeEnd, "").Replace(got.String())), strings.NewReplacer(ic.TreeLine, "", ic.TreeBranch, "", ic.TreeEnd, "").Replace(want)) {
					t.Fatalf("at %d: %q is not in %q", width, want, got.String())
				}
			}
		}
	})
}

func TestClip_ShowsThatMoreFollows(t *testing.T) {
	ic := theme.Unicode()
	for _, w := range []int{1, 5, 10, 20} {
		rows := widget.Wrap(widget.L(widget.T(theme.Quote, "one two three four five six seven")), w, nil, nil)
		for n := 1; n < len(rows); n++ {
			got := Clip(rows, n, w, ic)
			last := got[len(got)-1]
			if len(got) != n || !strings.HasSuffix(last.Plain(), ic.Ellipsis) || last.Width() > w {
				t.Errorf("%d of %d rows at %d end in %q", n, len(rows), w, last.Plain())
			}
		}
		if got := Clip(rows, len(rows), w, ic); strings.Contains(got[len(got)-1].Plain(), ic.Ellipsis) {
			t.Errorf("a text that fits ends in an ellipsis at %d", w)
		}
	}
}

func TestPlain_WritesOwnSignsInASCIIAndLeavesArticlesAlone(t *testing.T) {
	ic := theme.ASCII()
	if got := Plain("¶3 · “x” — ≠ 23–27 Feb", ic); got != `P3 - "x" -- ! 23-27 Feb` {
		t.Errorf("got %q", got)
	}
	quoted := digest.Piece{Text: "“Nein”, sagte er", Ref: model.Ref{Article: "a"}}
	if got := Text(quoted, ic); got != quoted.Text {
		t.Errorf("article text became %q", got)
	}
}

func TestBranch_DrawsStemsOnlyWhereTheyGoOn(t *testing.T) {
	ic := theme.Unicode()
	first, rest := Branch(digest.Line{Depth: 2, Branch: digest.BranchLast, Rails: 1}, ic)
	if first.Plain() != "│ └ " || rest.Plain() != "│   " {
		t.Errorf("got %q and %q", first.Plain(), rest.Plain())
	}
	first, rest = Branch(digest.Line{Depth: 2, Branch: digest.BranchMid}, ic)
	if first.Plain() != "  ├ " || rest.Plain() != "  │ " {
		t.Errorf("got %q and %q", first.Plain(), rest.Plain())
	}
}

func TestMake_GivesEveryRowAnIDOfItsOwn(t *testing.T) {
	items := Make([]Item{{ID: "x"}, {ID: "x"}, {}, {}, {ID: "x"}})
	seen := map[string]bool{}
	for i := range items {
		if id := items.ID(i); seen[id] || id == "" {
			t.Errorf("row %d has the ID %q of another", i, id)
		} else {
			seen[id] = true
		}
	}
}
