package tui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/state"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// newsItem is something that is new since the reader was last here, with the reason.
type newsItem struct {
	head string // what kind of news
	why  string
	sel  pane.Selection
	text string // verbatim
}

// seenNow is what the briefing says now.
func (a *App) seenNow() *state.Seen {
	b := a.digest.Briefing()
	s := &state.Seen{On: a.opt.Now.Format(time.DateOnly), Events: make(map[string]state.Backing, len(b.Events))}
	for i := range b.Articles {
		s.Articles = append(s.Articles, string(b.Articles[i].ID))
	}
	for i := range b.Events {
		e := &b.Events[i]
		s.Events[string(e.ID)] = state.Backing{Origins: e.Origins, Articles: e.Articles, Disputed: e.Disputed}
	}
	return s
}

// compareNews lists what changed since the briefing was last seen.
func compareNews(b *model.Briefing, old *state.Seen) []newsItem {
	if old == nil {
		return nil
	}
	var out []newsItem
	for i := range b.Articles {
		art := &b.Articles[i]
		if !slices.Contains(old.Articles, string(art.ID)) {
			text := art.TitleText()
			if text == "" {
				text = art.Path
			}
			out = append(out, newsItem{"New article", art.Path, pane.Selection{Article: art.ID}, text})
		}
	}
	for i := range b.Events {
		e := &b.Events[i]
		was, known := old.Events[string(e.ID)]
		item := newsItem{sel: pane.Selection{Event: e.ID}, text: b.Quote(e.Title)}
		switch {
		case !known:
			continue // stands in a new article, which is listed
		case e.Disputed && !was.Disputed:
			item.head, item.why = "Newly contradicted", "reports now differ"+newIn(b, e, old)
		case e.Origins > was.Origins:
			item.head, item.why = "Newly corroborated", fmt.Sprintf("%d origins, %d before", e.Origins, was.Origins)+newIn(b, e, old)
		case e.Articles > was.Articles:
			item.head, item.why = "More reports", fmt.Sprintf("%d articles, %d before, no new origin", e.Articles, was.Articles)+newIn(b, e, old)
		default:
			continue
		}
		out = append(out, item)
	}
	slices.SortStableFunc(out, func(x, y newsItem) int { return newsRank(x.head) - newsRank(y.head) })
	return out
}

// newIn names the outlets whose new articles tell of an event: "; new: Harbour News".
func newIn(b *model.Briefing, e *model.Event, old *state.Seen) string {
	var names []string
	for _, id := range e.Claims {
		c := b.Claim(id)
		if c == nil || slices.Contains(old.Articles, string(c.Ref.Article)) {
			continue
		}
		if name := digest.OutletName(b.Article(c.Ref.Article)); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "; new: " + strings.Join(names, ", ")
}

func newsRank(head string) int {
	return slices.Index([]string{"Newly contradicted", "Newly corroborated", "New article", "More reports"}, head)
}

// newsBox shows what is new since last time.
func (a *App) newsBox() {
	since := ""
	if s := a.marks.now.Seen; s != nil {
		since = " since " + s.On
	}
	a.openBox(&box{title: "New" + since, empty: "nothing is new", fill: func(string) []choice {
		var out []choice
		head := ""
		for i, n := range a.news {
			if n.head != head {
				head = n.head
				out = append(out, headRow("h"+head, head))
			}
			why := n.why
			if n.head == "Newly contradicted" {
				why += "; " + a.describeDiff(n.sel.Event, "")
			}
			line := widget.L(widget.T(theme.Quote, n.text), widget.T(theme.Dim, "  "+a.plain(why)))
			out = append(out, textRow(fmt.Sprint(i), line, func() tea.Cmd {
				if n.sel.Event != "" {
					a.open(pane.OpenEvent, n.sel)
				} else {
					a.openReader(n.sel)
				}
				a.follow()
				return nil
			}))
		}
		return out
	}})
}
