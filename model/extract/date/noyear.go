package date

import "strings"

// numbered reports whether four digits are the number of something and no year: a house in its street, a product or
// the title of a work.
func numbered(m *match, i int) bool {
	return address(m, i) || product(m, i) || titled(m, i)
}

// address reports whether the digits at i stand before the name of a street: "of 1909 Maple Drive,". A year can stand
// there too ("the 2008 Wall Street crash", "In 2008 Wall Street fell"), so that a word that leads to a place has to
// come before, and the address has to end with the street.
func address(m *match, i int) bool {
	switch {
	case m.First == 0, m.Terms[m.First].Line:
		return opensAddress(m, i, true)
	case prevIs(m, "of", "at", "to", "from", "near", "behind", "outside", "address", ":", "-", "(", ","):
		return opensAddress(m, i, false)
	}
	return false
}

// opensAddress reads one to three capital words or an ordinal and the kind of street after the digits at i. Where nothing
// leads to a place, the address has to be all there is, or to go on with a town.
func opensAddress(m *match, i int, strict bool) bool {
	for k := 1; k <= 4 && i+k < len(m.Terms); k++ {
		t := m.Terms[i+k]
		w := strings.TrimSuffix(m.Of(i+k), ".")
		if t.Line || !t.Upper && (w == "" || w[0] < '0' || w[0] > '9') {
			return false
		}
		if k > 1 && streetKind(w) {
			return endsAddress(m, i+k+1, strict)
		}
		if w == "Wall" || w == "Fleet" || w == "Downing" {
			return false // these streets stand for those who work there
		}
	}
	return false
}

// endsAddress reports whether what stands at i comes after an address: a mark, the end of the line, or a small word
// that is no noun.
func endsAddress(m *match, i int, strict bool) bool {
	if i < len(m.Terms) && m.Of(i) == "." && m.Terms[i].Glued {
		i++ // the point of "St."
	}
	if i >= len(m.Terms) || m.Terms[i].Line {
		return true
	}
	w := m.Of(i)
	if strict {
		return w == ","
	}
	if !isLetter(w[0]) {
		return true
	}
	switch w {
	case "in", "on", "at", "and", "or", "near", "after", "before", "when", "where", "was", "were", "is", "to", "for", "by", "with", "about", "around":
		return true
	}
	return m.Terms[i].Upper // a new sentence, or a quarter of the town
}

// streetKind reports whether a word with a capital is the kind of a street, as it ends an address.
func streetKind(w string) bool {
	switch w {
	case "Street", "St", "Avenue", "Ave", "Drive", "Dr", "Road", "Rd", "Lane", "Ln", "Boulevard", "Blvd", "Court", "Ct", "Place", "Pl", "Terrace", "Parkway", "Pkwy", "Highway", "Hwy", "Crescent", "Way":
		return true
	}
	return false
}

// product reports whether the digits at i number a product, an index or a range of them after its name: "GTX 1660",
// "the Russell 2000". Behind other names in capitals a year is the year of a fair or an edition: "EXPO 2020".
func product(m *match, i int) bool {
	if m.First == 0 || m.Terms[m.First].Line {
		return false
	}
	name, year := m.Of(m.First-1), m.Terms[i].Val
	switch name {
	case "Russell", "Fortune", "Forbes", "Thinkpad", "ThinkPad", "Inspiron", "Latitude", "Peugeot", "S&P":
		return year == 2000 || year == 2008 || year == 1000 || year == 1500
	case "GTX", "RTX":
		return true
	case "AD", "A.D", "CE", "BC", "ANNO", "IN", "SINCE", "OF", "BY", "UNTIL", "FROM", "AND", "THE":
		return false
	}
	return (year < 1800 || year > 2050) && len(name) > 1 && allCapital(name)
}

// allCapital reports whether a word is of capitals only.
func allCapital(w string) bool {
	for i := range len(w) {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return true
}

// titled reports whether the digits at i open the title of a work inside a sentence: "movies from 2001: A Space Odyssey
// on". At the start of a line the same is an entry of a chronicle: "1936: A New Palace opens."
func titled(m *match, i int) bool {
	if m.Terms[i].Line || i+4 >= len(m.Terms) || m.Of(i+1) != ":" || !m.Terms[i+1].Glued {
		return false
	}
	switch m.Of(i + 2) {
	case "A", "An", "The":
	default:
		return false
	}
	for k := i + 2; k <= i+4; k++ {
		if !m.Terms[k].Upper || m.Terms[k].Line {
			return false
		}
	}
	return true
}
