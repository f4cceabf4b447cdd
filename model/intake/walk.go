package intake

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// sources collects the files to read and the problems met on the way to them.
type sources struct {
	files    []source
	problems []model.Problem
}

// errNotRegular says that a path names a device, FIFO, socket or folder where a file was wanted.
var errNotRegular = errors.New("not a regular file (device, FIFO or socket), not opened")

func (s *sources) problem(name, format string, args ...any) {
	s.problems = append(s.problems, model.Problem{Path: text.CleanField(name), Message: fmt.Sprintf(format, args...)})
}

// addArgument adds a path of the command line: "-", a file, or a folder with all below it. A
// link that is named here is followed once.
func (s *sources) addArgument(arg string, stdin io.Reader) {
	if arg == "-" {
		if stdin == nil {
			s.problem("-", "standard input is not connected")
			return
		}
		s.files = append(s.files, source{path: "-", open: func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }})
		return
	}
	info, err := os.Stat(arg)
	switch {
	case err != nil:
		s.problem(slashed(arg), "%s", readMessage(err))
	case info.IsDir():
		s.addFolder(arg)
	default:
		s.files = append(s.files, source{path: text.CleanField(slashed(arg)), file: arg, open: func() (io.ReadCloser, error) { return openNamed(arg) }})
	}
}

func slashed(p string) string { return filepath.ToSlash(p) }

// joinPath is the path contract: the argument as given, joined with the path inside it.
func joinPath(arg, inside string) string {
	return text.CleanField(path.Join(slashed(arg), slashed(inside)))
}

// addFolder walks a folder. Links are followed to regular files inside the root only, so that
// neither a loop nor a way out of the folder exists; hidden entries are not looked at.
func (s *sources) addFolder(root string) {
	before, problems := len(s.files), len(s.problems)
	base, err := filepath.EvalSymlinks(root)
	if err != nil {
		s.problem(slashed(root), "%s", readMessage(err))
		return
	}
	patterns, leftOut, hidden := s.readIgnore(base, root), 0, 0
	seen := 0
	walkErr := filepath.WalkDir(base, func(p string, d fs.DirEntry, err error) error {
		inside, relErr := filepath.Rel(base, p)
		if relErr != nil {
			return fmt.Errorf("walk: %w", relErr)
		}
		shown := joinPath(root, inside)
		if err != nil {
			s.problem(shown, "%s", readMessage(err))
			return skipEntry(d)
		}
		if seen++; seen > walkMax {
			return errTooMany
		}
		if inside != "." && strings.HasPrefix(d.Name(), ".") && d.Name() != ignoreFile {
			hidden++
		}
		if inside != "." && !isHidden(d.Name()) && ignored(patterns, slashed(inside), d.IsDir()) {
			leftOut++
			return skipEntry(d)
		}
		return s.addEntry(base, p, shown, d)
	})
	if walkErr != nil {
		s.problem(slashed(root), "more than %d entries, the rest is not read; name a smaller folder", walkMax)
	}
	if leftOut > 0 {
		s.problem(joinPath(root, ignoreFile), "entries left out, as it says: %d", leftOut)
	}
	if hidden > 0 {
		s.problem(slashed(root), "entries left out whose names begin with a dot: %d; name them if you want them", hidden)
	}
	if len(s.files) == before && len(s.problems) == problems {
		s.problem(slashed(root), "no files to read in this folder")
	}
}

var errTooMany = errors.New("too many entries")

// skipEntry leaves out an entry, a folder with all below it.
func skipEntry(d fs.DirEntry) error {
	if d != nil && d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

func (s *sources) addEntry(root, p, shown string, d fs.DirEntry) error {
	if p != root && isHidden(d.Name()) {
		return skipEntry(d)
	}
	switch {
	case d.IsDir():
		return nil
	case d.Type()&fs.ModeSymlink != 0:
		s.addLink(root, p, shown)
	case !d.Type().IsRegular():
		s.problem(shown, "%s", errNotRegular)
	default:
		s.files = append(s.files, source{path: shown, file: p, open: func() (io.ReadCloser, error) { return openWalked(p) }})
	}
	return nil
}

func (s *sources) addLink(root, p, shown string) {
	target, err := filepath.EvalSymlinks(p)
	if err != nil {
		s.problem(shown, "link that leads nowhere or in a circle, not followed")
		return
	}
	inside, err := filepath.Rel(root, target)
	if err != nil || inside == ".." || strings.HasPrefix(inside, ".."+string(filepath.Separator)) {
		s.problem(shown, "link that leaves the folder, not followed; name its target if you want it")
		return
	}
	info, err := os.Lstat(target)
	if err != nil || !info.Mode().IsRegular() {
		s.problem(shown, "link to something other than a file, not followed")
		return
	}
	s.files = append(s.files, source{path: shown, file: target, open: func() (io.ReadCloser, error) { return openWalked(target) }})
}

// isHidden skips dotfiles and sitrep's own settings.
func isHidden(name string) bool { return strings.HasPrefix(name, ".") || name == "sitrep.toml" }

// addFS adds all files of a file system such as an embedded one.
func (s *sources) addFS(fsys fs.FS) {
	err := fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			s.problem(p, "%s", readMessage(err))
		case p != "." && isHidden(path.Base(p)):
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir() && d.Type().IsRegular() && extension(p) != ".go":
			s.files = append(s.files, source{path: text.CleanField(p), open: func() (io.ReadCloser, error) { return fsys.Open(p) }})
		}
		return nil
	})
	if err != nil {
		s.problem(".", "%s", readMessage(err))
	}
}

// regular checks an open file: what was looked at before may have been replaced since.
func regular(f *os.File, err error) (io.ReadCloser, error) {
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = errNotRegular
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}
