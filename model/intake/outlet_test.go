package intake

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
)

func pageWithHead(head string) string {
	return strings.Replace(pageWith(""), "<html>", "<html><head><title>Dam opens in May</title>"+head+"</head>", 1)
}

func TestPages_TheNameOfTheOutlet(t *testing.T) {
	const address = `<link rel=canonical href="https://www.valley-post.example/news/dam">`
	publisher := func(name string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"` + name + `"}}</script>`
	}
	for head, want := range map[string]string{
		publisher("The Valley Post") + address: "The Valley Post",
		address:                                "valley-post.example",
		`<meta property="og:url" content="https://news.valley.example:8080/2024/dam">`:                                      "news.valley.example",
		`<meta property="og:site_name" content="Dam opens in May">` + address:                                               "valley-post.example", // its own headline
		`<meta property="og:site_name" content="What the mayor of Norvale said when the dam was opened at last">` + address: "valley-post.example",
		`<meta name=publisher content="@valleypost">` + address:                                                             "valley-post.example",
		publisher("Blogger") + `<meta property="og:site_name" content="Notes from Norvale">` + address:                      "Notes from Norvale",
		`<link rel=canonical href="http://127.0.0.1/dam">`:                                                                  "",
		`<link rel=canonical href="http://localhost/dam">`:                                                                  "",
		`<link rel=canonical href="file:///home/dam.html">`:                                                                 "",
	} {
		res := load(t, "a.html", pageWithHead(head))
		if len(res.Articles) != 1 || res.Articles[0].Outlet != want {
			t.Errorf("%s: outlet %q, want %q", head, res.Articles[0].Outlet, want)
		}
	}
}

func TestPages_AnAgencyIsTheOutletOfItsOwnSiteOnly(t *testing.T) {
	page := func(publisher, site, address string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"` + publisher + `"}}</script>` +
			`<meta property="og:site_name" content="` + site + `"><link rel=canonical href="https://` + address + `/dam">`
	}
	for _, c := range []struct{ head, outlet, credits string }{
		{page("Associated Press", "Valley Post", "www.valley-post.example"), "Valley Post", "Associated Press"},
		{page("Reuters", "Reuters", "www.valley-post.example"), "valley-post.example", "Reuters"},
		{page("Associated Press", "AP NEWS", "apnews.com"), "Associated Press", ""},
		{page("", "AP NEWS", "apnews.com"), "AP NEWS", ""},
		{page("", "U.S.", "www.reuters.com"), "Reuters", ""},
		{page("", "Valley Post", "www.notreuters.com"), "Valley Post", ""},
		{page("VP News Service", "Valley Post", "www.valley-post.example"), "Valley Post", ""},
		{page("The Valley Post Group", "Valley Post", "www.valley-post.example"), "The Valley Post Group", ""},
	} {
		res := load(t, "a.html", pageWithHead(c.head))
		if a := &res.Articles[0]; a.Outlet != c.outlet || strings.Join(a.Credits, "|") != c.credits {
			t.Errorf("%s: outlet %q credits %q, want %q and %q", c.head, a.Outlet, a.Credits, c.outlet, c.credits)
		}
	}
}

func TestPages_TheDayInTheAddress(t *testing.T) {
	for head, want := range map[string]model.EDTF{
		`<link rel=canonical href="https://valley.example/2019/11/18/business/dam.html">`:                             "2019-11-18",
		`<link rel=canonical href="https://valley.example/world/2024/may/3/dam">`:                                     "2024-05-03",
		`<link rel=canonical href="https://valley.example/2019/11/business/dam.html">`:                                "", // a month and no day
		`<link rel=canonical href="https://valley.example/2019/13/45/dam.html">`:                                      "",
		`<link rel=canonical href="https://valley.example/20191118/11/18/dam.html">`:                                  "",
		`<meta name=date content="2019-11-17"><link rel=canonical href="https://valley.example/2019/11/18/dam.html">`: "2019-11-17",
	} {
		res := load(t, "a.html", pageWithHead(head))
		if len(res.Articles) != 1 || res.Articles[0].Published != want {
			t.Errorf("%s: published %q (%s), want %q", head, res.Articles[0].Published, res.Articles[0].PublishedWhy, want)
		}
	}
}

// What programs write where they have no date is none, and is listed.
func TestDates_AnUnsetDateIsNone(t *testing.T) {
	for _, date := range []string{"0001-01-01T00:00:00Z", "0001-01-01", "0000-00-00 00:00:00", "1970-01-01T00:00:00+00:00"} {
		res := load(t, "a.html", pageWithHead(`<meta property="article:published_time" content="`+date+`">`))
		if len(res.Articles) != 1 || res.Articles[0].Published != "" || len(res.Problems) != 1 || !strings.Contains(res.Problems[0].Message, date) {
			t.Errorf("%s: published %q, problems %+v", date, res.Articles[0].Published, res.Problems)
		}
	}
	res := load(t, "a.html", pageWithHead(`<meta name=date content="0001-01-01"><meta name=pubdate content="2024-05-03">`))
	if a := res.Articles[0]; a.Published != "2024-05-03" || len(res.Problems) != 0 {
		t.Errorf("published %q, problems %+v", a.Published, res.Problems)
	}
	if d, ok := parseDate("1970-01-01"); !ok || d != "1970-01-01" {
		t.Error("a day of 1970 is a day")
	}
}
