package state

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// File is the file of one library.
type File struct {
	path string
}

// maxSize bounds a state file; a larger one is not ours.
const maxSize = 16 << 20

// Open names the file of a library below a state folder; nothing is read or made yet.
func Open(folder, library string) *File {
	return &File{path: filepath.Join(folder, "sitrep", "reader-"+library+".json")}
}

// Folder is the user's state folder by the XDG rules: $XDG_STATE_HOME, else ~/.local/state. It is
// empty when neither is known.
func Folder(getenv func(string) string) string {
	if dir := getenv("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return dir
	}
	if home := getenv("HOME"); filepath.IsAbs(home) {
		return filepath.Join(home, ".local", "state")
	}
	return ""
}

// Load reads the file. A file that is not there is an empty state; a file that cannot be
// understood is an error, and Apply will not overwrite it.
func (f *File) Load() (State, error) {
	var s State
	info, err := os.Stat(f.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s, nil
	case err != nil:
		return s, fmt.Errorf("read the reader's state: %w", err)
	case info.Size() > maxSize || !info.Mode().IsRegular():
		return s, fmt.Errorf("read the reader's state: %s is no state file of sitrep", f.path)
	}
	data, err := os.ReadFile(f.path)
	if err != nil {
		return s, fmt.Errorf("read the reader's state: %w", err)
	}
	if err := json.Unmarshal(data, &s); err != nil {
		return State{}, fmt.Errorf("read the reader's state: %s: %w; move it away to start anew", f.path, err)
	}
	return s, nil
}

// Apply makes changes to the file as it stands and returns when they are on the disk.
func (f *File) Apply(ops []Op) error {
	dir := filepath.Dir(f.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("keep the reader's state: %w", err)
	}
	unlock, err := lock(f.path + ".lock")
	if err != nil {
		return fmt.Errorf("keep the reader's state: %w", err)
	}
	defer unlock()
	s, err := f.Load()
	if err != nil {
		return err
	}
	for _, o := range ops {
		s.Apply(o)
	}
	data, err := json.MarshalIndent(s, "", " ")
	if err != nil {
		return fmt.Errorf("keep the reader's state: %w", err)
	}
	if err := replace(f.path, append(data, '\n')); err != nil {
		return fmt.Errorf("keep the reader's state: %w", err)
	}
	return nil
}

// replace writes beside the target, syncs, renames and syncs the folder: the old file or the new
// one is there at any moment, never a part.
func replace(path string, data []byte) error {
	dir := filepath.Dir(path)
	tmp, err := os.CreateTemp(dir, ".reader-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) //nolint:errcheck // gone already when all went well
	_, err = tmp.Write(data)
	if err == nil {
		err = tmp.Sync()
	}
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return err
	}
	return syncFolder(dir)
}

func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if cerr := d.Close(); err == nil {
		err = cerr
	}
	return err
}

// waitForLock is how long a second program waits for the first to finish writing.
const waitForLock = 5 * time.Second

var errLocked = errors.New("another sitrep keeps its state locked")
