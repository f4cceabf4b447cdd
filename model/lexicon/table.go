package lexicon

import (
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
	"strings"
)

// stride is the number of bytes between the places of a table whose next line is in its index.
const stride = 64

// table is a sorted list of lines "key\tvalue" that is searched where it lies: nothing is parsed at
// start but the beginning of one line in five. Keys are folded by Fold and ascend by bytes; no byte of
// them is below a blank, and every line ends in "\n". A test holds all this.
type table struct {
	lines string
	// heads are the first eight bytes of the first key at or after every multiple of stride.
	heads []uint64
}

func newTable(lines string) table {
	t := table{lines: lines, heads: make([]uint64, 0, len(lines)/stride+1)}
	for i := 0; i < len(lines); i += stride {
		at := t.lineFrom(i)
		if at == len(lines) {
			break
		}
		t.heads = append(t.heads, head(lines[at:]))
	}
	return t
}

// lineFrom is the start of the first line at or after an offset.
func (t *table) lineFrom(offset int) int {
	if offset == 0 {
		return 0
	}
	return offset + strings.IndexByte(t.lines[offset-1:], '\n')
}

// head is the first eight bytes of a key, zeros after its end, as a number in the order of the keys.
func head(s string) uint64 {
	var first [8]byte
	copy(first[:], s)
	h := binary.BigEndian.Uint64(first[:])
	const highBits, threeBits = 0x8080808080808080, 0xe0e0e0e0e0e0e0e0
	// A byte below a blank has none of the three bits; the first one ends the key.
	ends := ^((h&threeBits&^highBits + ^uint64(highBits)) | h) & highBits
	return h &^ (math.MaxUint64 >> bits.LeadingZeros64(ends))
}

// seek is the offset of the first line that is not below key.
func (t *table) seek(key string) int {
	block, _ := slices.BinarySearch(t.heads, head(key))
	at := t.lineFrom(max(block-1, 0) * stride)
	for at < len(t.lines) && below(t.lines[at:], key) {
		at += strings.IndexByte(t.lines[at:], '\n') + 1
	}
	return at
}

// below compares the key of a line with a key. The byte that ends the former is below all of the latter.
func below(line, key string) bool {
	for i := range min(len(line), len(key)) {
		if line[i] != key[i] {
			return line[i] < key[i]
		}
	}
	return len(line) < len(key)
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
