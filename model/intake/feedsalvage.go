package intake

import (
	"cmp"
	"encoding/xml"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"example.org/sitrep/model/text"
)

// readableXML changes what no reader of XML takes and what says nothing against the rest: a version above 1.0, and
// references to characters that XML forbids, which become what Clean makes of the characters. forbidden counts them,
// line is that of the first.
func readableXML(s string) (out string, forbidden, line int) {
	if prolog, rest, ok := strings.Cut(s, "?>"); ok && strings.HasPrefix(strings.TrimLeft(prolog, " \t\r\n"), "<?xml") {
		s = strings.Replace(strings.Replace(prolog, `version="1.1"`, `version="1.0"`, 1), "version='1.1'", "version='1.0'", 1) + "?>" + rest
	}
	var b strings.Builder
	last := 0
	for at := 0; ; {
		next := strings.Index(s[at:], "&#")
		if next < 0 {
			break
		}
		at += next
		end := strings.IndexByte(s[at:min(len(s), at+16)], ';')
		if end < 0 {
			at += 2
			continue
		}
		if r, ok := referred(s[at+2 : at+end]); ok {
			if forbidden++; forbidden == 1 {
				line = 1 + strings.Count(s[:at], "\n")
			}
			b.WriteString(s[last:at])
			b.WriteString(r)
			last = at + end + 1
		}
		at += end + 1
	}
	if forbidden == 0 {
		return s, 0, 0
	}
	return b.String() + s[last:], forbidden, line
}

// referred is what stands for a reference to a character that XML forbids; ok is false for one that it allows, and
// for what is no reference at all.
func referred(digits string) (shown string, ok bool) {
	base := 10
	if rest, hex := strings.CutPrefix(strings.ToLower(digits), "x"); hex {
		digits, base = rest, 16
	}
	n, err := strconv.ParseUint(digits, base, 64)
	switch {
	case err != nil:
		return "", false
	case n > utf8.MaxRune, n >= 0xd800 && n < 0xe000, n == 0xfffe, n == 0xffff:
		return string(utf8.RuneError), true
	case n >= ' ' || n == '\t' || n == '\n' || n == '\r':
		return "", false
	}
	shown, _ = text.Clean(string(rune(n)))
	return shown, true
}

// itemScanner finds where the items of a feed begin, without heed to how well formed it is.
type itemScanner struct {
	s                  string
	noCDATA, noComment bool // no end of one is left
}

// next is where the first item at or behind a place begins, -1 when none does. What stands in comments and in
// literal text is none.
func (c *itemScanner) next(at int) int {
	for at < len(c.s) {
		i := strings.IndexByte(c.s[at:], '<')
		if i < 0 {
			return -1
		}
		at += i
		rest := c.s[at:]
		skip := 1
		switch {
		case strings.HasPrefix(rest, "<![CDATA[") && !c.noCDATA:
			end := strings.Index(rest, "]]>")
			c.noCDATA, skip = end < 0, max(end, 1)
		case strings.HasPrefix(rest, "<!--") && !c.noComment:
			end := strings.Index(rest, "-->")
			c.noComment, skip = end < 0, max(end, 1)
		case isItemTag(rest):
			return at
		}
		at += skip
	}
	return -1
}

// isItemTag reports whether s begins with the tag of an item or entry, whatever its namespace.
func isItemTag(s string) bool {
	name, ok := tagName(s)
	return ok && (strings.EqualFold(name, "item") || strings.EqualFold(name, "entry"))
}

// tagName is the name of the start tag that s begins with, without its namespace.
func tagName(s string) (string, bool) {
	const longest = 60
	end := strings.IndexAny(s[1:min(len(s), longest)], " \t\r\n/>")
	if end <= 0 {
		return "", false
	}
	name := s[1 : 1+end]
	if _, local, ok := strings.Cut(name, ":"); ok {
		name = local
	}
	return name, true
}

// salvage reads the items from a place on one by one, each up to where the next one begins, so that a fault costs
// at most its item. It reports whether there was one.
func (c *channel) salvage(s string, from int, p *parsed) bool {
	scan := itemScanner{s: s}
	at := scan.next(from)
	line := 1 + strings.Count(s[:max(at, 0)], "\n")
	found := at >= 0
	for at >= 0 {
		if len(p.drafts) >= feedItemsMax {
			p.problem(line, "more than the limit of %d items, the rest is not read; split the file", feedItemsMax)
			break
		}
		if c.room.full {
			c.room.more = true
			break
		}
		next := scan.next(at + 1)
		end := next
		if next < 0 {
			end = len(s)
		}
		it, whole := readItem(s[at:end])
		if it.any() && (whole || it.body() != "") {
			if !whole {
				c.broken(line, p)
			}
			p.keep(it.draft(line, c.limits), c.room, c.limits)
		} else {
			p.problem(line, "item without a text that can be read, left out")
		}
		line += strings.Count(s[at:end], "\n")
		at = next
	}
	return found
}

