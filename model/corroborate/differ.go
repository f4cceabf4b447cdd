package corroborate

import (
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// maxMembers is how many places a discrepancy shows at most.
const maxMembers = 12

// differInEvents lists what differs between reports of one event, story or person, with the words that differ
// and no more.
func (w *work) differInEvents() {
	byStory := make([][]int, len(w.out.Stories))
	for i := range w.out.Claims {
		s := w.story[w.number[w.out.Claims[i].Ref.Article]]
		byStory[s] = append(byStory[s], i)
	}
	for _, claims := range byStory {
		w.differInNumber(claims)
	}
	for k := range w.out.Events {
		e := &w.out.Events[k]
		if e.Articles < 2 {
			continue
		}
		w.differInDate(e)
		w.differInOutcome(e)
		w.differInWording(e)
		w.differInDescription(e)
	}
	w.differInSpelling()
}

// differInLinks lists what differs between linked claims, last of all differences.
func (w *work) differInLinks() {
	w.differInDrift()
	w.differInAttribution()
	slices.SortFunc(w.out.Discrepancies, func(a, b model.Discrepancy) int { return strings.Compare(string(a.ID), string(b.ID)) })
	w.markDisputed()
}

// note adds a discrepancy of at least two places, once.
func (w *work) note(kind model.DiscrepancyKind, event model.EventID, members []model.Ref, why string) {
	members = uniqueRefs(members)
	if len(members) < 2 {
		return
	}
	if len(members) > maxMembers {
		members = members[:maxMembers]
	}
	first := members[0]
	id := model.DiscrepancyID(fmt.Sprintf("d:%s/%s#%d", kind, first.Article, first.Span.Start))
	if i, ok := w.noted[id]; ok {
		w.out.Discrepancies[i].Members = uniqueRefs(append(w.out.Discrepancies[i].Members, members...))
		return
	}
	w.noted[id] = len(w.out.Discrepancies)
	w.out.Discrepancies = append(w.out.Discrepancies, model.Discrepancy{ID: id, Kind: kind, Event: event, Members: members, Why: why})
}

// differInNumber notes the figures of a story that speak of the same and differ.
func (w *work) differInNumber(claims []int) {
	if !w.severalArticles(claims) {
		return
	}
	figures := w.countedFigures(claims)
	for _, g := range w.numberGroups(figures) {
		var members []model.Ref
		var said []string
		seen := map[string]bool{}
		events := map[model.EventID]int{}
		for _, i := range g {
			f := &figures[i]
			key := fmt.Sprintf("%d|%v|%v", f.art, f.figure.Value, f.figure.High)
			if f.event != "" {
				events[f.event]++
			}
			if seen[key] {
				continue
			}
			seen[key] = true
			members = append(members, f.figure.Ref)
			if len(said) < 4 {
				said = append(said, fmt.Sprintf("%s: %q", w.label(f.art), f.figure.Ref.Span.In(w.arts[f.art].Text)))
			}
		}
		members = append(members, w.yearsBack(claims, figures, g)...)
		w.note(model.DiffNumber, most(events), members, fmt.Sprintf("figures of one unit (%s) about the same that cannot all be right: %s",
			figures[g[0]].figure.Unit, strings.Join(said, ", ")))
	}
}

// yearsBack finds the year that spans of years reach back to, when a claim of the story dates the
// beginning: "17 years", "nearly 20 years" and "in 2008".
func (w *work) yearsBack(claims []int, figures []counted, group []int) []model.Ref {
	if figures[group[0]].figure.Unit != "year" {
		return nil
	}
	var out []model.Ref
	for _, i := range claims {
		c := &w.out.Claims[i]
		if c.Kind == model.KindNone || c.WhenRef.None() || c.When.Period.Precision != model.PrecisionYear {
			continue
		}
		year, _, _ := c.When.Period.From.Date()
		for _, k := range group {
			f := &figures[k]
			if !w.latest.Known() || likeness(contentVector(c.Ref.Span.In(w.arts[w.number[c.Ref.Article]].Text)), f.words) < 0.2 {
				continue
			}
			now, _, _ := w.latest.Period.From.Date()
			if back := float64(now - year); back >= f.figure.Value-4 && back <= f.figure.Value+4 {
				out = append(out, c.WhenRef)
				break
			}
		}
	}
	return out
}

func (w *work) severalArticles(claims []int) bool {
	for _, i := range claims {
		if w.out.Claims[i].Ref.Article != w.out.Claims[claims[0]].Ref.Article {
			return true
		}
	}
	return false
}

// differInDate notes the days that the reports of an event give, when two articles have none in common.
// What was said on several days is several sayings.
func (w *work) differInDate(e *model.Event) {
	var members []model.Ref
	var said []string
	seen := map[string]bool{}
	byArticle := map[model.ArticleID][]model.Period{}
	for _, k := range w.datedFirst(e.Claims) {
		c := &w.out.Claims[k]
		if c.WhenRef.None() || c.Kind == model.KindStatement || !w.datedFirmly(c) || c.When.Period.Days() < 0 || !w.tellsDay(c, e) {
			continue
		}
		byArticle[c.Ref.Article] = append(byArticle[c.Ref.Article], c.When.Period)
		key := string(c.Ref.Article) + string(c.When.EDTF)
		if seen[key] {
			continue
		}
		seen[key] = true
		members = append(members, c.WhenRef)
		art := w.number[c.Ref.Article]
		said = append(said, fmt.Sprintf("%s: %q (%s)", w.label(art), c.WhenRef.Span.In(w.arts[art].Text), c.When.EDTF))
	}
	if datesApart(byArticle) {
		w.note(model.DiffDate, e.ID, members, "dates of one event that cannot all be right: "+strings.Join(said[:min(4, len(said))], ", "))
	}
}

// datedFirst are the claims of an event, those with words for the day before those that have only a time.
func (w *work) datedFirst(ids []model.ClaimID) []int {
	var own, taken []int
	for _, id := range ids {
		k := w.claimAt[id]
		if w.out.Claims[k].When.Basis == model.BasisInherited {
			taken = append(taken, k)
		} else {
			own = append(own, k)
		}
	}
	return append(own, taken...)
}

// tellsDay reports whether the date of a claim is that of the event, and not of what followed it: "by Friday
// morning, 87 people had been rescued" dates no sinking.
func (w *work) tellsDay(c *model.Claim, e *model.Event) bool {
	if c.Kind == e.Kind {
		return true
	}
	text := w.arts[w.number[c.Ref.Article]].Text
	return !strings.HasSuffix(strings.ToLower(text[:c.WhenRef.Span.Start]), "by ")
}

// datesApart reports whether two articles give no dates that meet.
func datesApart(byArticle map[model.ArticleID][]model.Period) bool {
	for a, x := range byArticle {
		for b, y := range byArticle {
			if a < b && !anyMeet(x, y) {
				return true
			}
		}
	}
	return false
}

func anyMeet(x, y []model.Period) bool {
	return slices.ContainsFunc(x, func(p model.Period) bool { return slices.ContainsFunc(y, p.Meets) })
}

// differInOutcome notes outcomes that exclude each other: captured and killed, found alive and dead.
func (w *work) differInOutcome(e *model.Event) {
	classes := map[string][]model.Ref{}
	people := map[string][]model.PersonID{}
	for _, id := range e.Claims {
		c := &w.out.Claims[w.claimAt[id]]
		art := w.number[c.Ref.Article]
		from := c.Content.Start
		text := c.Content.In(w.arts[art].Text)
		eachWord(text, func(start, end int, _ rune) {
			class := lexicon.OutcomeClass(strings.ToLower(text[start:end]))
			if class != "" && !c.Planned && c.Trigger.Start-40 <= from+start && from+end <= c.Trigger.End+40 {
				people[class] = append(people[class], c.People...)
				classes[class] = append(classes[class], model.Ref{Article: c.Ref.Article, Span: model.Span{Start: from + start, End: from + end}})
			}
		})
	}
	for _, pair := range lexicon.OutcomeConflicts() {
		a, b := classes[pair[0]], classes[pair[1]]
		if pair[1] != "dead" {
			a, b = elsewhere(a, b), elsewhere(b, a) // guilty on one count and cleared of another
		}
		if len(a) == 0 || len(b) == 0 || !twoArticles(a, b) || (pair[0] == "taken" || pair[0] == "resigned") && !shares(people[pair[0]], people[pair[1]]) {
			continue
		}
		members := append(firstOfArticles(a), firstOfArticles(b)...)
		w.note(model.DiffOutcome, e.ID, members, fmt.Sprintf("outcomes that differ: %s / %s", w.quote(a[0]), w.quote(b[0])))
	}
}

// elsewhere are the places in articles that hold none of the others.
func elsewhere(refs, others []model.Ref) []model.Ref {
	return slices.DeleteFunc(slices.Clone(refs), func(r model.Ref) bool {
		return slices.ContainsFunc(others, func(o model.Ref) bool { return o.Article == r.Article })
	})
}

func (w *work) quote(r model.Ref) string {
	return fmt.Sprintf("%q (%s)", r.Span.In(w.arts[w.number[r.Article]].Text), w.label(w.number[r.Article]))
}

func twoArticles(a, b []model.Ref) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Article != y.Article {
				return true
			}
		}
	}
	return false
}

