package intake

import (
	"fmt"
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// pageWith puts an element into a page around which an article stands.
func pageWith(element string) string {
	return "<html><body><article><h1>Dam opens in May</h1><p>" + paragraph + "</p>" + element + "<p>" + secondParagraph + "</p></article></body></html>"
}

// What a page calls its elements tells what is no article, each with its reason.
func TestHTML_FurnitureByTagRoleAndName(t *testing.T) {
	const words = "Words that belong elsewhere"
	for element, want := range map[string]reason{
		`<nav>` + words + `</nav>`:                                              whyNavigation,
		`<menu>` + words + `</menu>`:                                            whyNavigation,
		`<footer>` + words + `</footer>`:                                        whyNavigation,
		`<aside>` + words + `</aside>`:                                          whyRelated,
		`<button>` + words + `</button>`:                                        whyForm,
		`<figure>` + words + `</figure>`:                                        whyCaption,
		`<svg><text>` + words + `</text></svg>`:                                 whyHidden,
		`<div hidden>` + words + `</div>`:                                       whyHidden,
		`<p style="color:red; DISPLAY: none">` + words + `</p>`:                 whyHidden,
		`<div style="visibility:hidden">` + words + `</div>`:                    whyHidden,
		`<div role="navigation">` + words + `</div>`:                            whyNavigation,
		`<div role="complementary">` + words + `</div>`:                         whyRelated,
		`<div role="dialog">` + words + `</div>`:                                whyCookies,
		`<div class="post-comments">` + words + `</div>`:                        whyComments,
		`<div id="disqus_thread">` + words + `</div>`:                           whyComments,
		`<div class="socialShare">` + words + `</div>`:                          whyShare,
		`<div class="related-links">` + words + `</div>`:                        whyRelated,
		`<div data-component="newsletter-signup">` + words + `</div>`:           whySubscribe,
		`<div class="ad-slot">` + words + `</div>`:                              whyAd,
		`<div id="onetrust-sdk">` + words + `</div>`:                            whyCookies,
		`<div class="breadcrumb">` + words + `</div>`:                           whyNavigation,
		`<div class="photo-credit">` + words + `</div>`:                         whyCaption,
		`<div class="byline">` + words + `</div>`:                               whyByline,
		`<div class="author_bio">` + words + `</div>`:                           whyBio,
		`<div class="legal">` + words + `</div>`:                                whyCopyright,
		`<div class="visuallyhidden">` + words + `</div>`:                       whyHidden,
		`<div class="story">` + words + `.</div>`:                               "",
		`<div class="` + strings.Repeat("x", 401) + ` ad">` + words + `.</div>`: "",
	} {
		a := parsedFile(t, "a.html", []byte(pageWith(element))).articles[0]
		got := "the text"
		if !strings.Contains(a.Text, words) {
			got = "nowhere"
		}
		for _, s := range a.Skipped {
			if strings.Contains(s.Text, words) {
				got = s.Why
			}
		}
		if want == "" {
			want = "the text"
		}
		if got != want {
			t.Errorf("%.60s: %s, want %s", element, got, want)
		}
	}
}

// A name alone takes no great part of the text away, and a quotation that was embedded is text.
func TestHTML_NamesThatMustNotCostTheArticle(t *testing.T) {
	long := strings.Repeat("<p>"+paragraph+" It was said again.</p>", 3)
	for name, page := range map[string]string{
		"the whole article in a sidebar":    `<html><body><div class="has-sidebar ad-free"><h1>Dam opens</h1>` + long + `<p>` + secondParagraph + `</p></div></body></html>`,
		"an embedded post":                  pageWith(`<div class="social-embed"><blockquote class="twitter-tweet"><p>` + secondParagraph + ` Tonight.</p></blockquote></div>`),
		"an article body by its property":   `<html><body><div>` + long + `</div><div itemprop="articleBody"><p>` + secondParagraph + `</p><p>` + paragraph + ` Later.</p></div></body></html>`,
		"a main element":                    `<html><body><div>Menu</div><main><p>` + paragraph + `</p><p>` + secondParagraph + `</p></main></body></html>`,
		"a lead apart from the body":        `<html><head><meta property="og:title" content="Dam opens in May"></head><body><h1>Dam opens in May</h1><div class="lead"><p>` + secondParagraph + `</p></div><div class="article-body"><p>` + paragraph + `</p><p>` + paragraph + ` It is so.</p></div></body></html>`,
		"an entry without any body element": `<p>` + paragraph + `<p>` + secondParagraph,
	} {
		out := parsedFile(t, "a.html", []byte(page))
		if len(out.articles) != 1 || !strings.Contains(out.articles[0].Text, secondParagraph) {
			t.Errorf("%s: %+v", name, out.articles)
		}
	}
}

func TestHTML_ListsOfTeasersAreNoText(t *testing.T) {
	var list strings.Builder
	for i := range 4 {
		fmt.Fprintf(&list, `<li class="t"><a href="/%d">Mayor number %d resigns after flood</a> <span>It was late in the year when she left.</span></li>`, i, i)
	}
	a := parsedFile(t, "a.html", []byte(pageWith("<ul>"+list.String()+"</ul>"))).articles[0]
	if strings.Contains(a.Text, "resigns") || !strings.Contains(fmt.Sprint(a.Skipped), "Mayor number 3") {
		t.Errorf("text %q, skipped %v", a.Text, a.Skipped)
	}
}

// Line breaks end paragraphs where they stand in pairs or behind a sentence.
func TestHTML_LineBreaks(t *testing.T) {
	a := parsedFile(t, "a.html", []byte("<html><body><article><h1>Dam opens in May</h1><div>"+paragraph+"<br>"+secondParagraph+"<br> <br>The road in the<br>valley stays closed until the end of the year, she said to them.</div></article></body></html>")).articles[0]
	if len(a.Paras) != 4 || !strings.HasSuffix(a.Text, "The road in the valley stays closed until the end of the year, she said to them.") {
		t.Errorf("%d paragraphs: %q", len(a.Paras), a.Text)
	}
}

func TestHTML_MetadataFromEverySource(t *testing.T) {
	cases := map[string]struct{ head, title, outlet, authors, credits, published, url, language string }{
		"linked data": {
			`<script type="application/ld+json">[{"@graph":[{"@type":["Thing","NewsArticle"],"headline":"Dam &amp; road","datePublished":"2024-05-03","url":"https://example.org/1","inLanguage":"es-MX","publisher":{"name":"Valley &amp; Post"},"author":[{"name":["Ann Lee"]},"Bo Kim","Reuters"]}]}]</script>`,
			"Dam & road", "Valley & Post", "Ann Lee|Bo Kim", "Reuters", "2024-05-03", "https://example.org/1", "es",
		},
		"main entity": {`<script type="application/ld+json">{"@type":"WebPage","mainEntity":{"@type":"Report","headline":"Dam opens late"}}</script>`, "Dam opens late", "", "", "", "", "", "en"},
		"open graph": {
			`<meta property="og:title" content="Dam opens late | Valley Post"><meta property="og:site_name" content="Valley Post"><meta property="og:url" content="https://example.org/2"><meta property="og:locale" content="fr_FR"><meta name="author" content="By Ann Lee"><meta name="date" content="May 3, 2024">`,
			"Dam opens late", "Valley Post", "Ann Lee", "", "2024-05-03", "https://example.org/2", "fr",
		},
		"names that are none": {`<meta name="author" content="admin"><meta name="author" content="a@example.org"><meta property="article:author" content="https://example.org/a"><meta property="og:site_name" content="https://example.org">`, "Dam opens in May", "", "", "", "", "", "en"},
		"broken data":         {`<script type="application/ld+json">{"@type":"NewsArticle",</script><title>Dam opens now</title>`, "Dam opens now", "", "", "", "", "", "en"},
		"time element":        {`</head><body><time datetime="2024-05-03T10:00:00Z">a while ago</time>`, "Dam opens in May", "", "", "", "2024-05-03", "", "en"},
	}
	for name, c := range cases {
		a := parsedFile(t, "a.html", []byte("<html><head>"+c.head+"</head>"+strings.TrimPrefix(pageWith(""), "<html>"))).articles[0]
		if a.TitleText() != c.title || a.Outlet != c.outlet || strings.Join(a.Authors, "|") != c.authors || strings.Join(a.Credits, "|") != c.credits || string(a.Published) != c.published || a.URL != c.url || a.Language != c.language {
			t.Errorf("%s: title %q, outlet %q, authors %q, credits %q, published %q, url %q, language %q", name, a.TitleText(), a.Outlet, a.Authors, a.Credits, a.Published, a.URL, a.Language)
		}
	}
	var many strings.Builder
	for i := range 12 {
		fmt.Fprintf(&many, `<meta name="author" content="Ann Lee%c">`, 'a'+i)
	}
	out := parsedFile(t, "a.html", []byte("<html><head>"+many.String()+`<meta name="date" content="some day">`+"</head>"+strings.TrimPrefix(pageWith(""), "<html>")))
	if len(out.articles[0].Authors) != 8 || len(out.problems) != 2 || !strings.Contains(out.problems[0].Message, "limit of 8 authors") || !strings.Contains(out.problems[1].Message, "isn't a date that can be read: some day") {
		t.Errorf("%q, %v", out.articles[0].Authors, out.problems)
	}
}

func TestHTML_TooManyNodesAreCutWithAProblem(t *testing.T) {
	out := parse("a.html", []byte(pageWith("")+strings.Repeat("<i>\n", htmlNodesMax)), Bounds{}.orUsual())
	if len(out.articles) != 1 || !strings.Contains(fmt.Sprint(out.problems), "elements and texts, the page is cut from this line on") {
		t.Errorf("%d articles, %v", len(out.articles), out.problems)
	}
}

func TestDates_OfLinesWithLabels(t *testing.T) {
	for line, want := range map[string]model.EDTF{
		"Published May 3, 2024": "2024-05-03", "Posted on 3 May 2024": "2024-05-03", "Published: May 3, 2024, 5 min read": "2024-05-03", "Publicado el 3 de mayo de 2024": "2024-05-03",
		"Last updated: May 3, 2024": "2024-05-03", "May 3, 2024 10:30 a.m. ET": "2024-05-03", "May 3, 2024 | 3 hours ago": "2024-05-03", "2024-05-03 10:30": "2024-05-03", "2024-05-03T10:30:00Z": "2024-05-03", "03/05/2024 10:30": "", "Dam in May 3, 2024 opens": "",
	} {
		a := parsedFile(t, "a.txt", []byte("Dam opens after nine years\n\n"+line+"\n\n"+paragraph+"\n\n"+secondParagraph+"\n")).articles[0]
		if a.Published != want {
			t.Errorf("%q gives %q (%s), want %q", line, a.Published, a.PublishedWhy, want)
		}
	}
	// A label for the first day wins over one for the last, wherever they stand.
	a := parsedFile(t, "a.txt", []byte("Dam opens after nine years\n\nUpdated May 5, 2024\nPublished May 3, 2024\n\n"+paragraph+"\n\n"+secondParagraph+"\n\nMay 9, 2024\n")).articles[0]
	if a.Published != "2024-05-03" || !strings.Contains(a.PublishedWhy, "not line 3") {
		t.Errorf("published %s: %s", a.Published, a.PublishedWhy)
	}
}
