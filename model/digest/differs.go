package digest

import (
	"cmp"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// differsWhere lists discrepancies, those over what happened before those over names, at most
// limit, then counts the rest. Those with the same readings in several events are one line.
func (d *Digest) differsWhere(keep func(*model.Discrepancy) bool, limit int) []Line {
	list := d.foldDiffers(keep)
	slices.SortStableFunc(list, func(a, b model.Discrepancy) int { return cmp.Compare(diffRank(a.Kind), diffRank(b.Kind)) })
	var out []Line
	for i := range list {
		if i == limit {
			out = append(out, Line{Bullet: true, Pieces: []Piece{
				toned(ToneCount, "and "+Count(len(list)-limit, "more difference", "more differences")),
			}})
			break
		}
		lines := d.discrepancyLines(&list[i])
		lines[0].Bullet = true
		out = append(out, lines...)
	}
	return out
}

// foldDiffers joins discrepancies of one kind that set the same words against each other.
func (d *Digest) foldDiffers(keep func(*model.Discrepancy) bool) []model.Discrepancy {
	var out []model.Discrepancy
	place := map[string]int{}
	for i := range d.b.Discrepancies {
		v := &d.b.Discrepancies[i]
		if !keep(v) {
			continue
		}
		key := string(v.Kind)
		for _, w := range d.wordsThatDiffer(v) {
			key += "\x00" + w
		}
		n, ok := place[key]
		if !ok {
			place[key] = len(out)
			folded := *v
			folded.Members = slices.Clone(v.Members)
			out = append(out, folded)
			continue
		}
		out[n].Members = append(out[n].Members, v.Members...)
	}
	return out
}

// wordsThatDiffer are the readings of a discrepancy in lower case, in order and each once.
func (d *Digest) wordsThatDiffer(v *model.Discrepancy) []string {
	words := make([]string, 0, len(v.Members))
	for _, m := range v.Members {
		words = append(words, strings.ToLower(d.b.Quote(m)))
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// diffRank puts what happened before how it is told.
func diffRank(k model.DiscrepancyKind) int {
	switch k {
	case model.DiffOutcome:
		return 0
	case model.DiffNumber:
		return 1
	case model.DiffDate:
		return 2
	case model.DiffWording:
		return 3
	case model.DiffAttribution:
		return 4
	case model.DiffSpelling:
		return 5
	}
	return 6
}
