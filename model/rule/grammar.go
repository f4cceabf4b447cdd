package rule

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"
)

// Grammar is a compiled list of rules. It never changes and may be shared.
type Grammar[R any] struct {
	rules   []Rule[R]
	lexicon map[string]Entry
	progs   []program
	// byClass and byWord list the programs that may start with a term, ascending.
	byClass [64][]int16
	byWord  [][]int16
}

// Entry is a word of the lexicon with its number.
type Entry struct {
	Lexeme
	Word uint16
}

type program struct {
	rule int16
	code []inst
	// What may stand second, as a quick test before the program runs: classes, words as a set of
	// their numbers modulo 64, and whether a match may end after one term.
	class Class
	words uint64
	one   bool
}

// fits reports whether a match may go on with this term.
func (p *program) fits(next Term) bool {
	if p.one || p.class&next.Class != 0 {
		return true
	}
	return next.Word != 0 && p.words&(1<<(next.Word%64)) != 0
}

type opcode uint8

const (
	opTerm  opcode = iota + 1 // match a term by class or word
	opSplit                   // try the next instruction, then jump
	opDone
)

type inst struct {
	op    opcode
	glued bool
	class Class
	words []uint16 // ascending; nil when the item names no word
	jump  int32
}

// Compile builds a grammar. classes names the class bits, lexicon the words with a class or a
// value; literal words of patterns are added to it. An error names the rule and what is wrong.
func Compile[R any](classes map[string]Class, lexicon map[string]Lexeme, rules []Rule[R]) (*Grammar[R], error) {
	g := &Grammar[R]{rules: rules, lexicon: make(map[string]Entry, len(lexicon)+64)}
	c := compiler{classes: classes, words: g.lexicon}
	names := make([]string, 0, len(lexicon))
	for w := range lexicon {
		names = append(names, w)
	}
	slices.Sort(names)
	for _, w := range names {
		g.lexicon[w] = Entry{Lexeme: lexicon[w], Word: c.number(w)}
	}
	for i, r := range rules {
		for _, p := range r.Patterns {
			code, err := c.compile(p)
			if err != nil {
				return nil, fmt.Errorf("rule %s: pattern %q: %w", r.ID, p, err)
			}
			g.progs = append(g.progs, program{rule: int16(i), code: code}) //nolint:gosec // a few hundred rules
		}
	}
	g.index()
	return g, nil
}

// index notes for each class and word which programs can start there.
func (g *Grammar[R]) index() {
	g.byWord = make([][]int16, len(g.lexicon)+1)
	for k := range g.progs {
		p := &g.progs[k]
		p.second(0, false)
		var class Class
		var words []uint16
		first(p.code, 0, &class, &words)
		for class != 0 {
			bit := bits.TrailingZeros64(uint64(class))
			g.byClass[bit] = append(g.byClass[bit], int16(k)) //nolint:gosec // a few hundred patterns
			class &= class - 1
		}
		slices.Sort(words)
		for _, w := range slices.Compact(words) {
			g.byWord[w] = append(g.byWord[w], int16(k)) //nolint:gosec // as above
		}
	}
}

func first(code []inst, pc int, class *Class, words *[]uint16) {
	switch in := code[pc]; in.op {
	case opTerm:
		*class |= in.class
		*words = append(*words, in.words...)
	case opSplit:
		first(code, pc+1, class, words)
		first(code, int(in.jump), class, words)
	case opDone:
	}
}

// second collects what may stand second; past says that the first term has been taken.
func (p *program) second(pc int, past bool) {
	switch in := &p.code[pc]; {
	case in.op == opDone:
		p.one = true
	case in.op == opSplit:
		p.second(pc+1, past)
		p.second(int(in.jump), past)
	case !past:
		p.second(pc+1, true)
	default:
		p.class |= in.class
		for _, w := range in.words {
			p.words |= 1 << (w % 64)
		}
	}
}

// Rules are the rules in their order.
func (g *Grammar[R]) Rules() []Rule[R] { return g.rules }

// Lookup is the lexicon's entry of a word in lower case; the zero Entry when no rule knows it.
func (g *Grammar[R]) Lookup(word string) Entry { return g.lexicon[word] }

// best is the longest match so far.
type best struct {
	end  int
	rule int16
}

