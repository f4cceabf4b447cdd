package intake

import (
	"strings"
	"testing"
)

// untidyJSON is JSON as programs write it that have not read the rules.
func untidyJSON() []untidy {
	one, two := `{"title":"One","text":"`+paragraph+`"}`, `{"title":"Two","text":"`+secondParagraph+`"}`
	both := []string{"One", paragraph, "Two", secondParagraph}
	pretty := strings.NewReplacer("{", "{\n ", ",\"", ",\n \"", "}", "\n}")
	return []untidy{
		{"numbers that are none", "a.json", `{"a":NaN,"b":-Infinity,"c":[Infinity],"title":"NaN, // and /*","text":"` + paragraph + `"}`, []string{"NaN, // and /*", paragraph}, "comments, commas or numbers that don't belong there, 3 times", 1},
		{"comments and a comma too many", "a.json", "[// list\n" + one + ", /* and */ " + two + ",\n]", both, "3 times", 2},
		{"a comment that never ends", "a.json", one + "/* x", []string{paragraph}, "1 times", 1},
		{"half a character", "a.json", `{"title":"a\ud83d\ude00\ud800b\\ud800","text":"\udc00 ` + paragraph + `"}`, []string{"a😀\ufffdb\\ud800", paragraph}, "2 escapes of half a character", 1},
		{"objects one after the other", "a.json", pretty.Replace(one) + "\n" + pretty.Replace(two) + "\n", both, "", 2},
		{"objects of which one has no text", "a.json", pretty.Replace(one) + "\n{\n}\n" + pretty.Replace(two), both, "value without a text", 2},
		{"objects of which the last breaks off", "a.json", pretty.Replace(one) + "\n{\n\"text\":\"x", []string{paragraph}, "breaks off here", 1},
		{"objects and then something else", "a.json", pretty.Replace(one) + "\n7\n]", []string{paragraph}, "without a text", 1},
		{"a feed that breaks off", "a.json", `{"title":"Post","items":[` + one + ",\n" + two[:30], []string{paragraph}, "breaks off here", 1},
		{"a broken item", "a.json", "[" + one + ",\n{\"a\": {x}, \"b\": [{}]},\n" + two + "]", both, "item 2 isn't valid JSON", 2},
		{"a broken last item", "a.json", "[" + one + ",\n{\"a\": x}]", []string{paragraph}, "breaks off here", 1},
		{"lines that end with commas", "a.jsonl", one + ",\n" + two + ",\n", both, "", 2},
	}
}

func TestUntidy_JSON(t *testing.T) { checkUntidy(t, untidyJSON()) }

// A list with more faults than anybody mends is given up.
func TestJSON_AListOfFaults(t *testing.T) {
	out := parsedFile(t, "a.json", []byte("["+strings.Repeat("{\"a\": x},\n", 500)+"{}]"))
	if n := len(out.problems); n < 20 || n > 30 {
		t.Errorf("%d problems", n)
	}
}
