package corroborate

// sets is a union-find over the numbers 0 to n-1. The root of a set is always its smallest
// member, so that results do not depend on the order of the joins.
type sets struct{ up []int }

func newSets(n int) *sets {
	s := &sets{up: make([]int, n)}
	for i := range s.up {
		s.up[i] = i
	}
	return s
}

func (s *sets) root(i int) int {
	for s.up[i] != i {
		s.up[i] = s.up[s.up[i]]
		i = s.up[i]
	}
	return i
}

func (s *sets) join(a, b int) {
	a, b = s.root(a), s.root(b)
	s.up[max(a, b)] = min(a, b)
}

func (s *sets) same(a, b int) bool { return s.root(a) == s.root(b) }

// settle leaves each number one step from its root, for settledSame. No join may follow.
func (s *sets) settle() {
	for i := range s.up {
		s.up[i] = s.root(i)
	}
}

// settledSame is same after settle; it writes nothing, so that several goroutines may ask.
func (s *sets) settledSame(a, b int) bool { return s.up[a] == s.up[b] }

// groups lists the members of each set, ascending, sets by their smallest member.
func (s *sets) groups() [][]int {
	at := make(map[int]int)
	var out [][]int
	for i := range s.up {
		r := s.root(i)
		g, ok := at[r]
		if !ok {
			g = len(out)
			at[r] = g
			out = append(out, nil)
		}
		out[g] = append(out[g], i)
	}
	return out
}