// firstOfArticles keeps the first place in each article.
func firstOfArticles(refs []model.Ref) []model.Ref {
	seen := map[model.ArticleID]bool{}
	var out []model.Ref
	for _, r := range refs {
		if !seen[r.Article] {
			seen[r.Article] = true
			out = append(out, r)
		}
	}
	return out
}

// differInWording notes words of one event that name the same thing with another colour: "terrorists"
// and "guerrillas", "regime" and "government".
func (w *work) differInWording(e *model.Event) {
	sets := map[string]map[string][]model.Ref{}
	for _, id := range e.Claims {
		c := &w.out.Claims[w.claimAt[id]]
		art := w.number[c.Ref.Article]
		text := c.Content.In(w.arts[art].Text)
		eachWord(text, func(start, end int, _ rune) {
			set, word := lexicon.LoadedWord(strings.ToLower(text[start:end]))
			if set == "" {
				return
			}
			if sets[set] == nil {
				sets[set] = map[string][]model.Ref{}
			}
			sets[set][word] = append(sets[set][word], model.Ref{Article: c.Ref.Article, Span: model.Span{Start: c.Content.Start + start, End: c.Content.Start + end}})
		})
	}
	for _, set := range sortedKeys(sets) {
		words := sortedKeys(sets[set])
		if len(words) < 2 {
			continue
		}
		var members []model.Ref
		for _, word := range words {
			members = append(members, firstOfArticles(sets[set][word])...)
		}
		if onePerArticle(members) {
			w.note(model.DiffWording, e.ID, members, fmt.Sprintf("one thing in words of other colour: %s", strings.Join(words, " / ")))
		}
	}
}

