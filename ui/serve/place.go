package serve

import (
	"strings"

	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/tui"
)

// place is where words lead: "mexico timeline", "person first last", "claims". Without words
// it is the overview.
func (x *session) place(words []string) (at tui.Start, ok bool) {
	if len(words) == 0 {
		return at, true
	}
	if words[0] == "person" && len(words) > 1 {
		at.Search = strings.Join(words[1:], " ")
		return at, true
	}
	if n := paneNumber(words[len(words)-1]); n > 0 {
		at.Pane = n
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return at, true
	}
	codes := search.Countries(x.s.news.edition().briefing, strings.Join(words, " "))
	if len(codes) != 1 {
		return at, false
	}
	at.Country = codes[0]
	return at, true
}

// paneNumber is the key of a pane, 0 for none.
func paneNumber(word string) int {
	switch strings.ToLower(word) {
	case "brief", "briefing", "overview":
		return 1
	case "timeline":
		return 2
	case "claims":
		return 3
	case "people":
		return 4
	case "articles":
		return 5
	}
	return 0
}
