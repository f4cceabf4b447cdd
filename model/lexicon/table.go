package lexicon

import "strings"

// table is a sorted list of lines "key\tvalue" that is searched where it lies: nothing is parsed
// at start, so a table of any size costs no time until it is asked. Keys are folded by Fold and
// ascend by bytes; every line ends in "\n". A test holds both.
type table struct {
	lines string
	// start is the offset of the first line whose first byte is not below the index.
	start [128]int32
}

// newTable finds where each first byte starts, which saves a third of every search.
func newTable(lines string) table {
	t := table{lines: lines}
	for c := range t.start {
		t.start[c] = int32(len(lines)) //nolint:gosec // tables are a megabyte at most
	}
	for c := len(t.start) - 2; c > 0; c-- {
		t.start[c] = int32(t.search(string(rune(c)), 0, int(t.start[c+1]))) //nolint:gosec // as above
	}
	t.start[0] = 0
	return t
}

// seek is the offset of the first line that is not below key.
func (t *table) seek(key string) int {
	if key == "" || key[0] >= 127 {
		return t.search(key, 0, len(t.lines))
	}
	return t.search(key, int(t.start[key[0]]), int(t.start[key[0]+1]))
}

// search is seek between two offsets that are starts of lines.
func (t *table) search(key string, lo, hi int) int {
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		start := strings.LastIndexByte(t.lines[lo:mid], '\n') + 1 + lo
		end := strings.IndexByte(t.lines[start:], '\n')
		if end < 0 {
			return hi
		}
		end += start
		if below(t.lines[start:end], key) {
			lo = end + 1
		} else {
			hi = start
		}
	}
	return lo
}

// below compares the key of a line with a key.
func below(line, key string) bool {
	if i := strings.IndexByte(line, '\t'); i >= 0 {
		line = line[:i]
	}
	return line < key
}

// get returns the value of key; a line without a value gives "".
func (t *table) get(key string) (value string, ok bool) {
	return t.at(t.seek(key), key)
}

func (t *table) at(offset int, key string) (value string, ok bool) {
	rest := t.lines[offset:]
	if len(rest) <= len(key) || rest[:len(key)] != key {
		return "", false
	}
	switch rest[len(key)] {
	case '\n':
		return "", true
	case '\t':
		rest = rest[len(key)+1:]
		return rest[:strings.IndexByte(rest, '\n')], true
	}
	return "", false
}

// find is get and goesOn in one search: keys that go on with a further word follow their beginning
// directly, because a blank sorts before every other character of a key.
func (t *table) find(key string) (value string, ok, more bool) {
	i := t.seek(key)
	if value, ok = t.at(i, key); ok {
		i += strings.IndexByte(t.lines[i:], '\n') + 1
	}
	rest := t.lines[i:]
	return value, ok, len(rest) > len(key) && rest[:len(key)] == key && rest[len(key)] == ' '
}

// goesOn reports whether a key is longer than this one by further words.
func (t *table) goesOn(key string) bool {
	_, _, more := t.find(key)
	return more
}

// each calls f with every line in order.
func (t *table) each(f func(key, value string)) {
	for line := range strings.Lines(t.lines) {
		key, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		f(key, value)
	}
}
