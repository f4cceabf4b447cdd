package corroborate

import (
	"cmp"
	"container/heap"
	"slices"

	"example.org/sitrep/model"
)

const (
	// storyLikeness is the least mean likeness of two groups of articles that are put together.
	storyLikeness = 0.10
	// storyShare is the least share of the likeness inside either group that the likeness between them has.
	storyShare = 0.48
	// copyLikeness is where likeness stops to count in full: two prints of one text say little about
	// how alike the reports of a story are.
	copyLikeness = 0.5
	// burstDays is the longest time that the reports of one piece of news take; two such bursts that lie
	// more than burstGap days apart must have burstShare of the likeness inside either.
	burstDays, burstGap, burstShare = 3, 4, 0.8
	// storyDays is the distance of publication at which likeness counts half.
	storyDays = 300
	// keyFeatures is how many of its heaviest features an article is looked up by, and commonKey in
	// how many articles one may stand to be used for it.
	keyFeatures, commonKey = 40, 400
	// sharedKeys is how many of those two articles share to be compared, and leastLike the likeness below
	// which they count as strangers.
	sharedKeys, leastLike = 2, 0.02
	// mostAlike is with how many articles before it an article is compared, those that share most keys: a
	// story of more reports holds together all the same.
	mostAlike = 64
)

// clusterStories puts every article into one story, by average linkage of their words: two groups
// join while they are about as alike to each other as each is in itself.
func (w *work) clusterStories() {
	pairs := w.likePairs(w.bags)
	w.bags = nil
	w.neighbours(pairs)
	l := newLinkage(w.pub, pairs)
	w.story = make([]int, len(w.arts))
	for k, members := range l.run() {
		for _, i := range members {
			w.story[i] = k
		}
		w.addStory(members)
	}
	slices.SortFunc(w.out.Stories, func(a, b model.Story) int { return cmp.Compare(a.ID, b.ID) })
}

// pair is two articles, a < b, and how alike they are.
type pair struct {
	a, b int
	like float32
}

// likePairs compares the articles that share heavy features. Of the bags nothing is left.
func (w *work) likePairs(bags [][]feature) []pair {
	keys, v := make([][]uint64, len(bags)), make([]profile, len(bags))
	parallelN(len(v), func(i int) {
		keys[i], v[i] = heaviestHashes(bags[i], keyFeatures), newProfile(bags[i])
		bags[i] = nil // a tenth of all memory; nothing looks at them again
	})
	shared := newShared(keys, commonKey)
	found := make([][]pair, len(v))
	type bench struct {
		*tally
		weigher
	}
	parallelWith(len(v), func() *bench { return &bench{tally: newTally(len(v))} }, func(i int, t *bench) {
		shared.tally(i, t.tally)
		if near := closest(t.tally, t.atLeast(sharedKeys), mostAlike); len(near) > 0 {
			t.hold(v[i])
			for _, j := range near {
				if x := damped(t.likeness(v[j])) * w.nearInTime(i, int(j)); x > leastLike {
					found[i] = append(found[i], pair{int(j), i, x})
				}
			}
		}
		t.reset()
	})
	return slices.Concat(found...)
}

// damped takes away most of what a likeness has above copyLikeness.
func damped(x float32) float32 {
	if x > copyLikeness {
		return copyLikeness + (min(x, 1)-copyLikeness)*0.1
	}
	return x
}

// nearInTime is 1 for articles of one day or without a date, and falls with the days between.
func (w *work) nearInTime(i, j int) float32 {
	p, q := &w.pub[i], &w.pub[j]
	if !p.Known() || !q.Known() || p.Period.Days() < 0 || q.Period.Days() < 0 {
		return 1
	}
	gap := max(p.Period.From-q.Period.To, q.Period.From-p.Period.To, 0)
	return 1 / (1 + float32(gap)/storyDays)
}

