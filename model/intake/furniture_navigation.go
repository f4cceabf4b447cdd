package intake

import "strings"

// navigationRules are about menus, breadcrumbs and the buttons of a page.
func navigationRules() []furnitureRule {
	return []furnitureRule{
		{
			id: "mark", why: whyMark, match: func(v *view) bool { return v.low == "" && !hasLetter(v.text) },
			yes: []string{"/", "-", "•", "|", "* * *", "»"},
			no:  []string{"A", "5"},
		},
		{
			id: "button", why: whyNavigation, match: isButton,
			yes: []string{"Skip to content", "Menu", "Search", "magnifier", "Back to top", "Home", "Toggle navigation", "Close", "Next", "About Us", "Contact", "U.S. edition"},
			no:  []string{"Search teams left on Monday.", "Home at last", "Close the door, he said."},
		},
		{
			id: "address", why: whyAddress, match: isAddress,
			yes: []string{"https://example.org/news/dam-opens", "www.example.org", "http: / / www. example. org / news"},
			no:  []string{"See https://example.org for more.", "http errors rose on Friday, the company said."},
		},
		{
			id: "markup", why: whyNavigation, match: func(v *view) bool { return strings.HasPrefix(v.text, "<") && containsOne(v.text, "=\"", "/>", "</") },
			yes: []string{`<img height="1" width="1" src="x.gif" />`},
			no:  []string{"<3 said the sign."},
		},
		{
			id: "tags", why: whyNavigation, match: isTagRow,
			yes: []string{"Tags: flood, dam, Norvale", "Filed under: Politics, World", "TAG: Norvale", "Topics: Water"},
			no:  []string{"Tags: the police found forty of them in his flat on Friday.", "Categories of risk: high and low, the report said."},
		},
		{
			id: "breadcrumb", why: whyNavigation, match: isBreadcrumb,
			yes: []string{"Home > World > Americas", "Home / News / Politics", "Home » Sport", "News | Sport | Weather | Opinion", "Inicio › Mundo › América"},
			no:  []string{"Home prices > incomes, the bank said.", "He left / she stayed", "Park 3 | Lane 2"},
		},
	}
}

// isAddress recognises a web address that is a whole row, also one that was cut into words.
func isAddress(v *view) bool {
	if startsWith(v.low, "http://", "https://", "www.") {
		return v.words == 1
	}
	return startsWith(v.low, "http: / /", "https: / /", "http : / /", "https : / /")
}

// isTagRow recognises the labels under which a page files its article.
func isTagRow(v *view) bool {
	label, _, ok := strings.Cut(v.low, ":")
	if !ok || v.ends || v.words > 25 {
		return false
	}
	switch label {
	case "tag", "tags", "tagged", "filed under", "filed in", "categories", "category", "topics", "topic", "labels", "keywords", "posted in", "etiquetas", "temas", "categorias", "mots-clés", "schlagwörter":
		return true
	}
	return false
}

func hasLetter(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xc0 && r < 0x2000 || r >= 0x3040 && r < 0xd7b0
	})
}

func isButton(v *view) bool {
	if v.words > 5 || v.ends {
		return false
	}
	switch v.low {
	case "skip to content", "skip to main content", "skip to navigation", "jump to content", "menu", "main menu", "open menu", "close menu", "toggle navigation", "toggle menu", "navigation", "navigation menu", "search", "search for", "search this site", "search icon", "magnifier", "magnifying glass", "close", "open", "home", "homepage", "home page",
		"back to top", "top", "scroll to top", "go to top", "next", "previous", "prev", "next page", "previous page", "back", "newer post", "older post", "newer posts", "older posts", "page", "sections", "all sections", "more sections", "site index", "site map", "sitemap", "edition", "u.s. edition", "international edition", "select language", "language",
		"about", "about us", "about me", "contact", "contact us", "advertise", "advertise with us", "careers", "jobs", "help", "faq", "faqs", "accessibility", "rss feed", "rss feeds", "e-paper", "epaper", "live tv", "watch live", "live", "breaking news", "today's paper", "notifications", "settings", "profile",
		"blogger", "powered by blogger", "view my complete profile", "about the author", "about author", "toc", "image", "photo", "photos", "icon", "logo", "arrow", "chevron", "caret", "hamburger", "user", "enable notifications", "turn on notifications", "text size", "font size",
		"inicio", "buscar", "menú", "contacto", "accueil", "rechercher", "startseite", "suche", "cerca", "início", "pesquisar":
		return true
	}
	return false
}

