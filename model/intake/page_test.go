package intake

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// A page as it comes off the web: everything around the article, and the article.
const savedText = "Saturday, May 4, 2024\n" +
	"NEWS     SPORT     WEATHER\n/\nNEWS     SPORT     WEATHER\n/\nNEWS     SPORT     WEATHER\n" +
	"Home > News > Norvale\n" +
	"May 3, 2024\n\n" +
	"Norvale opens its dam after nine years of delay\n\n" +
	"By Bo Kim and Cy Moss\n\n3 min read\nShare on Facebook\n\n" +
	"(Ann Lee/AFP via Getty Images)\n\n" +
	"The council of Norvale voted on Friday to open the dam in May, although two of its members had asked for more time.\n\n" +
	"Advertisement\n\n" +
	"Engineers will test the gates for two weeks, said the head of the works, and the road below the dam stays closed until then.\n\n" +
	"Tests Begin On Monday\n\n" +
	"The first test of the gates is planned for Monday morning, when the water of the upper lake stands at its usual height.\n\n" +
	"Shoe company moves headquarters overseas amid biggest lawsuit since founding\n\n" +
	"The dam has cost 40 million, twice what the council had planned when the works began in the spring of 2015.\n\n" +
	"\"We are glad that it is over,\" said the mayor at the foot of the dam, where some two hundred people had come.\n\n" +
	"Related Posts\n\nMayor of Southvale resigns after flood\n\n" +
	"Bo Kim\n\n" +
	"Bo Kim is a contributing editor of Valley Weekly, covering dams and roads. She holds a degree in geology.\n\n" +
	"(Reporting by Bo Kim; Editing by Dee Fox)\n" +
	"Leave a Reply\nYour email address will not be published. Required fields are marked *\n" +
	"© 2024 The Valley Post. All rights reserved.\nerror: Content is protected !!\n"

func TestPage_ArticleIsToldFromWhatIsAroundIt(t *testing.T) {
	out := parsedFile(t, "page.txt", []byte(savedText))
	if len(out.articles) != 1 {
		t.Fatalf("%+v", out)
	}
	a := out.articles[0]
	if a.TitleText() != "Norvale opens its dam after nine years of delay" || a.Outlet != "The Valley Post" || strings.Join(a.Authors, "|") != "Bo Kim|Cy Moss" {
		t.Errorf("title %q, outlet %q, authors %q", a.TitleText(), a.Outlet, a.Authors)
	}
	if a.Published != "2024-05-03" || a.PublishedBasis != model.PublishedStated || !strings.Contains(a.PublishedWhy, "line 8") || !strings.Contains(a.PublishedWhy, "not line 1") {
		t.Errorf("published %s, %s, %s", a.Published, a.PublishedBasis, a.PublishedWhy)
	}
	if len(a.Paras) != 7 || len(a.Headings) != 1 || a.Headings[0].In(a.Text) != "Tests Begin On Monday" {
		t.Errorf("%d paragraphs, headings %v: %q", len(a.Paras), a.Headings, a.Text)
	}
	why := map[string]string{}
	for _, s := range a.Skipped {
		for line := range strings.SplitSeq(s.Text, "\n") {
			why[strings.TrimSpace(line)] = s.Why
		}
	}
	for line, want := range map[string]reason{
		"NEWS     SPORT     WEATHER": whyNavigation, "/": whyNavigation, "Home > News > Norvale": whyNavigation, "May 3, 2024": whyDate, "Saturday, May 4, 2024": whyDate,
		"By Bo Kim and Cy Moss": whyByline, "3 min read": whyAge, "Share on Facebook": whyShare, "(Ann Lee/AFP via Getty Images)": whyCredit, "Advertisement": whyAd,
		"Shoe company moves headquarters overseas amid biggest lawsuit since founding": whyRelated, "Mayor of Southvale resigns after flood": whyRelated, "Related Posts": whyLabel,
		"Bo Kim": whyByline, "(Reporting by Bo Kim; Editing by Dee Fox)": whyByline, "Leave a Reply": whyComments, "error: Content is protected !!": whyProtection,
		"© 2024 The Valley Post. All rights reserved.":                                                              whyCopyright,
		"Bo Kim is a contributing editor of Valley Weekly, covering dams and roads. She holds a degree in geology.": whyBio,
	} {
		if why[line] != want {
			t.Errorf("%q is skipped as %q, want %q", line, why[line], want)
		}
	}
}

