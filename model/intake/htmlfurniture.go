package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const whyHidden reason = "not shown by a browser"

// whyCaption is given to captions of pictures: they are shown with the skipped text and not as paragraphs.
const whyCaption reason = "picture caption"

// whyTeaser becomes whyRelated: a linked headline with a few words below, one of several alike.
const whyTeaser reason = "teaser"

const whyForm reason = "form"

const whyNoScript reason = "shown without scripts only"

const whyOutside reason = "outside the article"

// furnisher decides what to drop. What a name or a tag says counts only for elements that hold a small
// part of the prose: pages also call their whole content "has-sidebar" or "ad-free".
type furnisher struct {
	raw   map[*html.Node]prose
	all   int // words of prose of the page or, once it is known, of the main element
	kept  map[*html.Node]bool
	drops map[*html.Node]reason // what dropReason said
	main  *html.Node            // nil before it is known
}

func (f *furnisher) reason(n *html.Node) reason {
	why, known := f.drops[n]
	if !known {
		why = dropReason(n)
		f.drops[n] = why
	}
	switch why {
	case "":
		return ""
	case whyHidden:
		if n.DataAtom != atom.Div && n.DataAtom != atom.Section && n.DataAtom != atom.P {
			return why
		}
	}
	if f.main != nil && holds(n, f.main) || f.main == nil && f.kept[n] {
		return ""
	}
	words := f.raw[n].words
	if why == whyTeaser {
		return whyRelated
	}
	if hasTweet(n, 0) {
		return ""
	}
	if why == whyComments {
		if words*4 > f.all*3 && f.main == nil {
			return ""
		}
		return why
	}
	if words > 40 && words*3 > f.all {
		return ""
	}
	return why
}

// dropReason says why an element of a page, with all that it holds, is no article text; "" when it may be.
func dropReason(n *html.Node) reason {
	switch n.DataAtom { //nolint:exhaustive // the elements of HTML are an open list
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Canvas, atom.Video, atom.Audio, atom.Noembed, atom.Noframes, atom.Math, atom.Map:
		return whyHidden
	case atom.Nav, atom.Menu:
		return whyNavigation
	case atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Option, atom.Fieldset, atom.Label:
		return whyForm
	case atom.Aside:
		return whyRelated
	case atom.Footer:
		return whyNavigation
	case atom.Figure, atom.Figcaption, atom.Picture:
		return whyCaption
	case atom.Body, atom.Html, atom.Article, atom.Main, atom.P, atom.Blockquote, atom.H1, atom.H2, atom.Em, atom.Strong, atom.B, atom.I, atom.Time:
		return hiddenReason(n)
	}
	if why := hiddenReason(n); why != "" {
		return why
	}
	if isTeaser(n) {
		return whyTeaser
	}
	switch attr(n, "role") {
	case "navigation", "banner", "search", "menu", "menubar", "toolbar", "tablist":
		return whyNavigation
	case "complementary":
		return whyRelated
	case "dialog", "alertdialog":
		return whyCookies
	}
	return nameReason(n)
}

func hiddenReason(n *html.Node) reason {
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "hidden":
			return whyHidden
		case "style":
			s := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return whyHidden
			}
		}
	}
	return ""
}

// nameReason judges by class and id.
func nameReason(n *html.Node) (why reason) {
	for i := range n.Attr {
		a := &n.Attr[i]
		if a.Key != "class" && a.Key != "id" && a.Key != "data-component" && a.Key != "data-testid" {
			continue
		}
		if len(a.Val) > 400 {
			continue
		}
		nameWords(a.Val, func(w string) bool {
			why = wordReason(w)
			return why == ""
		})
		if why != "" {
			return why
		}
	}
	return ""
}

