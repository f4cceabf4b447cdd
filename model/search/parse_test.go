package search

import (
	"fmt"
	"strings"
	"testing"
)

func describe(q Query) string {
	var out []string
	for _, t := range q.Terms {
		s := strings.Join(t.Words, "_")
		if t.Phrase {
			s = `"` + s + `"`
		}
		if t.Not {
			s = "-" + s
		}
		out = append(out, s)
	}
	for _, f := range q.Fields {
		s := fmt.Sprintf("%s=%s", f.Name, f.Value)
		if f.Not {
			s = "-" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestParse(t *testing.T) {
	tests := []struct{ in, want, err string }{
		{"copper mine", "copper mine", ""},
		{`"Copper  mine" lima`, `"copper_mine" lima`, ""},
		{`-tin -"two words"`, `-tin -"two_words"`, ""},
		{`“quoted so”`, `"quoted_so"`, ""},
		{`"still typing`, `"still_typing"`, ""},
		{"hand-over", "hand_over", ""},
		{"country:MX person:perez outlet:gazette by:police", "country=MX person=perez outlet=gazette by=police", ""},
		{`person:"juan perez" -country:us`, "person=juan perez -country=us", ""},
		{"since:2025-01 until:2026 is:disputed", "since=2025-01 until=2026 is=disputed", ""},
		{"SINCE:2025", "since=2025", ""},
		{"since:yesterday lima", "lima", "since:yesterday is no date; write it as in since:2025-01"},
		{"is:odd", "", "is:odd is not known"},
		{"country:", "", "country: needs a value, as in country:mx"},
		{"http://x.example", "http_x_example", ""},
		{"10:30", "10_30", ""},
		{"- …", "", ""},
		{strings.Repeat("a", 1200), strings.Repeat("a", 1000), "longer than 1000 bytes"},
	}
	for _, tt := range tests {
		q, err := Parse(tt.in)
		if got := describe(q); got != tt.want {
			t.Errorf("Parse(%q) = %s, want %s", tt.in, got, tt.want)
		}
		if (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("Parse(%q): error %v, want %q", tt.in, err, tt.err)
		}
	}
}
