package search

import (
	"path"
	"slices"

	"example.org/sitrep/model"
)

// Find answers a query, best hits first, at most limit of them (0: no limit). Names come
// first, by kind and how well they match; then events, claims and passages, the newest first. A passage
// that a claim found covers is left out.
func (x *Index) Find(q string, limit int) Results {
	parsed, _ := Parse(q) // a query that is still being typed answers with what it has
	return x.Answer(parsed, limit)
}

// Answer is Find for a query that is parsed already.
func (x *Index) Answer(q Query, limit int) Results {
	out := Results{Query: q}
	if q.Empty() {
		return out
	}
	f := finder{x: x, filter: x.Filter(Query{Fields: q.Fields}), limit: limit}
	if limit <= 0 {
		f.limit = int(^uint(0) >> 1)
	}
	f.m, out.Near = x.matcher(q)
	kinds := [][]Hit{f.namesFound()}
	if f.wantsText() {
		f.collect()
		kinds = append(kinds, f.events, f.claims, f.passages)
	}
	out.Hits, out.More = share(kinds, f.limit)
	out.More = out.More || f.more
	return out
}

// finder is one search under way.
type finder struct {
	x      *Index
	filter *Filter
	m      matcher
	limit  int // hits wanted of each kind
	more   bool

	events, claims, passages []Hit

	last struct {
		article int32 // that was put to the filter last, counted from 1
		passes  bool
	}
}

// wantsText is false for a single letter, which only the names can answer sensibly.
func (f *finder) wantsText() bool {
	letters := 0
	for _, w := range f.m {
		for _, s := range w.Words {
			letters += len(s)
		}
	}
	return letters > 1 || len(f.m) == 0
}

func (f *finder) namesFound() []Hit {
	n := f.x.names()
	var out []Hit
	for _, h := range n.find(f.m) {
		if len(out) == f.limit {
			f.more = true
			break
		}
		if hit, ok := f.nameHit(n, h); ok {
			out = append(out, hit)
		}
	}
	return byKind(out)
}

// byKind brings the names of one kind together, the kind of the best name first, so that a list has one
// heading for each.
func byKind(hits []Hit) []Hit {
	var order []Kind
	for i := range hits {
		if !slices.Contains(order, hits[i].Kind) {
			order = append(order, hits[i].Kind)
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return slices.Index(order, a.Kind) - slices.Index(order, b.Kind) })
	return hits
}

func (f *finder) nameHit(n *names, h nameHit) (Hit, bool) {
	x, b := n.all[h.of], f.x.b
	line := n.forms[h.form].ref
	hit := Hit{Kind: x.kind, Line: line, Near: h.near, Article: line.Article, score: h.score}
	if !line.None() {
		hit.Marks, _ = f.m.scan(b.Quote(line), line.Span.Start)
	}
	ok := true
	switch x.kind {
	case Country:
		hit.Name, hit.Country = b.Countries[x.at].Name, b.Countries[x.at].Code
		ok = f.filter.matchCountry(&b.Countries[x.at])
	case Person:
		hit.Name, hit.Person = b.People[x.at].Name, b.People[x.at].ID
		ok = f.filter.personHolds(&b.People[x.at])
	case Organisation:
		hit.Name, hit.Organisation = b.Organisations[x.at].Name, b.Organisations[x.at].ID
		ok = f.filter.matchOrganisation(&b.Organisations[x.at])
	case Event, Claim, Passage:
	}
	return hit, ok
}

// collect fills events, claims and passages.
func (f *finder) collect() {
	bd := f.x.body()
	some, whole := f.sentences(bd)
	claims := newBitset(len(f.x.b.Claims))
	some.each(func(s int32) bool {
		for _, c := range bd.claimsAt(s) {
			claims.set(c)
		}
		return true
	})
	shown := f.findEvents(bd, claims)
	seen := newBitset(len(f.x.b.Claims))
	some.andNot(whole)
	for _, set := range []bitset{whole, some} {
		f.findClaims(bd, set, seen, shown)
		f.findPassages(bd, set, seen)
	}
}

// sentences are those that may hold all wanted terms, and those of them that hold whole words.
func (f *finder) sentences(bd *body) (some, whole bitset) {
	some, whole = newBitset(len(bd.sentences)), newBitset(len(bd.sentences))
	some.fill(len(bd.sentences))
	whole.fill(len(bd.sentences))
	for _, w := range f.m {
		s, e := bd.holding(w)
		if w.Not {
			continue // a claim may leave the word out though its sentence holds it
		}
		some.and(s)
		whole.and(e)
	}
	return some, whole
}

// findEvents goes through the events from the newest to the oldest, then the undated. It
// returns the claims that the events are shown by.
func (f *finder) findEvents(bd *body, claims bitset) map[model.ClaimID]bool {
	shown := map[model.ClaimID]bool{}
	var matched []int32
	for _, i := range bd.events {
		matched = matched[:0]
		for _, c := range bd.eventClaims[i] {
			if claims.has(c) && f.filter.standsFor(&f.x.b.Claims[c]) {
				matched = append(matched, c)
			}
		}
		e := &f.x.b.Events[i]
		if len(matched) == 0 || !f.filter.MatchEvent(e) {
			continue
		}
		hit, c, ok := f.eventHit(e, matched)
		if !ok {
			continue
		}
		if len(f.events) == f.limit {
			f.more = true
			break
		}
		f.events = append(f.events, hit)
		shown[c] = true
	}
	return shown
}

