package digest

import (
	"container/heap"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/sitrep/model"
)

// The score of a claim as a sentence to show is the plain sum of the points below. Points are
// small whole numbers so that a choice can be explained: see Why.

// point is one reason for or against showing a claim.
type point struct {
	n   int
	why string
}

// points lists what speaks for and against a claim as the line to show about a country.
func (d *Digest) points(c *model.Claim, code model.CountryCode) []point {
	return d.appendPoints(nil, c, code)
}

func (d *Digest) appendPoints(out []point, c *model.Claim, code model.CountryCode) []point {
	out = append(out, voicePoint(c), stancePoint(c))
	if p, ok := countryPoint(c, code); ok {
		out = append(out, p)
	}
	out = d.subjectPoints(out, c)
	out = d.timePoints(out, c)
	return d.formPoints(out, c)
}

// score is the sum of the points. What does not depend on the country is kept: a filter asks for it at
// every key, for each country.
func (d *Digest) score(c *model.Claim, code model.CountryCode) int {
	about, _ := countryPoint(c, code)
	if n, ok := d.scores.Load(c); ok {
		return about.n + n.(int) //nolint:forcetypeassert // stored below
	}
	var room [16]point
	n := 0
	for _, p := range d.appendPoints(room[:0], c, "") {
		n += p.n
	}
	d.scores.Store(c, n)
	return about.n + n
}

func voicePoint(c *model.Claim) point {
	if c.NoComment {
		return point{-6, "declines to comment"}
	}
	switch c.Speaker.Kind {
	case model.SpeakerOutlet:
		return point{2, "the outlet's own voice"}
	case model.SpeakerPerson, model.SpeakerOrganisation, model.SpeakerGovernment:
		return point{1, "a named speaker"}
	case model.SpeakerUnnamed:
		return point{1, "an unnamed source"}
	case model.SpeakerUnknown:
	}
	return point{-1, "unknown speaker"}
}

func stancePoint(c *model.Claim) point {
	switch c.Stance {
	case model.StanceAsserted:
		return point{1, "asserted"}
	case model.StanceDenied:
		return point{-1, "denied"}
	case model.StanceAlleged:
		return point{-1, "alleged"}
	case model.StanceExpected:
		return point{-2, "expected, not happened"}
	}
	return point{0, "stance unknown"}
}

// countryPoint is none without a country.
func countryPoint(c *model.Claim, code model.CountryCode) (p point, ok bool) {
	switch {
	case code == "":
		return point{}, false
	case len(c.Countries) > 0 && c.Countries[0] == code:
		return point{3, "about this country first"}, true
	case slices.Contains(c.Countries, code):
		return point{1, "about this country among others"}, true
	}
	return point{-3, "names no place in this country"}, true
}

func (d *Digest) subjectPoints(out []point, c *model.Claim) []point {
	if c.Kind == model.KindNone || c.Kind == model.KindStatement || c.Kind == model.KindOther {
		out = append(out, point{-2, "tells of no happening of a known kind"})
	}
	if e := d.b.Event(c.Event); e != nil {
		switch {
		case e.Articles > 3:
			out = append(out, point{3, "reported by many articles"})
		case e.Articles > 1:
			out = append(out, point{2, "reported by several articles"})
		}
		if e.Origins > 1 {
			out = append(out, point{2, "from several origins"})
		}
	}
	if len(d.x.links[c.ID]) > 0 {
		out = append(out, point{2, "another article says the same"})
	}
	if len(c.Figures) > 0 {
		out = append(out, point{1, "gives a figure"})
	}
	return out
}

