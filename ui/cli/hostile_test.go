package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/model/text"
	"example.org/sitrep/ui/tui"
)

// writeHostile puts the files below a folder and returns their cleaned paths. What a file
// system refuses to name is left out. With -short one in eight attacks is written.
func writeHostile(t *testing.T, root string) []string {
	t.Helper()
	files := hostileFiles(t)
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	var out []string
	for i, name := range names {
		if testing.Short() && i%8 != 0 {
			continue
		}
		p := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(files[name]), 0o600); err != nil {
			t.Logf("%q is no name here: %v", name, err)
			continue
		}
		out = append(out, shown(root, name))
	}
	if runtime.GOOS != "windows" {
		out = append(out, links(t, root)...)
	}
	return out
}

func shown(root, name string) string { return text.CleanField(filepath.ToSlash(root) + "/" + name) }

// links adds what is no file: a loop, a way out, a link to nothing.
func links(t *testing.T, root string) []string {
	t.Helper()
	var out []string
	for name, target := range map[string]string{"loop\x1b[31m": "loop\x1b[31m", "outside": "/etc/passwd", "nowhere": "gone\x1b[2J", "up": ".."} {
		if err := os.Symlink(target, filepath.Join(root, name)); err != nil {
			t.Fatal(err)
		}
		out = append(out, shown(root, name))
	}
	return out
}

// live is the first character of s that a terminal would obey or that hides what is written; -1 without one.
func live(s string) (r rune, at int) {
	if !utf8.ValidString(s) {
		return utf8.RuneError, strings.Index(strings.ToValidUTF8(s, "\x00"), "\x00")
	}
	for i, r := range s {
		switch {
		case r < 0x20 && r != '\n' && r != '\t', 0x7f <= r && r <= 0x9f, 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069, 0xe0000 <= r && r <= 0xe007f:
			return r, i
		}
	}
	return 0, -1
}

func noneLive(t *testing.T, where, s string) {
	t.Helper()
	if r, at := live(s); at >= 0 {
		t.Errorf("%U in %s: %q", r, where, s[max(at-80, 0):min(at+80, len(s))])
	}
}

// TestHostileFiles_NothingLiveComesOut writes untidy and hostile files and looks at every output.
func TestHostileFiles_NothingLiveComesOut(t *testing.T) {
	root := t.TempDir()
	paths := writeHostile(t, root)
	if len(paths) < 100 && !testing.Short() {
		t.Fatalf("only %d files", len(paths))
	}
	b, err := brief.Build(context.Background(), brief.Inputs{Paths: []string{root}}, brief.Options{})
	if err != nil {
		t.Fatal(err)
	}
	eachAccounted(t, b, paths)
	g := &given{digest: digest.New(b), index: search.New(b)}
	t.Run("commands", func(t *testing.T) { hostileCommands(t, g) })
	t.Run("paths", func(t *testing.T) { hostilePaths(t, root, paths) })
	t.Run("frames", func(t *testing.T) { hostileFrames(t, g) })
}

// eachAccounted holds that a path came to an article or a problem, and no parser failed inside.
func eachAccounted(t *testing.T, b *model.Briefing, paths []string) {
	t.Helper()
	seen := map[string]bool{}
	note := func(p string) {
		seen[p] = true
		if whole, _, member := strings.Cut(p, "#"); member {
			seen[whole] = true
		}
	}
	for i := range b.Articles {
		note(b.Articles[i].Path)
		for _, p := range b.Articles[i].AlsoAt {
			note(p)
		}
	}
	for _, p := range b.Problems {
		note(p.Path)
		if strings.Contains(p.Message, "internal fault") {
			t.Errorf("%s: %s", p.Path, p.Message)
		}
	}
	for _, p := range paths {
		if !seen[p] {
			t.Errorf("%q is neither an article nor a problem", p)
		}
	}
	t.Logf("%d inputs: %d articles, %d problems, %d events, %d claims, %d people", len(paths), len(b.Articles), len(b.Problems), len(b.Events), len(b.Claims), len(b.People))
}

// commandsOn are command lines over everything and over single things of a briefing.
func commandsOn(g *given) [][]string {
	out := [][]string{{}, {"--ids"}, {"--ascii"}, {"show"}, {"show", "PE"}, {"show", "CL", "--disputed"}, {"people", "--person", "Duarte"}, {"search", "lima bridge", "--limit", "0"}, {"search", "is:disputed duarte"}, {"search", "\x1b[31m\u202e"}, {"why", "\x1b[31m"}, {"compare", "\u009b31m"}, {"--country", "\x1b]0;x\x07"}, {"claims", "--by-event"}}
	for _, view := range []string{"show", "timeline", "claims", "people", "sources", "problems"} {
		for _, f := range viewFormats() {
			out = append(out, []string{view, "--format", f})
		}
	}
	for _, f := range []string{formatJSON, formatJSONL, formatCSV, formatMD, formatHTML, formatText} {
		out = append(out, []string{"export", "--format", f})
	}
	b := g.digest.Briefing()
	var ids []string
	for i := range min(len(b.Articles), 12) {
		ids = append(ids, string(b.Articles[i].ID))
	}
	for i := range min(len(b.People), 6) {
		ids = append(ids, string(b.People[i].ID))
	}
	for i := range min(len(b.Claims), 12) {
		ids = append(ids, string(b.Claims[i].ID))
	}
	for i := range min(len(b.Events), 8) {
		ids = append(ids, string(b.Events[i].ID))
		out = append(out, []string{"compare", string(b.Events[i].ID)})
	}
	for _, id := range ids {
		out = append(out, []string{"why", id})
	}
	return out
}

