package widget

import (
	"fmt"
	"strings"
	"testing"

	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/theme"
	"github.com/charmbracelet/x/ansi"
)

func styles() *theme.Styles { return theme.New(theme.Dark(), theme.Unicode()) }

func hardTexts() []string {
	return []string{
		"", "plain words of a sentence that goes on", "新闻简报显示了许多国家的事件。然后继续。",
		"تقرير عن اجتماع في العاصمة", "देवनागरी में एक वाक्य", "flag 🇫🇷 family 👨‍👩‍👧‍👦 ok 👍🏽 done",
		"a" + strings.Repeat("\u0301", 40) + "bc", "tab\tand\nnewline", "\x1b[31mred\x1b[0m \u202eevil",
		strings.Repeat("verylongword", 20), "e\u0301le\u0301ve", "well-known—and so on / or",
	}
}

func TestWidth_CountsCells(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "abc": 3, "é": 1, "e\u0301": 1, "新闻": 4, "👍🏽": 2, "a\nb": 3,
		"👨‍👩‍👧‍👦": 2, "❤️": 1, "1️⃣": 1, "🇪🇨": 2, "ल्ली": 3, "क्षेत्रीय": 6, "वर्त्स्न्या": 7,
	} {
		if got := Width(text); got != want {
			t.Errorf("Width(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestTruncate_NeverWiderAndShowsTheCut(t *testing.T) {
	for _, text := range hardTexts() {
		for w := range 30 {
			got := Truncate(text, w, "…")
			if Width(got) > w {
				t.Errorf("Truncate(%q, %d) = %q is %d wide", text, w, got, Width(got))
			}
			if got != text && w > 0 && !strings.HasSuffix(got, "…") {
				t.Errorf("Truncate(%q, %d) = %q hides the cut", text, w, got)
			}
		}
	}
}

func TestWrap_KeepsEveryWordInOrder(t *testing.T) {
	for _, text := range hardTexts() {
		for _, w := range []int{1, 2, 3, 7, 20, 80} {
			var joined strings.Builder
			for _, r := range WrapRanges(text, w, w) {
				row := text[r.Start:r.End]
				if Width(row) > max(w, 2) {
					t.Errorf("row %q of %q is wider than %d", row, text, w)
				}
				joined.WriteString(row)
			}
			strip := func(s string) string { return strings.NewReplacer(" ", "", "\n", "", "\t", "").Replace(s) }
			if strip(joined.String()) != strip(text) {
				t.Errorf("wrap at %d of %q lost text: %q", w, text, joined.String())
			}
		}
	}
}

// TestWrap_PartsNoWordOfVowelSigns holds that only characters that are wide themselves can be parted.
func TestWrap_PartsNoWordOfVowelSigns(t *testing.T) {
	const text = "नवभारत टाइम्स कहता है"
	var words []string
	for _, r := range WrapRanges(text, 10, 10) {
		words = append(words, strings.Fields(text[r.Start:r.End])...)
	}
	if got := strings.Join(words, " "); got != text {
		t.Errorf("words are parted: %q", got)
	}
}

func TestWrap_HangingIndent(t *testing.T) {
	lines := Wrap(L(T(theme.Quote, "one two three four")), 9, L(T(theme.Dim, "- ")), L(T(theme.Dim, "  ")))
	var got []string
	for _, l := range lines {
		got = append(got, l.Plain())
	}
	if want := "- one two|  three|  four"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "|"), want)
	}
}

func TestPaint_ExactWidthAndNothingLive(t *testing.T) {
	st := styles()
	for _, text := range hardTexts() {
		for w := range 40 {
			got := L(T(theme.Quote, text), T(theme.Dim, text)).Painted(st, theme.Selected, w)
			if n := ansi.StringWidthWc(got); n != w {
				t.Fatalf("%q at %d: painted %d cells", text, w, n)
			}
			plain := ansi.Strip(got)
			if strings.ContainsAny(plain, "\x1b\u202e\n\t") || strings.Contains(got, "\x1b[31m") {
				t.Fatalf("%q: live text %q", text, got)
			}
		}
	}
}

func TestNeedle_FoldsCaseAndAccents(t *testing.T) {
	n := NewNeedle("garcia", "ÉLU")
	text := "Señor GARCÍA fut élu"
	var got []string
	for _, r := range n.Find(text) {
		got = append(got, text[r.Start:r.End])
	}
	if strings.Join(got, "|") != "GARCÍA|élu" {
		t.Errorf("found %q", got)
	}
	if NewNeedle("zebra").In(text) || NewNeedle().In(text) {
		t.Error("found what is not there")
	}
}

func sample(n, height int) Slice {
	var rows Slice
	for i := range n {
		if i%5 == 0 {
			rows = append(rows, Row{Key: fmt.Sprintf("h%d", i), Head: true, Draw: func(int) []Line {
				return []Line{L(T(theme.Heading, fmt.Sprintf("Part %d", i)))}
			}})
		}
		rows = append(rows, Row{Key: fmt.Sprintf("r%d", i), Find: fmt.Sprintf("row %d", i), Draw: func(int) []Line {
			out := make([]Line, 1+i%height)
			for k := range out {
				out[k] = L(T(theme.Text, fmt.Sprintf("row %d line %d", i, k)))
			}
			return out
		}})
	}
	return rows
}