func (w *work) addStory(members []int) {
	slices.SortStableFunc(members, func(a, b int) int {
		return model.CompareWhen(model.NewWhen(w.arts[a].Published, model.BasisStated), model.NewWhen(w.arts[b].Published, model.BasisStated))
	})
	ids := make([]model.ArticleID, 0, len(members))
	count := map[model.CountryCode]int{}
	for _, i := range members {
		ids = append(ids, w.arts[i].ID)
		for _, m := range w.exts[i].Countries {
			count[m.Code]++
		}
	}
	codes := make([]model.CountryCode, 0, len(count))
	for code := range count {
		codes = append(codes, code)
	}
	slices.SortFunc(codes, func(a, b model.CountryCode) int {
		if c := cmp.Compare(count[b], count[a]); c != 0 {
			return c
		}
		return cmp.Compare(a, b)
	})
	a := w.arts[members[0]]
	w.out.Stories = append(w.out.Stories, model.Story{ID: model.StoryID("s:" + a.ID), Title: titleRef(a), Articles: ids, Countries: codes})
}

// titleRef is the headline of an article, else its first sentence, else its first paragraph.
func titleRef(a *model.Article) model.Ref {
	switch {
	case !a.Title.Empty():
		return model.Ref{Article: a.ID, Span: a.Title}
	case len(a.Sentences) > 0:
		return model.Ref{Article: a.ID, Span: a.Sentences[0]}
	case len(a.Paras) > 0:
		return model.Ref{Article: a.ID, Span: a.Paras[0]}
	}
	return model.Ref{Article: a.ID, Span: model.Span{End: len(a.Text)}}
}

// linkage is agglomerative clustering by average linkage over a sparse table of likenesses; pairs
// that are not in it count as 0.
type linkage struct {
	members [][]int   // by group, its articles, of a live one
	like    [][]alike // by group, to each live group and to some that are no more
	inside  []float32 // sum of the likenesses inside a group
	first   []model.Day
	last    []model.Day // of the publications of a group; equal to first and DayMin when unknown
	live    []bool
	queue   pairQueue

	sum     []float32 // of the likenesses of two groups that are joined to another one
	touched []int32   // the groups that have such a sum
}

// alike is how alike a group is to another one.
type alike struct {
	group int32
	like  float32
}

func newLinkage(published []model.When, pairs []pair) *linkage {
	n := len(published)
	l := &linkage{
		members: make([][]int, n), like: make([][]alike, n), inside: make([]float32, n), live: make([]bool, n),
		first: make([]model.Day, n), last: make([]model.Day, n), sum: make([]float32, 2*n),
	}
	for i := range n {
		l.members[i] = []int{i}
		l.live[i] = true
		l.first[i], l.last[i] = model.DayMin, model.DayMin
		if p := published[i]; p.Known() && p.Period.Days() > 0 {
			l.first[i], l.last[i] = p.Period.From, p.Period.To
		}
	}
	l.lay(pairs)
	heap.Init(&l.queue)
	return l
}

// lay puts the pairs into the table, and those that may be joined into the queue.
func (l *linkage) lay(pairs []pair) {
	degree := make([]int, len(l.like))
	for _, p := range pairs {
		degree[p.a]++
		degree[p.b]++
	}
	room := make([]alike, 2*len(pairs))
	for i, n := range degree {
		l.like[i], room = room[:0:n], room[n:]
	}
	for _, p := range pairs {
		l.like[p.a] = append(l.like[p.a], alike{int32(p.b), p.like}) //nolint:gosec // articles are far fewer
		l.like[p.b] = append(l.like[p.b], alike{int32(p.a), p.like}) //nolint:gosec // as above
		if p.like >= storyLikeness {
			l.queue = append(l.queue, p)
		}
	}
}