// eventHit shows an event by its title when that matches, else by the first claim that does.
// The claims are those that can stand for the event.
func (f *finder) eventHit(e *model.Event, claims []int32) (hit Hit, shown model.ClaimID, ok bool) {
	b := f.x.b
	var marks []model.Span
	all, line := false, e.Title
	if f.filter == nil || slices.ContainsFunc(claims, func(c int32) bool { return b.Claims[c].Ref == e.Title }) {
		marks, all = f.m.scan(b.Quote(line), line.Span.Start)
	}
	for _, c := range claims {
		if all {
			break
		}
		line = b.Claims[c].Ref
		marks, all = f.m.scan(b.Quote(line), line.Span.Start)
	}
	if !all {
		return Hit{}, "", false
	}
	for _, c := range claims {
		if b.Claims[c].Ref == line {
			shown = b.Claims[c].ID
		}
	}
	return Hit{
		Kind: Event, Name: f.outlet(line.Article), Event: e.ID, Claim: shown, Article: line.Article,
		Line: line, Marks: marks, Near: f.near(),
	}, shown, true
}

func (f *finder) findClaims(bd *body, set, seen bitset, shown map[model.ClaimID]bool) {
	b := f.x.b
	set.each(func(s int32) bool {
		for _, i := range bd.claimsAt(s) {
			c := &b.Claims[i]
			if seen.has(i) {
				continue
			}
			marks, all := f.m.scan(b.Quote(c.Ref), c.Ref.Span.Start)
			if !all || !f.filter.MatchClaim(c) {
				continue
			}
			seen.set(i)
			if shown[c.ID] {
				continue
			}
			if len(f.claims) == f.limit {
				f.more = true
				return false
			}
			f.claims = append(f.claims, Hit{
				Kind: Claim, Name: f.outlet(c.Ref.Article), Claim: c.ID, Event: c.Event, Article: c.Ref.Article,
				Line: c.Ref, Marks: marks, Near: f.near(),
			})
		}
		return true
	})
}

func (f *finder) findPassages(bd *body, set, seen bitset) {
	if !f.passagesCount() {
		return
	}
	b := f.x.b
	set.each(func(s int32) bool {
		if slices.ContainsFunc(bd.claimsAt(s), seen.has) {
			return true
		}
		at := bd.sentences[s]
		a := &b.Articles[at.article]
		marks, all := f.m.scan(at.span.In(a.Text), at.span.Start)
		if !all || !f.inArticle(at.article) {
			return true
		}
		if len(f.passages) == f.limit {
			f.more = true
			return false
		}
		f.passages = append(f.passages, Hit{
			Kind: Passage, Name: f.outlet(a.ID), Article: a.ID, Line: model.Ref{Article: a.ID, Span: at.span},
			Marks: marks, Near: f.near(),
		})
		return true
	})
}

// inArticle reports whether an article passes the filter. The sentences of an article come one after
// the other, so that the last answer is worth keeping.
func (f *finder) inArticle(i int32) bool {
	if f.last.article != i+1 {
		f.last.article, f.last.passes = i+1, f.filter.articleHolds(int(i))
	}
	return f.last.passes
}

// passagesCount is false for a query of fields alone, and for one that asks for what only a
// claim can answer.
func (f *finder) passagesCount() bool {
	for _, fd := range f.filter.Query().Fields {
		switch fd.Name {
		case FieldBy, FieldIs, FieldPerson:
			return false
		case FieldCountry, FieldOutlet, FieldSince, FieldUntil:
		}
	}
	return len(f.m) > 0
}

func (f *finder) near() bool {
	return slices.ContainsFunc(f.m, func(w wanted) bool { return len(w.near) > 0 })
}

// outlet is how an article is called in a hit.
func (f *finder) outlet(id model.ArticleID) string {
	a := f.x.b.Article(id)
	switch {
	case a == nil:
		return ""
	case a.Outlet != "":
		return a.Outlet
	case a.TitleText() != "":
		return a.TitleText()
	}
	return "(" + path.Base(a.Path) + ")"
}

// share cuts the kinds to limit hits in all. Each kind keeps at least its quarter, when it has
// as many, so that many names never hide what the articles say.
func share(kinds [][]Hit, limit int) (out []Hit, more bool) {
	total := 0
	for _, k := range kinds {
		total += len(k)
	}
	quarter := limit / len(kinds)
	for i, k := range kinds {
		keep := len(k)
		if total > limit {
			rest := 0
			for _, later := range kinds[i+1:] {
				rest += min(len(later), quarter)
			}
			keep = min(len(k), max(quarter, limit-len(out)-rest))
		}
		more = more || keep < len(k)
		out = append(out, k[:keep]...)
	}
	return out, more
}