func TestList_CursorIsAlwaysInSight(t *testing.T) {
	acts := []keys.Action{keys.Down, keys.Down, keys.PageDown, keys.Bottom, keys.Up, keys.PageUp, keys.Top, keys.HalfDown, keys.Down, keys.HalfUp}
	for _, h := range []int{1, 2, 3, 5, 10, 40} {
		var l List
		l.SetSize(30, h)
		l.Set(sample(40, 4))
		for step := range 60 {
			l.Do(acts[(step*7)%len(acts)])
			view := ansi.Strip(l.View(styles(), true))
			rows := strings.Split(view, "\n")
			if len(rows) != h {
				t.Fatalf("%d rows, want %d", len(rows), h)
			}
			if !strings.Contains(view, "▌") {
				t.Fatalf("h=%d step %d: no cursor in sight:\n%s", h, step, view)
			}
			for _, r := range rows {
				if Width(r) != 30 {
					t.Fatalf("row %q is %d wide", r, Width(r))
				}
			}
		}
	}
}

func TestList_DownReachesEveryRowAndLine(t *testing.T) {
	var l List
	l.SetSize(30, 3)
	l.Set(sample(12, 6))
	seen := map[string]bool{}
	for range 200 {
		for r := range strings.SplitSeq(ansi.Strip(l.View(styles(), true)), "\n") {
			seen[strings.TrimSpace(strings.Trim(r, "▌▐ "))] = true
		}
		l.Do(keys.Down)
	}
	for i := range 12 {
		for k := range 1 + i%6 {
			if want := fmt.Sprintf("row %d line %d", i, k); !seen[want] {
				t.Errorf("never saw %q", want)
			}
		}
	}
	if l.CursorID() != "r11" {
		t.Errorf("ended on %q", l.CursorID())
	}
}

func TestList_KeepsItsRowWhenRowsChange(t *testing.T) {
	var l List
	l.SetSize(30, 5)
	l.Set(sample(20, 2))
	l.SelectID("r13")
	l.Set(sample(30, 3))
	if l.CursorID() != "r13" {
		t.Errorf("cursor went to %q", l.CursorID())
	}
	l.Set(Slice{})
	if l.CursorID() != "" || l.View(styles(), true) == "" {
		t.Error("an empty list must show nothing and live")
	}
}

func TestList_NextMatchGoesRound(t *testing.T) {
	var l List
	l.SetSize(30, 5)
	l.Set(sample(20, 2))
	l.SetNeedle(NewNeedle("row 7"))
	if !l.NextMatch(1) || l.CursorID() != "r7" || !l.NextMatch(-1) || l.CursorID() != "r7" {
		t.Errorf("match at %q", l.CursorID())
	}
	l.SetNeedle(NewNeedle("zebra"))
	if l.NextMatch(1) {
		t.Error("matched what is not there")
	}
}

func TestTabs_ChosenIsInSightAtEveryWidth(t *testing.T) {
	tabs := Tabs{}
	for i := range 12 {
		tabs.Items = append(tabs.Items, Tab{Name: fmt.Sprintf("Country %c", 'A'+i), Note: "12"})
	}
	for w := 20; w < 130; w++ {
		for i := range tabs.Items {
			tabs.On = i
			l := tabs.Line(w, theme.Unicode())
			if l.Width() > w {
				t.Fatalf("%d cells at %d: %q", l.Width(), w, l.Plain())
			}
			if !strings.Contains(l.Plain(), "▌"+tabs.Items[i].Name+" 12▐") {
				t.Fatalf("tab %d not whole at %d: %q", i, w, l.Plain())
			}
		}
	}
}

func TestFrame_IsExactlyItsSize(t *testing.T) {
	for w := 5; w < 60; w += 5 {
		row := L(T(theme.Text, "新闻简报显示了许多国家的事件")).Painted(styles(), theme.Unselected, w-4)
		box := Frame("A title that is long", []string{row}, styles(), w, 6)
		if len(box) != 6 {
			t.Fatalf("%d rows", len(box))
		}
		for _, r := range box {
			if ansi.StringWidthWc(r) != w {
				t.Errorf("at %d: %q", w, ansi.Strip(r))
			}
		}
	}
}

func TestPlace_CutsWideCharactersWhole(t *testing.T) {
	row := L(T(theme.Quote, strings.Repeat("新闻a", 20))).Painted(styles(), theme.Unselected, 50)
	for w := 1; w < 40; w++ {
		for x := 0; x+w <= 50; x++ {
			base := []string{row}
			Place(base, []string{strings.Repeat("x", w)}, x, 0, 50)
			if n := ansi.StringWidthWc(base[0]); n != 50 {
				t.Fatalf("box of %d at %d: %d wide: %q", w, x, n, ansi.Strip(base[0]))
			}
		}
	}
}

// A space that carries an emoji modifier is text: no row break swallows it.
func TestWrap_KeepsASpaceThatCarriesAModifier(t *testing.T) {
	const text = "12 Mar: \U0001F3FD and more"
	for width := 1; width < 20; width++ {
		var got strings.Builder
		for _, r := range WrapRanges(text, width, width) {
			got.WriteString(text[r.Start:r.End])
		}
		if !strings.Contains(got.String(), "\U0001F3FD") {
			t.Errorf("lost at %d: %q", width, got.String())
		}
	}
}