func isBreadcrumb(v *view) bool {
	if v.ends || v.words > 24 {
		return false
	}
	parts := strings.FieldsFunc(v.text, func(r rune) bool {
		return r == '>' || r == '›' || r == '»' || r == '/' || r == '|' || r == '·' || r == '•'
	})
	if len(parts) < 2 {
		return false
	}
	known := 0
	for i, p := range parts {
		p = strings.TrimSpace(p)
		if wordCount(p) > 5 {
			return false
		}
		if low := bare(p); i == 0 && (low == "home" || low == "inicio" || low == "accueil" || low == "startseite" || low == "início") {
			known += 2
		} else if isSection(low) {
			known++
		}
	}
	return known >= 2 && known*2 >= len(parts)
}

// isSection knows the usual sections of a news site.
func isSection(low string) bool {
	switch low {
	case "home", "news", "world", "world news", "us", "u.s.", "u.s", "uk", "us news", "uk news", "africa", "americas", "asia", "europe", "middle east", "latin america", "australia", "politics", "business", "economy", "markets", "money", "finance", "tech", "technology", "science", "health", "environment", "climate", "sport", "sports", "football", "entertainment", "arts", "culture", "style", "fashion", "travel", "food", "lifestyle", "life", "real estate", "education", "opinion", "opinions", "editorial", "editorials", "columnists", "local", "local news", "national", "international", "crime", "courts", "weather", "traffic", "obituaries", "video", "videos", "photos", "pictures", "podcasts", "podcast", "games", "puzzles", "crosswords", "horoscopes", "classifieds", "jobs", "shopping", "features", "investigations", "fact check", "live", "tv", "radio", "magazine", "archive", "archives", "newsletters", "events", "community", "religion", "war", "defense", "security", "trending", "latest", "about", "about us", "contact", "contact us", "privacy policy", "terms of use", "login", "log in", "sign in", "subscribe", "search", "menu", "more",
		"mundo", "política", "economía", "deportes", "cultura", "sociedad", "opinión", "nacional", "internacional", //nolint:misspell // Spanish
		"monde", "politique", "économie", "société", "culture & arts", "politik", "wirtschaft", "kultur":
		return true
	}
	return false
}

// markMenus takes away menus at either end of the page: rows that repeat, rows of labels with wide
// gaps between them, and runs of section names. Between paragraphs nothing is touched.
func markMenus(blocks []block) {
	first, last := bodyBounds(blocks)
	outside := func(i int) bool { return i < first || i > last }
	markMenuRows(blocks, outside)
	for i := 1; i < len(blocks); i++ {
		if blocks[i].why == whyMark && blocks[i-1].why == whyNavigation {
			blocks[i].why = whyNavigation
		}
	}
	for i := 0; i < len(blocks); {
		end, known := menuRun(blocks, i, outside)
		if end-i >= 3 && known*2 >= end-i {
			for k := i; k < end; k++ {
				if blocks[k].role == roleBody {
					blocks[k].skip(whyNavigation)
				}
			}
		}
		i = max(end, i+1)
	}
}

// markMenuRows skips the rows that are menus by themselves.
func markMenuRows(blocks []block, outside func(int) bool) {
	count := map[string]int{}
	for i := range blocks {
		count[blocks[i].rows[0].text]++
	}
	for i := range blocks {
		b := &blocks[i]
		if b.role != roleBody || !outside(i) || b.ends || b.words > 20 {
			continue
		}
		if count[b.rows[0].text] >= 3 || hasWideGaps(b.rows[0].raw) {
			b.skip(whyNavigation)
		}
	}
}

// menuRun is the run of short rows that starts at i, and how many of them are known from menus.
func menuRun(blocks []block, i int, outside func(int) bool) (end, known int) {
	for end = i; end < len(blocks) && outside(end) && isMenuRow(&blocks[end]); end++ {
		if blocks[end].role == roleSkipped || isSection(bare(blocks[end].text())) {
			known++
		}
	}
	return end, known
}

func isMenuRow(b *block) bool {
	if b.role == roleSkipped {
		return b.why == whyNavigation || b.why == whyShare || b.why == whySubscribe || b.why == whyMark || b.why == whyCookies
	}
	if b.role != roleBody || len(b.rows) > 1 {
		return false
	}
	return b.words <= 3 && !b.ends
}

// bodyBounds are the first and the last block that read like a paragraph: two sentences, or one of
// twelve words. Without any, the bounds are those of all blocks, so that nothing is outside.
func bodyBounds(blocks []block) (first, last int) {
	first, last = -1, len(blocks)-1
	for i := range blocks {
		if blocks[i].role == roleBody && blocks[i].isProse() {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return 0, len(blocks) - 1
	}
	return first, last
}

// hasWideGaps recognises labels that a style sheet set side by side: "NEWS   SPORT   WEATHER".
func hasWideGaps(raw string) bool {
	gaps, spaces := 0, 0
	for _, r := range strings.TrimSpace(raw) {
		if r == ' ' || r == '\u00a0' || r == '\u2003' {
			spaces++
			continue
		}
		if spaces >= 3 {
			gaps++
		}
		spaces = 0
	}
	return gaps >= 2
}
