package corroborate

import (
	"math/rand/v2"
	"testing"
)

// longestCommon is the length of a longest common subsequence, by its definition.
func longestCommon(x, y []wordSpan) int {
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	if x[0].word == y[0].word {
		return 1 + longestCommon(x[1:], y[1:])
	}
	return max(longestCommon(x[1:], y), longestCommon(x, y[1:]))
}

// The words that align are as many as can, each pair is equal and behind the one before, and claims that are passed over without
// aligning them have no more words in common than counted.
func TestAligner_FindsALongestCommonSubsequence(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4)) //nolint:gosec // a test
	words := func() []wordSpan {
		out := make([]wordSpan, rnd.IntN(9))
		for i := range out {
			out[i].word = word(rnd.IntN(5)) << 1
		}
		return out
	}
	var l aligner
	for range 2000 {
		l.x, l.y = words(), words()
		most, equal := l.common(), l.align()
		if want := longestCommon(l.x, l.y); len(equal) != want || most < want {
			t.Fatalf("%v and %v: %d words align, %d in common, want %d", l.x, l.y, len(equal), most, want)
		}
		at := [2]int{-1, -1}
		for _, m := range equal {
			if l.x[m[0]].word != l.y[m[1]].word || m[0] <= at[0] || m[1] <= at[1] {
				t.Fatalf("%v and %v: %v is no alignment", l.x, l.y, equal)
			}
			at = m
		}
	}
}