// onePerArticle reports whether the places are of several articles of which none uses all the words.
func onePerArticle(refs []model.Ref) bool {
	arts := map[model.ArticleID]int{}
	for _, r := range refs {
		arts[r.Article]++
	}
	for _, n := range arts {
		if n == len(refs) {
			return false
		}
	}
	return len(arts) > 1
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// differInDescription notes a number of people whom the reports of an event describe in other words:
// "10 foreigners" and "10 Americans", "two pilots" and "two crew members".
func (w *work) differInDescription(e *model.Event) {
	claims := make([]int, 0, len(e.Claims))
	for _, id := range e.Claims {
		claims = append(claims, w.claimAt[id])
	}
	figures := w.countedFigures(claims)
	byValue := map[string][]int{}
	for i := range figures {
		f := &figures[i]
		if f.noun != "" && f.figure.Value == f.figure.High && (f.figure.Unit == "person" || tolls(f.figure.Unit)) {
			byValue[fmt.Sprint(f.figure.Value)] = append(byValue[fmt.Sprint(f.figure.Value)], i)
		}
	}
	for _, v := range sortedKeys(byValue) {
		nouns := map[string]bool{}
		var members []model.Ref
		for _, i := range byValue[v] {
			f := &figures[i]
			key := fmt.Sprint(f.noun, f.art)
			if nouns[key] {
				continue
			}
			nouns[key] = true
			nouns["noun "+f.noun] = true
			members = append(members, f.figure.Ref)
		}
		kinds := 0
		for k := range nouns {
			if strings.HasPrefix(k, "noun ") {
				kinds++
			}
		}
		if kinds >= 2 && onePerArticle(members) {
			w.note(model.DiffWording, e.ID, members, fmt.Sprintf("the same number (%s) of people, described in other words", v))
		}
	}
}

// differInSpelling notes people whose names the articles spell with other letters.
func (w *work) differInSpelling() {
	for k := range w.out.People {
		p := &w.out.People[k]
		w.givenSpellings(p)
		at := map[string][]model.Ref{} // folded last word of the name → places
		for _, m := range p.Mentions {
			if !m.Kind.Named() {
				continue
			}
			text := w.arts[w.number[m.Ref.Article]].Text
			name := m.Ref.Span.In(text)
			cut := strings.LastIndexByte(name, ' ') + 1
			last := foldName(name[cut:])
			if len(last) < 5 {
				continue
			}
			ref := model.Ref{Article: m.Ref.Article, Span: model.Span{Start: m.Ref.Span.Start + cut, End: m.Ref.Span.End}}
			at[last] = append(at[last], ref)
		}
		words := sortedKeys(at)
		for i, a := range words {
			for _, b := range words[i+1:] {
				if b == a+"s" || a == b+"s" || !oneEdit(a, b) || !twoArticles(at[a], at[b]) {
					continue
				}
				w.note(model.DiffSpelling, "", append(firstOfArticles(at[a]), firstOfArticles(at[b])...),
					fmt.Sprintf("one person, %s, spelt in two ways", p.Name))
			}
		}
	}
}

// givenSpellings notes the first names of a person that the articles spell with other letters.
func (w *work) givenSpellings(p *model.Person) {
	at := map[string][]model.Ref{} // folded first word of the full name → places
	for _, m := range p.Mentions {
		name := m.Ref.Span.In(w.arts[w.number[m.Ref.Article]].Text)
		cut := strings.IndexByte(name, ' ')
		if m.Kind != model.MentionFull || cut < 0 {
			continue
		}
		if first := foldName(name[:cut]); len(first) >= 5 {
			at[first] = append(at[first], model.Ref{Article: m.Ref.Article, Span: model.Span{Start: m.Ref.Span.Start, End: m.Ref.Span.Start + cut}})
		}
	}
	words := sortedKeys(at)
	for i, a := range words {
		for _, b := range words[i+1:] {
			if oneEdit(a, b) && twoArticles(at[a], at[b]) {
				w.note(model.DiffSpelling, "", append(firstOfArticles(at[a]), firstOfArticles(at[b])...), fmt.Sprintf("one person, %s, spelt in two ways", p.Name))
			}
		}
	}
}

// differInAttribution notes linked claims that put the same words into different mouths.
func (w *work) differInAttribution() {
	for k := range w.links {
		a, b := w.links[k].claims(w.out.Claims)
		x, y := a.Speaker, b.Speaker
		if x.Own() || y.Own() || a.Source.Empty() || b.Source.Empty() || x.Kind == model.SpeakerUnknown || y.Kind == model.SpeakerUnknown {
			continue
		}
		if w.links[k].like < 0.6 || !firmSpeakers(a, b) {
			continue
		}
		if x.Person != "" && x.Person == y.Person || x.Organisation != "" && x.Organisation == y.Organisation || w.sameSpeaker(x, y) {
			continue
		}
		w.note(model.DiffAttribution, a.Event, []model.Ref{{Article: a.Ref.Article, Span: a.Source}, {Article: b.Ref.Article, Span: b.Source}},
			fmt.Sprintf("the same is put down to %s and to %s", speakerName(x), speakerName(y)))
	}
}

// firmSpeakers reports whether two linked claims are words of named speakers, so that another speaker is a
// difference and not another statement.
func firmSpeakers(a, b *model.Claim) bool {
	named := func(s model.Speaker) bool { return s.Person != "" || s.Organisation != "" }
	long := func(s model.Span) bool { return s.Len() > 4 }
	return named(a.Speaker) && named(b.Speaker) && long(a.Source) && long(b.Source) && a.Quote != model.QuoteNone && b.Quote != model.QuoteNone
}

func speakerName(s model.Speaker) string {
	if s.Name != "" {
		return s.Name
	}
	return s.Description
}

// sameSpeaker reports whether two names can mean one speaker: they share a word of four letters.
func (w *work) sameSpeaker(x, y model.Speaker) bool {
	return shareWord(strings.Fields(foldName(speakerName(x))), strings.Fields(foldName(speakerName(y))))
}

// markDisputed marks the events that a discrepancy of more than wording is about.
func (w *work) markDisputed() {
	at := map[model.EventID]bool{}
	for i := range w.out.Discrepancies {
		if d := &w.out.Discrepancies[i]; d.Kind != model.DiffWording && d.Kind != model.DiffSpelling {
			at[d.Event] = true
		}
	}
	for k := range w.out.Events {
		w.out.Events[k].Disputed = at[w.out.Events[k].ID]
	}
}
