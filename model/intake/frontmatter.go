package intake

import (
	"fmt"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"example.org/sitrep/model"
)

// cutFrontMatter splits off a YAML block between "---" lines, or a TOML block between "+++" lines, at
// the start of a file. lines is the number of lines that it takes, 0 without one.
func cutFrontMatter(s string) (matter, rest string, lines int) {
	fence := s[:min(len(s), 3)]
	if !strings.HasPrefix(s, "---\n") && !strings.HasPrefix(s, "+++\n") {
		return "", s, 0
	}
	body := s[4:]
	for at, n := 0, 2; at <= len(body) && at < frontMatterMax; n++ {
		end := strings.IndexByte(body[at:], '\n')
		line, next := body[at:], len(body)
		if end >= 0 {
			line, next = body[at:at+end], at+end+1
		}
		if t := strings.TrimRight(line, " "); t == fence || t == "..." && fence == "---" {
			return body[:at], body[next:], n
		}
		if end < 0 {
			break
		}
		at = next
	}
	return "", s, 0
}

// frontMatter reads the fields of a YAML front matter into the draft. Aliases are refused,
// because they can make a small file enormous.
func (d *draft) frontMatter(matter string) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(matter), &root); err != nil {
		d.problem(1, "front matter isn't valid YAML, its lines are read one by one: "+oneRow(err.Error()))
		d.looseMatter(matter, ":")
		return
	}
	if hasAlias(&root, 0) {
		d.problem(1, fmt.Sprintf("front matter with aliases or nested deeper than %d, not read", frontMatterTop))
		return
	}
	if len(root.Content) != 1 || root.Content[0].Kind != yaml.MappingNode {
		return
	}
	pairs := root.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		d.field(strings.ToLower(pairs[i].Value), scalars(pairs[i+1]))
	}
}

func hasAlias(n *yaml.Node, depth int) bool {
	if n.Kind == yaml.AliasNode || depth > frontMatterTop {
		return true
	}
	for _, c := range n.Content {
		if hasAlias(c, depth+1) {
			return true
		}
	}
	return false
}

// scalars lists the values of a node: a sequence gives several, a mapping its "name".
func scalars(n *yaml.Node) []string {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return nil
		}
		return []string{n.Value}
	case yaml.SequenceNode:
		var out []string
		for _, c := range n.Content {
			out = append(out, scalars(c)...)
		}
		return out
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if strings.EqualFold(n.Content[i].Value, "name") {
				return scalars(n.Content[i+1])
			}
		}
	case yaml.DocumentNode, yaml.AliasNode:
	}
	return nil
}

// looseMatter reads "key: value" lines of a front matter that YAML refuses, which is often only a
// title with a colon in it, and "key = value" lines of TOML, whose lists must stand on one line.
func (d *draft) looseMatter(matter, separator string) {
	for line := range strings.SplitSeq(matter, "\n") {
		key, value, ok := strings.Cut(line, separator)
		if !ok || strings.HasPrefix(line, " ") || strings.HasPrefix(line, "-") {
			continue
		}
		value = strings.TrimSpace(value)
		values := []string{value}
		if strings.HasPrefix(value, "[") && strings.HasSuffix(value, "]") {
			values = strings.Split(value[1:len(value)-1], ",")
		}
		for i := range values {
			values[i] = strings.Trim(strings.TrimSpace(values[i]), `"'`)
		}
		d.field(strings.ToLower(strings.TrimSpace(key)), values)
	}
}

// field takes one field of metadata; unknown ones are left alone.
func (d *draft) field(key string, values []string) {
	if len(values) == 0 {
		return
	}
	switch key {
	case "title", "headline":
		d.title = values[0]
	case "outlet", "publisher", "publication", "site", "site_name", "sitename", "newspaper":
		d.outlet = values[0]
	case "author", "authors", "byline", "by":
		for _, v := range values {
			d.authors = append(d.authors, splitAuthors(v)...)
		}
	case "published", "date", "pubdate", "publish_date", "date_published", "published_at":
		d.metadataDate(key, values[0])
	case "url", "link", "canonical", "permalink":
		d.url = values[0]
	case "credits", "credit", "sources", "via", "agency":
		d.credits = append(d.credits, values...)
	case "language", "lang":
		d.language = languageCode(values[0])
	}
}

func languageCode(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if code, _, _ := strings.Cut(strings.ReplaceAll(s, "_", "-"), "-"); len(code) == 2 {
		return code
	}
	return ""
}

func splitAuthors(s string) []string {
	s = strings.TrimSpace(s)
	if low := strings.ToLower(s); strings.HasPrefix(low, "by ") {
		s = s[3:]
	}
	s = strings.ReplaceAll(s, " and ", ", ")
	var out []string
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// metadataDate keeps the first date that a metadata field gives; a field that is no date is a problem.
func (d *draft) metadataDate(key, value string) {
	if d.published != "" {
		return
	}
	date, ok := parseDate(value)
	if !ok {
		d.problem(1, fmt.Sprintf("the field %s isn't a date that can be read: %s", key, oneRow(value)))
		return
	}
	d.published, d.basis = date, model.PublishedMetadata
	d.publishedWhy = fmt.Sprintf("field %s: %s", key, oneRow(value))
}

// parseDate reads ISO 8601 and EDTF, the forms of mail and feeds, and dates in words.
func parseDate(s string) (model.EDTF, bool) {
	s = strings.TrimSpace(s)
	if isUnsetDate(s) {
		return "", false
	}
	if _, err := model.ParseEDTF(model.EDTF(s)); err == nil && s != "" {
		return model.EDTF(s), true
	}
	if len(s) > 10 && s[4] == '-' && s[7] == '-' && (s[10] == 'T' || s[10] == ' ') {
		if _, err := time.Parse(time.DateOnly, s[:10]); err == nil {
			return model.EDTF(s[:10]), true
		}
	}
	for _, layout := range []string{
		time.RFC1123Z, time.RFC1123, time.RFC822Z, time.RFC822, time.RFC850, time.ANSIC, time.UnixDate,
		"Mon Jan 2 2006 15:04:05 GMT-0700", "Mon, 2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2006/01/02", "2006/1/2", "2006/Jan/2", "20060102",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return model.EDTF(t.Format(time.DateOnly)), true
		}
	}
	return dateInWords(s)
}

// isUnsetDate knows the dates that programs write when they have none: the year 1, and the second in which the clocks of
// Unix begin.
func isUnsetDate(s string) bool {
	return strings.HasPrefix(s, "000") || strings.HasPrefix(s, "1970-01-01T00:00:00") || strings.HasPrefix(s, "1970-01-01 00:00:00")
}
