package state

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"example.org/sitrep/model/correct"
)

// Corrections is the file of corrections beside the articles, as the reader changes it.
type Corrections struct{ path string }

// OpenCorrections names the file; nothing is read or made yet.
func OpenCorrections(path string) *Corrections { return &Corrections{path: path} }

// Path is where the file stands.
func (c *Corrections) Path() string { return c.path }

// Add puts a correction at the end of the file and returns when it is on the disk.
func (c *Corrections) Add(b correct.Block) error {
	return c.edit(func(file string) (string, error) { return correct.Add(file, b), nil })
}

// Remove takes a correction out again. It is an error when the file does not hold it as it was
// added.
func (c *Corrections) Remove(b correct.Block) error {
	return c.edit(func(file string) (string, error) {
		out, ok := correct.Remove(file, b)
		if !ok {
			return "", errors.New("the correction was changed in the file, take it out there")
		}
		return out, nil
	})
}

func (c *Corrections) edit(change func(file string) (string, error)) error {
	// The lock is a hidden file, which is read as no article.
	unlock, err := lock(filepath.Join(filepath.Dir(c.path), "."+filepath.Base(c.path)+".lock"))
	if err != nil {
		return fmt.Errorf("correct: %w", err)
	}
	defer unlock()
	data, err := os.ReadFile(c.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("correct: %w", err)
	}
	out, err := change(string(data))
	if err != nil {
		return fmt.Errorf("correct: %s: %w", c.path, err)
	}
	if err := replace(c.path, []byte(out)); err != nil {
		return fmt.Errorf("correct: %w", err)
	}
	return nil
}
