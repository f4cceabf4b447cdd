package state

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"example.org/sitrep/ui/durable"
)

// File is the file of one library.
type File struct {
	disk durable.Disk
	path string
}

// maxSize bounds a state file in bytes; a larger one is not ours.
const maxSize = 16 << 20

// Open names the file of a library below a state folder; nothing is read or made yet.
func Open(folder, library string) *File {
	return &File{disk: durable.OS{}, path: filepath.Join(folder, "sitrep", "reader-"+library+".json")}
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
	data, err := durable.Read(f.disk, f.path, maxSize)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return State{}, nil
	case err != nil:
		return State{}, fmt.Errorf("read the reader's state: %w", err)
	}
	s, err := parse(data)
	if err != nil {
		return State{}, fmt.Errorf("read the reader's state: %s: %w", f.path, err)
	}
	return s, nil
}

func parse(data []byte) (State, error) {
	var s State
	if err := json.Unmarshal(data, &s); err != nil {
		return State{}, fmt.Errorf("%w; move it away to start anew", err)
	}
	return s, nil
}

// Apply makes changes to the file as it stands and returns when they are on the disk.
func (f *File) Apply(ops []Op) error {
	err := durable.MkdirAll(f.disk, filepath.Dir(f.path), 0o700)
	if err == nil {
		err = durable.Edit(f.disk, f.path, maxSize, func(old []byte) ([]byte, error) { return applied(old, ops) })
	}
	if err != nil {
		return fmt.Errorf("keep the reader's state: %w", err)
	}
	return nil
}

// applied is a file with changes made to what stands in it; there is nothing in a new one.
func applied(old []byte, ops []Op) ([]byte, error) {
	var s State
	if old != nil {
		var err error
		if s, err = parse(old); err != nil {
			return nil, err
		}
	}
	for _, o := range ops {
		s.Apply(o)
	}
	data, err := json.MarshalIndent(s, "", " ")
	if err != nil {
		return nil, fmt.Errorf("write it: %w", err)
	}
	return append(data, '\n'), nil
}
