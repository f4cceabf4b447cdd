package intake

import (
	"strconv"
	"strings"
	"time"
)

// jsonArticle reads one object, nil when it holds no text.
func jsonArticle(x map[string]any, line int, limits Bounds) *draft {
	body := stringOf(x, "content_html", "text", "body", "content", "articleBody", "article_text", "maintext", "content_text", "description", "summary")
	if strings.TrimSpace(body) == "" {
		return nil
	}
	d := &draft{
		limits: limits,
		title:  oneRow(plainOf(stringOf(x, "title", "headline"))), url: stringOf(x, "url", "link", "external_url"), language: languageCode(stringOf(x, "language", "lang")),
		outlet: oneRow(stringOf(x, "outlet", "publisher", "site_name", "source_name", "publication")),
	}
	if d.outlet == "" {
		if names := namesOf(x["source"]); len(names) > 0 && !strings.Contains(names[0], "://") {
			d.outlet = oneRow(names[0])
		}
	}
	for _, key := range []string{"authors", "author", "byline"} {
		for _, n := range namesOf(x[key]) {
			d.authors = appendNew(d.authors, splitAuthors(oneRow(n))...)
		}
	}
	for _, key := range []string{"published", "date_published", "datePublished", "publishedAt", "published_at", "date_publish", "date", "pubDate"} {
		if s := stringOf(x, key); s != "" {
			d.metadataDate(key, s)
			break
		}
		if n, ok := x[key].(float64); ok {
			d.metadataDate(key, unixDay(n))
			break
		}
	}
	body, lost := cutByItsSource(body)
	if lost != "" {
		d.problem(line, "the text is cut in the file itself: "+oneRow(lost))
	}
	for i := range d.problems {
		d.problems[i].Line = line
	}
	d.fragment(body, line)
	return d
}

// unixDay is the day of a number of seconds or milliseconds since 1970, or the number itself where that is
// no likely day.
func unixDay(n float64) string {
	if n >= 1e11 {
		n /= 1000
	}
	if n < 1e8 || n > 1e10 {
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	return time.Unix(int64(n), 0).UTC().Format(time.DateOnly)
}

// cutByItsSource takes off the mark that news interfaces put where they break off: "[+2312 chars]".
func cutByItsSource(body string) (rest, mark string) {
	trimmed := strings.TrimSpace(body)
	at := strings.LastIndex(trimmed, "[+")
	if at < 0 || !strings.HasSuffix(trimmed, " chars]") || !isDigits(trimmed[at+2:len(trimmed)-len(" chars]")]) {
		return body, ""
	}
	return trimmed[:at], trimmed[at:]
}

// stringOf is the first of the fields that holds a text.
func stringOf(x map[string]any, keys ...string) string {
	for _, k := range keys {
		if s, ok := x[k].(string); ok && strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}