// Match finds the best reading that starts at term m.First of m.Terms and sets m.Last. A rule
// whose Read refuses is passed over.
func (g *Grammar[R]) Match(m *Match) (reading R, rule *Rule[R], ok bool) {
	t := m.Terms[m.First]
	b := best{rule: -1}
	var next Term
	if m.First+1 < len(m.Terms) && !m.Terms[m.First+1].Line {
		next = m.Terms[m.First+1]
	}
	for class := t.Class; class != 0; class &= class - 1 {
		for _, k := range g.byClass[bits.TrailingZeros64(uint64(class))] {
			if g.progs[k].fits(next) {
				g.try(m, k, &b, &reading)
			}
		}
	}
	if t.Word != 0 {
		for _, k := range g.byWord[t.Word] {
			if g.progs[k].fits(next) {
				g.try(m, k, &b, &reading)
			}
		}
	}
	m.Last = b.end
	if b.rule < 0 {
		return reading, nil, false
	}
	return reading, &g.rules[b.rule], true
}

func (g *Grammar[R]) try(m *Match, k int16, b *best, reading *R) {
	p := &g.progs[k]
	m.n = 0
	end := run(m, p.code, 0, m.First)
	if end <= m.First || end < b.end || (end == b.end && p.rule >= b.rule) {
		return
	}
	m.Last = end
	if got, ok := g.rules[p.rule].Read(m); ok {
		b.end, b.rule, *reading = end, p.rule, got
	}
}

// run is the end of a match of code[pc:] at term i, or -1; optional items are taken first.
func run(m *Match, code []inst, pc, i int) int {
	for {
		in := &code[pc]
		switch in.op {
		case opDone:
			return i
		case opSplit:
			n := m.n
			if end := run(m, code, pc+1, i); end >= 0 {
				return end
			}
			m.n = n
			pc = int(in.jump)
		case opTerm:
			if i >= len(m.Terms) || !in.accepts(m.Terms[i], i > m.First) {
				return -1
			}
			if class := m.Terms[i].Class; class != 0 && m.n < maxCaptures {
				m.caps[m.n] = Capture{Class: class, Term: int32(i)} //nolint:gosec // terms of one article
				m.n++
			}
			pc++
			i++
		}
	}
}

func (in *inst) accepts(t Term, inner bool) bool {
	if (inner && t.Line) || (in.glued && !t.Glued) {
		return false
	}
	if t.Class&in.class != 0 {
		return true
	}
	if t.Word == 0 {
		return false
	}
	return slices.Contains(in.words, t.Word)
}

type compiler struct {
	classes map[string]Class
	words   map[string]Entry
}

func (c *compiler) number(w string) uint16 {
	if e, ok := c.words[w]; ok {
		return e.Word
	}
	n := uint16(len(c.words) + 1) //nolint:gosec // a few thousand words
	c.words[w] = Entry{Word: n}
	return n
}

func (c *compiler) compile(pattern string) ([]inst, error) {
	var code []inst
	var open []int
	items := 0
	for item := range strings.FieldsSeq(pattern) {
		switch item {
		case "(":
			open = append(open, len(code))
			code = append(code, inst{op: opSplit})
			continue
		case ")?":
			if len(open) == 0 {
				return nil, fmt.Errorf("closing without opening")
			}
			code[open[len(open)-1]].jump = int32(len(code)) //nolint:gosec // a pattern is short
			open = open[:len(open)-1]
			continue
		}
		body, optional := strings.CutSuffix(item, "?")
		in, err := c.item(body)
		if err != nil {
			return nil, err
		}
		if optional {
			code = append(code, inst{op: opSplit, jump: int32(len(code) + 2)}) //nolint:gosec // as above
		}
		items++
		code = append(code, in)
	}
	switch {
	case len(open) > 0:
		return nil, fmt.Errorf("opening without closing")
	case items > maxCaptures:
		return nil, fmt.Errorf("more than %d items", maxCaptures)
	}
	return append(code, inst{op: opDone}), nil
}

func (c *compiler) item(body string) (inst, error) {
	in := inst{op: opTerm}
	if rest, ok := strings.CutPrefix(body, "~"); ok {
		in.glued, body = true, rest
	}
	if body == "" {
		return in, fmt.Errorf("empty item")
	}
	for alt := range strings.SplitSeq(body, "|") {
		if class, ok := c.classes[alt]; ok {
			in.class |= class
			continue
		}
		if alt == "" || alt != strings.ToLower(alt) {
			return in, fmt.Errorf("unknown class %q", alt)
		}
		in.words = append(in.words, c.number(alt))
	}
	return in, nil
}
