package intake

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode/utf32"
)

// untidy is a file as people have them. words must stand in its articles, told in its problems; articles is how many
// it must come to, -1 for any number.
type untidy struct {
	name, file string
	data       string
	words      []string
	told       string
	articles   int
}

func checkUntidy(t *testing.T, cases []untidy) {
	t.Helper()
	for _, c := range cases {
		checkOutcome(t, c.file, []byte(c.data))
		out := parsedFile(t, c.file, []byte(c.data))
		var all strings.Builder
		for i := range out.articles {
			all.WriteString(out.articles[i].Text + "\n")
		}
		for _, w := range c.words {
			if !strings.Contains(all.String(), w) {
				t.Errorf("%s: %q is not in %q", c.name, w, all.String())
			}
		}
		said := fmt.Sprint(out.problems)
		if c.articles >= 0 && len(out.articles) != c.articles || !strings.Contains(said, c.told) || c.told == "" && len(out.problems) > 0 {
			t.Errorf("%s: %d articles, %s, want %d and %q", c.name, len(out.articles), said, c.articles, c.told)
		}
	}
}

func wide(t *testing.T, s string) string {
	t.Helper()
	b, err := utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// What a file is shows in its text, whatever its units.
func TestUntidy_Encodings(t *testing.T) {
	tar := bytes.Repeat([]byte{0}, tarBlock)
	copy(tar, "a.txt")
	copy(tar[124:], fmt.Sprintf("%011o", len(goodStory)))
	sum := int(8 * ' ')
	for _, c := range tar {
		sum += int(c)
	}
	copy(tar[148:], fmt.Sprintf("%06o", sum))
	old := string(tar) + goodStory + strings.Repeat("\x00", 3*tarBlock-len(goodStory))
	checkUntidy(t, []untidy{
		{"page in UTF-32", "a.html", wide(t, "<html><head><meta charset=utf-8></head><body><p>"+paragraph), []string{paragraph}, "", 1},
		{"feed in UTF-32", "a.xml", wide(t, feedOf("One")), nil, "", -1},
		{"list in UTF-32", "a.json", wide(t, `[{"title":"Dam","text":"`+paragraph+`"}]`), []string{paragraph}, "", 1},
		{"a page that declares its encoding late", "a.html", "<html><head><style>" + strings.Repeat("a{}", 3000) + "</style><meta charset=koi8-r></head><body><p>" + paragraph + " \xed\xcf\xd3\xd4.", []string{"Мост"}, "", 1},
		{"a feed behind a notice", "a.xml", "<br />\n<b>Notice</b>: x\n" + feedOf("One"), nil, "", -1},
		{"a link before a Markdown text", "a.md", "{\n\"title\":\"x\"\n}\n\n" + paragraph, []string{paragraph}, "", 1},
		{"controls beside few words", "a.txt", "Bridge \x01\x02\x03\x04 opens today.", []string{"␁␂␃␄ opens today"}, "4 control characters", 1},
		{"zeros behind the text", "a.txt", goodStory + strings.Repeat("\x00", 3000), []string{"the mayor said"}, "control characters", 1},
		{"a tar archive without a mark", "a.tar", old, []string{"the mayor said"}, "", 1},
	})
}
