package intake

import "strings"

// linkRules are about links to other pages, labels above them, and advertisements.
func linkRules() []furnitureRule {
	return []furnitureRule{
		{
			id: "advertisement", why: whyAd, match: isAdLabel,
			yes: []string{"Advertisement", "ADVERTISEMENT - CONTINUE READING BELOW", "Sponsored content", "Story continues below advertisement", "Article continues after this ad", "Publicidad", "Anzeige"},
			no:  []string{"Advertisement spending fell by 3 percent.", "Sponsored by the ministry, the games opened on Friday."},
		},
		{
			id: "related-label", why: whyLabel, match: func(v *view) bool { return isRelatedLabel(v.low) },
			yes: []string{"Related Posts", "More Articles", "Latest", "Most Read", "You may also like", "Recommended", "Trending Now", "Read Next", "Te puede interesar", "À lire aussi"},
			no:  []string{"Related posts in the ministry were cut.", "Latest figures show a fall.", "What happened next", "More on these topics"},
		},
		{
			id: "related-prefix", why: whyRelated, match: isPrefixedLink,
			yes: []string{"Read more: Dam opens in Norvale", "READ ALSO: Mayor resigns after flood", "Related: Five things to know", "RELATED | Five things to know", "Watch: Mayor speaks to the press", "Lea también: Cierra la presa"},
			no:  []string{"Related: the word has two meanings, said the linguist, and neither of them was meant in the contract.", "Also read in court was a letter of the victim.", "Read more slowly, she told the children."},
		},
		{
			id: "read-more", why: whyRelated, match: isReadMore,
			yes: []string{"Read More", "Continue reading", "Load more", "Show more", "See all", "Click here to read more", "Read the full story", "Leer más", "Lire la suite"},
			no:  []string{"Read more books, the minister told pupils.", "Show more respect, he said."},
		},
	}
}

func isAdLabel(v *view) bool {
	switch v.low {
	case "advertisement", "advertisements", "advertising", "ad", "ads", "ad feedback", "sponsored", "sponsored content", "sponsored by", "paid content", "paid post", "promoted", "promoted content", "partner content", "publicidad", "publicité", "anzeige", "pubblicità", "publicidade",
		"remove ads", "skip ad", "close ad", "report this ad", "why this ad", "this is custom heading element":
		return true
	}
	return v.words <= 8 && !v.ends && (containsOne(v.low, "continues below", "continue reading below", "continues after", "scroll to continue", "article continues below"))
}

// isRelatedLabel knows the labels that stand above links to other pages.
func isRelatedLabel(low string) bool {
	switch low {
	case "related", "related posts", "related articles", "related stories", "related news", "related content", "related links", "related topics", "related coverage", "related reading", "related video", "related videos",
		"more articles", "more stories", "more news", "more from", "more from this section", "more like this", "more on this story", "more on this", "more to read", "more top stories", "more posts", "more headlines", "also read", "also in the news", "also on this site",
		"latest", "latest news", "latest stories", "latest articles", "latest posts", "latest headlines", "latest updates", "latest videos", "most read", "most popular", "most viewed", "most shared", "most commented", "popular", "popular posts", "popular now", "popular stories",
		"recent posts", "recent articles", "recent news", "recent stories", "recent comments", "recommended", "recommended for you", "recommended stories", "recommended reading", "editor's picks", "editors' picks", "editor’s picks", "editors’ picks", "our picks", "top stories", "top news", "featured", "featured stories", "in case you missed it", "don't miss", "don’t miss",
		"trending", "trending now", "trending stories", "trending topics", "you may also like", "you might also like", "you may like", "read next", "up next", "next article", "previous article", "next post", "previous post", "next up", "what to read next", "keep reading", "further reading", "from the web", "around the web", "from our partners", "see also", "tags", "tagged", "filed under", "categories", "archives", "blog archive",
		"te puede interesar", "le puede interesar", "lo más leído", "más noticias", "noticias relacionadas", "artículos relacionados", "lee también", "lea también", "últimas noticias", "à lire aussi", "lire aussi", "sur le même sujet", "les plus lus", "leia também", "leia mais", "mais lidas", "notícias relacionadas", "mehr zum thema", "lesen sie auch", "meistgelesen", "leggi anche", "potrebbe interessarti":
		return true
	}
	return startsWith(low, "more from ") && wordCount(low) <= 6
}

func isPrefixedLink(v *view) bool {
	if v.words > 22 || v.words < 3 {
		return false
	}
	at := strings.IndexAny(v.text, ":|»>")
	if at < 3 || at > 24 {
		return false
	}
	switch bare(v.text[:at]) {
	case "read more", "read also", "also read", "also see", "see also", "related", "more", "read next", "must read", "don't miss", "don’t miss", "recommended", "watch", "watch more", "watch now", "listen", "in pictures", "photos", "gallery", "read", "trending", "you may also like", "more on this", "related story", "related article", "related stories", "editor's pick",
		"lea también", "lee también", "lea además", "le puede interesar", "te puede interesar", "puede leer", "vea también", "lire aussi", "à lire aussi", "lire également", "leia também", "leia mais", "veja também", "lesen sie auch", "mehr zum thema", "leggi anche":
	default:
		return false
	}
	return !endsSentence(v.text) || strings.HasSuffix(v.text, "?") || strings.HasSuffix(v.text, "!")
}

func isReadMore(v *view) bool {
	switch v.low {
	case "read more", "read more here", "read full story", "read full article", "read the full story", "read the full article", "read the full article here", "read original article", "continue reading", "continue", "keep reading", "load more", "show more", "show less", "see more", "see all", "view all", "view more", "more", "learn more", "find out more", "click here", "click here to read more", "expand", "see full story", "watch the video", "watch video", "play video", "video", "see video", "view gallery", "view photos", "open image in gallery",
		"leer más", "ver más", "seguir leyendo", "lire la suite", "lire plus", "voir plus", "saiba mais", "ler mais", "ver mais", "mehr lesen", "weiterlesen", "leggi di più":
		return true
	}
	return false
}
