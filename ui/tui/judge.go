package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/rows"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

func (a *App) actJudge(act keys.Action) (tea.Cmd, bool) {
	switch act { //nolint:exhaustive // each group knows its own actions
	case keys.Source:
		a.openSource(a.selected())
	case keys.Why:
		a.whyBox(a.selected())
	case keys.NextDiff:
		a.nextDiff()
	case keys.Compare:
		if a.scene == sceneCompare {
			return a.goBack(keys.Back), true
		}
		a.openCompare(a.eventOf(a.selected()))
	case keys.Turn:
		if t, ok := a.main().(pane.Turner); ok {
			a.message = t.Turn()
		}
	case keys.Problems:
		a.problemsBox()
	default:
		return nil, false
	}
	return nil, true
}

// openSource shows the sentence of the selected row in its article.
func (a *App) openSource(s pane.Selection) {
	if a.scene == sceneReader && a.focus == inMain {
		a.message = "this is the source itself; } and { step through its claims"
		return
	}
	a.openReader(s)
}

// whyBox explains the selected row: rules, bounds, shared words.
func (a *App) whyBox(s pane.Selection) {
	var sections []digest.Section
	for _, id := range []string{string(s.Claim), string(s.Event), string(s.Person), string(s.Article)} {
		if id != "" && len(sections) == 0 {
			sections = a.digest.Why(id)
		}
	}
	if len(sections) == 0 {
		a.message = "there is no more to say about this row than it says itself"
		return
	}
	a.openBox(&box{title: "Why", empty: "no reason is recorded", fill: func(string) []choice { return a.sectionRows(sections) }})
}

// sectionRows are sections of the digest as rows of an overlay; Enter opens what a line is about.
func (a *App) sectionRows(sections []digest.Section) []choice {
	var out []choice
	for i, s := range sections {
		if s.Title != "" {
			out = append(out, headRow(fmt.Sprintf("s%d", i), s.Title))
		}
		if len(s.Lines) == 0 && s.Empty != "" {
			out = append(out, textRow(fmt.Sprintf("s%d-", i), widget.L(widget.T(theme.Dim, s.Empty)), nil))
		}
		for k, l := range s.Lines {
			out = append(out, a.digestRow(fmt.Sprintf("s%d-%d", i, k), l))
		}
	}
	return out
}

// digestRow is a line of the digest as a row of an overlay.
func (a *App) digestRow(key string, l digest.Line) choice {
	sel := pane.SelectionOf(l)
	var run func() tea.Cmd
	if !a.refOf(sel).None() {
		run = func() tea.Cmd { a.openReader(sel); a.follow(); return nil }
	}
	return choice{key: key, run: run, line: func(w int) []widget.Line { return rows.Wrapped(l, w, a.styles.Icons) }}
}

// nextDiff goes to the next row of the list that differs; in the last one, to the first.
func (a *App) nextDiff() {
	b := a.digest.Briefing()
	here := a.eventOf(a.selected())
	if a.scene == sceneReader {
		a.nextDiffInText()
		return
	}
	l := a.main().List()
	ids := l.IDs()
	at := max(l.Position0(), 0)
	for k := 1; k <= len(ids); k++ {
		id := ids[(at+k)%len(ids)]
		e, differs := a.disputed(id)
		if differs && (e != here || len(ids) == 1 || k == len(ids)) {
			l.SelectID(id)
			a.message = a.describeDiff(e, a.main().Selection().Claim)
			return
		}
	}
	if len(b.Discrepancies) > 0 && a.shown() != paneTimeline {
		a.message = plural(len(b.Discrepancies), "discrepancy") + " in all, none in this list; the timeline (2) marks them with " + a.styles.Icons.Disputed
		return
	}
	a.message = "nothing in this list differs"
}

