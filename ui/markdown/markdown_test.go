package markdown

import (
	"strings"
	"testing"

	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

func hostile() []string {
	return []string{
		"plain words", "*not* _emphasis_ **here** `code` ~~gone~~", "# no heading", "- no item", "1. no number",
		"[text](http://example.org) ![image](x.png) <b>bold</b> &amp; &lt;", "http://example.org/a?b=c&d=e and me@example.org",
		strings.Repeat(">", 200), strings.Repeat("[a](", 300), `back\slash \* \\`, "| a | b |\n|---|---|", "a  b   c",
		"新闻简报显示了许多国家的事件。然后继续。", "تقرير عن اجتماع في العاصمة", "🐈‍⬛ 👍🏽 🇫🇷", "trailing ", "\u00a0nbsp\u00a0",
		"well-known semi-detached half-hearted — dashes – and … dots", "\x1b[31mred\x1b[0m",
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func TestRender_ShowsExactlyTheTextAndFits(t *testing.T) {
	var r Renderer
	for _, text := range hostile() {
		for _, kind := range []Kind{Paragraph, Heading, Item, Subitem, LastSubitem, Remark} {
			for _, w := range []int{1, 5, 9, 20, 45, 80} {
				b := Block{Kind: kind, Text: widget.L(widget.T(theme.Date, "22 Feb"), widget.T(theme.Text, ": "),
					widget.T(theme.Quote, text), widget.T(theme.Outlet, " — The Paper ¶1"))}
				checkBlock(t, &r, b, w)
			}
		}
	}
}

func checkBlock(t *testing.T, r *Renderer, b Block, w int) {
	t.Helper()
	var got strings.Builder
	var quote strings.Builder
	for i, l := range r.Render(b, w, theme.Unicode()) {
		first, rest := prefixes(b.Kind, theme.Unicode())
		if i > 0 {
			first = rest
		}
		if w-first.Width() < 8 {
			first = nil
		}
		if l.Width() > max(w, 2) {
			t.Errorf("width %d: row %q is %d wide", w, l.Plain(), l.Width())
		}
		got.WriteString(strings.TrimPrefix(l.Plain(), first.Plain()))
		for _, s := range l[len(first):] {
			if s.Role == theme.Quote {
				quote.WriteString(s.Text)
			}
		}
	}
	if squeeze(got.String()) != squeeze(b.Text.Plain()) {
		t.Errorf("width %d: got %q, want %q", w, got.String(), b.Text.Plain())
	}
	if want := squeeze(b.Text[2].Text); squeeze(quote.String()) != want {
		t.Errorf("width %d: the quotation's role lies on %q, want %q", w, quote.String(), want)
	}
}

func TestGlamour_IsUsedForOrdinaryText(t *testing.T) {
	var r Renderer
	for _, text := range []string{"A blast at the port killed at least 12 people on Thursday.", "*not* emphasis, see http://example.org/x_y", "新闻简报显示了许多国家的事件。"} {
		b := Block{Kind: Item, Text: widget.L(widget.T(theme.Date, "9 May 2024"), widget.T(theme.Text, ": "), widget.T(theme.Quote, text), widget.T(theme.Outlet, " — The Paper ¶1"), widget.T(theme.Dim, " · 3 articles"))}
		if _, ok := r.glamour(b, widget.WrapRanges(b.Text.Plain(), 40, 40)); !ok {
			t.Errorf("%q was not taken from Glamour", text)
		}
	}
}

func BenchmarkRender(b *testing.B) {
	var r Renderer
	bl := Block{Kind: Item, Text: widget.L(widget.T(theme.Date, "9 May 2024"), widget.T(theme.Text, ": "),
		widget.T(theme.Quote, strings.Repeat("A blast at the port killed people. ", 5)))}
	for b.Loop() {
		r.Render(bl, 60, theme.Unicode())
	}
}
