package intake

import (
	"fmt"
	"strings"
	"testing"

	"example.org/sitrep/model"
)

func TestDates_ALineOverTheTextOutdoesEarlierMetadata(t *testing.T) {
	const body = "\n\nThe dam in Norvale opened on Friday, said the mayor of the town, and cost 5 million.\n"
	for _, x := range []struct {
		matter, line string
		want         model.EDTF
		basis        model.PublishedBasis
		problems     int
	}{
		{"2024-01-03", "February 3, 2024", "2024-02-03", model.PublishedStated, 1},
		{"2019-05-01", "Friday, May 3, 2024", "2024-05-03", model.PublishedStated, 1},
		{"2024-05-04", "May 3, 2024", "2024-05-04", model.PublishedMetadata, 0}, // read a day later
		{"2024-05", "May 3, 2024", "2024-05", model.PublishedMetadata, 0},       // within what metadata says
		{"2024-01-03", "The plan of February 3, 2024", "2024-01-03", model.PublishedMetadata, 0},
	} {
		res := load(t, "a.md", "---\ntitle: Dam opens at last\npublished: "+x.matter+"\n---\n\nDam opens at last\n\n"+x.line+body)
		if len(res.Articles) != 1 {
			t.Fatalf("%+v", res)
		}
		if a := res.Articles[0]; a.Published != x.want || a.PublishedBasis != x.basis || len(res.Problems) != x.problems {
			t.Errorf("%s against %q: published %s, %s (%s), problems %+v", x.matter, x.line, a.Published, a.PublishedBasis, a.PublishedWhy, res.Problems)
		}
	}
}

// A day that the text of a file with a front matter gives again is text: only pages print their metadata.
func TestDates_ARepeatedDayStaysInAFileWithFrontMatter(t *testing.T) {
	res := load(t, "a.md", "---\ntitle: Dam opens at last\npublished: 2024-05-03\n---\n\nDam opens at last\n\nFriday, May 3, 2024\n\nThe dam in Norvale opened on Friday, said the mayor of the town, and cost 5 million.\n")
	if a := res.Articles[0]; len(a.Paras) != 3 || a.Published != "2024-05-03" || len(a.Skipped) != 0 {
		t.Errorf("published %s, text %q, skipped %+v", a.Published, a.Text, a.Skipped)
	}
}

func TestPictureLines_OnlyBetweenHeadlineAndText(t *testing.T) {
	const body = "The dam in Norvale opened on Friday, said the mayor of the town, and cost 5 million.\n"
	for _, x := range []struct {
		line string
		gone bool
	}{
		{"A bust of the founder in Norvale, Valley County", true},
		{"Aerial view of the dam", true},
		{"The map of the valley shows the flood", false}, // a sentence without its stop
		{"Portrait of a dam.", false},
		{"A week of talks in Norvale", false},
	} {
		res := load(t, "a.md", "---\ntitle: Dam opens at last\n---\n\n"+x.line+"\n\n"+body)
		if len(res.Articles) != 1 {
			t.Fatalf("%+v", res)
		}
		a := res.Articles[0]
		if gone := len(a.Skipped) == 1 && a.Skipped[0].Text == x.line && a.Skipped[0].Why == whyCaption; gone != x.gone {
			t.Errorf("%q: skipped %+v, text %q", x.line, a.Skipped, a.Text)
		}
	}
}

// TestDates_TheRowsOfPages lists rows that date a page between its headline and its text.
func TestDates_TheRowsOfPages(t *testing.T) {
	const body = "The dam in Norvale opened on Friday, said the mayor of the town, and cost 5 million.\n\nHundreds came to see the water run down the new spillway, and a band played on the wall.\n"
	for row, want := range map[string]model.EDTF{
		"Updated May 4, 2024 | Published May 3, 2024": "2024-05-03",
		"By Ana Silva | May 3, 2024":                  "2024-05-03",
		"Ana Silva, 3 May 2024":                       "2024-05-03",
		"May 3, 2024 / 10:15 AM EDT / Valley News":    "2024-05-03",
		"13/05/2024": "2024-05-13",
		"05/13/2024": "2024-05-13",
		"2024/05/03": "2024-05-03",
		"3.5.2024":   "2024-05-03",
		"3-May-2024": "2024-05-03",
		"Publicado em 3 de maio de 2024 às 10h15":      "2024-05-03",
		"Publicado el 3 de mayo de 2024 a las 10:15 h": "2024-05-03",
		"Publié le 03/05/2024 à 10:15":                 "2024-05-03",
		"First published on Fri 3 May 2024 10.15 BST":  "2024-05-03",
		"Release date: May 3, 2024":                    "2024-05-03",
		"May 2024":                                     "2024-05",

		"03/05/2024":                        "", // either day
		"The dam of 13/05/2024":             "",
		"Version 3.15.2024":                 "",
		"The plan of February 3, 2024":      "",
		"May 2024 was wet":                  "",
		"Ana Silva met Bo Kim, 3 May 2024.": "",
	} {
		res := load(t, "a.txt", "Dam opens at last\n\n"+row+"\n\n"+body)
		if len(res.Articles) != 1 {
			t.Fatalf("%+v", res)
		}
		if a := res.Articles[0]; a.Published != want {
			t.Errorf("%q: published %q (%s), want %q", row, a.Published, a.PublishedWhy, want)
		}
	}
}

// Of the lines with another date the first are told, so that thousands of them make no long reason.
func TestDates_TheReasonNamesFewOthers(t *testing.T) {
	var lines strings.Builder
	lines.WriteString("Dam opens at last\n\nPublished: May 3, 2024\n\n")
	for i := range 2000 {
		fmt.Fprintf(&lines, "Updated: June %d, 2024\n\n", i%28+1)
	}
	res := load(t, "a.txt", lines.String()+"The dam in Norvale opened on Friday, said the mayor of the town, and cost 5 million.\n")
	a := res.Articles[0]
	if a.Published != "2024-05-03" || strings.Count(a.PublishedWhy, "; not line") != otherDatesMax || !strings.HasSuffix(a.PublishedWhy, fmt.Sprintf("; nor %d more lines with dates", 2000-otherDatesMax)) {
		t.Errorf("published %s: %.500s", a.Published, a.PublishedWhy)
	}
}
