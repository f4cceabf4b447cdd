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
		key := string(v.Kind) + "\x00" + strings.Join(d.wordsThatDiffer(v), "\x00")
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

// discrepancyLines show one discrepancy: its kind with each reading and who gives it, then why.
func (d *Digest) discrepancyLines(v *model.Discrepancy) []Line {
	head := Line{Discrepancy: v.ID, Event: v.Event}
	head.Pieces = []Piece{toned(ToneAlert, "≠ "+string(v.Kind)+": ")}
	for i, r := range d.readings(v.Members) {
		if i == 0 {
			head.Ref = r.ref
		} else {
			head.Pieces = append(head.Pieces, fixed(" / "))
		}
		head.Pieces = append(head.Pieces, d.readingPieces(r)...)
	}
	out := []Line{head}
	if why := d.reason(v); why != "" {
		out = append(out, Line{Discrepancy: v.ID, Event: v.Event, Ref: head.Ref, Depth: 1, Pieces: []Piece{toned(ToneReason, why)}})
	}
	return out
}

// readingPieces are a reading in quotation marks and where it stands.
func (d *Digest) readingPieces(r reading) []Piece {
	return []Piece{fixed("“"), d.quote(r.ref, ToneDiffer), fixed("” "), toned(ToneCite, "("+r.cites()+")")}
}

// reading is one of the wordings of a discrepancy and where it stands.
type reading struct {
	ref    model.Ref
	places []place
}

// place is an article and the paragraphs of it that give a reading.
type place struct {
	article model.ArticleID
	name    string
	paras   []string
}

// cites names the places: "New York Post ¶1, ¶4; Daily Copy ¶2".
func (r reading) cites() string {
	parts := make([]string, 0, len(r.places))
	for _, p := range r.places {
		parts = append(parts, p.name+" "+strings.Join(p.paras, ", "))
	}
	return strings.Join(parts, "; ")
}

// readings folds members with the same words into one reading with several places.
func (d *Digest) readings(members []model.Ref) []reading {
	var out []reading
	at := map[string]int{}
	for _, m := range members {
		key := strings.ToLower(d.b.Quote(m))
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, reading{ref: m})
		}
		d.addPlace(&out[i], m)
	}
	return out
}

func (d *Digest) addPlace(r *reading, m model.Ref) {
	a := d.b.Article(m.Article)
	if a == nil {
		return
	}
	para := Place(a, m.Span.Start)
	for i := range r.places {
		if p := &r.places[i]; p.article == m.Article {
			if !slices.Contains(p.paras, para) {
				p.paras = append(p.paras, para)
			}
			return
		}
	}
	r.places = append(r.places, place{article: m.Article, name: bare(OutletName(a)), paras: []string{para}})
}

// bare takes the brackets off a file's name that stands for an outlet, for use inside brackets.
func bare(name string) string {
	if strings.HasPrefix(name, "(") && strings.HasSuffix(name, ")") {
		return name[1 : len(name)-1]
	}
	return name
}

// reason is why a discrepancy is one, without the words that stand above it already.
func (d *Digest) reason(v *model.Discrepancy) string {
	head, _, ok := strings.Cut(v.Why, ": ")
	if !ok {
		return v.Why
	}
	told := 0
	for _, m := range v.Members {
		if strings.Contains(strings.ToLower(v.Why), "\""+strings.ToLower(d.b.Quote(m))+"\"") {
			told++
		}
	}
	if told < min(2, len(v.Members)) {
		return v.Why
	}
	return head
}
