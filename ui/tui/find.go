package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/results"
	"example.org/sitrep/ui/widget"
)

// searching is the open search: a prompt, and what it finds while one types.
type searching struct {
	prompt *widget.Prompt
	list   *results.Pane
}

func (s *searching) selection() pane.Selection { return s.list.Selection() }

// found is the last search: its words for n and N, and its hits for when the words are not in the
// list.
type found struct {
	text  string
	words []string
	hits  []search.Hit
	at    int
}

func (f *found) any() bool { return len(f.words) > 0 }

// filter is what every list is narrowed to.
type filter struct {
	text  string
	keeps *digest.Select
	words []string
}

// keeping asks a filter about each thing once, for all panes and sections that show it. What the filter
// answers faster than it could be looked up is not remembered.
func keeping(f *search.Filter) *digest.Select {
	s := &digest.Select{Event: once(f.MatchEvent), Claim: f.MatchClaim, Person: f.MatchPerson, Article: f.MatchArticle}
	if len(f.Query().Fields) > 0 {
		s.Claim = once(f.MatchClaim)
	}
	return s
}

// once remembers the answers of a question about things that stay where they are in memory.
func once[T any](ask func(*T) bool) func(*T) bool {
	known := map[*T]bool{}
	return func(x *T) bool {
		yes, ok := known[x]
		if !ok {
			yes = ask(x)
			known[x] = yes
		}
		return yes
	}
}

// maxHits bounds what a search shows.
const maxHits = 200

func (a *App) actFind(act keys.Action) (tea.Cmd, bool) {
	switch act { //nolint:exhaustive // each group knows its own actions
	case keys.Search:
		a.openSearch("")
	case keys.NextMatch:
		a.nextMatch(1)
	case keys.PrevMatch:
		a.nextMatch(-1)
	case keys.Filter:
		a.openFilter()
	default:
		return nil, false
	}
	return nil, true
}

func (a *App) openSearch(text string) {
	a.searching = &searching{
		prompt: widget.NewPrompt("/ ", text),
		list:   results.New(a.deps()),
	}
	a.arrange()
	a.lookUp()
}

// lookUp answers what stands in the prompt. The index is in memory: no command, no stale answer.
func (a *App) lookUp() {
	s := a.searching
	q := s.prompt.Value()
	if strings.TrimSpace(q) == "" {
		s.list.Clear()
		return
	}
	s.list.Set(a.index.Find(q, maxHits))
}

func (a *App) searchKey(k tea.KeyPressMsg) {
	s := a.searching
	switch k.String() {
	case "esc":
		a.closeSearch()
	case "enter":
		a.takeHit()
	case "up", "down", "pgup", "pgdown", "ctrl+n", "ctrl+p", "tab", "shift+tab":
		s.list.Move(k.String())
	case "backspace":
		if s.prompt.Value() == "" {
			a.closeSearch()
			return
		}
		fallthrough
	default:
		if s.prompt.Handle(k) {
			a.lookUp()
		}
	}
}

func (a *App) closeSearch() {
	a.searching = nil
	a.arrange()
}

// takeHit opens the selected hit and remembers the search for n and N.
func (a *App) takeHit() {
	s := a.searching
	hit, i, ok := s.list.Hit()
	if !ok {
		a.message = "nothing found for " + a.quoted(s.prompt.Value())
		return
	}
	res := s.list.Results()
	a.closeSearch()
	a.found = found{text: res.Query.Source, words: wordsOf(res.Query), hits: res.Hits, at: i}
	a.rescope()
	a.openHit(hit)
}

func wordsOf(q search.Query) []string {
	var out []string
	for _, t := range q.Terms {
		if !t.Not {
			out = append(out, strings.Join(t.Words, " "))
		}
	}
	return out
}

func (a *App) openHit(h search.Hit) {
	switch h.Kind {
	case search.Country:
		a.open(pane.OpenCountry, pane.Selection{Country: h.Country})
	case search.Person:
		a.open(pane.OpenPerson, pane.Selection{Person: h.Person})
	case search.Event:
		a.open(pane.OpenEvent, pane.Selection{Event: h.Event})
	case search.Claim:
		a.openReader(pane.Selection{Claim: h.Claim, Article: h.Article, Ref: h.Line})
	case search.Organisation, search.Passage:
		a.openReader(pane.Selection{Article: h.Line.Article, Ref: h.Line})
	}
}

