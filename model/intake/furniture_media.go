package intake

import "strings"

// mediaRules are about credits of pictures and about the age and length of a text. Captions stay:
// they say something.
func mediaRules() []furnitureRule {
	return []furnitureRule{
		{
			id: "credit", why: whyCredit, match: isPhotoCredit,
			yes: []string{"(Ann Lee/AFP via Getty Images)", "Photo: Ann Lee/Reuters", "Photo by Ann Lee", "Image credit: Valley Post", "Credit: Ann Lee", "Getty Images", "Foto: EFE", "Ann Lee / Getty Images", "Photograph: Ann Lee/The Valley Post", "Ann Lee/The Valley Post"},
			no:  []string{"Photo by photo, the police went through the album.", "Credit: the bank will lend more, it said.", "Getty Images sued the company on Friday.", "The mayor speaks to the press in Norvale on Monday (Ann Lee/AP)", "Reuters - Ap - Afp said", "Ann Lee/Bo Kim won the doubles."},
		},
		{
			id: "gallery", why: whyGallery, match: isGalleryCaption,
			yes: []string{"Photos: Flood in Norvale People wait on a roof. Hide Caption 3 of 30"},
			no:  []string{"They hide captions from readers, the study says."},
		},
		{
			id: "timestamp", why: whyAge, match: func(v *view) bool { return isTimestamp(v.text) },
			yes: []string{"11/20/2019 01:14 PM", "2019-11-19T08:57:40+01:00", "20.11.2019 10:43"},
			no:  []string{"11/20/2019", "2019-11-19", "At 10:43 on 20.11.2019 it rained."},
		},
		{
			id: "age", why: whyAge, match: isAge,
			yes: []string{"15 hours ago", "2 min read", "3 minutes read", "Updated 5 hours ago", "an hour ago", "5 MIN READ", "hace 3 horas", "Il y a 2 heures", "1.2K views"},
			no:  []string{"15 hours ago the river broke its banks.", "Two minutes read the clock", "A year ago"},
		},
	}
}

// skipPictureLines skips the rows between the headline and the first paragraph that only name what a picture
// shows. Captions further down stay: they say something.
func skipPictureLines(d *draft) {
	first, _ := proseBounds(d.blocks)
	if first < 0 || !d.hasTitle() {
		return
	}
	for i := range d.blocks[:first] {
		if b := &d.blocks[i]; b.role == roleBody && showsPicture(b) {
			b.skip(whyCaption)
		}
	}
}

// showsPicture recognises "A bust of the founder in Norvale", "Map of the valley": the word for a picture, what
// it shows, and no verb.
func showsPicture(b *block) bool {
	if b.ends || b.words > 14 || len(b.rows) > 1 {
		return false
	}
	words := strings.Fields(strings.ToLower(b.text()))
	if len(words) > 0 && (words[0] == "a" || words[0] == "an" || words[0] == "the") {
		words = words[1:]
	}
	if len(words) > 0 && (words[0] == "aerial" || words[0] == "old" || words[0] == "file") {
		words = words[1:]
	}
	if len(words) < 3 || words[1] != "of" {
		return false
	}
	switch words[0] {
	case "bust", "portrait", "statue", "painting", "photograph", "photo", "picture", "drawing", "engraving", "map", "illustration", "view", "screenshot", "logo", "poster":
	default:
		return false
	}
	for _, w := range words[2:] {
		switch w {
		case "is", "are", "was", "were", "has", "have", "had", "will", "emerges", "shows", "says", "said":
			return false
		}
	}
	return true
}

// isGalleryCaption recognises a caption with the button that hides it and its number in the series.
func isGalleryCaption(v *view) bool {
	_, after, ok := strings.Cut(v.low, "hide caption")
	if !ok {
		_, after, ok = strings.Cut(v.low, "toggle caption")
	}
	if !ok || v.words > 80 {
		return false
	}
	after = strings.TrimSpace(after)
	return after == "" || after[0] >= '0' && after[0] <= '9'
}