// Text, skipped lines and front matter together are the file: nothing is lost on the way.
func TestPage_NothingIsLost(t *testing.T) {
	a := parsedFile(t, "page.txt", []byte(savedText)).articles[0]
	var got strings.Builder
	got.WriteString(a.Text)
	for _, s := range a.Skipped {
		got.WriteString("\n" + s.Text)
	}
	for line := range strings.SplitSeq(savedText, "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.Contains(got.String(), line) {
			t.Errorf("lost %q", line)
		}
	}
}

func TestPage_OutletFromBiographyAndBlogAboveItsDate(t *testing.T) {
	a := parsedFile(t, "b.txt", []byte("Dam opens after delay\n\nMore Articles\n\nBo Kim\nBo Kim\nBo Kim is the contributing editor of Valley Weekly, specializing in dams. She follows the works.\n\n"+paragraph+"\n\n"+secondParagraph+"\n")).articles[0]
	if a.Outlet != "Valley Weekly" || strings.Join(a.Authors, "|") != "Bo Kim" || len(a.Paras) != 3 {
		t.Errorf("outlet %q, authors %q, text %q", a.Outlet, a.Authors, a.Text)
	}
	a = parsedFile(t, "c.txt", []byte("Norvale has been my home for forty years. I write about it here because I like the place.\nFriday, May 3, 2024\nDam Opens After Nine Years\nReport: Dam Opens After Nine Years\n"+paragraph+"\n"+secondParagraph+"\nNo comments:\nPost a Comment\n")).articles[0]
	if a.TitleText() != "Dam Opens After Nine Years" || a.Published != "2024-05-03" || len(a.Paras) != 3 || a.Skipped[0].Why != whySite {
		t.Errorf("title %q, published %s, text %q, skipped %v", a.TitleText(), a.Published, a.Text, a.Skipped)
	}
	a = parsedFile(t, "d.txt", []byte("What's happened\n"+paragraph+"\nHow we got here\n"+secondParagraph+"\nGo deeper\n-\nWhy does the dam open now and not before?\n"+paragraph+" It is late.\n")).articles[0]
	if a.TitleText() != "" || len(a.Headings) != 3 {
		t.Errorf("title %q, headings %d in %q", a.TitleText(), len(a.Headings), a.Text)
	}
	a = parsedFile(t, "e.txt", []byte("Dam opens after nine years\n\nNORVALE, May 3, 2024 (Example Wire) — "+paragraph+"\n\nI'm Bo Kim, a passionate writer who lives in Norvale.\n\nCopyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.\n")).articles[0]
	if a.Published != "2024-05-03" || strings.Join(a.Authors, "") != "Bo Kim" || strings.Join(a.Credits, "") != "The Associated Press" || a.Outlet != "" {
		t.Errorf("%+v", a)
	}
}

// What reads like furniture within the text stays: body text is never lost.
func TestPage_BodyStays(t *testing.T) {
	for _, line := range []string{
		"By Friday the water had reached the bridge, and the mayor asked for help.", "Over 80 diggers have been sent to the dam for the works, the council of Norvale says",
		"March 3, 2024", "Ann Lee is a reporter in the story that the council of Norvale read aloud on Friday.", "Who will pay for the dam that nobody wanted when it was planned?", "“It is over”", "* * the end of the works",
	} {
		body := "Dam opens in Norvale after nine years\n\n" + paragraph + "\n\n" + secondParagraph + "\n\n" + line + "\n\n" + strings.ReplaceAll(paragraph, "May", "June") + "\n\n" + secondParagraph + " Ann Lee said so. Lee was glad.\n"
		a := parsedFile(t, "a.txt", []byte(body)).articles[0]
		if !strings.Contains(a.Text, line) {
			t.Errorf("%q is not in the text; skipped %v", line, a.Skipped)
		}
	}
}

