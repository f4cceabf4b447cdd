package corroborate

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// happening is a claim that tells of something that happened, with what is needed to compare it.
type happening struct {
	claim int // index into out.Claims
	art   int
	story int
	sent  int // number of the sentence in its article
	kind  model.EventKind

	planned bool
	speaker model.PersonID // empty without one
	figures []model.Figure

	when   model.When // zero when undated or without words of its own
	news   model.When // of an undated headline, the day that its article is about; zero without one
	bound  model.When // an inferred interval that it lies in; zero without one
	places []string   // folded names of cities and regions
	people []model.PersonID
	codes  []model.CountryCode
	words  []feature // stems of the content, a unit vector
	top    []uint64  // the heaviest of them
	title  bool
	// told marks a sentence that only says when what everybody knows of was: "The explosion occurred on Monday".
	told bool
	// weak marks an undated noun in the text ("the raid"), which belongs to a happening told elsewhere and
	// makes none alone.
	weak bool
}

// happenings lists the claims of a kind, ordered by publication and ClaimID.
func (w *work) happenings() []happening {
	var order []int
	for i := range w.out.Claims {
		if w.out.Claims[i].Kind != model.KindNone {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, w.compareClaims)
	out := make([]happening, len(order))
	parallelN(len(order), func(k int) { out[k] = w.happening(order[k]) })
	return out
}

func (w *work) happening(claim int) happening {
	c := &w.out.Claims[claim]
	i := w.number[c.Ref.Article]
	a := w.arts[i]
	h := happening{
		claim: claim, art: i, story: w.story[i], kind: c.Kind, people: c.People, codes: c.Countries, sent: a.SentenceAt(c.Content.Start),
		planned: c.Planned, speaker: c.Speaker.Person, figures: c.Figures,
	}
	h.title = !a.Title.Empty() && a.Title.Contains(c.Content)
	if w.datedFirmly(c) {
		h.when = c.When
	}
	if p := c.Speaker.Person; p != "" {
		h.people = slices.DeleteFunc(slices.Clone(c.People), func(id model.PersonID) bool { return id == p })
		if c.Kind == model.KindStatement {
			h.people = append([]model.PersonID{p}, h.people...) // who says what another did has no part in it
		}
	}
	if c.When.Basis == model.BasisInferred && c.When.Period.Precision == model.PrecisionRange {
		h.bound = c.When
	}
	if h.title && !h.when.Known() && c.When.Basis == model.BasisInferred && c.When.Period.Precision == model.PrecisionDay {
		h.news = c.When
	}
	h.weak = !h.when.Known() && !h.title && isNoun(c.Trigger.In(a.Text)) && len(c.Figures) == 0
	h.told = h.when.Known() && occurs(a.Text, c)
	h.places = w.placesIn(i, c.Content)
	h.words = w.vec[claim]
	h.top = heaviestHashes(h.words, 4)
	return h
}

// occurs reports whether a claim says of a definite noun no more than that it happened.
func occurs(text string, c *model.Claim) bool {
	if !c.Content.Contains(c.Trigger) {
		return false // it stands in the words that say who says it
	}
	before := strings.ToLower(text[max(c.Content.Start, c.Trigger.Start-len("the ")):c.Trigger.Start])
	if before != "the " {
		return false
	}
	after := strings.TrimLeft(text[c.Trigger.End:c.Content.End], " ")
	verb, _, _ := strings.Cut(after, " ")
	switch verb {
	case "occurred", "happened", "took", "struck", "came":
		return true
	}
	return false
}

// isNoun reports whether a trigger is listed as a noun and as no form of a verb.
func isNoun(trigger string) bool {
	noun := false
	for _, t := range lexicon.HappeningWords().Triggers(strings.ToLower(trigger)) {
		switch t.Form {
		case lexicon.FormNoun, lexicon.FormPlural:
			noun = true
		case lexicon.FormPast, lexicon.FormIng, lexicon.FormPhrase:
			return false
		case lexicon.FormBase, lexicon.FormThird:
		}
	}
	return noun
}

// datedFirmly reports whether a claim has a date of its own. Without a date of publication what is
// anchored or inherited hangs in the air.
func (w *work) datedFirmly(c *model.Claim) bool {
	switch c.When.Basis {
	case model.BasisStated:
		return c.When.Known()
	case model.BasisAnchored, model.BasisInherited:
		return c.When.Known() && (w.pub[w.number[c.Ref.Article]].Known() || c.When.Basis == model.BasisAnchored && w.anchoredInText(c))
	case model.BasisInferred:
		// Words of its own, read against bounds of the publication that agree on what they mean.
		return c.When.Known() && c.When.Period.Precision != model.PrecisionRange && w.datedInSentence(c)
	case model.BasisUnknown:
	}
	return false
}

// datedInSentence reports whether the words that date a claim stand in its own sentence.
func (w *work) datedInSentence(c *model.Claim) bool {
	if c.WhenRef.None() {
		return false
	}
	a := w.arts[w.number[c.Ref.Article]]
	return a.SentenceAt(c.WhenRef.Span.Start) == a.SentenceAt(c.Content.Start)
}

// anchoredInText reports whether the date of a claim counts from another one in the text.
func (w *work) anchoredInText(c *model.Claim) bool {
	list := w.exts[w.number[c.Ref.Article]].Dates
	k := sort.Search(len(list), func(k int) bool { return list[k].Ref.Span.Start >= c.WhenRef.Span.Start })
	return k < len(list) && list[k].Ref == c.WhenRef && !list[k].AnchorRef.None()
}

// placesIn lists the cities and regions that an article mentions in a span.
func (w *work) placesIn(i int, s model.Span) []string {
	list := w.exts[i].Countries
	from := sort.Search(len(list), func(k int) bool { return list[k].Ref.Span.Start >= s.Start })
	var out []string
	for k := from; k < len(list) && list[k].Ref.Span.End <= s.End; k++ {
		if list[k].Kind == model.CountryCity || list[k].Kind == model.CountryRegion {
			out = append(out, foldName(list[k].Ref.Span.In(w.arts[i].Text)))
		}
	}
	return unique(out)
}

// contentVector is the unit vector of the stems of a clause, without the years in it: that two happenings are of
// one year is what their dates say, and no likeness of what happened.
func contentVector(s string) []feature {
	var room [64]feature // claims are seldom longer
	out := room[:0]
	common := commonStems()
	eachWord(s, func(start, end int, _ rune) {
		if end-start > 1 && !isYear(s[start:end]) {
			h := stemHash(s[start:end])
			rarity, ok := common[h]
			if !ok {
				rarity = unlisted
			}
			if rarity >= stopRarity {
				out = append(out, feature{h, rarity})
			}
		}
	})
	slices.SortFunc(out, compareHashes)
	out = slices.CompactFunc(out, func(a, b feature) bool { return a.hash == b.hash })
	sum := 0.0
	for i, f := range out {
		out[i].weight = f.weight * float32(math.Sqrt(float64(f.weight)))
		sum += float64(out[i].weight) * float64(out[i].weight)
	}
	if sum > 0 {
		scale := float32(1 / math.Sqrt(sum))
		for i := range out {
			out[i].weight *= scale
		}
	}
	return slices.Clone(out)
}

// isYear reports whether a number has the form of a year of our time.
func isYear(word string) bool {
	return len(word) == 4 && (word[:2] == "19" || word[:2] == "20") && isDigit(word[2]) && isDigit(word[3])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// claimVectors is the vector of the content of each claim that has none yet.
func (w *work) claimVectors() {
	parallelN(len(w.vec), func(i int) {
		if c := &w.out.Claims[i]; w.vec[i] == nil {
			w.vec[i] = contentVector(c.Content.In(w.arts[w.number[c.Ref.Article]].Text))
		}
	})
}

// compareClaims orders by publication date, undated last, then ClaimID.
func (w *work) compareClaims(a, b int) int {
	x, y := &w.out.Claims[a], &w.out.Claims[b]
	if c := model.CompareWhen(w.pub[w.number[x.Ref.Article]], w.pub[w.number[y.Ref.Article]]); c != 0 {
		return c
	}
	return cmp.Compare(x.ID, y.ID)
}
