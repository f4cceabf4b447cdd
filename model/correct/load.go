package correct

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"example.org/sitrep/model"
)

// Sets are the corrections of all folders that articles come from.
type Sets []Set

// Files are where the corrections for the paths of a command line would stand: in each folder, and
// beside each file. Sorted, each once.
func Files(paths []string) []string {
	var out []string
	for _, p := range paths {
		if p == "-" {
			continue
		}
		dir := p
		if info, err := os.Stat(p); err != nil || !info.IsDir() {
			dir = filepath.Dir(p)
		}
		out = append(out, filepath.ToSlash(filepath.Join(dir, FileName)))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Load reads the corrections for paths. A file that is not there is none.
func Load(paths []string) (Sets, []model.Problem) {
	var sets Sets
	var problems []model.Problem
	for _, file := range Files(paths) {
		data, err := read(file)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			problems = append(problems, model.Problem{Path: file, Message: "corrections not read: " + err.Error()})
			continue
		}
		set, found := Parse(data, file)
		problems = append(problems, found...)
		if !set.Empty() {
			sets = append(sets, set)
		}
	}
	return sets, problems
}

func read(file string) ([]byte, error) {
	info, err := os.Stat(file)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("not a regular file")
	case info.Size() > MaxFile:
		return nil, fmt.Errorf("larger than %d bytes", MaxFile)
	}
	return os.ReadFile(file)
}

// ToArticles applies all sets to articles.
func (all Sets) ToArticles(articles []model.Article) ([]model.Article, []model.Problem) {
	var problems []model.Problem
	for i := range all {
		var found []model.Problem
		articles, found = all[i].ToArticles(articles)
		problems = append(problems, found...)
	}
	return articles, problems
}

// ToExtractions applies all sets to extractions.
func (all Sets) ToExtractions(extractions []model.Extraction) []model.Problem {
	var problems []model.Problem
	for i := range all {
		problems = append(problems, all[i].ToExtractions(extractions)...)
	}
	return problems
}

// ToBriefing applies all sets to a briefing.
func (all Sets) ToBriefing(b *model.Briefing) []model.Problem {
	var problems []model.Problem
	for i := range all {
		problems = append(problems, all[i].ToBriefing(b)...)
	}
	return problems
}