func (d *Digest) timePoints(out []point, c *model.Claim) []point {
	w := c.When
	if e := d.b.Event(c.Event); e != nil && !w.Known() {
		w = e.When
	}
	if !w.Known() {
		return append(out, point{-1, "undated"})
	}
	switch w.Period.Precision {
	case model.PrecisionDay, model.PrecisionWeek:
		out = append(out, point{2, "dated to the day or week"})
	case model.PrecisionMonth, model.PrecisionSeason:
		out = append(out, point{1, "dated to the month"})
	case model.PrecisionYear, model.PrecisionDecade, model.PrecisionRange, model.PrecisionUnknown:
	}
	switch age := d.age(w); {
	case age < 0 || age <= 31:
		out = append(out, point{3, "within a month of the latest article"})
	case age <= yearDays:
		out = append(out, point{1, "within a year of the latest article"})
	case age <= 5*yearDays:
		out = append(out, point{-2, "background: older than a year"})
	default:
		out = append(out, point{-5, "background: older than five years"})
	}
	return out
}

// yearDays parts what happened from how we got here: a year before the latest article.
const yearDays = 366

// age is the number of days from the end of a period to the latest publication.
func (d *Digest) age(w model.When) int {
	if d.x.latest == model.DayMin || w.Period.To == model.DayMax {
		return 0
	}
	return int(d.x.latest) - int(w.Period.To)
}

func (d *Digest) formPoints(out []point, c *model.Claim) []point {
	a := d.b.Article(c.Ref.Article)
	if a == nil {
		return out
	}
	text := d.b.Quote(c.Ref)
	switch n := len(text); {
	case n < 25:
		out = append(out, point{-3, "very short"})
	case n <= 240:
		out = append(out, point{1, "of readable length"})
	case n > 400:
		out = append(out, point{-3, "very long"})
	case n > 300:
		out = append(out, point{-1, "long"})
	}
	switch n := ParaNumber(a, c.Ref.Span.Start); {
	case n == 0:
		out = append(out, point{1, "the headline"})
	case n == 1:
		out = append(out, point{3, "the opening of its article"})
	case n <= 3:
		out = append(out, point{1, "among the first paragraphs"})
	}
	if isCaption(text) {
		out = append(out, point{-4, "the words of a caption"})
	}
	switch {
	case startsInside(text):
		out = append(out, point{-2, "starts in the middle of a sentence"})
	case leans(text):
		out = append(out, point{-2, "leans on the sentence before"})
	}
	switch {
	case strings.HasSuffix(text, "?"):
		out = append(out, point{-3, "a question"})
	case !ends(text) && ParaNumber(a, c.Ref.Span.Start) > 0 && a.SentenceAt(c.Ref.Span.End-1) >= 0 &&
		a.Sentences[a.SentenceAt(c.Ref.Span.End-1)].End == c.Ref.Span.End:
		out = append(out, point{-3, "no full sentence: a caption or a label"})
	}
	return out
}

// ends reports whether a text ends as a sentence does, whatever closes after the full stop.
func ends(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]")
	for _, mark := range []string{".", "!", "。", "！", "؟", "…", "।", ":", ";"} {
		if strings.HasSuffix(s, mark) {
			return true
		}
	}
	return false
}

// leans reports whether a sentence starts with a word that points back.
func leans(s string) bool {
	if opensWithPhrase(s) {
		return true
	}
	first, _, _ := strings.Cut(s, " ")
	if len(first) > 12 {
		return false
	}
	switch strings.ToLower(strings.Trim(first, "“”\"',’‘")) {
	case "he", "she", "it", "they", "his", "her", "their", "this", "that", "these", "those", "but",
		"and", "so", "yesterday", "today", "earlier", "later", "still", "yet", "moreover", "however", "meanwhile", "instead", "both", "another", "others", "also", "then",
		"él", "ella", "ellos", "pero", "también", "il", "elle", "ils", "mais", "er", "sie", "aber":
		return true
	}
	return false
}

// opensWithPhrase reports whether a sentence starts with a phrase that ties it to what was said.
func opensWithPhrase(s string) bool {
	return opensWith(s,
		"in addition", "as a result", "for example", "for instance", "in all,", "at the same time", "on the other hand",
		"one day later", "a day later", "days later", "the next day", "the move", "the same",
		"in other words", "by contrast", "in contrast", "in fact", "of those", "of these", "in turn", "among them", "in response")
}

