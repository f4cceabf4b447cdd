package search

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// maxQuery bounds the length of a query in bytes; what is beyond is left out with an error.
const maxQuery = 1000

// Parse reads a query: words, "exact words", -word and fields such as country:mx. The error
// says which part is wrong and what would be right; the rest of the query is returned, so that
// a query can be used while it is being typed.
func Parse(q string) (Query, error) {
	q = printable(q)
	out := Query{Source: q}
	var errs []error
	if len(q) > maxQuery {
		cut := maxQuery
		for !utf8.RuneStart(q[cut]) {
			cut--
		}
		errs = append(errs, fmt.Errorf("the query is longer than %d bytes; the rest is left out", maxQuery))
		q = q[:cut]
	}
	for _, p := range parts(q) {
		switch {
		case p.field != "":
			f, err := p.asField()
			if err != nil {
				errs = append(errs, err)
				continue
			}
			out.Fields = append(out.Fields, f)
		default:
			out.Terms = append(out.Terms, p.asTerms()...)
		}
	}
	return out, errors.Join(errs...)
}

// printable makes controls visible: a query is shown again, on the screen and in exports. Blanks are
// kept, so that a query can be cleaned while it is being typed.
func printable(q string) string {
	q, _ = text.Clean(q)
	return strings.ReplaceAll(q, "\n", " ")
}

// part is one blank-separated piece of a query.
type part struct {
	not    bool
	field  string // what stands before the colon, when it is a field's name
	value  string
	quoted bool
}

// parts cuts a query at blanks outside quotation marks. A quotation mark that is not closed
// yet runs to the end.
func parts(q string) []part {
	var out []part
	for {
		q = strings.TrimLeftFunc(q, unicode.IsSpace)
		if q == "" {
			return out
		}
		var p part
		if len(q) > 1 && q[0] == '-' {
			p.not, q = true, q[1:]
		}
		if name, rest, ok := strings.Cut(q, ":"); ok && isField(name) {
			p.field, q = strings.ToLower(name), rest
		}
		p.value, p.quoted, q = value(q)
		out = append(out, p)
	}
}

func value(q string) (v string, quoted bool, rest string) {
	if open, n := utf8.DecodeRuneInString(q); open == '"' || open == '“' || open == '”' {
		body := q[n:]
		end := strings.IndexAny(body, `"“”`)
		if end < 0 {
			return body, true, ""
		}
		_, n = utf8.DecodeRuneInString(body[end:])
		return body[:end], true, body[end+n:]
	}
	if i := strings.IndexFunc(q, unicode.IsSpace); i >= 0 {
		return q[:i], false, q[i:]
	}
	return q, false, ""
}

func isField(name string) bool {
	switch FieldName(strings.ToLower(name)) {
	case FieldCountry, FieldPerson, FieldOutlet, FieldBy, FieldSince, FieldUntil, FieldIs:
		return true
	}
	return false
}

func (p part) asTerms() []Term {
	words := fold(p.value)
	switch {
	case len(words) == 0:
		return nil
	case p.quoted, len(words) > 1:
		// "hand-over" typed without marks is two words in a row as well, but the last of
		// them may still be growing.
		return []Term{{Words: words, Phrase: p.quoted, Not: p.not}}
	}
	return []Term{{Words: words, Not: p.not}}
}

func (p part) asField() (Field, error) {
	f, err := NewField(FieldName(p.field), p.value)
	f.Not = p.not
	return f, err
}

// NewField makes a field of a value. The error says what would be right.
func NewField(name FieldName, value string) (Field, error) {
	f := Field{Name: name, Value: strings.TrimSpace(printable(value))}
	if f.Value == "" {
		return f, fmt.Errorf("%s: needs a value, as in %s", f.Name, fieldExample(f.Name))
	}
	switch f.Name {
	case FieldSince, FieldUntil:
		p, err := model.ParseEDTF(model.EDTF(f.Value))
		if err != nil {
			return f, fmt.Errorf("%s:%s is no date; write it as in %s", f.Name, f.Value, fieldExample(f.Name))
		}
		f.Day = p.From
		if f.Name == FieldUntil {
			f.Day = p.To
		}
	case FieldIs:
		f.Value = strings.ToLower(f.Value)
		if !isState(f.Value) {
			return f, fmt.Errorf("is:%s is not known; there is is:disputed, corroborated, denied, alleged, expected, asserted, planned, undated, quoted, own and unnamed", f.Value)
		}
	case FieldCountry, FieldPerson, FieldOutlet, FieldBy:
		if len(fold(f.Value)) == 0 {
			return f, fmt.Errorf("%s:%s holds no letter or digit", f.Name, f.Value)
		}
	}
	return f, nil
}

// String is the field as it is typed.
func (f Field) String() string {
	s := string(f.Name) + ":"
	if strings.ContainsFunc(f.Value, unicode.IsSpace) {
		s += `"` + f.Value + `"`
	} else {
		s += f.Value
	}
	if f.Not {
		s = "-" + s
	}
	return s
}

func fieldExample(n FieldName) string {
	switch n {
	case FieldCountry:
		return "country:mx"
	case FieldPerson:
		return `person:"first last"`
	case FieldOutlet:
		return "outlet:reuters"
	case FieldBy:
		return "by:police"
	case FieldSince:
		return "since:2025-01"
	case FieldUntil:
		return "until:2026"
	case FieldIs:
		return "is:disputed"
	}
	return ""
}

// States that "is:" can ask for.
const (
	isDisputed     = "disputed"
	isCorroborated = "corroborated"
	isDenied       = "denied"
	isAlleged      = "alleged"
	isExpected     = "expected"
	isAsserted     = "asserted"
	isPlanned      = "planned"
	isUndated      = "undated"
	isQuoted       = "quoted"
	isOwn          = "own"
	isUnnamed      = "unnamed"
)

func isState(s string) bool {
	switch s {
	case isDisputed, isCorroborated, isDenied, isAlleged, isExpected, isAsserted, isPlanned, isUndated,
		isQuoted, isOwn, isUnnamed:
		return true
	}
	return false
}
