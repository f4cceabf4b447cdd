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
	if _, ok := Within(context.Background(), time.Second, func(time.Duration) <-chan time.Time { return late }, func() outcome { <-block; return outcome{} }); ok {
		t.Error("a parser that never ends was waited for")
	}
	if _, ok := Within(context.Background(), time.Second, never, func() outcome { return outcome{} }); !ok {
		t.Error("a parser in time was left behind")
	}
}

// never is a clock whose time is never over.
func never(time.Duration) <-chan time.Time { return nil }

// When a machine that stood still goes on, the time of the file that was being read is over at once.
func TestWithin_AMachineThatStoodStillCostsNoFile(t *testing.T) {
	late, released := make(chan time.Time), make(chan struct{})
	close(late)
	var asked []time.Duration
	after := func(d time.Duration) <-chan time.Time {
		if asked = append(asked, d); len(asked) == 1 {
			return late
		}
		close(released)
		return nil
	}
	if _, ok := Within(context.Background(), 10*time.Second, after, func() outcome { <-released; return outcome{} }); !ok {
		t.Error("a file that would have been read a moment later was left behind")
	}
	if len(asked) != 2 || asked[0] != 10*time.Second || asked[1] != 2*time.Second {
		t.Errorf("times %v", asked)
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
