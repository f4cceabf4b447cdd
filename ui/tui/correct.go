package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/correct"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Corrector changes the user's corrections; a state.Corrections is one.
type Corrector interface {
	Add(b correct.Block) error
	Remove(b correct.Block) error
}

// corrected is the corrector's answer.
type corrected struct {
	err  error
	said string
}

// correctBox offers what can be corrected about the selected row.
func (a *App) correctBox() {
	rows := a.corrections()
	a.openBox(&box{title: "Correct", empty: "nothing about this row can be corrected", fill: func(string) []choice { return rows }})
}

func (a *App) corrections() []choice {
	s := a.selected()
	var out []choice
	b := a.digest.Briefing()
	if p := b.Person(s.Person); p != nil {
		out = append(out, headRow("p", p.Name))
		out = append(out, a.fixRow("is the same person as …", func() tea.Cmd { a.pickSame(p); return nil }))
		out = append(out, a.fixRow("is no person", a.fixing(correct.IgnorePerson(p.Name), a.quoted(p.Name)+" is no person")))
		for _, form := range p.Forms {
			if form != p.Name {
				out = append(out, a.fixRow(a.quoted(form)+" is somebody else", a.fixing(correct.SplitPerson(p.Name, form), a.quoted(form)+" split off")))
			}
		}
	}
	if c := b.Claim(s.Claim); c != nil {
		out = append(out, headRow("c", "The claim"),
			a.fixRow("leave it out", a.fixing(correct.IgnoreClaim(string(c.ID)), "claim left out")))
	}
	if art := a.articleOf(); art != nil && s.Person == "" {
		out = append(out, headRow("a", "The article, "+art.Path))
		out = append(out, a.articleFixes(art)...)
	}
	return out
}

// articleFixes are what can be corrected about an article.
func (a *App) articleFixes(art *model.Article) []choice {
	out := []choice{
		a.fixRow("its outlet is …", a.asks("outlet ", art.Outlet, func(v string) correct.Block { return correct.NameOutlet(art.Path, v) })),
		a.fixRow("it was published on …", a.asks("published (2026-02-27, 2026-02) ", string(art.Published), func(v string) correct.Block {
			return correct.DateArticle(art.Path, v)
		})),
		a.fixRow("leave it out", a.fixing(correct.IgnoreArticle(art.Path), "article left out")),
	}
	if art.Outlet != "" {
		out = append(out, a.fixRow("its outlet belongs to …", a.asks("publisher of "+art.Outlet+" ", art.Family, func(v string) correct.Block {
			return correct.FamilyOutlet(art.Outlet, v)
		})))
		out = append(out, a.fixRow("grade its outlet, A to F", a.asks("grade of "+art.Outlet+" (A to F) ", art.Grade, func(v string) correct.Block {
			return correct.GradeOutlet(art.Outlet, v)
		})))
	}
	return out
}

func (a *App) fixRow(text string, run func() tea.Cmd) choice {
	return textRow(text, widget.L(widget.T(theme.Text, a.plain(text))), run)
}

// fixing is a correction as a choice.
func (a *App) fixing(b correct.Block, said string) func() tea.Cmd {
	return func() tea.Cmd { return a.fix(b, said) }
}

// asks is a correction that needs a value first.
func (a *App) asks(label, value string, block func(v string) correct.Block) func() tea.Cmd {
	return func() tea.Cmd {
		a.prompt = &asking{
			prompt: widget.NewPrompt(label, value), change: func(string) {}, cancel: func() {},
			done: func(v string) tea.Cmd {
				b := block(v)
				if _, wrong := correct.Parse([]byte(b), "here"); v == "" || len(wrong) > 0 {
					a.message = "not corrected"
					for _, p := range wrong {
						a.message += ": " + p.Message
					}
					return nil
				}
				return a.fix(b, "corrected")
			},
		}
		return nil
	}
}

// pickSame asks who the person is the same as.
func (a *App) pickSame(p *model.Person) {
	cards := a.digest.People(digest.Select{})
	a.openBox(&box{
		title: p.Name + " is the same person as", prompt: widget.NewPrompt("person ", ""), empty: "these articles name no such person",
		fill: func(q string) []choice {
			n := widget.NewNeedle(q)
			var out []choice
			for i, c := range cards {
				if c.Person == p.ID || (!n.Empty() && !n.In(c.Name.Text)) || len(out) >= 100 {
					continue
				}
				row := a.personRow(c)
				row.key = strconv.Itoa(i)
				row.run = a.fixing(correct.MergePeople(p.Name, c.Name.Text), a.quoted(c.Name.Text)+" and "+a.quoted(p.Name)+" are one person")
				out = append(out, row)
			}
			return out
		},
	})
}

// fix makes a correction that can be undone.
func (a *App) fix(b correct.Block, said string) tea.Cmd {
	a.marks.done = append(a.marks.done, step{fix: b})
	a.marks.undone = nil
	return a.write(b, false, said)
}

// write changes the file beside the reader. What it changes shows when the files are read again.
func (a *App) write(b correct.Block, remove bool, said string) tea.Cmd {
	file := a.opt.Corrector
	a.message = said + "; the articles are read again"
	return func() tea.Msg {
		change := file.Add
		if remove {
			change = file.Remove
		}
		return corrected{err: change(b), said: said}
	}
}

// afterCorrection tells what went wrong, or remembers what to tell when the correction shows.
func (a *App) afterCorrection(c corrected) {
	if c.err != nil {
		a.message = told(c.err)
		return
	}
	a.corrected = c.said
}
