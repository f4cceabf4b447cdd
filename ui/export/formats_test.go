package export_test

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/export"
	"example.org/sitrep/ui/report"
)

// hostile is a briefing whose every text tries to be more than text.
func hostile() *model.Briefing {
	words := "=1+1 <script>alert(1)</script> [x](javascript:a) `id` 1. *b*\n\n@SUM(A1) & \"q\" | ~~s~~ http://x.example"
	a := model.Article{ID: "aaaaaaaaaaaa", Path: "+p.txt", Outlet: "-Outlet <b>", Text: words, URL: "javascript:alert(1)"}
	end := strings.Index(words, "\n")
	a.Paras = []model.Span{{Start: 0, End: end}, {Start: end + 2, End: len(words)}}
	a.Sentences = a.Paras
	c := model.Claim{
		ID: "aaaaaaaaaaaa#0", Ref: model.Ref{Article: a.ID, Span: a.Paras[0]}, Content: a.Paras[0],
		Speaker: model.Speaker{Kind: model.SpeakerOutlet, Name: "@name"}, Stance: model.StanceAsserted, Quote: model.QuoteNone,
	}
	b := &model.Briefing{Articles: []model.Article{a}, Claims: []model.Claim{c}, Problems: []model.Problem{{Path: "=p", Message: "-m"}}}
	b.Seal()
	return b
}

func TestCSV_HoldsNoFormula(t *testing.T) {
	var all, one bytes.Buffer
	b := hostile()
	if err := export.CSV(&all, b); err != nil {
		t.Fatal(err)
	}
	if err := export.ListsCSV(&one, b, export.Keep{}, "claims"); err != nil {
		t.Fatal(err)
	}
	if err := export.ReportCSV(&one, report.Everything(digest.New(b))); err != nil {
		t.Fatal(err)
	}
	for _, buf := range []*bytes.Buffer{&all, &one} {
		r := csv.NewReader(buf)
		r.FieldsPerRecord = -1
		rows, err := r.ReadAll()
		if err != nil || len(rows) < 2 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if strings.IndexAny(cell, "=+-@\t\r") == 0 {
					t.Errorf("cell %q would run", cell)
				}
			}
		}
	}
}

func TestCSV_IsOneTable(t *testing.T) {
	for name, b := range briefings(t) {
		var buf bytes.Buffer
		if err := export.CSV(&buf, b); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&buf).ReadAll() // rows of other lengths are an error
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		want := 1 + len(b.Articles) + len(b.Dates) + len(b.People) + len(b.Organisations) + len(b.Countries) + len(b.Claims) +
			len(b.Events) + len(b.Stories) + len(b.Derivations) + len(b.Links) + len(b.Discrepancies) + len(b.Problems)
		if len(rows) != want {
			t.Errorf("%s: %d rows, want %d", name, len(rows), want)
		}
	}
}

func TestJSONL_IsOneRecordALine(t *testing.T) {
	for name, b := range briefings(t) {
		var buf bytes.Buffer
		if err := export.JSONL(&buf, b); err != nil {
			t.Fatal(err)
		}
		lists := map[string]int{}
		sc := bufio.NewScanner(&buf)
		sc.Buffer(nil, 1<<24)
		for sc.Scan() {
			var v map[string]any
			if err := json.Unmarshal(sc.Bytes(), &v); err != nil {
				t.Fatalf("%s: %v in %.80s", name, err, sc.Text())
			}
			list, _ := v["list"].(string)
			lists[list]++
		}
		if lists["articles"] != len(b.Articles) || lists["claims"] != len(b.Claims) || lists["problems"] != len(b.Problems) {
			t.Errorf("%s: %v", name, lists)
		}
	}
}

func TestHTML_RunsNothingAndFetchesNothing(t *testing.T) {
	for name, b := range briefings(t) {
		checkHTML(t, name, b)
	}
	checkHTML(t, "hostile", hostile())
}

func checkHTML(t *testing.T, name string, b *model.Briefing) {
	t.Helper()
	var buf bytes.Buffer
	if err := export.HTML(&buf, b, report.Everything(digest.New(b))); err != nil {
		t.Fatal(err)
	}
	page := buf.String()
	tag := regexp.MustCompile(`<([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>`)
	ids := map[string]bool{}
	for _, m := range tag.FindAllStringSubmatch(page, -1) {
		switch strings.ToLower(m[1]) {
		case "script", "iframe", "img", "object", "embed", "link", "form", "base", "svg", "b":
			t.Errorf("%s: live tag %s", name, m[0])
		}
		for _, href := range regexp.MustCompile(`(?:^|\s)(?:href|src|on\w+)="([^"]*)"`).FindAllStringSubmatch(m[2], -1) {
			if !strings.HasPrefix(href[1], "#") {
				t.Errorf("%s: leads outside: %s", name, href[0])
			}
		}
		if id := regexp.MustCompile(` id="([^"]*)"`).FindStringSubmatch(m[2]); id != nil {
			ids["#"+id[1]] = true
		}
	}
	for _, href := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if !ids[href[1]] {
			t.Errorf("%s: %s leads nowhere", name, href[1])
		}
	}
}

func TestMarkdown_TextIsNoMarkup(t *testing.T) {
	var buf bytes.Buffer
	if err := export.ReportMarkdown(&buf, report.Everything(digest.New(hostile()))); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", "](java", " `id`", "*b* ", "- =1", "~~s", "http://x"} {
		if strings.Contains(strings.ReplaceAll(buf.String(), `\`+bad, ""), bad) {
			t.Errorf("%q is live in\n%s", bad, buf.String())
		}
	}
}
