package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/state"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// maxClipboard bounds what is sent to the clipboard: terminals drop longer sequences.
const maxClipboard = 70_000

func (a *App) actKeep(act keys.Action) (tea.Cmd, bool) {
	switch act { //nolint:exhaustive // each group knows its own actions
	case keys.Copy:
		a.menu = true
		return nil, true
	case keys.Star:
		return a.toggle(state.OpStar, a.selected()), true
	case keys.Read:
		return a.toggle(state.OpRead, a.selected()), true
	case keys.ReadAll:
		return a.readAll(), true
	case keys.Note:
		a.askNote(a.selected())
		return nil, true
	case keys.Undo:
		return a.stepped(a.marks.undo(), true), true
	case keys.Redo:
		return a.stepped(a.marks.redo(), false), true
	case keys.Correct:
		a.correctBox()
		return nil, true
	case keys.SaveQuery:
		return a.keepQuery(), true
	case keys.News:
		a.newsBox()
		return nil, true
	}
	return nil, false
}

// copyKey takes the key after the copy key.
func (a *App) copyKey(k tea.KeyPressMsg) tea.Cmd {
	a.menu = false
	for _, c := range keys.CopyMenu() {
		if k.String() == c.Key {
			return a.copyWhat(c.What)
		}
	}
	if a.keys.Action(k) != keys.Esc {
		a.message = "nothing is copied with that key"
	}
	return nil
}

func (a *App) copyWhat(what keys.Copied) tea.Cmd {
	sel := a.selected()
	ref := a.refOf(sel)
	b := a.digest.Briefing()
	if ref.None() && sel.Article != "" {
		if art := b.Article(sel.Article); art != nil {
			ref = model.Ref{Article: art.ID, Span: art.Title}
		}
	}
	if ref.None() {
		a.message = keys.NeedPassage.Reason()
		return nil
	}
	switch what {
	case keys.CopySentence:
		return a.copyText(b.Quote(b.Sentence(ref)), "sentence copied")
	case keys.CopyCitation:
		return a.copyText(a.digest.Citation(b.Sentence(ref)), "citation copied")
	case keys.CopyLink:
		return a.copyLink(b.Article(ref.Article))
	case keys.CopyPassage:
		return a.copyText(a.passage(ref)+"\n— "+a.digest.Cite(ref), "passage copied")
	case keys.CopyNone:
	}
	return nil
}

// copyLink copies the address of an article, if it is one that can be followed safely.
func (a *App) copyLink(art *model.Article) tea.Cmd {
	if art == nil || art.URL == "" {
		a.message = "the article gives no address"
		return nil
	}
	if url := safeLink(art); url != "" {
		return a.copyText(url, "link copied: "+url)
	}
	a.message = "the address is neither http, https nor mailto: " + art.URL
	return nil
}

// passage is the paragraph of a passage.
func (a *App) passage(ref model.Ref) string {
	b := a.digest.Briefing()
	art := b.Article(ref.Article)
	if art == nil {
		return ""
	}
	if i := art.ParagraphAt(ref.Span.Start); i >= 0 {
		return art.Paras[i].In(art.Text)
	}
	return b.Quote(ref)
}

// copyText puts text on the clipboard of the terminal, over SSH too, and on that of the desktop
// where the reader runs on it.
func (a *App) copyText(text, said string) tea.Cmd {
	switch {
	case text == "":
		a.message = "there is nothing to copy"
		return nil
	case len(text) > maxClipboard:
		a.message = "too long for the clipboard of a terminal"
		return nil
	}
	a.message = said
	toTerminal := func() tea.Msg { return Clipboard(text) }
	if a.opt.Clip == nil || a.opt.Remote {
		return toTerminal
	}
	cmd := a.opt.Clip()
	if cmd == nil {
		return toTerminal
	}
	cmd.Stdin = strings.NewReader(text)
	return tea.Batch(toTerminal, func() tea.Msg {
		if err := cmd.Run(); err != nil {
			return Notice("only the terminal was asked to copy: " + cmd.Args[0] + ": " + err.Error())
		}
		return nil
	})
}

// markOf is the sign beside a row.
func (a *App) markOf(row string) widget.Seg {
	ic := a.styles.Icons
	switch {
	case a.marks.now.Stars[row]:
		return widget.T(theme.Star, ic.Star)
	case a.marks.now.Notes[row] != "":
		return widget.T(theme.Planned, ic.Bullet)
	case a.marks.now.Read[row]:
		return widget.T(theme.Dim, ic.Read)
	}
	return widget.Seg{}
}

func (a *App) toggle(kind state.OpKind, s pane.Selection) tea.Cmd {
	key := s.Key()
	if key == "" {
		a.message = "this row cannot be marked"
		return nil
	}
	on, word := !a.marks.now.Stars[key], "star"
	if kind == state.OpRead {
		on, word = !a.marks.now.Read[key], "read"
	}
	a.message = map[bool]string{true: "marked: ", false: "no longer marked: "}[on] + word
	return a.change([]state.Op{{Kind: kind, Key: key, On: on}})
}

// readAll marks what the list shows, which is what the filter lets through.
func (a *App) readAll() tea.Cmd {
	l := a.main().List()
	if l == nil || a.scene != scenePane {
		a.message = "there is no list here"
		return nil
	}
	var ops []state.Op
	for _, id := range l.IDs() {
		if !a.marks.now.Read[id] {
			ops = append(ops, state.Op{Kind: state.OpRead, Key: id, On: true})
		}
	}
	if len(ops) == 0 {
		a.message = "all of this list is read already"
		return nil
	}
	a.message = plural(len(ops), "row") + " marked as read, z undoes it"
	return a.change(ops)
}

func (a *App) askNote(s pane.Selection) {
	key := s.Key()
	if key == "" {
		a.message = "this row cannot have a note"
		return
	}
	a.prompt = &asking{
		prompt: widget.NewPrompt("note ", a.marks.now.Notes[key]),
		change: func(string) {},
		cancel: func() {},
		done: func(text string) tea.Cmd {
			a.message = "note kept"
			if text = strings.TrimSpace(text); text == "" {
				a.message = "no note"
			}
			return a.change([]state.Op{{Kind: state.OpNote, Key: key, Text: text}})
		},
	}
}

// keepQuery keeps the present filter, or drops it when it is kept already.
func (a *App) keepQuery() tea.Cmd {
	on := true
	for _, q := range a.marks.now.Queries {
		if q == a.filter.text {
			on = false
		}
	}
	a.message = map[bool]string{true: "filter kept as the last tab", false: "filter no longer kept as a tab"}[on]
	cmd := a.change([]state.Op{{Kind: state.OpQuery, Key: a.filter.text, On: on}})
	a.afterMarks()
	return cmd
}

// change makes changes that can be undone.
func (a *App) change(ops []state.Op) tea.Cmd {
	a.marks.do(ops)
	if a.marks.keeper == nil {
		a.message += ", for this session only"
	}
	return a.flush()
}

// afterMarks makes the tabs anew, which kept queries are among.
func (a *App) afterMarks() {
	a.makeTabs()
	if a.tabs.On >= len(a.tabs.Items) {
		a.chooseCountry(0)
	}
}

// stepped tells what undo or redo did; a correction is taken out of its file or put back.
func (a *App) stepped(s step, back bool) tea.Cmd {
	said := map[bool]string{true: "undone: ", false: "done again: "}[back]
	if s.fix != "" {
		return a.write(s.fix, back, said+"correction")
	}
	a.message = said + describe(s.do)
	a.afterMarks()
	return a.flush()
}