// run joins groups until none are alike enough, and returns them by their first article.
func (l *linkage) run() [][]int {
	for l.queue.Len() > 0 {
		p, ok := heap.Pop(&l.queue).(pair)
		if ok && l.live[p.a] && l.live[p.b] && l.belong(p) {
			l.merge(p)
		}
	}
	var out [][]int
	for k, m := range l.members {
		if l.live[k] {
			slices.Sort(m)
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return out
}

// belong reports whether two groups are about as alike to each other as each is in itself.
func (l *linkage) belong(p pair) bool {
	share := float32(storyShare)
	if l.bursts(p.a, p.b) {
		share = burstShare
	}
	for _, g := range [2]int{p.a, p.b} {
		n := float32(len(l.members[g]))
		if n > 1 && p.like < share*l.inside[g]/(n*(n-1)/2) {
			return false
		}
	}
	return true
}

// bursts reports whether two groups are each the reports of a few days, with a pause between.
func (l *linkage) bursts(a, b int) bool {
	if l.first[a] == model.DayMin || l.first[b] == model.DayMin || len(l.members[a]) < 2 || len(l.members[b]) < 2 {
		return false
	}
	gap := max(l.first[a]-l.last[b], l.first[b]-l.last[a])
	return gap > burstGap && l.last[a]-l.first[a] <= burstDays && l.last[b]-l.first[b] <= burstDays
}

// merge joins two groups to a new one, the last.
func (l *linkage) merge(p pair) {
	na, nb := float32(len(l.members[p.a])), float32(len(l.members[p.b]))
	l.live[p.a], l.live[p.b] = false, false
	l.add(p.a, na)
	l.add(p.b, nb)
	l.like = append(l.like, l.mean(na+nb))
	l.like[p.a], l.like[p.b] = nil, nil
	l.live = append(l.live, true)
	l.inside = append(l.inside, l.inside[p.a]+l.inside[p.b]+p.like*na*nb)
	more, fewer := l.members[p.a], l.members[p.b]
	if nb > na {
		more, fewer = fewer, more
	}
	l.members = append(l.members, append(more, fewer...))
	l.members[p.a], l.members[p.b] = nil, nil
	first, last := l.first[p.a], l.last[p.a]
	switch {
	case first == model.DayMin:
		first, last = l.first[p.b], l.last[p.b]
	case l.first[p.b] != model.DayMin:
		first, last = min(first, l.first[p.b]), max(last, l.last[p.b])
	}
	l.first, l.last = append(l.first, first), append(l.last, last)
}

// add sums up the likenesses of a group of so many articles to those that are live.
func (l *linkage) add(group int, articles float32) {
	for _, x := range l.like[group] {
		if !l.live[x.group] {
			continue
		}
		if l.sum[x.group] == 0 {
			l.touched = append(l.touched, x.group)
		}
		l.sum[x.group] += x.like * articles
	}
}

// mean is the likenesses of a new group, the last, of so many articles to those summed up. They have it from then on too.
func (l *linkage) mean(articles float32) []alike {
	k := len(l.like)
	out := make([]alike, 0, len(l.touched))
	for _, o := range l.touched {
		like := l.sum[o] / articles
		l.sum[o] = 0
		out = append(out, alike{o, like})
		l.like[o] = append(l.like[o], alike{int32(k), like}) //nolint:gosec // articles are far fewer
		if like >= storyLikeness {
			heap.Push(&l.queue, pair{int(o), k, like})
		}
	}
	l.touched = l.touched[:0]
	return out
}

// pairQueue is a heap with the most alike pair on top, ties by number.
type pairQueue []pair

// Len is part of heap.Interface.
func (q *pairQueue) Len() int { return len(*q) }

// Less is part of heap.Interface.
func (q *pairQueue) Less(i, j int) bool {
	a, b := (*q)[i], (*q)[j]
	switch {
	case a.like != b.like:
		return a.like > b.like
	case a.a != b.a:
		return a.a < b.a
	}
	return a.b < b.b
}

// Swap is part of heap.Interface.
func (q *pairQueue) Swap(i, j int) { (*q)[i], (*q)[j] = (*q)[j], (*q)[i] }

// Push is part of heap.Interface.
func (q *pairQueue) Push(x any) {
	if p, ok := x.(pair); ok {
		*q = append(*q, p)
	}
}

// Pop is part of heap.Interface.
func (q *pairQueue) Pop() any {
	old := *q
	p := old[len(old)-1]
	*q = old[:len(old)-1]
	return p
}