func isPhotoCredit(v *view) bool {
	if v.words > 14 || v.words == 0 {
		return false
	}
	t := strings.TrimSpace(v.text)
	if strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")") && v.words <= 10 {
		return containsOne(t, "Getty Images", "/AFP", "/AP", "/Reuters", "/REUTERS", "/EPA", "/EFE", "via AP", "via Reuters", "via REUTERS", "Photo", "photo", "Image:", "Shutterstock", "Wikimedia", "Bloomberg)", "Handout")
	}
	if v.ends {
		return false
	}
	switch v.low {
	case "getty images", "getty", "reuters", "afp", "ap", "ap photo", "epa", "shutterstock", "file photo", "photo", "image source", "image", "istock", "reuters file photo", "afp via getty images", "efe":
		return v.words > 1 || strings.HasPrefix(t, "(")
	}
	if startsWith(v.low, "photo: ", "photos: ", "photo by ", "photos by ", "photo credit", "image: ", "image credit", "images: ", "image source", "photograph: ", "photograph by ", "picture: ", "credit: ", "foto: ", "fotos: ", "crédito: ", "crédit photo", "crédit : ", "bild: ", "photo courtesy", "image courtesy", "image by ", "illustration: ", "illustration by ", "courtesy photo", "courtesy of ") {
		_, who, found := strings.Cut(t, ":")
		if !found {
			who = t
		}
		return v.words <= 9 && mostlyNames(who)
	}
	if who, outlet, ok := strings.Cut(t, "/"); ok && v.words <= 6 && looksLikeName(strings.TrimSpace(who)) && mostlyNames(outlet) && !strings.Contains(outlet, "/") {
		return true
	}
	return v.words <= 6 && mostlyNames(t) && containsOne(t, "/ Getty Images", "/Getty Images", "/ AFP", "/AFP", "/ AP", "/AP", "/ Reuters", "/Reuters", "/REUTERS", "/EPA", "via Getty", "| AP", "| Reuters", "AP Photo/")
}

// mostlyNames reports whether most words of s carry a capital, as names and outlets do.
func mostlyNames(s string) bool {
	upper, all := 0, 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '/' || r == '|' || r == '(' || r == ')' }) {
		switch w {
		case "via", "by", "of", "for", "and", "the", "de", "/", "&":
			continue
		}
		all++
		if startsUpper(w) {
			upper++
		}
	}
	return all > 0 && upper*5 >= all*4
}

// isTimestamp recognises a row of a date in figures with a clock time: it says when something was
// stored, and whether day or month comes first can't be told.
func isTimestamp(s string) bool {
	if len(s) < 14 || len(s) > 32 || s[0] < '0' || s[0] > '9' || !strings.Contains(s, ":") {
		return false
	}
	rest := strings.TrimLeft(strings.ToLower(s), "0123456789/.-:t, +z")
	switch strings.Trim(rest, " .") {
	case "", "am", "pm", "a.m", "p.m", "gmt", "utc":
		return true
	}
	return false
}

func isAge(v *view) bool {
	if v.words > 7 || v.ends {
		return false
	}
	low := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(v.low, "published "), "updated "), "posted ")
	switch {
	case strings.HasSuffix(low, " ago"):
		first, rest, _ := strings.Cut(low, " ")
		return (isDigits(first) || first == "a" || first == "an" || first == "about") && containsOne(rest, "min", "hour", "hr", "day", "week", "sec", "month") && len(strings.Fields(rest)) <= 4
	case strings.HasSuffix(low, "min read"), strings.HasSuffix(low, "minute read"), strings.HasSuffix(low, "minutes read"), strings.HasSuffix(low, "mins read"), strings.HasSuffix(low, "min de lectura"), strings.HasSuffix(low, "min de lecture"):
		first, _, _ := strings.Cut(low, " ")
		return isDigits(strings.TrimSuffix(first, "-")) || strings.Contains(first, "-min")
	case strings.HasPrefix(low, "hace "), strings.HasPrefix(low, "il y a "), strings.HasPrefix(low, "há "):
		return v.words <= 5 && strings.ContainsAny(low, "0123456789")
	}
	first, rest, _ := strings.Cut(low, " ")
	return (rest == "views" || rest == "shares" || rest == "likes" || rest == "reads") && isDigits(strings.TrimRight(first, "km"))
}