// broken lists an item that isn't well formed, the first of them one by one.
func (c *channel) broken(line int, p *parsed) {
	switch c.faulty++; {
	case c.faulty < badMax:
		p.problem(line, "item that isn't well-formed XML, read as far as it can be understood")
	case c.faulty == badMax:
		p.problem(line, "this and more items aren't well-formed XML, read as far as they can be understood")
	}
}

// wholeItem is the first item of rest, of a feed with a fault somewhere: read by itself up to where the next one
// begins, where a lenient reader may have closed it too early.
func wholeItem(it feedItem, rest string) feedItem {
	scan := itemScanner{s: rest}
	at := scan.next(0)
	if at < 0 {
		return it
	}
	end := scan.next(at + 1)
	if end < 0 {
		end = len(rest)
	}
	again, _ := readItem(rest[at:end])
	return again
}

// readItem reads one item that stands alone. whole is false when it is not well formed; it is then read leniently,
// and its texts are looked for by their names as well.
func readItem(s string) (it feedItem, whole bool) {
	for _, strict := range []bool{true, false} {
		it = feedItem{}
		z := lenientXML(s)
		z.Strict = strict
		tok, err := z.Token()
		start, ok := tok.(xml.StartElement)
		if err == nil && ok && z.DecodeElement(&it, &start) == nil && strict {
			return it, true
		}
	}
	for _, name := range []string{"description", "summary", "encoded", "content"} {
		if field := looseMarkup(s, name); field != "" {
			it.Description = append(it.Description, feedText{Text: literal(field)})
		}
	}
	if title := looseField(s, "title"); title != "" && len(it.Titles) == 0 {
		it.Titles = []feedText{{Text: title}}
	}
	if link := looseField(s, "link"); strings.HasPrefix(link, "http") && it.link() == "" {
		it.Links = append(it.Links, feedLink{Text: link})
	}
	if name := looseField(s, "creator"); name != "" && len(it.Creators) == 0 {
		it.Creators = []string{name}
	}
	it.GUID, it.PubDate = cmp.Or(it.GUID, looseField(s, "guid")), cmp.Or(it.PubDate, looseField(s, "pubDate"))
	it.Published, it.Date = cmp.Or(it.Published, looseField(s, "published")), cmp.Or(it.Date, looseField(s, "date"))
	it.Updated = cmp.Or(it.Updated, looseField(s, "updated"))
	return it, false
}

// looseField is a field that holds no elements.
func looseField(s, name string) string {
	field := looseMarkup(s, name)
	if !strings.Contains(field, "<![CDATA[") {
		field, _, _ = strings.Cut(field, "<")
	}
	return strings.TrimSpace(literal(field))
}

// looseMarkup is what stands between the tags of a name, or behind the first of them where the second is missing.
func looseMarkup(s, name string) string {
	for at := 0; ; at++ {
		next := strings.IndexByte(s[at:], '<')
		if next < 0 {
			return ""
		}
		at += next
		if tag, ok := tagName(s[at:]); !ok || !strings.EqualFold(tag, name) {
			continue
		}
		from := strings.IndexByte(s[at:], '>')
		if from < 0 {
			return ""
		}
		if s[at+from-1] == '/' {
			continue
		}
		return untilEnd(s[at+from+1:], name)
	}
}

// untilEnd is s up to the end tag of a name, whatever its namespace, or up to the end of the item.
func untilEnd(s, name string) string {
	for at := 0; ; at += 2 {
		next := strings.Index(s[at:], "</")
		if next < 0 {
			return s
		}
		at += next
		if tag, ok := tagName(s[at+1:]); ok && (strings.EqualFold(tag, name) || isItemTag("<"+tag+">")) {
			return s[:at]
		}
	}
}

// literal takes text out of the marks of literal text, and else its entities back.
func literal(s string) string {
	if before, rest, ok := strings.Cut(s, "<![CDATA["); ok {
		return strings.TrimSpace(before) + strings.ReplaceAll(rest, "]]>", "")
	}
	return html.UnescapeString(s)
}