func TestBylines(t *testing.T) {
	for in, want := range map[string]string{
		"By Ann Lee": "Ann Lee", "By ANN LEE": "ANN LEE", "By Ann Lee and Bo Kim, The Valley Post": "Ann Lee|Bo Kim", "Written By: Ann de la Cruz": "Ann de la Cruz", "By Ann Lee | May 3, 2024": "Ann Lee",
		"Por José Núñez": "José Núñez", "By the river": "", "By Friday": "", "By Valley News Staff": "", "By Ann Lee, who was there.": "Ann Lee", "Posted by Ann Lee on May 3, 2024": "Ann Lee", "Byron Lee": "",
	} {
		names, _ := bylineNames(in)
		if got := strings.Join(names, "|"); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestAgencyRows_AreCredits(t *testing.T) {
	a := parsedFile(t, "a.txt", []byte("Dam opens after nine years\n\n"+paragraph+"\n\n"+secondParagraph+"\n\nReuters - Ap - AFP\n")).articles[0]
	if strings.Join(a.Credits, "|") != "Reuters|Ap|AFP" || len(a.Paras) != 3 {
		t.Errorf("credits %q, text %q", a.Credits, a.Text)
	}
	for _, s := range []string{"Reuters said so.", "Ap and the river", ""} {
		if agenciesOf(s) != nil {
			t.Errorf("%q is no row of agencies", s)
		}
	}
}

func TestDates_InWordsAndMetadata(t *testing.T) {
	for in, want := range map[string]model.EDTF{
		"2024-05-03": "2024-05-03", "2024-05": "2024-05", "2024": "2024", "2024-05-03T10:00:00+02:00": "2024-05-03", "Fri, 03 May 2024 10:00:00 +0200": "2024-05-03", "Fri May 3 2024 10:00:00 GMT+0000": "2024-05-03",
		"May 3, 2024": "2024-05-03", "3 May 2024": "2024-05-03", "Friday, 3rd May, 2024": "2024-05-03", "May 3rd, 2024 at 10:30 a.m. ET": "2024-05-03", "3 de mayo de 2024": "2024-05-03", "viernes, 3 de mayo de 2024": "2024-05-03",
		"3 mai 2024": "2024-05-03", "Sept. 3, 2024": "2024-09-03", "3. Dezember 2024": "2024-12-03", "12 agosto 2024 10:30": "2024-08-12", "20240503": "2024-05-03", "ven, 3 mag 2024 00:38:15 +0200": "2024-05-03", "vie, 03 may 2024 10:00:00 -0600": "2024-05-03", "venerdì 3 maggio 2024": "2024-05-03", "sex, 3 mai 2024": "2024-05-03",
		"1 enero 2024": "2024-01-01", "2 février 2024": "2024-02-02", "4 marzo 2024": "2024-03-04", "5 abril 2024": "2024-04-05", "6 junho 2024": "2024-06-06", "7 juillet 2024": "2024-07-07", "8 oktober 2024": "2024-10-08", "9 noviembre 2024": "2024-11-09",
		"05/03/2024": "", "yesterday": "", "February 30, 2024": "", "May 2024 or later": "", "": "",
	} {
		got, ok := parseDate(in)
		if got != want || ok != (want != "") {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestFrontMatter_YAMLAndTOMLInAllItsForms(t *testing.T) {
	cases := map[string]string{
		"list":       "---\ntitle: Dam\nauthors: [Ann Lee, Bo Kim]\ndate: 2024-05-03T10:00:00Z\nlang: es-MX\n---\n",
		"mapping":    "---\ntitle: Dam\nauthor:\n  - name: Ann Lee\n  - name: Bo Kim\npublished: May 3, 2024\nlanguage: es\n---\n",
		"colon":      "---\ntitle: Dam\nnote: a: b: c\nauthor: By Ann Lee and Bo Kim\ndate: 2024-05-03\nlang: es\n---\n",
		"toml":       "+++\ntitle = \"Dam\"\nauthors = [\"Ann Lee\", \"Bo Kim\"]\ndate = 2024-05-03\nlang = \"es\"\n+++\n",
		"line ends":  "---\r\ntitle: Dam\r\nauthor: Ann Lee, Bo Kim\r\ndate: 2024-05-03\r\nlang: es\r\n---\r\n",
		"other ends": "---\ntitle: Dam\nauthor: Ann Lee, Bo Kim\ndate: 2024-05-03\nlang: es\n...\n",
	}
	for name, matter := range cases {
		a := parsedFile(t, "a.md", []byte(matter+"\n"+paragraph+"\n")).articles[0]
		if a.TitleText() != "Dam" || strings.Join(a.Authors, "|") != "Ann Lee|Bo Kim" || a.Published != "2024-05-03" || a.Language != "es" {
			t.Errorf("%s: %q %q %s %s", name, a.TitleText(), a.Authors, a.Published, a.Language)
		}
	}
	out := parsedFile(t, "a.md", []byte("---\na: &a [x]\nb: *a\ndate: soon\n---\n"+paragraph))
	if len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "aliases") {
		t.Errorf("aliases: %v", out.problems)
	}
	out = parsedFile(t, "a.md", []byte("---\ntitle: Dam\ndate: soon\n---\n"+paragraph))
	if len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "soon") || out.articles[0].PublishedBasis != model.PublishedUnknown {
		t.Errorf("date: %+v", out)
	}
	out = parsedFile(t, "a.md", []byte("---\nnever closed\n\n"+paragraph))
	if len(out.articles) != 1 || !strings.Contains(out.articles[0].Text, "never closed") {
		t.Errorf("never closed: %+v", out)
	}
}

func TestMarkdown_MarkupIsTakenOff(t *testing.T) {
	for in, want := range map[string]string{
		"a **bold** and *thin* and __strong__ word_with_marks": "a bold and thin and strong word_with_marks", "[words](http://x.y) and ![alt](z.png)": "words and alt", "`code` and \\*star\\*": "code and *star*",
		"a [bracket] and [[nested](x": "a [bracket] and [[nested](x", "2 * 3 = 6": "2 * 3 = 6", "[sic]": "[sic]",
	} {
		if got := inline(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
	a := parsedFile(t, "a.md", []byte("Dam opens\n=========\n\n> "+paragraph+"\n\n***\n\n- "+secondParagraph+"\n\n## Later\n\n"+paragraph+" It was late.\n")).articles[0]
	if a.TitleText() != "Dam opens" || len(a.Paras) != 5 || len(a.Headings) != 1 {
		t.Errorf("%q", a.Text)
	}
}

func TestLimits_LongTextsAreCutWithAProblem(t *testing.T) {
	out := parsedFile(t, "long.txt", []byte(strings.Repeat("The dam opened on Friday, said the mayor, who had asked for it for nine years and was there. ", textMax/80)))
	if len(out.articles) != 1 || len(out.articles[0].Text) > textMax || len(out.problems) != 2 || !strings.Contains(out.problems[0].Message, "8 MB") || !strings.Contains(out.problems[1].Message, "parted") {
		t.Errorf("%d articles, problems %v", len(out.articles), out.problems)
	}
	out = parsedFile(t, "rows.txt", []byte(strings.Repeat("The dam opened.\n", rowsMax+10)))
	if len(out.articles) != 1 || len(out.problems) != 1 || out.problems[0].Line != rowsMax+1 {
		t.Errorf("%d articles, problems %v", len(out.articles), out.problems)
	}
	out = parsedFile(t, "title.md", []byte("---\ntitle: "+strings.Repeat("long ", 2000)+"\n---\n"+paragraph))
	if a := out.articles[0]; a.Title.Len() > titleMax {
		t.Errorf("title of %d bytes", a.Title.Len())
	}
}

const updatedPage = `<html><head><title>Pier closes</title><meta property="article:published_time" content="2025-03-04T08:15:00Z"></head><body>
<div class="mast">Saturday, 8 March 2025</div><article><h1>Pier closes for repairs</h1><div>4 March 2025, 08:15</div><div>Updated 6 March 2025</div>
<p>` + paragraph + `</p><p>` + secondParagraph + `</p></article></body></html>`

// A line that says when a page was changed, or that stands over its headline, doesn't contradict its metadata;
// a day behind the headline does.
func TestDates_OfTheChangeAndOfTheDayOfSavingAreNotBelieved(t *testing.T) {
	out := parsedFile(t, "a.html", []byte(updatedPage))
	a := out.articles[0]
	if a.Published != "2025-03-04" || a.PublishedBasis != model.PublishedMetadata || len(out.problems) != 0 {
		t.Errorf("published %s, %s: %v", a.Published, a.PublishedWhy, out.problems)
	}
	if strings.Contains(a.Text, "2025") || a.TitleText() != "Pier closes for repairs" {
		t.Errorf("text %q", a.Text)
	}
	out = parsedFile(t, "a.html", []byte(strings.Replace(updatedPage, "<div>4 March 2025, 08:15</div>", "<div>5 March 2025</div>", 1)))
	if a := out.articles[0]; a.Published != "2025-03-05" || len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "not believed") {
		t.Errorf("published %s: %v", a.Published, out.problems)
	}
}
