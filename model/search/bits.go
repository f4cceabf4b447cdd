package search

import "math/bits"

// bitset is a set of small numbers.
type bitset []uint64

func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

func (s bitset) set(i int32)      { s[i>>6] |= 1 << (uint(i) & 63) }
func (s bitset) has(i int32) bool { return s[i>>6]&(1<<(uint(i)&63)) != 0 }

func (s bitset) and(o bitset) {
	for i := range s {
		s[i] &= o[i]
	}
}

func (s bitset) or(o bitset) {
	for i := range s {
		s[i] |= o[i]
	}
}

func (s bitset) andNot(o bitset) {
	for i := range s {
		s[i] &^= o[i]
	}
}

func (s bitset) fill(n int) {
	for i := range s {
		s[i] = ^uint64(0)
	}
	if n%64 != 0 {
		s[len(s)-1] = 1<<(uint(n)%64) - 1
	}
}

// each calls fn with the members in ascending order until it returns false.
func (s bitset) each(fn func(i int32) bool) {
	for k, w := range s {
		for w != 0 {
			i := int32(k<<6 + bits.TrailingZeros64(w)) //nolint:gosec // bounded by the size of the set
			if !fn(i) {
				return
			}
			w &= w - 1
		}
	}
}
