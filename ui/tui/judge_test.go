package tui

import (
	"testing"

	"example.org/sitrep/model"
)

func TestCommonFolder_EndsAtASlash(t *testing.T) {
	for _, c := range []struct {
		paths []string
		want  string
	}{
		{nil, ""},
		{[]string{"news/a.html"}, ""},
		{[]string{"news/a.html", "news/ab.html"}, "news/"},
		{[]string{"news/a.html", "news/a.html"}, "news/"},
		{[]string{"/mail/old/x.eml", "/mail/older/y.eml"}, "/mail/"},
		{[]string{"feed.xml", "feeds/b.xml"}, ""},
		{[]string{"a.zip/in/one.txt", ""}, ""},
	} {
		problems := make([]model.Problem, len(c.paths))
		for i, p := range c.paths {
			problems[i].Path = p
		}
		if got := commonFolder(problems); got != c.want {
			t.Errorf("%q: %q, want %q", c.paths, got, c.want)
		}
	}
}
