package digest

import (
	"cmp"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// Card is what the briefing says about a person, in short.
type Card struct {
	Person    model.PersonID
	Name      Piece // a mention with the fullest form, as written
	Role      Piece // one role as given, Text "" when none is
	Countries []model.CountryCode
	Mentions  int
	Articles  int
	By        int // statements by the person
	About     int // claims about the person
}

// PersonDetail is a card with everything behind it.
type PersonDetail struct {
	Card
	// Fields are Roles, Forms, Countries, Says, Said of, Differs, Appears with, Linked because;
	// those that have something to say.
	Fields []Field
}

// People are the people of the selection, those who matter most first: by statements and
// claims, then mentions, then name.
func (d *Digest) People(s Select) []Card {
	out := make([]Card, 0, len(d.b.People))
	for i := range d.b.People {
		if p := &d.b.People[i]; s.keepsPerson(p) {
			out = append(out, d.card(p))
		}
	}
	slices.SortStableFunc(out, func(a, b Card) int {
		return cmp.Or(
			cmp.Compare(b.weight(), a.weight()),
			cmp.Compare(b.Mentions, a.Mentions),
			cmp.Compare(a.Name.Text, b.Name.Text),
			cmp.Compare(a.Person, b.Person),
		)
	})
	return out
}

// weight counts a statement twice: who speaks matters more than who is spoken of.
func (c Card) weight() int { return 2*c.By + c.About + 2*c.Articles }

func (d *Digest) card(p *model.Person) Card {
	c := Card{
		Person: p.ID, Name: d.namePiece(p), Countries: p.Countries,
		By: len(d.x.says[p.ID]), About: len(d.x.about[p.ID]),
	}
	last := model.ArticleID("")
	for _, m := range p.Mentions {
		if m.Kind.Named() {
			c.Mentions++
		}
		if m.Ref.Article != last { // mentions are ordered by Ref
			c.Articles++
			last = m.Ref.Article
		}
	}
	if r, ok := d.mainRole(p); ok {
		c.Role = d.quote(r.Ref, ToneQuote)
	}
	return c
}

// namePiece is a mention that is written exactly as the name, else the name as metadata.
func (d *Digest) namePiece(p *model.Person) Piece {
	for _, m := range p.Mentions {
		if m.Kind.Named() && m.Ref.Span.Len() == len(p.Name) && d.b.Quote(m.Ref) == p.Name {
			return d.quote(m.Ref, ToneName)
		}
	}
	return toned(ToneName, p.Name)
}

// mainRole is the role to show beside the name: of readable length, given most often, the longer
// of two that are given as often.
func (d *Digest) mainRole(p *model.Person) (model.Role, bool) {
	count := make(map[string]int, len(p.Roles))
	for _, r := range p.Roles {
		count[strings.ToLower(r.Title)]++
	}
	best, points, found := model.Role{}, 0, false
	for _, r := range p.Roles {
		n := 4 * min(count[strings.ToLower(r.Title)], 3)
		switch l := r.Ref.Span.Len(); {
		case l > 80:
			continue
		case l >= 8 && l <= 45 && !ofSomeone(r.Title):
			n += 6 + l/15
		}
		if !found || n > points {
			best, points, found = r, n, true
		}
	}
	return best, found
}

// ofSomeone reports whether a role means something beside its sentence only: "his Chinese counterpart".
func ofSomeone(title string) bool {
	first, _, _ := strings.Cut(strings.ToLower(title), " ")
	return first == "his" || first == "her" || first == "their" || first == "another"
}

// Person is everything about one person; the zero detail for an unknown one.
func (d *Digest) Person(id model.PersonID) PersonDetail {
	p := d.b.Person(id)
	if p == nil {
		return PersonDetail{}
	}
	return PersonDetail{Card: d.card(p), Fields: keepFull([]Field{
		{Label: "Corrected", Lines: reasonLines(links(p, true))},
		{Label: "Roles", Lines: d.roleLines(p)},
		{Label: "Forms", Lines: d.formLines(p)},
		{Label: "Countries", Lines: d.personCountries(p)},
		{Label: "Says", Lines: d.statementLines(d.x.says[id])},
		{Label: "Said of", Lines: d.statementLines(d.x.about[id])},
		{Label: "Differs", Lines: d.personDiffers(p)},
		{Label: "Appears with", Lines: d.companions(id)},
		{Label: "Linked because", Lines: reasonLines(links(p, false))},
	})}
}

// links are the reasons why mentions are one person that the user gave, or the others.
func links(p *model.Person, corrected bool) []string {
	var out []string
	for _, l := range p.Links {
		if why, ok := strings.CutPrefix(l, "corrected: "); ok == corrected {
			out = append(out, why)
		}
	}
	return out
}

// roleLines are the roles in order of publication, each wording once with its first place.
func (d *Digest) roleLines(p *model.Person) []Line {
	roles := slices.Clone(p.Roles)
	slices.SortStableFunc(roles, func(a, b model.Role) int {
		return cmp.Or(d.comparePublished(a.Ref.Article, b.Ref.Article), a.Ref.Compare(b.Ref))
	})
	var out []Line
	var seen []string
	for _, r := range roles {
		key := strings.ToLower(d.b.Quote(r.Ref))
		if slices.Contains(seen, key) {
			continue
		}
		seen = append(seen, key)
		out = append(out, Line{Person: p.ID, Ref: r.Ref, Article: r.Ref.Article, Pieces: []Piece{
			d.quote(r.Ref, ToneQuote), toned(ToneCite, " — "+d.Cite(r.Ref)),
		}})
	}
	return out
}

// formLines are the forms of the name with their number and the first place of each.
func (d *Digest) formLines(p *model.Person) []Line {
	count := map[string]int{}
	first := map[string]model.Mention{}
	for _, m := range p.Mentions {
		if !m.Kind.Named() {
			continue
		}
		q := d.b.Quote(m.Ref)
		if count[q]++; count[q] == 1 {
			first[q] = m
		}
	}
	var out []Line
	for _, f := range p.Forms {
		n := count[f]
		if n == 0 {
			continue
		}
		m := first[f]
		l := Line{Person: p.ID, Ref: m.Ref, Article: m.Ref.Article, Pieces: []Piece{
			d.quote(m.Ref, ToneName), toned(ToneCount, "  "+Count(n, "mention", "mentions")),
		}}
		if m.Why != "" && m.Kind != model.MentionFull {
			l = append1(l, toned(ToneReason, " ("+m.Why+")"))
		}
		out = append(out, l)
	}
	return out
}

func (d *Digest) personCountries(p *model.Person) []Line {
	var out []Line
	for _, code := range p.Countries {
		name := string(code)
		if c := d.b.Country(code); c != nil {
			name = c.Name
		}
		out = append(out, Line{Country: code, Pieces: []Piece{toned(ToneLabel, name)}})
	}
	return out
}

// statementLines are claims in order of date, undated ones last.
func (d *Digest) statementLines(claims []int) []Line {
	sorted := slices.Clone(claims)
	slices.SortStableFunc(sorted, func(a, b int) int {
		return model.CompareWhen(d.whenOf(&d.b.Claims[a]), d.whenOf(&d.b.Claims[b]))
	})
	out := make([]Line, 0, len(sorted))
	for _, i := range sorted {
		c := &d.b.Claims[i]
		l := Line{Claim: c.ID, Event: c.Event, Article: c.Ref.Article, Ref: c.Ref}
		if w := d.whenOf(c); w.Known() {
			l = append1(l, toned(ToneDate, DateLabel(w)), fixed(": "))
		}
		l = append1(l, d.quote(d.shown(c), ToneQuote))
		l.Pieces = append(l.Pieces, d.voicePieces(c)...)
		out = append(out, append1(l, toned(ToneCite, " — "+d.Cite(c.Ref))))
	}
	return out
}

// whenOf is the date of a claim, else that of its event.
func (d *Digest) whenOf(c *model.Claim) model.When {
	if e := d.b.Event(c.Event); e != nil && !c.When.Known() {
		return e.When
	}
	return c.When
}

// personDiffers are the discrepancies between the claims by and about a person, and those over how
// the name is written.
func (d *Digest) personDiffers(p *model.Person) []Line {
	var list []int
	for _, claims := range [][]int{d.x.says[p.ID], d.x.about[p.ID]} {
		for _, i := range claims {
			for _, n := range d.x.diffsClaim[d.b.Claims[i].ID] {
				list = appendNew(list, n)
			}
		}
	}
	for _, m := range p.Mentions {
		for _, n := range d.x.diffsOf[m.Ref.Article] {
			v := &d.b.Discrepancies[n]
			if v.Kind == model.DiffSpelling && slices.Contains(v.Members, m.Ref) {
				list = appendNew(list, n)
			}
		}
	}
	slices.Sort(list)
	var out []Line
	for _, n := range list {
		out = append(out, d.discrepancyLines(&d.b.Discrepancies[n])...)
	}
	return out
}

const companionLines = 8

// companions are the people named in the same claims, most often first.
func (d *Digest) companions(id model.PersonID) []Line {
	count := map[model.PersonID]int{}
	first := map[model.PersonID]*model.Claim{}
	for _, list := range [][]int{d.x.says[id], d.x.about[id]} {
		for _, i := range list {
			c := &d.b.Claims[i]
			for _, p := range append(slices.Clone(c.People), c.Speaker.Person) {
				if p == id || p == "" {
					continue
				}
				if count[p]++; first[p] == nil {
					first[p] = c
				}
			}
		}
	}
	ids := make([]model.PersonID, 0, len(count))
	for p := range count {
		ids = append(ids, p)
	}
	slices.SortFunc(ids, func(a, b model.PersonID) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	var out []Line
	for _, pid := range ids[:min(len(ids), companionLines)] {
		p := d.b.Person(pid)
		if p == nil {
			continue
		}
		out = append(out, Line{Person: pid, Claim: first[pid].ID, Ref: first[pid].Ref, Pieces: []Piece{
			d.namePiece(p), toned(ToneCount, "  "+Count(count[pid], "claim", "claims")),
		}})
	}
	return out
}

func reasonLines(reasons []string) []Line {
	out := make([]Line, 0, len(reasons))
	for _, r := range reasons {
		out = append(out, Line{Pieces: []Piece{toned(ToneReason, r)}})
	}
	return out
}