// nextDiffInText selects the next claim of the article whose event is disputed.
func (a *App) nextDiffInText() {
	found := a.panes.reader.StepTo(func(c *model.Claim) bool {
		e := a.digest.Briefing().Event(c.Event)
		return e != nil && e.Disputed
	})
	if !found {
		a.message = "nothing in this article differs from another report"
		return
	}
	sel := a.panes.reader.Selection()
	a.message = a.describeDiff(a.eventOf(sel), sel.Claim)
}

// disputed is the event of a row and whether a discrepancy names it. Where several rows are about
// one thing, their keys end in a number of their own.
func (a *App) disputed(row string) (model.EventID, bool) {
	b := a.digest.Briefing()
	kind, id, _ := strings.Cut(row, "/")
	for range 2 {
		switch kind {
		case "event":
			if e := b.Event(model.EventID(id)); e != nil {
				return e.ID, e.Disputed
			}
		case "claim":
			if c := b.Claim(model.ClaimID(id)); c != nil {
				return c.Event, a.digest.BadgeOf(c.ID) == digest.BadgeDisputed
			}
		}
		id = id[:max(strings.LastIndexByte(id, '#'), 0)]
	}
	return "", false
}

// describeDiff says in one line what differs about an event, or in the words of a claim.
func (a *App) describeDiff(id model.EventID, claim model.ClaimID) string {
	b := a.digest.Briefing()
	c := b.Claim(claim)
	for i := range b.Discrepancies {
		d := &b.Discrepancies[i]
		here := d.Event == id && id != "" || c != nil && slices.ContainsFunc(d.Members, func(m model.Ref) bool { return m.Article == c.Ref.Article && c.Ref.Span.Contains(m.Span) })
		if !here || len(d.Members) < 2 {
			continue
		}
		words := make([]string, 0, len(d.Members))
		for _, m := range d.Members {
			if w := a.quoted(b.Quote(m)); !slices.ContainsFunc(words, func(o string) bool { return strings.EqualFold(o, w) }) {
				words = append(words, w)
			}
		}
		return a.styles.Icons.Disputed + " " + string(d.Kind) + ": " + strings.Join(words, " / ")
	}
	return a.styles.Icons.Disputed + " the reports of this event differ; = compares them"
}

// openCompare shows the reports of an event side by side, over the whole width.
func (a *App) openCompare(id model.EventID) {
	if len(a.digest.Compare(id).Columns) < 2 {
		a.message = "one article only reports this event, nothing to compare it with"
		return
	}
	a.leave()
	a.scene = sceneCompare
	a.panes.compare.Show(id)
	a.arrange()
	a.setFocus(inMain)
}

// problemsBox lists what could not be read, and why. The folder that all of it lies in is named once.
func (a *App) problemsBox() {
	problems := a.digest.Briefing().Problems
	folder := commonFolder(problems)
	a.openBox(&box{title: plural(len(problems), "problem"), empty: "none", fill: func(string) []choice {
		var out []choice
		if folder != "" {
			out = append(out, textRow("folder", widget.L(widget.T(theme.Dim, "in "), widget.T(theme.Outlet, folder)), nil))
		}
		for i, p := range problems {
			at := strings.TrimPrefix(p.Path, folder)
			if at == "" {
				at = p.Path
			}
			if p.Line > 0 {
				at += ":" + strconv.Itoa(p.Line)
			}
			out = append(out, textRow(strconv.Itoa(i), widget.L(widget.T(theme.Outlet, at+"  "), widget.T(theme.Text, p.Message)), nil))
		}
		return out
	}})
}

// commonFolder is the folder that the files of two or more problems lie in, up to its last slash.
func commonFolder(problems []model.Problem) string {
	if len(problems) < 2 {
		return ""
	}
	folder := problems[0].Path
	for _, p := range problems[1:] {
		n := 0
		for n < len(folder) && n < len(p.Path) && folder[n] == p.Path[n] {
			n++
		}
		folder = folder[:n]
	}
	return folder[:strings.LastIndexByte(folder, '/')+1]
}
