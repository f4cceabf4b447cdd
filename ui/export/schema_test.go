package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/seeds"
	"example.org/sitrep/ui/export"
)

// schema is the part of JSON Schema that the contract uses. Unknown keywords stop the test, so
// that none is believed to hold that is not checked.
type schema struct {
	Schema               string             `json:"$schema"`
	ID                   string             `json:"$id"`
	Title                string             `json:"title"`
	Description          string             `json:"description"`
	Ref                  string             `json:"$ref"`
	Defs                 map[string]*schema `json:"$defs"`
	Type                 any                `json:"type"`
	Const                any                `json:"const"`
	Enum                 []any              `json:"enum"`
	Properties           map[string]*schema `json:"properties"`
	Required             []string           `json:"required"`
	AdditionalProperties *bool              `json:"additionalProperties"`
	Items                *schema            `json:"items"`
	MinItems             *int               `json:"minItems"`
	MaxItems             *int               `json:"maxItems"`
	MinLength            *int               `json:"minLength"`
	Pattern              string             `json:"pattern"`
	Minimum              *float64           `json:"minimum"`
	Maximum              *float64           `json:"maximum"`
}

func loadSchema(t *testing.T) *schema {
	t.Helper()
	data, err := os.ReadFile("../../testdata/schema/export.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var s schema
	if err := dec.Decode(&s); err != nil {
		t.Fatal(err)
	}
	return &s
}

// faults lists what of a value breaks the schema.
func (s *schema) faults(root *schema, at string, v any) []string {
	if s.Ref != "" {
		return root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")].faults(root, at, v)
	}
	var out []string
	bad := func(ok bool, format string, args ...any) {
		if !ok {
			out = append(out, at+": "+fmt.Sprintf(format, args...))
		}
	}
	bad(s.Type == nil || s.hasType(v), "is %T, not %v", v, s.Type)
	bad(s.Const == nil || reflect.DeepEqual(s.Const, v), "is %v, not %v", v, s.Const)
	bad(s.Enum == nil || slices.Contains(s.Enum, v), "is %v, not one of %v", v, s.Enum)
	switch x := v.(type) {
	case string:
		bad(s.Pattern == "" || regexp.MustCompile(s.Pattern).MatchString(x), "%q does not match %s", x, s.Pattern)
		bad(s.MinLength == nil || utf8.RuneCountInString(x) >= *s.MinLength, "%q is too short", x)
	case float64:
		bad(s.Minimum == nil || x >= *s.Minimum, "%v is too small", x)
		bad(s.Maximum == nil || x <= *s.Maximum, "%v is too large", x)
	case []any:
		bad(s.MinItems == nil || len(x) >= *s.MinItems, "has %d items", len(x))
		bad(s.MaxItems == nil || len(x) <= *s.MaxItems, "has %d items", len(x))
		for i, e := range x {
			if s.Items != nil {
				out = append(out, s.Items.faults(root, fmt.Sprintf("%s[%d]", at, i), e)...)
			}
		}
	case map[string]any:
		for _, k := range s.Required {
			_, ok := x[k]
			bad(ok, "lacks %q", k)
		}
		for k, e := range x {
			if p := s.Properties[k]; p != nil {
				out = append(out, p.faults(root, at+"."+k, e)...)
			} else {
				bad(s.AdditionalProperties == nil || *s.AdditionalProperties, "has %q, which is not in the contract", k)
			}
		}
	}
	return out
}

func (s *schema) hasType(v any) bool {
	names := []any{s.Type}
	if list, ok := s.Type.([]any); ok {
		names = list
	}
	return slices.ContainsFunc(names, func(n any) bool {
		switch x := v.(type) {
		case nil:
			return n == "null"
		case bool:
			return n == "boolean"
		case string:
			return n == "string"
		case float64:
			return n == "number" || n == "integer" && x == math.Trunc(x)
		case []any:
			return n == "array"
		case map[string]any:
			return n == "object"
		}
		return false
	})
}

func build(tb testing.TB, in brief.Inputs) *model.Briefing {
	tb.Helper()
	b, err := brief.Build(context.Background(), in, brief.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// briefings are those that exports are tested on: our articles, the seeds, and whatever
// articles stand beside the repository.
func briefings(tb testing.TB) map[string]*model.Briefing {
	tb.Helper()
	out := map[string]*model.Briefing{
		"articles": build(tb, brief.Inputs{Paths: []string{"../../testdata/articles"}}),
		"seeds":    build(tb, brief.Inputs{FS: seeds.FS()}),
		"nothing":  build(tb, brief.Inputs{Paths: []string{"nowhere"}}),
	}
	if info, err := os.Stat("../../../shared/seeds"); err == nil && info.IsDir() {
		out["originals"] = build(tb, brief.Inputs{Paths: []string{"../../../shared/seeds"}})
	}
	return out
}

func jsonOf(tb testing.TB, b *model.Briefing) []byte {
	tb.Helper()
	var buf bytes.Buffer
	if err := export.JSON(&buf, b); err != nil {
		tb.Fatal(err)
	}
	return buf.Bytes()
}

func TestJSON_MeetsTheSchema(t *testing.T) {
	s := loadSchema(t)
	for name, b := range briefings(t) {
		var v any
		if err := json.Unmarshal(jsonOf(t, b), &v); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for i, f := range s.faults(s, "", v) {
			if i == 20 {
				break
			}
			t.Errorf("%s: %s", name, f)
		}
	}
}

func TestSchema_RefusesWhatIsWrong(t *testing.T) {
	s := loadSchema(t)
	good := string(jsonOf(t, briefings(t)["articles"]))
	for _, change := range [][2]string{
		{`"sitrep":1`, `"sitrep":2`},
		{`"problems":[]`, `"problem":[]`},
		{`"quote":"none"`, `"quote":"some"`},
		{`"count":null`, `"count":0`},
		{`"hedges":[]`, `"hedges":[1]`},
		{`"published":"2025-03-03"`, `"published":"3 March"`},
		{`"source":null`, `"source":[1]`},
		{`"origins":1`, `"origins":0`},
		{`"disputed":false`, `"disputed":"no"`},
	} {
		if !strings.Contains(good, change[0]) {
			t.Errorf("the export holds no %s", change[0])
			continue
		}
		var v any
		if err := json.Unmarshal([]byte(strings.Replace(good, change[0], change[1], 1)), &v); err != nil {
			t.Fatal(err)
		}
		if len(s.faults(s, "", v)) == 0 {
			t.Errorf("%s passes for %s", change[1], change[0])
		}
	}
}

func TestJSON_EveryTextIsTheBytesOfItsSpan(t *testing.T) {
	for name, b := range briefings(t) {
		check, err := export.Verify(bytes.NewReader(jsonOf(t, b)), b.Articles)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(check.Faults) > 0 {
			t.Errorf("%s: %d faults, first %+v", name, len(check.Faults), check.Faults[0])
		}
		if name != "nothing" && check.Receipts < 20 {
			t.Errorf("%s: only %d receipts", name, check.Receipts)
		}
	}
}

func TestJSON_SameBytesInAnyOrder(t *testing.T) {
	entries, err := fs.Glob(os.DirFS("../../testdata/articles"), "*")
	if err != nil || len(entries) < 3 {
		t.Fatal(entries, err)
	}
	var first []byte
	for range entries {
		entries = append(entries[1:], entries[0])
		var paths []string
		for _, e := range entries {
			paths = append(paths, "../../testdata/articles/"+e)
		}
		got := jsonOf(t, build(t, brief.Inputs{Paths: paths}))
		if first == nil {
			first = got
		}
		if !bytes.Equal(first, got) {
			t.Fatalf("%v gives other bytes", entries)
		}
	}
}
