package entity

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// organisations folds the bodies of a document: equal names, and acronyms with the name beside
// which they stand in brackets or with the only name that has these initials.
func (l bodyList) organisations(x *reader) []model.Organisation {
	full := l.acronyms(x)
	at := map[string]int{}
	var out []model.Organisation
	for _, b := range l {
		key := strings.TrimPrefix(b.name, "the ")
		kind, why := model.MentionFull, ""
		if f := full[key]; f != "" {
			key, kind, why = f, model.MentionAcronym, "acronym"
		} else if x.d.Tokens[b.first].Caps && b.last-b.first == 1 {
			kind = model.MentionAcronym
		}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, model.Organisation{ID: model.OrganisationID(strings.Clone(key))})
		}
		addBody(x, &out[i], b, kind, why)
	}
	for i := range out {
		slices.Sort(out[i].Forms)
		out[i].Forms = slices.Compact(out[i].Forms)
	}
	return out
}

func addBody(x *reader, o *model.Organisation, b body, kind model.MentionKind, why string) {
	ref := x.d.Ref(b.first, b.last)
	form := ref.Span.In(x.d.Text)
	if o.Name == "" || kind == model.MentionFull && len(form) > len(o.Name) {
		o.Name = form
	}
	if kind == model.MentionAcronym {
		o.Acronym = form
		if why != "" && len(o.Links) == 0 {
			o.Links = append(o.Links, form+" stands for "+o.Name)
		}
	}
	if o.Kind == "" || o.Kind == model.OrganisationOther {
		o.Kind = b.kind
	}
	if o.Country == "" {
		o.Country = model.CountryCode(b.country)
	}
	o.Forms = append(o.Forms, form)
	o.Mentions = append(o.Mentions, model.Mention{Ref: ref, Kind: kind, Why: why, Rule: b.rule})
}

// acronyms maps folded acronyms to folded names.
func (l bodyList) acronyms(x *reader) map[string]string {
	full := map[string]string{}
	for _, b := range l {
		if b.acronym != "" && full[b.acronym] == "" {
			full[b.acronym] = strings.TrimPrefix(b.name, "the ")
		}
	}
	initials := map[string][]string{}
	for _, b := range l {
		if b.last-b.first >= 3 {
			k := x.initials(b.first, b.last)
			if n := strings.TrimPrefix(b.name, "the "); !slices.Contains(initials[k], n) {
				initials[k] = append(initials[k], n)
			}
		}
	}
	for _, b := range l {
		if b.last-b.first == 1 && x.d.Tokens[b.first].Caps && full[b.name] == "" && len(initials[b.name]) == 1 {
			full[b.name] = initials[b.name][0]
		}
	}
	return full
}

// initials are the folded first letters of the capitalised words of a name.
func (x *reader) initials(first, last int) string {
	var b strings.Builder
	for i := first; i < last; i++ {
		if w := x.at[i]; w != nil && w.fold != "the" && w.fold != "" {
			b.WriteByte(w.fold[0])
		}
	}
	return b.String()
}
