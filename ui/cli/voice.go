package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/ui/linear"
	"example.org/sitrep/ui/report"
	"example.org/sitrep/ui/tui"
)

// voice reads a briefing aloud: a command tells a view, and the words next, previous, why and so on step
// through the lines of the view that was told last, one at a time.
type voice struct {
	app   *app
	given *given
	lines []spoken
	at    int // the line that was told last; -1 before the first
}

// spoken is a line of a view and the heading that it stands under.
type spoken struct {
	heading string
	line    report.Line
}

// spokenHelp lists the commands of the linear mode.
const spokenHelp = `show, or show COUNTRY: the briefing, or that of a country
timeline, claims, people, sources, problems: a view; --country, --person, --outlet, --since, --until and --disputed narrow it
country NAME, person NAME, find WORDS: short for show, people --person and search
next, previous, first, last, again: a line of the view that was told last
section: the first line of the next section
line NUMBER: that line of the view
why: the reasons behind the line
sentence: the sentence that the line rests on, and where it stands
passage: the paragraph around it
compare: the reports of the line's event side by side
help: this list
back: the reader on the screen`

// answer does what a line of words asks for.
func (v *voice) answer(ctx context.Context, words []string) {
	if v.step(ctx, words) {
		return
	}
	switch rest := words[1:]; words[0] {
	case "country", "brief":
		words = append([]string{"show"}, rest...)
	case "person":
		words = []string{"people", "--person", strings.Join(rest, " ")}
	case "articles", "origins":
		words = append([]string{"sources"}, rest...)
	case "find", "/":
		words = []string{"search", strings.Join(rest, " ")}
	}
	v.run(ctx, words)
	v.take()
}

// run runs a command line on the briefing that is open.
func (v *voice) run(ctx context.Context, words []string) {
	env := v.app.env
	env.Args, env.given = words, v.given
	env.OutTerminal, env.ErrTerminal = false, false
	Run(ctx, env)
}

// take remembers the lines of the view that was told.
func (v *voice) take() {
	r := v.given.told
	if r == nil {
		return
	}
	v.given.told, v.lines, v.at = nil, nil, -1
	for _, s := range r.Sections {
		for _, l := range s.Lines {
			v.lines = append(v.lines, spoken{s.Title, l})
		}
	}
}

// step does the words that are about the lines of the last view, and reports whether it was one.
func (v *voice) step(ctx context.Context, words []string) bool {
	switch words[0] {
	case "help", "?":
		if len(words) > 1 {
			return false
		}
		fmt.Fprintln(v.app.env.Out, spokenHelp)
	case "next", "n", "+":
		v.tell(v.at + 1)
	case "previous", "p", "-":
		v.tell(v.at - 1)
	case "again":
		v.tell(v.at)
	case "first":
		v.tell(0)
	case "last":
		v.tell(len(v.lines) - 1)
	case "section":
		v.tell(v.nextSection())
	case "line":
		n, err := strconv.Atoi(strings.Join(words[1:], ""))
		if err != nil {
			v.app.complain("line needs a number, as in: line 3")
			return true
		}
		v.tell(n - 1)
	case "why", "compare", "sentence", "passage":
		if len(words) > 1 {
			return false
		}
		v.about(ctx, words[0])
	default:
		return false
	}
	return true
}

// tell says a line, with its heading where that is another one than before.
func (v *voice) tell(n int) {
	switch {
	case len(v.lines) == 0:
		v.app.complain("no view was told yet; timeline tells one")
		return
	case n < 0:
		v.app.complain("this is before the first line")
		return
	case n >= len(v.lines):
		v.app.complain("that was the last line")
		return
	}
	if v.at < 0 || v.lines[n].heading != v.lines[v.at].heading {
		fmt.Fprintln(v.app.env.Out, v.lines[n].heading)
	}
	v.at = n
	fmt.Fprintf(v.app.env.Out, "line %d of %d, ", n+1, len(v.lines))
	if err := linear.Line(v.app.env.Out, v.lines[n].line, linear.Options{ASCII: v.app.flags.ascii}); err != nil {
		v.app.complain(err.Error())
	}
}

func (v *voice) nextSection() int {
	for i := max(v.at, 0) + 1; i < len(v.lines); i++ {
		if v.lines[i].heading != v.lines[i-1].heading {
			return i
		}
	}
	return len(v.lines)
}

// about answers a question about the line that was told last.
func (v *voice) about(ctx context.Context, what string) {
	if v.at < 0 || v.at >= len(v.lines) {
		v.app.complain("next or line NUMBER chooses a line first")
		return
	}
	l, d := v.lines[v.at].line, v.given.digest
	b := d.Briefing()
	switch what {
	case "why", "compare":
		id := l.ID()
		if what == "compare" && l.Event != "" {
			id = string(l.Event)
		}
		if id == "" {
			v.app.complain("this line counts or heads others, nothing stands behind it")
			return
		}
		v.run(ctx, []string{what, id})
		v.given.told = nil // the view that one steps through stays
	case "sentence", "passage":
		r := v.refOf(l)
		art := b.Article(r.Article)
		if art == nil {
			v.app.complain("no sentence stands behind this line")
			return
		}
		text := b.Quote(b.Sentence(r))
		if i := art.ParagraphAt(r.Span.Start); what == "passage" && i >= 0 {
			text = art.Paras[i].In(art.Text)
		}
		fmt.Fprintln(v.app.env.Out, strings.ReplaceAll(text, "\n", " "))
		fmt.Fprintln(v.app.env.Out, d.Cite(r))
	}
}

// refOf is the passage behind a line, the zero Ref without one.
func (v *voice) refOf(l report.Line) model.Ref {
	d := v.given.digest
	if !l.Ref.None() && !l.Ref.Span.Empty() {
		return l.Ref
	}
	id := l.Claim
	if id == "" && l.Event != "" {
		id = d.Lead(l.Event)
	}
	if c := d.Briefing().Claim(id); c != nil {
		return c.Ref
	}
	return model.Ref{}
}

// wordsOf is the command that tells what the reader showed.
func wordsOf(at tui.Start) []string {
	country := func(view string) []string {
		if at.Country == "" {
			return []string{view}
		}
		return []string{view, "--country", string(at.Country)}
	}
	switch at.Pane {
	case 2:
		return country("timeline")
	case 3:
		return country("claims")
	case 4:
		return country("people")
	case 5:
		return country("sources")
	}
	if at.Country == "" {
		return nil
	}
	return []string{"show", string(at.Country)}
}