// wordReason knows the words that pages use in class and id for what is no article.
func wordReason(w string) reason {
	switch w {
	case "comment", "comments", "disqus", "commentlist", "respond", "livefyre", "coral":
		return whyComments
	case "share", "sharing", "social", "addthis", "sharedaddy", "sharethis", "followus", "sharebar", "shares", "addtoany", "socials", "shareaholic":
		return whyShare
	case "related", "recommended", "recommendations", "recirc", "recirculation", "outbrain", "taboola", "zergnet", "trending", "popular", "mostread", "readmore", "teaser", "teasers", "recent", "promo", "promos", "promobox", "upnext", "morefrom", "playlist", "carousel", "jp", "relatedposts", "yarpp", "crosslinks", "seealso":
		return whyRelated
	case "newsletter", "newsletters", "subscribe", "subscription", "signup", "paywall", "optin", "mailchimp", "piano", "donate", "donation", "membership":
		return whySubscribe
	case "ad", "ads", "advert", "adverts", "advertisement", "advertising", "adslot", "dfp", "sponsor", "sponsored", "adsbygoogle", "adunit", "adbox", "adwrap", "mpu":
		return whyAd
	case "cookie", "cookies", "gdpr", "consent", "onetrust", "cookiebanner":
		return whyCookies
	case "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "pagination", "pager", "sidebar", "toolbar", "masthead", "footer", "topbar", "skiplink", "sitemap", "toc", "tags", "tag", "taglist", "categories", "topics", "modal", "popup", "overlay", "widget", "widgets", "search", "login":
		return whyNavigation
	case "caption", "captions", "credit", "credits", "wp-caption", "figcaption", "gallery", "slideshow", "lightbox", "photocredit", "imagecaption", "mediacaption":
		return whyCaption
	case "byline", "bylines", "dateline", "timestamp", "publishdate", "pubdate", "authors":
		return whyByline
	case "authorbio", "bio", "biography", "authorbox", "aboutauthor":
		return whyBio
	case "copyright", "disclaimer", "legal":
		return whyCopyright
	case "hidden", "screenreader", "visuallyhidden", "sr", "noprint", "invisible", "offscreen":
		return whyHidden
	}
	return ""
}

// isTeaser recognises one of three or more neighbours that look alike (same tag and class), each of
// which is short and has a link as its headline.
func isTeaser(n *html.Node) bool {
	switch n.DataAtom { //nolint:exhaustive // the elements of HTML are an open list
	case atom.Li, atom.Div, atom.Article, atom.Section:
	default:
		return false
	}
	if n.Parent == nil || !headedByLink(n) {
		return false
	}
	class, alike := attr(n, "class"), 0
	for s, i := n.Parent.FirstChild, 0; s != nil && i < siblingsMax; s, i = s.NextSibling, i+1 {
		if s.Type == html.ElementNode && s.DataAtom == n.DataAtom && attr(s, "class") == class && headedByLink(s) {
			if alike++; alike >= 3 {
				return true
			}
		}
	}
	return false
}

// headedByLink reports whether the first text of an element is a link of three words or more, or a
// heading that is a link, and whether less than seventy words stand in it.
func headedByLink(n *html.Node) bool {
	var first *html.Node
	words := 0
	var walk func(*html.Node)
	walk = func(x *html.Node) {
		for c := x.FirstChild; c != nil && words < 70; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				k := len(strings.Fields(c.Data))
				if first == nil && k >= 3 {
					first = c
				}
				words += k
			case c.Type == html.ElementNode && !isHiddenTag(c.Data):
				walk(c)
			}
		}
	}
	walk(n)
	if first == nil || words >= 70 {
		return false
	}
	for p := first.Parent; p != nil && p != n.Parent; p = p.Parent {
		if p.DataAtom == atom.A {
			return p.FirstChild != nil && !strings.HasPrefix(attr(p, "href"), "#")
		}
	}
	return false
}

// hasTweet reports whether a quotation that was embedded from elsewhere stands in the element or not
// far below it: such a quotation is part of the text.
func hasTweet(n *html.Node, depth int) bool {
	if n.DataAtom == atom.Blockquote {
		class := attr(n, "class")
		return strings.Contains(class, "tweet") || strings.Contains(class, "instagram") || strings.Contains(class, "tiktok")
	}
	if depth > 4 {
		return false
	}
	for c, i := n.FirstChild, 0; c != nil && i < 8; c, i = c.NextSibling, i+1 {
		if c.Type == html.ElementNode && hasTweet(c, depth+1) {
			return true
		}
	}
	return false
}
