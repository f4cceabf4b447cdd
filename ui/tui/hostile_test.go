package tui

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model/brief"
	"github.com/charmbracelet/x/ansi"
)

// hostile are articles that try to take hold of the screen, by their text, headline, outlet and
// file name, and texts of every width.
func hostile() fstest.MapFS {
	csi := "\x1b[" + strings.Repeat("1;", 40) + "m"
	return fstest.MapFS{
		"esc\x1b[31m.md": {Data: []byte("---\ntitle: \"Red \\x1b[31m alert \\x07 \u202e drawn\"\noutlet: \"Bad\\x1b]52;c;aGk=\\x07 Post\"\npublished: 2024-05-01\n---\n\n" +
			csi + "Minister Ana Duarte said on Monday that \x1b]8;;http://x\x07a link\x1b]8;;\x07 was placed in Lima, Peru. \u202eevil\u202c \u009b31m\n")},
		"wide.md": {Data: []byte("---\ntitle: 港で爆発、12人死亡 👨‍👩‍👧‍👦 🇵🇪\noutlet: 朝の新聞\npublished: 2024-05-02\n---\n\n" +
			strings.Repeat("日本の大臣は火曜日に、港で12人が死亡したと述べた。", 12) + "\n\nPeru's president met Ana Duarte in Lima on 2 May 2024. 👍🏽🎉\n")},
		"arabic.md": {Data: []byte("---\ntitle: انفجار في الميناء\npublished: 2024-05-03\n---\n\nقال الوزير يوم الاثنين إن 12 شخصا قتلوا. In Lima, Peru, Ana Duarte said on Friday that नेपाल helped.\n")},
		"marks.txt": {Data: []byte("Blast in Lima\n\nLima, Peru, May 3, 2024. A" + strings.Repeat("\u0301", 300) + " minister said 12 people died. " +
			strings.Repeat("unbroken", 90) + " ended. " + strings.Repeat("> ", 200) + "\n")},
	}
}

func TestHostile_NothingLiveAndNothingWider(t *testing.T) {
	b, err := brief.Build(context.Background(), brief.Inputs{FS: hostile()}, brief.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Articles) < 3 {
		t.Fatalf("%d articles, problems %v", len(b.Articles), b.Problems)
	}
	dark := true
	for _, size := range [][2]int{{120, 36}, {80, 24}, {45, 20}, {41, 11}} {
		a := New(Options{Briefing: b, Env: []string{"TERM=xterm-256color"}, Dark: &dark})
		a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for _, presses := range [][]string{
			{},
			{"2"},
			{"]", "1"},
			{"3"},
			{"4"},
			{"5"},
			{"enter"},
			{"}"},
			{"G"},
			{"backspace"},
			{"j", "enter"},
			{"backspace", "j", "enter", "}"},
			{"backspace", "!"},
			{"esc", "/", "type:lima"},
			{"enter"},
			{"w"},
			{"esc", "2", "=", "l"},
			{"esc", "?"},
		} {
			press(a, presses...)
			exact(t, a, size[0], size[1], presses)
			nothingLive(t, a, presses)
		}
	}
}

// nothingLive holds that the screen has no escape sequence but those of our own styles.
func nothingLive(t *testing.T, a *App, after []string) {
	t.Helper()
	v := a.View()
	for _, s := range []string{ansi.Strip(v.Content), v.WindowTitle} {
		for _, r := range s {
			if (r < 0x20 && r != '\n') || (r >= 0x7f && r < 0xa0) || (r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069) {
				t.Fatalf("%U on the screen after %v", r, after)
			}
		}
	}
	for seq := range strings.SplitSeq(v.Content, "\x1b") {
		if seq != "" && strings.HasPrefix(seq, "]") || strings.Count(seq, ";") > 20 && strings.HasPrefix(seq, "[1;1") {
			t.Fatalf("a foreign sequence after %v: %q", after, seq[:min(len(seq), 30)])
		}
	}
}
