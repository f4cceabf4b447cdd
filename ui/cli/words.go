package cli

import (
	"fmt"
	"os"

	"example.org/sitrep/model/lexicon"
)

// words is the lexicon with the user's own words, nil when none are named.
func (a *app) words() (*lexicon.Lexicon, error) {
	if a.flags.words == "" {
		return nil, nil //nolint:nilnil // nil is the built-in lexicon
	}
	f, err := os.Open(a.flags.words)
	if err != nil {
		return nil, fmt.Errorf("the words of --words: %w", err)
	}
	defer func() { _ = f.Close() }()
	lex, err := lexicon.Get().Extend(f)
	if err != nil {
		return nil, fmt.Errorf("the words of --words %s: %w", a.flags.words, err)
	}
	return lex, nil
}