func hostileCommands(t *testing.T, g *given) {
	t.Helper()
	for _, args := range commandsOn(g) {
		env, out, errOut := world(args...)
		env.given = g
		Run(context.Background(), env)
		outputsClean(t, args, out, errOut)
	}
}

// outputsClean looks at what was written, and at what a program would read out of its escapes.
func outputsClean(t *testing.T, args []string, out, errOut *bytes.Buffer) {
	t.Helper()
	where := fmt.Sprintf("%.80q", args)
	noneLive(t, where, out.String())
	noneLive(t, "standard error of "+where, errOut.String())
	switch {
	case slices.Contains(args, formatHTML):
		noneLive(t, "the page of "+where, html.UnescapeString(out.String()))
	case slices.Contains(args, formatJSON), slices.Contains(args, formatJSONL):
		d := json.NewDecoder(bytes.NewReader(out.Bytes()))
		for d.More() {
			var v any
			if err := d.Decode(&v); err != nil {
				t.Errorf("%s: %v", where, err)
				return
			}
			stringsIn(v, func(s string) { noneLive(t, "a value of "+where, s) })
		}
	}
}

func stringsIn(v any, f func(string)) {
	switch v := v.(type) {
	case string:
		f(v)
	case []any:
		for _, x := range v {
			stringsIn(x, f)
		}
	case map[string]any:
		for k, x := range v {
			f(k)
			stringsIn(x, f)
		}
	}
}

// hostilePaths runs commands that read the files themselves, by folder and by name.
func hostilePaths(t *testing.T, root string, paths []string) {
	t.Helper()
	runs := [][]string{{"verify", root}, {"problems", root}, {"problems", root + "/names", root + "/gone\x1b[31m", root + "/\u202e"}}
	for i := 0; i < len(paths); i += 20 {
		runs = append(runs, []string{"sources", paths[i]})
	}
	for _, args := range runs {
		env, out, errOut := world(args...)
		Run(context.Background(), env)
		outputsClean(t, args, out, errOut)
	}
}

// strokesOver go through every pane, overlay and the provenance.
func strokesOver() []string {
	return strings.Split("1,2,j,enter,},},!,esc,3,j,j,enter,esc,4,j,enter,esc,5,j,j,j,enter,},G,g,esc,],1,2,j,=,esc,3,yy,4,5,yc,yu,yp,enter,yy,yp,esc,w,esc,?,esc,ctrl+p,esc,*,esc,/,l,i,m,a,enter,n,n,yc,esc,M,v,v,x,i,5,G,enter,yp", ",")
}

func hostileFrames(t *testing.T, g *given) {
	t.Helper()
	for _, size := range [][2]int{{40, 10}, {80, 24}, {120, 36}, {300, 100}} {
		dark := true
		a := tui.New(tui.Options{
			Briefing: g.digest.Briefing(), Dark: &dark, Env: []string{"TERM=xterm-256color"}, Now: time.Date(2024, 5, 20, 0, 0, 0, 0, time.UTC),
			Shared: func(*model.Briefing) (*digest.Digest, *search.Index) { return g.digest, g.index },
		})
		var m tea.Model = a
		named := 0
		m, _ = m.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for round, stroke := range strokesOver() {
			keys := []string{stroke}
			if len(stroke) == 2 && stroke[0] == 'y' {
				keys = strings.Split(stroke, "")
			}
			var cmd tea.Cmd
			for _, k := range keys {
				m, cmd = m.Update(key(k))
			}
			where := fmt.Sprintf("the frame %v after stroke %d, %s", size, round, stroke)
			frameClean(t, where, a.View())
			if strings.Contains(a.View().Content, "Duarte") {
				named++
			}
			if len(keys) == 2 && cmd != nil {
				noneLive(t, "the clipboard, "+where, clipboard(cmd()))
			}
		}
		if named < 10 && !testing.Short() {
			t.Errorf("%v: only %d frames show article text", size, named)
		}
	}
}

func key(name string) tea.KeyPressMsg {
	for special, code := range map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape} {
		if name == special {
			return tea.KeyPressMsg{Code: code}
		}
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: rune(name[0]), Text: name}
}

// clipboard is the text of a message that sets it; the type of the message is not exported.
func clipboard(m tea.Msg) string {
	if v := reflect.ValueOf(m); v.IsValid() && v.Kind() == reflect.String {
		return v.String()
	}
	return ""
}

// frameClean takes sitrep's own styles away, colours and the like, and nothing else.
func frameClean(t *testing.T, where string, v tea.View) {
	t.Helper()
	noneLive(t, "the window title, "+where, v.WindowTitle)
	parts := strings.Split(v.Content, "\x1b[")
	for i := 1; i < len(parts); i++ {
		end := strings.IndexFunc(parts[i], func(r rune) bool { return (r < '0' || r > '9') && r != ';' && r != ':' })
		if end < 0 || parts[i][end] != 'm' || end > 60 {
			t.Errorf("a sequence that is no style in %s: %q", where, parts[i][:min(len(parts[i]), 40)])
			return
		}
		parts[i] = parts[i][end+1:]
	}
	noneLive(t, where, strings.Join(parts, ""))
}
