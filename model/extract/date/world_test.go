package date

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// TestExtract_WhatIsNoDate lists what looks like a date and is none.
func TestExtract_WhatIsNoDate(t *testing.T) {
	for _, s := range []string{
		"Theresa May said no.", "May said it would march on.", "They march on Second Street.", "Some 1,500 people came.", "Flight 1921 landed.",
		"They won 3-2 at home.", "She is a 52-year-old mother of 3.", "He was 37 years old.", "Nineteen Eighty-Four is a book.", "Friday Night Lights is on.",
		"Room 2012 is closed.", "Resolution 1973 passed.", "The Sunday Times reported it.", "Sat down, the sun rose.", "USA Today reported it.",
		"A woman in her 80s died.", "It costs $2000.", "Jan Novak and April Jones won.", "Prices fall.", "They spring from poverty.", "Apocalypse Now is a film.",
		"Version 2.10.3 is out.", "The score was 3/4.", "He scored 1850 points.", "They walked 2000 miles.", "Black Friday sales grew.", "He scored in the bottom of the 12th.", "She was named player of the year.", "He hosts The Tonight Show.",
		"The German daily Die Stimme said so.", "Give me fifties and twenties.",
	} {
		if got := extract("2026-02-27", s); len(got) > 0 {
			t.Errorf("%q: got %s", s, show(s, got))
		}
	}
}

// TestExtract_TheWorldsWays lists ways to write one thing, each with its value.
func TestExtract_TheWorldsWays(t *testing.T) {
	for s, want := range map[string]string{
		"Date: Tue, 24 Feb 2026 it is.": "2026-02-24", "Posted 2026-02-23T10:00:00Z by him.": "2026-02-23T10:00", "On 23.02.2026 they met.": "2026-02-23",
		"On 23/02/2026 they met.": "2026-02-23", "Firmado el martes 3 de marzo.": "2026-03-03", "El alcalde dimitió el martes.": "2026-02-24", "Le 1er janvier 2025 il part.": "2025-01-01",
		"Em 5 de março de 2024 saiu.": "2024-03-05", "Late on Tuesday they met.": "2026-02-24", "The weekend of Feb. 14 was wet.": "2026-W07-WE",
		"In the last century it was so.": "19XX", "In fiscal 2025 it rose.": "2025", "On Easter Monday 2025 he left.": "2025-04-21", "In Q3 2025 it rose.": "2025-Q3",
		"In the early 2000s he came.": "200X", "Twenty years ago he left.": "2006", "On the morning of Feb. 3 he left.": "2026-02-03TMO", "He died on Wednesday, February 25th.": "2026-02-25",
		"He was due in court next Thursday.": "2026-03-05", "The vote, set for May 31, is near.": "2026-05-31", "It was Thursday's third attack.": "2026-02-26",
		"In the week ending Feb. 20 it fell.": "2026-W08", "Born 3 May 1950, she sang.": "1950-05-03", "A fortnight ago he left.": "2026-W07", "Half an hour later he left.": "PT30M",
		"They meet in two weeks' time.": "2026-W11", "Next Tuesday, March 3, they meet.": "2026-03-03", "In late-January it fell.": "2026-01", "At 10.30am on Tuesday it shook.": "2026-02-24T10:30",
		"It struck at 1430 GMT.": "2026-02-27T14:30Z", "Every Tuesday they met.": "XXXX-WXX-2", "Last Christmas he was ill.": "2025-12-25", "The March summit failed.": "2026-03",
		"Over the past six months it fell.": "P6M", "By year-end it will close.": "2026-12-31",
	} {
		if got := extract("2026-02-27", s); len(got) != 1 || got[0].Value != want {
			t.Errorf("%q: got %s, want %s", s, show(s, got), want)
		}
	}
}

func TestExtract_Ranges(t *testing.T) {
	for s, want := range map[string]string{
		"From 2000 to 2006 he ruled.": "2000 2006", "On Feb. 3-5 they met.": "2026-02-03 2026-02-05", "Between March and May 2025 it rained.": "2025-03 2025-05",
		"From 3 to 5 May 2010 it ran.": "2010-05-03 2010-05-05", "In 1915-17 it stood.": "1915 1917", "In the 1980s and '90s he sang.": "198X 199X",
		"In July 2025, and again in September, it shook.": "2025-07 2025-09", "From Feb. 3 to March 5 they will meet.": "2026-02-03 2026-03-05",
	} {
		var got []string
		for _, m := range extract("2026-02-27", s) {
			got = append(got, m.Value)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %v, want %s", s, got, want)
		}
	}
}

func TestExtract_RomanceDayWordsNeedTheirLanguage(t *testing.T) {
	for lang, want := range map[string]int{"es": 1, "en": 0, "": 0} {
		a := articleOf("2026-02-27", "El barco llegó ayer al puerto.")
		a.Language = lang
		ms := Extract(text.NewDoc(a))
		if len(ms) != want || want == 1 && ms[0].Value != "2026-02-26" {
			t.Errorf("%q: got %s", lang, show(a.Text, ms))
		}
	}
}

// TestExtract_RomanceVerbsLookAhead holds days in Spanish, Portuguese and French to the tense of their verb.
func TestExtract_RomanceVerbsLookAhead(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"es", "La ministra viajará el viernes a Quito.", "2024-05-17"},
		{"es", "La ministra viajó el viernes a Quito.", "2024-05-10"},
		{"pt", "O ministro vai votar na sexta-feira.", "2024-05-17"},
		{"pt", "O ministro votou na sexta-feira.", "2024-05-10"},
		{"fr", "Le tribunal se prononcera vendredi.", "2024-05-17"},
		{"fr", "Le tribunal a condamné vendredi deux hommes.", "2024-05-10"},
		{"fr", "Les juges se sont réunis lundi soir.", "2024-05-13TEV"},
		{"fr", "PARIS, 14 mai (Agence) - Il pleut.", "2024-05-14"},
		{"es", "Se reunieron el lunes pasado.", "2024-05-13"},
	} {
		a := articleOf("2024-05-15", c.text)
		a.Language = c.lang
		got := Extract(text.NewDoc(a))
		if len(got) != 1 || got[0].Value != c.want {
			t.Errorf("%q: got %s, want %s", c.text, show(c.text, got), c.want)
		}
	}
}

// TestExtract_ClockOfAChronicle holds the entries of a chronicle, which begin with the time, to the day of publication.
func TestExtract_ClockOfAChronicle(t *testing.T) {
	s := "The vote is planned for Friday in Oslo.\n\n2:25 p.m. The mayor has come."
	a := articleOf("2024-05-15", s)
	a.Paras = []model.Span{{Start: 0, End: 39}, {Start: 41, End: len(s)}}
	a.Sentences = []model.Span{{Start: 0, End: 39}, {Start: 41, End: len(s)}}
	got := Extract(text.NewDoc(a))
	if len(got) != 2 || got[1].Value != "2024-05-15T14:25" {
		t.Errorf("got %s", show(s, got))
	}
}
