package intake

import (
	"strings"

	"example.org/sitrep/model/text"
)

// parsePlain reads plain text: as somebody typed it, or as it was copied off a web page.
func parsePlain(s string, limits Bounds) *draft {
	d := &draft{limits: limits}
	s = d.cut(s, 1)
	d.blocks = group(splitRows(s, 1))
	d.readPage()
	return d
}

// readPage gives every block its role. The order matters: what is plainly furniture goes first, so that
// the headline is the first of what is left.
func (d *draft) readPage() {
	markFurniture(d.blocks)
	readOutlet(d)
	readAddress(d)
	skipSiteDescription(d)
	readDates(d)
	readAddressDate(d)
	markMenus(d.blocks)
	readBylines(d)
	readAuthorBoxes(d)
	findTitle(d)
	skipPictureLines(d)
	skipLinkLists(d.blocks)
	skipStrayHeadlines(d.blocks)
	findHeadings(d)
}

// readOutlet takes the name of the outlet out of the line of rights: "Copyright © 2024 - The Valley
// Post | All Rights Reserved." names The Valley Post.
func readOutlet(d *draft) {
	for i := range d.blocks {
		if d.blocks[i].why != whyCopyright || d.outlet != "" {
			continue
		}
		holder := rightsHolder(d.blocks[i].text())
		if isAgency(holder) {
			d.credits = append(d.credits, holder)
		} else {
			d.outlet = holder
		}
	}
}

// isAgency knows the news agencies: their line of rights says where the text comes from and not
// who printed it.
func isAgency(name string) bool {
	switch strings.TrimPrefix(strings.ToLower(name), "the ") {
	case "associated press", "ap", "reuters", "thomson reuters", "agence france-presse", "agence france presse", "afp", "press association", "pa media", "dpa", "efe", "agencia efe", "ansa", "kyodo", "kyodo news", "xinhua", "xinhua news agency", "tass", "united press international", "upi", "press trust of india", "pti", "canadian press", "australian associated press", "aap":
		return true
	}
	return false
}

// readAddress takes the address of the page from a row that is nothing else, on top or below.
func readAddress(d *draft) {
	for i := range d.blocks {
		if t := d.blocks[i].text(); d.url == "" && d.blocks[i].why == whyAddress && (i < 4 || i >= len(d.blocks)-3) && strings.HasPrefix(t, "http") && wordCount(t) == 1 {
			d.url = t
		}
	}
}

func rightsHolder(s string) string {
	s = beforeFold(s, "all rights reserved")
	s = beforeFold(s, "this material may not")
	var name []string
	for w := range strings.FieldsSeq(s) {
		clean := strings.Trim(w, ",;:|()-–—•·©")
		low := strings.ToLower(clean)
		switch {
		case clean == "", low == "copyright", low == "c", low == "by", isDigits(strings.Trim(low, "-–")), low == "to" && len(name) == 0:
			continue
		case strings.HasPrefix(low, "20") && len(low) == 9: // 2019-2024
			continue
		}
		name = append(name, clean)
		if strings.HasSuffix(w, ".") && !strings.Contains(strings.TrimSuffix(w, "."), ".") && len(clean) > 4 {
			break
		}
	}
	out := strings.TrimRight(strings.Join(name, " "), ".")
	if len(name) == 0 || len(name) > 6 || !startsUpper(out) {
		return ""
	}
	return out
}

// beforeFold is what stands before sep, whatever its case.
func beforeFold(s, sep string) string {
	if i := strings.Index(text.Lower(s), sep); i >= 0 {
		return s[:i]
	}
	return s
}

// skipSiteDescription skips what a blog says of itself on top of the page: a paragraph in the first
// person, above the date line, that belongs to no article.
func skipSiteDescription(d *draft) {
	for i := range min(len(d.blocks), 4) {
		b := &d.blocks[i]
		if b.role == roleSkipped {
			continue
		}
		if !isFirstPerson(b.text()) || !dateFollows(d.blocks, i) {
			return
		}
		b.skip(whySite)
	}
}

// dateFollows reports whether a date line is one of the next three blocks and text comes after it.
func dateFollows(blocks []block, i int) bool {
	for k := i + 1; k < min(len(blocks), i+4); k++ {
		if _, ok := readDateRow(blocks[k].text()); ok {
			return textFollows(blocks, k)
		}
	}
	return false
}

// isFirstPerson counts I, my, me, we and our outside quotations.
func isFirstPerson(t string) bool {
	if strings.ContainsAny(t, "\"“”") || !endsSentence(t) {
		return false
	}
	n := 0
	for w := range strings.FieldsSeq(t) {
		switch strings.ToLower(strings.Trim(w, ",.;:!?")) {
		case "i", "my", "me", "i'm", "i’m", "i've", "i’ve", "mine":
			n++
		}
	}
	return n >= 2
}