// opensWith reports whether a text starts with one of some ASCII phrases, in any case.
func opensWith(s string, phrases ...string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return len(s) >= len(p) && strings.EqualFold(s[:len(p)], p) })
}

// isCaption reports whether a text starts as the line below a picture or a post does.
func isCaption(s string) bool {
	return opensWith(s, "photo", "this photo", "file photo", "this image", "image:", "pictured", "posted by", "posted on", "watch:", "video:")
}

// startsInside reports whether a clause starts with a lower-case letter.
func startsInside(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“‘'«([ "))
	return unicode.IsLower(r)
}

// inside reports whether a passage begins in the middle of a sentence. Some sentences begin with a
// lower-case letter, as those that begin with "al-Shabaab" do.
func (d *Digest) inside(r model.Ref) bool {
	if !startsInside(d.b.Quote(r)) {
		return false
	}
	s := d.b.Sentence(r)
	return s.Article == r.Article && s.Span.Start < r.Span.Start
}

// shownBytes is the length up to which a whole sentence is shown for a clause of it.
const shownBytes = 320

// shown is the passage to show for a claim: its clause when that stands on its own, else the
// sentence, unless that is very long.
func (d *Digest) shown(c *model.Claim) model.Ref {
	s := d.b.Sentence(c.Ref)
	if !startsInside(d.b.Quote(c.Ref)) || s.Span.Len() > shownBytes || !s.Span.Contains(c.Ref.Span) {
		return c.Ref
	}
	return s
}

// best are the claims of a list by score, the earlier one in the list first when equal. Mostly the first
// will do, so they are put in order only as far as one looks.
func (d *Digest) best(claims []*model.Claim, code model.CountryCode) iter.Seq[*model.Claim] {
	return func(yield func(*model.Claim) bool) {
		rest := make(ranking, len(claims))
		for i, c := range claims {
			rest[i] = ranked{c, d.score(c, code), i}
		}
		heap.Init(&rest)
		for len(rest) > 0 {
			if r, ok := heap.Pop(&rest).(ranked); !ok || !yield(r.c) {
				return
			}
		}
	}
}

// first is the best claim of a list that is not empty.
func (d *Digest) first(claims []*model.Claim, code model.CountryCode) *model.Claim {
	for c := range d.best(claims, code) {
		return c
	}
	return nil
}

// ranking is a heap of claims with the best on top.
type ranking []ranked

type ranked struct {
	c     *model.Claim
	score int
	at    int
}

func (r *ranking) Len() int { return len(*r) }

func (r *ranking) Less(i, j int) bool {
	a, b := (*r)[i], (*r)[j]
	if a.score != b.score {
		return a.score > b.score
	}
	return a.at < b.at
}

func (r *ranking) Swap(i, j int) { (*r)[i], (*r)[j] = (*r)[j], (*r)[i] }

// Push is never called; the heap only empties.
func (r *ranking) Push(any) {}

// Pop takes the last.
func (r *ranking) Pop() any {
	last := (*r)[len(*r)-1]
	*r = (*r)[:len(*r)-1]
	return last
}

// claimsOfEvent are the claims of an event that exist, in the event's order.
func (d *Digest) claimsOfEvent(e *model.Event) []*model.Claim {
	out := make([]*model.Claim, 0, len(e.Claims))
	for _, id := range e.Claims {
		if c := d.b.Claim(id); c != nil {
			out = append(out, c)
		}
	}
	return out
}

// Lead is the claim that stands for an event: the one that holds its title, else the best.
func (d *Digest) Lead(id model.EventID) model.ClaimID {
	e := d.b.Event(id)
	if e == nil {
		return ""
	}
	claims := d.claimsOfEvent(e)
	for _, c := range claims {
		if c.Ref.Article == e.Title.Article && c.Ref.Span.Overlaps(e.Title.Span) {
			return c.ID
		}
	}
	if len(claims) == 0 {
		return ""
	}
	return d.first(claims, "").ID
}
