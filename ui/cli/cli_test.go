package cli

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"example.org/sitrep/model"
)

// world is an environment in memory with one seed article.
func world(args ...string) (env Env, out, errOut *bytes.Buffer) {
	out, errOut = &bytes.Buffer{}, &bytes.Buffer{}
	return Env{
		Args: args, In: strings.NewReader(""), Out: out, Err: errOut,
		Getenv: func(string) string { return "" }, Now: func() time.Time { return time.Unix(0, 0) },
		Seeds: fstest.MapFS{"a.md": {Data: []byte("---\ntitle: Bridge falls in Lima\noutlet: Harbour Post\npublished: 2024-05-04\n---\n\nA bridge fell in Lima, Peru, on 3 May 2024, killing two people.\n")}},
	}, out, errOut
}

func TestRun_OnTheSeeds(t *testing.T) {
	env, out, errOut := world("show", "PE")
	if code := Run(context.Background(), env); code != ExitFine || !strings.Contains(out.String(), "A bridge fell in Lima") || errOut.Len() > 0 {
		t.Errorf("code %d\n%s\n%s", code, out, errOut)
	}
}

func TestRun_ASignalEndsTheWaitForInput(t *testing.T) {
	env, out, errOut := world("export", "-")
	in, hold := io.Pipe()
	defer hold.Close() //nolint:errcheck // a pipe in memory
	env.In = in
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if code := Run(ctx, env); code != ExitFault || out.Len() > 0 || !strings.Contains(errOut.String(), "stopped by a signal") {
		t.Errorf("code %d\n%s\n%s", code, out, errOut)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestRun_AFullDiskIsAFault(t *testing.T) {
	for _, args := range [][]string{{"show"}, {"timeline"}, {"export"}, {"limits"}, {"verify"}, {"claims", "--format", "csv"}, {"search", "bridge", "--format", "json"}} {
		env, _, errOut := world(args...)
		env.Out = failing{io.ErrShortWrite}
		if code := Run(context.Background(), env); code != ExitFault || !strings.Contains(errOut.String(), "short write") {
			t.Errorf("%v: code %d, %s", args, code, errOut)
		}
	}
}

func TestRun_ErrorsHoldNoControls(t *testing.T) {
	for _, args := range [][]string{{"show", "a\x1b[2Jb"}, {"x\x1b]0;t\x07/y"}, {"--format", "\x1b[31m"}, {"search", "is:\x1b[31m"}, {"--\x1b[31m"}} {
		env, _, errOut := world(args...)
		if code := Run(context.Background(), env); code == ExitFine || strings.ContainsAny(errOut.String(), "\x1b\x07") {
			t.Errorf("%q: code %d, %q", args, code, errOut)
		}
	}
}

func TestProgress_ShowsOnlyOnATerminalAndOnlyWhenItTakesLong(t *testing.T) {
	for _, terminal := range []bool{true, false} {
		env, _, errOut := world()
		now := time.Unix(100, 0)
		env.ErrTerminal, env.Now = terminal, func() time.Time { return now }
		p := newProgress(env)
		p.show("Reading", 1, 9)
		if errOut.Len() > 0 {
			t.Errorf("shows at once: %q", errOut)
		}
		now = now.Add(time.Second)
		p.show("Reading", 2, 9)
		p.clear()
		if got := strings.Contains(errOut.String(), "Reading: 2 of 9"); got != terminal {
			t.Errorf("terminal %v: %q", terminal, errOut)
		}
	}
}

func TestSplitWords(t *testing.T) {
	tests := []struct {
		in   string
		want []string
		bad  bool
	}{
		{`timeline --country MX`, []string{"timeline", "--country", "MX"}, false},
		{`search "two words" x`, []string{"search", "two words", "x"}, false},
		{`search 'it"s' ""`, []string{"search", `it"s`, ""}, false},
		{"  ", nil, false},
		{`search "open`, nil, true},
		{"$(ls) `x` ; |", []string{"$(ls)", "`x`", ";", "|"}, false},
	}
	for _, tt := range tests {
		got, err := splitWords(tt.in)
		if !slices.Equal(got, tt.want) || (err != nil) != tt.bad {
			t.Errorf("splitWords(%q) = %q, %v", tt.in, got, err)
		}
	}
}

func TestWithoutFolders_NamesNothingOfTheHost(t *testing.T) {
	b := &model.Briefing{
		Articles: []model.Article{{ID: "a", Path: "/srv/secret/news/x/a.txt", AlsoAt: []string{"/srv/secret/news/b.txt"}}, {ID: "b", Path: "/srv/secret/one.mbox#2"}},
		Problems: []model.Problem{{Path: "/srv/secret/news/bad", Message: "/srv/secret/news/bad cannot be read"}},
	}
	b.Seal()
	got := withoutFolders(b, []string{"/srv/secret/news/", "/srv/secret/one.mbox"})
	if got.Articles[0].Path != "news/x/a.txt" || got.Articles[0].AlsoAt[0] != "news/b.txt" || got.Articles[1].Path != "one.mbox#2" || got.Article("b") == nil {
		t.Errorf("%+v", got.Articles)
	}
	if p := got.Problems[0]; p.Path != "news/bad" || strings.Contains(p.Message, "secret") {
		t.Errorf("%+v", p)
	}
	if b.Articles[0].Path != "/srv/secret/news/x/a.txt" {
		t.Error("the briefing itself is changed")
	}
}

func TestEventArg_IsANumberOrAnID(t *testing.T) {
	env, out, _ := world("compare", "1")
	if code := Run(context.Background(), env); code != ExitFine || !strings.HasPrefix(out.String(), "Compare") {
		t.Errorf("code %d\n%s", code, out)
	}
	env, _, errOut := world("compare", "999")
	if code := Run(context.Background(), env); code != ExitUse || !strings.Contains(errOut.String(), `no event "999"`) {
		t.Errorf("code %d, %s", code, errOut)
	}
}
