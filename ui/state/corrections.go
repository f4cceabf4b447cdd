package state

import (
	"errors"
	"fmt"

	"example.org/sitrep/model/correct"
	"example.org/sitrep/ui/durable"
)

// Corrections is the file of corrections beside the articles, as the reader changes it.
type Corrections struct {
	disk durable.Disk
	path string
}

// OpenCorrections names the file; nothing is read or made yet.
func OpenCorrections(path string) *Corrections { return &Corrections{disk: durable.OS{}, path: path} }

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
	err := durable.Edit(c.disk, c.path, correct.MaxFile, func(old []byte) ([]byte, error) {
		out, err := change(string(old))
		return []byte(out), err
	})
	if err != nil {
		return fmt.Errorf("correct: %w", err)
	}
	return nil
}
