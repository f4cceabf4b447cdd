package claim

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// ladder lists the steps from what happened to this page, each with the words that show it. It
// stops at the last certain rung: an outlet that reports on its own is a relay without a speaker.
func (p *pass) ladder(c *model.Claim) {
	ref := func(s model.Span) model.Ref { return model.Ref{Article: p.d.Article.ID, Span: s} }
	var rungs []model.Rung
	if !c.Speaker.Own() && c.Speaker.Kind != model.SpeakerUnknown && !c.Source.Empty() {
		kind := model.RungSpeaker
		switch {
		case p.isOutlet(c.Speaker):
			kind = model.RungRelay
		case c.Speaker.Kind == model.SpeakerUnnamed && sawIt(c.Speaker.Description):
			kind = model.RungWitness
		}
		rungs = append(rungs, model.Rung{Kind: kind, Name: nameOf(c.Speaker), Ref: ref(c.Source)})
	}
	if !c.ViaSpan.Empty() && p.relays(c.ViaSpan) {
		rungs = append(rungs, model.Rung{Kind: model.RungRelay, Name: c.Via, Ref: ref(c.ViaSpan)})
	}
	if p.d.Article.Outlet != "" {
		rungs = append(rungs, model.Rung{Kind: model.RungPrint, Name: p.d.Article.Outlet})
	}
	c.Ladder = rungs
}

func nameOf(s model.Speaker) string {
	if s.Name != "" {
		return s.Name
	}
	return s.Description
}

// isOutlet reports whether a speaker is another newspaper, broadcaster or agency.
func (p *pass) isOutlet(s model.Speaker) bool {
	if s.Organisation == "" {
		return false
	}
	i, ok := p.orgs[s.Organisation]
	return ok && p.in.Organisations[i].Kind == model.OrganisationOutlet
}

// sawIt reports whether a description is of people who were there.
func sawIt(desc string) bool {
	low := strings.ToLower(desc)
	for _, w := range [...]string{"witness", "resident", "survivor", "neighbor", "neighbour", "villager", "passenger", "bystander"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// relays reports whether the words of a channel name an outlet rather than a statement or a site
// where people post.
func (p *pass) relays(s model.Span) bool {
	for _, m := range p.mentionsIn(s) {
		if m.org >= 0 && p.in.Organisations[m.org].Kind == model.OrganisationOutlet {
			return true
		}
	}
	low := p.d.Lower[s.Start:s.End]
	return strings.Contains(low, "media") || strings.Contains(low, "newspaper") || strings.Contains(low, "channel")
}

// channel finds through what or whom the source spoke: "told The Post", "posted on X", "in a
// statement". It looks between the verb and its content, or behind a postponed cue.
func (u *unit) channel(c *cue) span {
	from, to := max(c.at.to, 0), min(c.next, len(u.items))
	if c.post {
		from = max(c.at.to, c.source.to)
		to = min(from+10, len(u.items))
	}
	told := c.verb != nil && c.verb.Lemma == "tell"
	if told && u.lowAt(from) == "the" && outletNoun(u.lowAt(from+1)) && from+2 < len(u.items) && u.items[from+2].upper {
		from += 2 // "told the newspaper Le Matin"
	}
	if told && from < len(u.items) && (u.items[from].upper || u.isMedia(from)) {
		return u.told(from)
	}
	for i := from; i+1 < to; i++ {
		if k := u.kindAt(i); k == itStop || k == itQuote || k == itSemi {
			break
		}
		if s := u.channelAt(i); !s.empty() {
			return s
		}
	}
	return span{}
}

// told is the outlet that starts at item from, after "told"; none when it is a person.
func (u *unit) told(from int) span {
	end := from
	for end < len(u.items) && end < from+6 && (u.items[end].upper || u.isMedia(end) || u.items[end].kind == itPoss) {
		if u.items[end].is(lexicon.WordTime) {
			break
		}
		end++
	}
	if s := (span{from, end}); !s.empty() && !u.p.namesPerson(u.bytes(s)) {
		return s
	}
	return span{}
}

// outletNoun are nouns that stand before the name of an outlet.
func outletNoun(low string) bool {
	switch low {
	case "newspaper", "daily", "weekly", "magazine", "broadcaster", "website", "agency", "station", "channel", "paper":
		return true
	}
	return false
}

// namesPerson reports whether a person stands in a span: who is told is no channel.
func (p *pass) namesPerson(s model.Span) bool {
	for _, m := range p.mentionsIn(s) {
		if m.person >= 0 {
			return true
		}
	}
	return false
}

// isMedia reports whether item i begins "local media", "state television", "reporters of".
func (u *unit) isMedia(i int) bool {
	switch u.lowAt(i) {
	case "media", "television", "tv", "radio":
		return true
	case "local", "state", "national", "public", "foreign":
		return u.lowAt(i+1) == "media" || u.lowAt(i+1) == "television" || u.lowAt(i+1) == "tv" || u.lowAt(i+1) == "radio"
	}
	return false
}

// channelAt reads "on X", "in a statement", "in an interview with" at item i.
func (u *unit) channelAt(i int) span {
	low := u.lowAt(i)
	switch low {
	case "on", "via", "through":
		switch u.lowAt(i + 1) {
		case "x", "twitter", "facebook", "instagram", "telegram", "youtube", "tiktok", "weibo", "whatsapp", "television", "tv", "radio", "truth", "cnn":
			return span{i + 1, i + 2}
		}
	case "in", "with":
		k := i + 1
		for k < len(u.items) && k < i+5 && u.items[k].kind == itWord && !u.items[k].is(lexicon.WordPrep) {
			switch u.lowAt(k) {
			case "statement", "interview", "letter", "tweet", "post", "email", "e-mail", "memo", "release", "report", "video", "speech", "message":
				return span{i + 1, k + 1}
			}
			k++
		}
	}
	return span{}
}
