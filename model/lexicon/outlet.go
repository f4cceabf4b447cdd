package lexicon

import "strings"

// Outlet is a newspaper, broadcaster, site or news agency of the closed list. Being in it says
// nothing about its worth.
type Outlet struct {
	Name    string
	Agency  bool   // a news agency, whose texts others print
	Country string // of its seat, alpha-2; "" when it has none
	// Family is the publisher or group: outlets of one family are not independent of each other.
	Family  string
	Aliases []string // further names and abbreviations, as written
}

func (l *Lexicon) loadOutlets() {
	l.byOutlet = make(map[string]int, 768)
	l.outletFirst = make(map[string]struct{}, 512)
	l.byHostLabel = make(map[string]int, 768)
	for line := range strings.Lines(outletsTXT) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		o := Outlet{Name: f[0], Agency: f[1] == "agency", Country: f[2], Family: f[3]}
		if f[4] != "" {
			o.Aliases = strings.Split(f[4], ";")
		}
		for _, n := range append([]string{o.Name}, o.Aliases...) {
			key := Fold(n)
			if _, taken := l.byOutlet[key]; !taken {
				l.byOutlet[key] = len(l.outlets)
			}
			label := strings.ReplaceAll(strings.TrimPrefix(key, "the "), " ", "")
			if _, taken := l.byHostLabel[label]; !taken {
				l.byHostLabel[label] = len(l.outlets)
			}
			first, _, _ := strings.Cut(strings.TrimPrefix(key, "the "), " ")
			l.outletFirst[first] = struct{}{}
		}
		l.outlets = append(l.outlets, o)
	}
}

// Outlet finds an outlet by its folded name or alias, with or without "the". Short aliases ("AP",
// "FT") and names that are ordinary words ("Time", "The Sun") are found too: whether such a word
// means the outlet is for the caller to decide.
func (l *Lexicon) Outlet(folded string) (Outlet, bool) {
	i, ok := l.byOutlet[folded]
	if !ok {
		i, ok = l.byOutlet[strings.TrimPrefix(folded, "the ")]
	}
	if !ok {
		i, ok = l.byOutlet["the "+folded]
	}
	if !ok {
		return Outlet{}, false
	}
	return l.outlets[i], true
}

// OutletNamed finds an outlet by what a file calls it: a name, an alias, or the host of its pages, whose label is the name
// without blanks ("nytimes.com" is the NY Times, "edition.cnn.com" CNN). A label of two letters may be anyone's.
func (l *Lexicon) OutletNamed(name string) (Outlet, bool) {
	if o, ok := l.Outlet(Fold(name)); ok {
		return o, true
	}
	if strings.ContainsRune(name, ' ') {
		return Outlet{}, false
	}
	labels := strings.Split(strings.ToLower(name), ".")
	for n := len(labels) - 2; n >= 0; n-- {
		switch label := labels[n]; label {
		case "co", "com", "org", "net", "gov", "ac", "edu": // of a country, as in ".co.uk"
		default:
			label = strings.ReplaceAll(label, "-", "")
			i, ok := l.byHostLabel[label]
			if !ok {
				i, ok = l.byHostLabel[strings.TrimPrefix(label, "the")]
			}
			if !ok || len(label) <= 2 {
				return Outlet{}, false
			}
			return l.outlets[i], true
		}
	}
	return Outlet{}, false
}

// OutletStarts reports whether the name of an outlet starts with a folded word.
func (l *Lexicon) OutletStarts(folded string) bool {
	_, ok := l.outletFirst[folded]
	return ok || folded == "the"
}

// Outlets are all outlets in the order of the list. The slice must not be changed.
func (l *Lexicon) Outlets() []Outlet { return l.outlets }
