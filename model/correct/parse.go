package correct

import (
	"fmt"
	"strconv"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// MaxFile bounds the file in bytes; a larger one is not read.
const MaxFile = 1 << 20

// Parse reads the part of TOML that the file uses: [[person]], [[outlet]], [[article]] and
// [[claim]] tables with strings, lists of strings and true or false, each on one line. Wrong lines
// are returned as problems and left out.
func Parse(data []byte, path string) (Set, []model.Problem) {
	p := parser{set: Set{Path: path}}
	if len(data) > MaxFile {
		return p.set, []model.Problem{p.set.problem(0, fmt.Sprintf("larger than %d bytes, not read", MaxFile))}
	}
	clean, _ := text.Clean(string(data))
	n := 0
	for line := range strings.SplitSeq(clean, "\n") {
		n++
		if err := p.line(n, strings.TrimSpace(line)); err != nil {
			p.problems = append(p.problems, p.set.problem(n, err.Error()))
		}
	}
	return p.set, p.problems
}

type parser struct {
	set      Set
	table    string
	problems []model.Problem
}

func (p *parser) line(n int, s string) error {
	switch {
	case s == "" || strings.HasPrefix(s, "#"):
		return nil
	case strings.HasPrefix(s, "["):
		return p.open(n, s)
	}
	key, value, ok := strings.Cut(s, "=")
	if !ok {
		return fmt.Errorf("%q: write key = \"value\"", s)
	}
	if p.table == "" {
		return fmt.Errorf("%q stands in no table: write [[person]], [[outlet]], [[article]] or [[claim]] above it", strings.TrimSpace(key))
	}
	v, err := parseValue(strings.TrimSpace(value))
	if err != nil {
		return err
	}
	return p.assign(strings.TrimSpace(key), v)
}

func (p *parser) open(n int, s string) error {
	p.table = ""
	if i := strings.Index(s, "#"); i > 0 {
		s = strings.TrimSpace(s[:i])
	}
	switch s {
	case "[[person]]":
		p.set.People = append(p.set.People, Person{Line: n})
	case "[[outlet]]":
		p.set.Outlets = append(p.set.Outlets, Outlet{Line: n})
	case "[[article]]":
		p.set.Articles = append(p.set.Articles, Article{Line: n})
	case "[[claim]]":
		p.set.Claims = append(p.set.Claims, Claim{Line: n})
	default:
		return fmt.Errorf("%s: no such table; there are [[person]], [[outlet]], [[article]] and [[claim]]", s)
	}
	p.table = strings.Trim(s, "[]")
	return nil
}

// value is what stands behind an equals sign.
type value struct {
	list []string // a string is a list of one
	yes  bool
	kind string // "string", "list", "boolean"
}

func parseValue(s string) (value, error) {
	switch {
	case strings.HasPrefix(s, "true"):
		return value{kind: "boolean", yes: true}, endOfLine(s[4:])
	case strings.HasPrefix(s, "false"):
		return value{kind: "boolean"}, endOfLine(s[5:])
	case strings.HasPrefix(s, "["):
		return parseList(s[1:])
	}
	one, rest, err := parseString(s)
	if err != nil {
		return value{}, err
	}
	return value{kind: "string", list: []string{one}}, endOfLine(rest)
}

func endOfLine(s string) error {
	if s = strings.TrimSpace(s); s != "" && !strings.HasPrefix(s, "#") {
		return fmt.Errorf("%q stands behind the value", s)
	}
	return nil
}

func parseList(s string) (value, error) {
	v := value{kind: "list"}
	for {
		s = strings.TrimSpace(s)
		if rest, ok := strings.CutPrefix(s, "]"); ok {
			return v, endOfLine(rest)
		}
		one, rest, err := parseString(s)
		if err != nil {
			return v, err
		}
		v.list = append(v.list, one)
		s = strings.TrimSpace(rest)
		if next, ok := strings.CutPrefix(s, ","); ok {
			s = next
		} else if !strings.HasPrefix(s, "]") {
			return v, fmt.Errorf("a list ends with ] on its own line: %q", s)
		}
	}
}

// parseString reads a string in quotation marks and returns what follows it.
func parseString(s string) (one, rest string, err error) {
	if literal, ok := strings.CutPrefix(s, "'"); ok {
		one, rest, ok = strings.Cut(literal, "'")
		if !ok {
			return "", "", fmt.Errorf("%q: the quotation mark at the end is missing", s)
		}
		return text.CleanField(one), rest, nil
	}
	quoted, err := strconv.QuotedPrefix(s)
	if err != nil || s[0] != '"' {
		return "", "", fmt.Errorf("%q: write the value in quotation marks", s)
	}
	one, err = strconv.Unquote(quoted)
	if err != nil {
		return "", "", fmt.Errorf("%q: write the value in quotation marks", s)
	}
	return text.CleanField(one), s[len(quoted):], nil
}

// assign puts a value into the last table.
func (p *parser) assign(key string, v value) error {
	switch p.table {
	case "person":
		return p.set.People[len(p.set.People)-1].assign(key, v)
	case "outlet":
		return p.set.Outlets[len(p.set.Outlets)-1].assign(key, v)
	case "article":
		return p.set.Articles[len(p.set.Articles)-1].assign(key, v)
	}
	return p.set.Claims[len(p.set.Claims)-1].assign(key, v)
}

func (x *Person) assign(key string, v value) error {
	switch key {
	case "name":
		return v.one(&x.Name)
	case "same":
		return v.many(&x.Same)
	case "not":
		return v.many(&x.Not)
	case "ignore":
		return v.truth(&x.Ignore)
	}
	return unknown("person", key, "name, same, not and ignore")
}

func (x *Outlet) assign(key string, v value) error {
	switch key {
	case "name":
		return v.one(&x.Name)
	case "same":
		return v.many(&x.Same)
	case "family":
		return v.one(&x.Family)
	case "grade":
		var g string
		if err := v.one(&g); err != nil {
			return err
		}
		if len(g) != 1 || g[0] < 'A' || g[0] > 'F' {
			return fmt.Errorf("grade %q: there are A to F", g)
		}
		x.Grade = g
		return nil
	}
	return unknown("outlet", key, "name, same, family and grade")
}

func (x *Article) assign(key string, v value) error {
	switch key {
	case "path":
		return v.one(&x.Path)
	case "outlet":
		return v.one(&x.Outlet)
	case "published":
		var d string
		if err := v.one(&d); err != nil {
			return err
		}
		if _, err := model.ParseEDTF(model.EDTF(d)); err != nil {
			return fmt.Errorf("published %q: write a date such as 2026-02-27, 2026-02 or 2026", d)
		}
		x.Published = model.EDTF(d)
		return nil
	case "ignore":
		return v.truth(&x.Ignore)
	}
	return unknown("article", key, "path, outlet, published and ignore")
}

func (x *Claim) assign(key string, v value) error {
	switch key {
	case "id":
		var id string
		if err := v.one(&id); err != nil {
			return err
		}
		x.ID = model.ClaimID(id)
		return nil
	case "ignore":
		return v.truth(&x.Ignore)
	}
	return unknown("claim", key, "id and ignore")
}

func unknown(table, key, known string) error {
	return fmt.Errorf("%q is nothing that a %s has; there are %s", key, table, known)
}

func (v value) one(to *string) error {
	if v.kind != "string" {
		return fmt.Errorf("write one string in quotation marks")
	}
	*to = v.list[0]
	return nil
}

func (v value) many(to *[]string) error {
	if v.kind == "boolean" {
		return fmt.Errorf("write strings in quotation marks, [\"one\", \"two\"]")
	}
	*to = append(*to, v.list...)
	return nil
}

func (v value) truth(to *bool) error {
	if v.kind != "boolean" {
		return fmt.Errorf("write true or false")
	}
	*to = v.yes
	return nil
}
