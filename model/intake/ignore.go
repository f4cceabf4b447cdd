package intake

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"example.org/sitrep/model/text"
)

// ignoreFile is the file in a folder argument that says what to leave out of it.
const ignoreFile = ".sitrepignore"

// ignoreMax bounds an ignore file in bytes.
const ignoreMax = 64 << 10

// ignorePattern is one line of an ignore file, cut at its slashes.
type ignorePattern struct {
	parts  []string
	keep   bool // "!": takes back what lines before it leave out
	folder bool // "/" at the end: folders only
}

// parseIgnore reads patterns as .gitignore has them: # comments, * and ? within a name, ** over
// folders, a slash in front or within for a path from the folder itself, a slash at the end for folders
// only, ! to take back. It returns the lines that are no pattern.
func parseIgnore(s string) (patterns []ignorePattern, faulty []int) {
	line := 0
	for raw := range strings.SplitSeq(s, "\n") {
		line++
		p := strings.TrimRight(raw, " \r")
		if p == "" || p[0] == '#' {
			continue
		}
		var ip ignorePattern
		p, ip.keep = strings.CutPrefix(p, "!")
		p, ip.folder = strings.CutSuffix(p, "/")
		if !strings.Contains(p, "/") {
			p = "**/" + p
		}
		ip.parts = strings.Split(strings.TrimPrefix(p, "/"), "/")
		if !ip.valid() {
			faulty = append(faulty, line)
			continue
		}
		patterns = append(patterns, ip)
	}
	return patterns, faulty
}

func (p *ignorePattern) valid() bool {
	for _, part := range p.parts {
		if _, err := path.Match(part, ""); err != nil || part == "" {
			return false
		}
	}
	return true
}

// matches reports whether the pattern names a path. It is linear in patterns times path: one row of
// a table, where fits[i] says that the first i parts of the pattern can name what was read so far.
func (p *ignorePattern) matches(names []string, folder bool) bool {
	if p.folder && !folder {
		return false
	}
	fits := make([]bool, len(p.parts)+1)
	fits[0] = true
	p.skipStars(fits)
	for _, name := range names {
		next := make([]bool, len(fits))
		for i, part := range p.parts {
			if !fits[i] {
				continue
			}
			if part == "**" {
				next[i] = true
			} else if ok, err := path.Match(part, name); ok && err == nil {
				next[i+1] = true
			}
		}
		p.skipStars(next)
		fits = next
	}
	last := len(p.parts)
	if p.parts[last-1] == "**" { // "a/**" names what is in a, not a
		return fits[last-1] && len(names) > last-1
	}
	return fits[last]
}

// skipStars lets "**" stand for no folder at all.
func (p *ignorePattern) skipStars(fits []bool) {
	for i, part := range p.parts {
		if fits[i] && part == "**" {
			fits[i+1] = true
		}
	}
}

// ignored reports what the last pattern that names a path says of it. inside is relative to the folder.
func ignored(patterns []ignorePattern, inside string, folder bool) bool {
	names := strings.Split(inside, "/")
	for _, p := range slices.Backward(patterns) {
		if p.matches(names, folder) {
			return !p.keep
		}
	}
	return false
}

// readIgnore reads the ignore file of a folder, if there is one.
func (s *sources) readIgnore(base, root string) []ignorePattern {
	f, err := openWalked(filepath.Join(base, ignoreFile))
	shown := joinPath(root, ignoreFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		s.problem(shown, "%s; nothing is left out", readMessage(err))
		return nil
	}
	defer f.Close() //nolint:errcheck // only read
	data, err := io.ReadAll(io.LimitReader(f, ignoreMax+1))
	if err != nil || len(data) > ignoreMax {
		s.problem(shown, "can't be read or is larger than the limit of %d kB, nothing is left out", ignoreMax>>10)
		return nil
	}
	clean, _ := text.Clean(string(data))
	patterns, faulty := parseIgnore(clean)
	for _, line := range faulty {
		s.problem(shown, "line %d is no pattern, not used", line)
	}
	return patterns
}
