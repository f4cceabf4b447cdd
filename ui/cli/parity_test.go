package cli_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"example.org/sitrep/model/brief"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/seeds"
	"example.org/sitrep/ui/linear"
	"example.org/sitrep/ui/report"
	"example.org/sitrep/ui/tui"
)

// TestLinear_HasEveryWordOfTheScreens reads every pane of every country in a window that cuts nothing, and
// wants each word of it in the lines of the linear mode.
func TestLinear_HasEveryWordOfTheScreens(t *testing.T) {
	b, err := brief.Build(context.Background(), brief.Inputs{FS: seeds.FS()}, brief.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := digest.New(b)
	said := wordsSaid(t, d)
	a := tui.New(tui.Options{Briefing: b, Env: []string{"TERM=xterm-256color"}})
	a.Update(tea.WindowSizeMsg{Width: 500, Height: 300})
	press := func(key rune) { a.Update(tea.KeyPressMsg{Code: key, Text: string(key)}) }
	compare := func() {
		for _, row := range shownRows(a) {
			for _, w := range splitWordsOf(row) {
				if !said[w] && !ofTheScreen(w) {
					t.Errorf("%q of %q is in no line", w, strings.TrimSpace(row))
				}
			}
		}
	}
	for range len(b.Countries) + 1 {
		for _, pane := range "12345" {
			press(pane)
			press('g')
			compare()
		}
		press(']')
	}
	for _, pane := range "345" { // what the right side says of each claim, person and article
		press(pane)
		press('g')
		for range len(b.Claims) {
			press('j')
			if compare(); t.Failed() {
				return
			}
		}
	}
}

// shownRows are the rows of the panes, without the tabs and the footer.
func shownRows(a *tui.App) []string {
	all := strings.Split(ansi.Strip(a.View().Content), "\n")
	return all[4 : len(all)-2]
}

// wordsSaid are the words of everything that the linear mode says about a briefing.
func wordsSaid(t *testing.T, d *digest.Digest) map[string]bool {
	t.Helper()
	var out bytes.Buffer
	reports := []report.Report{report.Everything(d)}
	b := d.Briefing()
	for i := range b.Countries {
		reports = append(reports, report.Country(d, b.Countries[i].Code))
	}
	for i := range b.Claims {
		reports = append(reports, report.Why(d, string(b.Claims[i].ID)))
	}
	for _, r := range reports {
		if err := linear.Write(&out, r, linear.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	words := map[string]bool{}
	for _, w := range splitWordsOf(out.String()) {
		words[w] = true
	}
	return words
}

func splitWordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// ofTheScreen are words that only name parts of a screen, or write short what the lines write out.
func ofTheScreen(w string) bool {
	if n := strings.TrimRight(w, "ro"); len(n) == len(w)-1 && strings.Trim(n, "0123456789") == "" {
		return true // "3r 2o", which the lines say as "three reports, two origins"
	}
	switch w {
	case "wk", "nothing", "here", "rests", "single": // "wk 23 Feb", "Nothing here rests on a single sentence."
		return true
	}
	return false
}
