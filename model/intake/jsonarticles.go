package intake

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"example.org/sitrep/model"
)

// parseJSON reads a JSON Feed, one article, a list of articles, or one article a line. An article is
// an object with its text under one of the usual names.
func parseJSON(s string, limits Bounds) parsed {
	var whole any
	if err := json.Unmarshal([]byte(s), &whole); err == nil {
		return jsonValue(whole, limits)
	}
	var p parsed
	line := 0
	for row := range strings.SplitSeq(s, "\n") {
		line++
		if strings.TrimSpace(row) == "" {
			continue
		}
		if len(p.drafts) >= messagesMax {
			p.problem(line, "more than the limit of %d articles, the rest is not read", messagesMax)
			break
		}
		var v map[string]any
		if err := json.Unmarshal([]byte(row), &v); err != nil {
			if line == 1 {
				return parsed{problems: []model.Problem{{Line: 1, Message: "not valid JSON: " + oneRow(err.Error())}}}
			}
			p.problem(line, "line that isn't valid JSON, left out: %s", oneRow(err.Error()))
			continue
		}
		d := jsonArticle(v, line, limits)
		if d == nil {
			p.problem(line, "object without a text, left out")
			continue
		}
		p.drafts = append(p.drafts, d)
	}
	return p
}

func jsonValue(v any, limits Bounds) parsed {
	var p parsed
	switch x := v.(type) {
	case []any:
		p.jsonList(x, "", limits)
	case map[string]any:
		if items, ok := x["items"].([]any); ok {
			p.jsonList(items, stringOf(x, "title"), limits)
			for _, d := range p.drafts {
				if d.language == "" {
					d.language = languageCode(stringOf(x, "language"))
				}
			}
			break
		}
		if items, ok := x["articles"].([]any); ok {
			p.jsonList(items, "", limits)
			break
		}
		if d := jsonArticle(x, 1, limits); d != nil {
			p.drafts = append(p.drafts, d)
		}
	}
	if len(p.drafts) == 0 && len(p.problems) == 0 {
		p.problem(0, "JSON without articles; an article is an object with a field text, body or content")
	}
	return p
}

func (p *parsed) jsonList(items []any, outlet string, limits Bounds) {
	for i, it := range items {
		if i >= feedItemsMax {
			p.problem(0, "more than the limit of %d items, the rest is not read", feedItemsMax)
			return
		}
		x, ok := it.(map[string]any)
		if !ok {
			p.problem(0, "item %d is no object, left out", i+1)
			continue
		}
		d := jsonArticle(x, 1, limits)
		if d == nil {
			p.problem(0, "item %d has no text, left out", i+1)
			continue
		}
		if d.outlet == "" {
			d.outlet = outlet
		}
		p.drafts = append(p.drafts, d)
	}
}

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