// nextMatch goes to the next match in what is shown; where there is none, to the next hit of the
// search.
func (a *App) nextMatch(dir int) {
	if a.scene == sceneReader && a.panes.reader.NextMatch(dir) {
		a.message = a.panes.reader.Matches()
		return
	}
	if l := a.main().List(); a.scene == scenePane && l != nil && l.NextMatch(dir) {
		return
	}
	f := &a.found
	if len(f.hits) == 0 {
		a.message = "no match for " + a.quoted(f.text) + " here"
		return
	}
	f.at = (f.at + dir + len(f.hits)) % len(f.hits)
	a.openHit(f.hits[f.at])
	a.message = "hit " + strconv.Itoa(f.at+1) + " of " + strconv.Itoa(len(f.hits)) + " for " + a.quoted(f.text)
}

// scope is what the lists show.
func (a *App) scope() pane.Scope {
	var s pane.Scope
	s.Country = a.country()
	if f := a.filter.keeps; f != nil {
		s.Event, s.Claim, s.Person, s.Article = f.Event, f.Claim, f.Person, f.Article
		s.Words = a.filter.words
	}
	return s
}

// asking is a prompt in the footer: change is called while one types, done at Enter.
type asking struct {
	prompt *widget.Prompt
	change func(text string)
	done   func(text string) tea.Cmd
	cancel func()
}

func (a *App) promptKey(k tea.KeyPressMsg) tea.Cmd {
	p := a.prompt
	switch k.String() {
	case "esc":
		a.prompt = nil
		p.cancel()
	case "enter":
		a.prompt = nil
		return p.done(p.prompt.Value())
	default:
		if p.prompt.Handle(k) {
			p.change(p.prompt.Value())
		}
	}
	return nil
}

func (a *App) paste(m tea.PasteMsg) {
	switch {
	case a.box != nil && a.box.prompt != nil && a.box.prompt.Handle(m):
		a.box.refill()
	case a.prompt != nil && a.prompt.prompt.Handle(m):
		a.prompt.change(a.prompt.prompt.Value())
	case a.searching != nil && a.searching.prompt.Handle(m):
		a.lookUp()
	}
	a.follow()
}

// openFilter asks for a filter of the lists; in an article it finds in the text.
func (a *App) openFilter() {
	if a.scene == sceneReader {
		a.prompt = &asking{
			prompt: widget.NewPrompt("find ", ""),
			change: func(text string) { a.panes.reader.Find(strings.Fields(text)) },
			done: func(text string) tea.Cmd {
				a.found = found{text: text, words: strings.Fields(text)}
				a.message = a.panes.reader.Matches()
				return nil
			},
			cancel: func() { a.panes.reader.Find(a.found.words) },
		}
		return
	}
	before := a.filter.text
	a.prompt = &asking{
		prompt: widget.NewPrompt("filter ", before),
		change: func(text string) { a.setFilter(text) },
		done: func(text string) tea.Cmd {
			a.setFilter(text)
			if _, err := search.Parse(text); err != nil {
				a.message = err.Error()
			}
			return nil
		},
		cancel: func() { a.setFilter(before) },
	}
}

func (a *App) setFilter(text string) {
	q, err := search.Parse(text)
	a.filter = filter{text: strings.TrimSpace(text)}
	if err == nil || !q.Empty() {
		a.filter.keeps = keeping(a.index.Filter(q))
		a.filter.words = wordsOf(q)
	}
	a.rescope()
	a.show()
}

func (a *App) dropFilter() {
	if a.filter.text != "" {
		a.setFilter("")
	}
}

// eventOf is the event that a selection is about.
func (a *App) eventOf(s pane.Selection) model.EventID {
	if s.Event != "" {
		return s.Event
	}
	if c := a.digest.Briefing().Claim(s.Claim); c != nil {
		return c.Event
	}
	return ""
}
