package intake

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/sitrep/model"
)

// messages is what problems say.
func messages(problems []model.Problem) string {
	var out []string
	for _, p := range problems {
		out = append(out, p.Path+": "+p.Message)
	}
	return strings.Join(out, "; ")
}

// story is an article of exactly 100 bytes.
func story(n int) string {
	s := fmt.Sprintf("Bridge %d opens\n\nThe bridge over the river opened on Monday, the mayor said, and many came.", n)
	return s + strings.Repeat("!", 100-len(s))
}

// containers are files of four stories each.
func containers(t *testing.T) map[string][]byte {
	t.Helper()
	var feed, lines, box strings.Builder
	feed.WriteString(`<rss version="2.0"><channel><title>Wire</title>`)
	var members []string
	for n := range 4 {
		title, body, _ := strings.Cut(story(n), "\n\n")
		fmt.Fprintf(&feed, "<item><title>%s</title><description>%s</description></item>\n", title, body)
		fmt.Fprintf(&lines, "{\"title\":%q,\"text\":%q}\n", title, body)
		fmt.Fprintf(&box, "From a@b.example Thu Jan  1 00:00:00 2020\nFrom: Wire <a@b.example>\nSubject: %s\nContent-Type: text/plain\n\n%s\n\n", title, body)
		members = append(members, fmt.Sprintf("%d.txt", n), story(n))
	}
	feed.WriteString("</channel></rss>")
	list := "[" + strings.Join(strings.Split(strings.TrimSpace(lines.String()), "\n"), ",") + "]"
	return map[string][]byte{
		"a.xml": []byte(feed.String()), "a.jsonl": []byte(lines.String()), "a.json": []byte(list), "a.mbox": []byte(box.String()),
		"a.zip": archiveOf(t, members...), "b.zip": archiveOf(t, "inner.jsonl", lines.String()),
	}
}

func TestParse_ArticlesOfAContainerAreKeptWhileThereIsRoom(t *testing.T) {
	for name, data := range containers(t) {
		for _, c := range []struct{ limit, articles int }{{400, 4}, {399, 3}, {200, 2}, {199, 1}} {
			out := parse(name, data, Bounds{MaxText: 110, MaxFileText: c.limit}.orUsual())
			if len(out.articles) != c.articles {
				t.Errorf("%s: %d articles within %d bytes, want %d", name, len(out.articles), c.limit, c.articles)
			}
			want := fmt.Sprintf(name+": the first %d articles, %d00 bytes of text, are read; the %d that follow are over the limit of %d bytes of text a file (--max-file-text changes it)",
				c.articles, c.articles, 4-c.articles, c.limit)
			if c.articles == 4 {
				want = ""
			}
			if got := messages(out.problems); got != want {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
		}
	}
}

// A tar archive is not read on to count what follows: it may be packed a thousand times.
func TestParse_ATarArchiveIsLeftWhereTheRoomEnds(t *testing.T) {
	data := tarGzipOf(t, "1.txt", story(1), "2.txt", story(2), "3.txt", story(3))
	out := parse("a.tar.gz", data, Bounds{MaxText: 110, MaxFileText: 200}.orUsual())
	if len(out.articles) != 2 || len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "what follows is over the limit of 200 bytes of text a file") {
		t.Errorf("%d articles, %+v", len(out.articles), out.problems)
	}
}

func TestLoadFS_FilesAreKeptInTheirOrderWhileThereIsRoom(t *testing.T) {
	fsys := fstest.MapFS{}
	for n := range 40 {
		fsys[fmt.Sprintf("%02d.txt", n)] = &fstest.MapFile{Data: []byte(story(n))}
	}
	for _, c := range []struct {
		limit, articles int
		problem         string
	}{
		{4000, 40, ""},
		{3999, 39, "39.txt: not read, nor the 0 files behind it: with the 3900 bytes of text before them they are over the limit of 3999 bytes of text in all (--max-all-text changes it)"},
		{1000, 10, "10.txt: not read, nor the 29 files behind it: with the 1000 bytes of text before them they are over the limit of 1000 bytes of text in all (--max-all-text changes it)"},
	} {
		for _, workers := range []int{1, 2, 8} {
			res, err := LoadFS(context.Background(), fsys, Options{Workers: workers, Bounds: Bounds{MaxText: 110, MaxFileText: 110, MaxAllText: c.limit}})
			if err != nil || len(res.Articles) != c.articles || res.Articles[c.articles-1].Path != fmt.Sprintf("%02d.txt", c.articles-1) {
				t.Errorf("%d workers: %d articles, %v", workers, len(res.Articles), err)
			}
			if got := messages(res.Problems); got != c.problem {
				t.Errorf("%d workers: %q, want %q", workers, got, c.problem)
			}
		}
	}
}

func TestComparePaths_FoldersComeFirst(t *testing.T) {
	sorted := []string{"", "a", "a/b", "a/b/c", "a/c", "a-b", "a.b/c", "ab", "b"}
	for i, a := range sorted {
		for j, b := range sorted {
			if got := comparePaths(a, b); got < 0 != (i < j) || got > 0 != (i > j) {
				t.Errorf("%q and %q: %d", a, b, got)
			}
		}
	}
}
