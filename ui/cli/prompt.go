package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/report"
	"example.org/sitrep/ui/tui"
)

// prompt is the linear mode: it says where the reader was, then answers commands by word, the
// same words as on the command line, until "back" or the end of the input.
func (a *app) prompt(ctx context.Context, d *digest.Digest, x *search.Index, at tui.Start) error {
	out := a.env.Out
	fmt.Fprintln(out, "Linear mode. Commands: show, timeline, claims, people, sources, search, problems; next, previous, why, sentence, compare; help lists all; back returns to the reader.")
	in := bufio.NewReader(a.env.In)
	v := &voice{app: a, given: &given{digest: d, index: x}}
	if words := wordsOf(at); len(words) > 0 {
		v.answer(ctx, words)
	}
	for ctx.Err() == nil {
		fmt.Fprint(out, "sitrep> ")
		line, err := readLine(ctx, in)
		if err != nil {
			return err
		}
		words, fault := splitWords(line)
		switch {
		case fault != nil:
			a.complain(fault.Error())
		case len(words) == 0:
		case isBack(words[0]):
			return nil
		default:
			v.answer(ctx, words)
		}
	}
	return nil
}

// readLine reads one line, and no more than that: what is typed after it is for the reader. A
// read cannot be interrupted, so when ctx ends it is left behind, with an empty line.
func readLine(ctx context.Context, in *bufio.Reader) (string, error) {
	type result struct {
		line string
		err  error
	}
	got := make(chan result, 1)
	go func() {
		line, err := in.ReadString('\n')
		got <- result{line, err}
	}()
	select {
	case <-ctx.Done():
		return "", nil
	case r := <-got:
		if r.err != nil && (r.line == "" || !errors.Is(r.err, io.EOF)) {
			return "", fmt.Errorf("read commands: %w", r.err)
		}
		return r.line, nil
	}
}

func isBack(word string) bool {
	switch word {
	case "back", "quit", "exit", "q", `\`:
		return true
	}
	return false
}

// given is a briefing that is open already; a command line on it names no files.
type given struct {
	digest *digest.Digest
	index  *search.Index
	told   *report.Report // the last view that was told, for those who step through it
}

// splitWords cuts a line at blanks outside quotation marks.
func splitWords(line string) ([]string, error) {
	var out []string
	var word strings.Builder
	quote, in := rune(0), false
	for _, r := range line {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote != 0:
			word.WriteRune(r)
		case r == '"' || r == '\'':
			quote, in = r, true
		case unicode.IsSpace(r):
			if in {
				out = append(out, word.String())
				word.Reset()
			}
			in = false
		default:
			word.WriteRune(r)
			in = true
		}
	}
	if quote != 0 {
		return nil, errors.New("a quotation mark is not closed")
	}
	if in {
		out = append(out, word.String())
	}
	return out, nil
}
