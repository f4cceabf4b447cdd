package intake

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

func TestWithin_LeavesASlowParserBehind(t *testing.T) {
	late := make(chan time.Time)
	close(late)
	block := make(chan struct{})
	defer close(block)
	if _, ok := within(context.Background(), late, func() outcome { <-block; return outcome{} }); ok {
		t.Error("a parser that never ends was waited for")
	}
	if _, ok := within(context.Background(), nil, func() outcome { return outcome{} }); !ok {
		t.Error("a parser in time was left behind")
	}
}

func TestLoadFS_TheLimitsAreThoseOfTheOptions(t *testing.T) {
	story := "Bridge opens\n\nThe bridge over the river opened on Monday, the mayor said.\n"
	fsys := fstest.MapFS{
		"a.zip":   {Data: archiveOf(t, "1.txt", story+"One.", "2.txt", story+"Two.", "3.txt", story+"Three.")},
		"big.txt": {Data: []byte(story + strings.Repeat("It was long. ", 100))},
		"ok.txt":  {Data: []byte(story)},
	}
	var asked time.Duration
	o := Options{Workers: 1, Bounds: Bounds{MaxFile: 1000, MaxMembers: 2, MaxTime: time.Minute}, After: func(d time.Duration) <-chan time.Time { asked = d; return nil }}
	res, err := LoadFS(context.Background(), fsys, o)
	if err != nil || len(res.Articles) != 3 || asked != time.Minute {
		t.Fatalf("%d articles, %v, %v", len(res.Articles), asked, err)
	}
	if len(res.Problems) != 2 || !strings.Contains(res.Problems[0].Message, "limit of 2 members") || !strings.Contains(res.Problems[1].Message, "limit of 1000 bytes") {
		t.Errorf("%+v", res.Problems)
	}
}

func TestParse_ALongMemberNameIsListed(t *testing.T) {
	data := archiveOf(t, strings.Repeat("n", memberNameMax+1), "Lost.", "a.txt", "Bridge opens\n\nThe bridge over the river opened on Monday.\n")
	out := parse("a.zip", data, Bounds{}.orUsual())
	if len(out.articles) != 1 || len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "name longer than the limit") {
		t.Errorf("%d articles, %+v", len(out.articles), out.problems)
	}
}
