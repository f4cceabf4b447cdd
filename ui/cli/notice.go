package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/fsnotify/fsnotify"
)

// maxNoticed is how many folders the system is asked to watch; with more, the files are looked at from
// time to time instead.
const maxNoticed = 4096

var errTooManyFolders = errors.New("more folders than are watched")

// notices is sent to when the system tells of a change below the paths, until ctx ends. It is nil where
// the system does not tell: then the files have to be looked at.
func notices(ctx context.Context, paths []string) <-chan struct{} {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil
	}
	if err := addFolders(w, paths); err != nil {
		_ = w.Close()
		return nil
	}
	out := make(chan struct{}, 1)
	go func() {
		defer func() { _ = w.Close() }()
		for {
			select {
			case <-ctx.Done():
				return
			case e := <-w.Events:
				if e.Has(fsnotify.Create) {
					_ = addFolders(w, []string{e.Name}) // a folder that cannot be watched is looked at in time
				}
			case <-w.Errors: // what was lost is looked for
			}
			select {
			case out <- struct{}{}:
			default:
			}
		}
	}()
	return out
}

// addFolders watches the folders below the paths, and the folder of each that is a file: a file that is
// written anew is another one. Links are not followed.
func addFolders(w *fsnotify.Watcher, paths []string) error {
	for _, root := range paths {
		info, err := os.Lstat(root)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			root = filepath.Dir(root) // corrections that are still to be made
			if err := addFolder(w, root); err != nil {
				return err
			}
			continue
		case err != nil:
			return err //nolint:wrapcheck // only whether there is one counts
		case !info.IsDir():
			if err := addFolder(w, filepath.Dir(root)); err != nil {
				return err
			}
			continue
		}
		err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.IsDir() {
				return nil //nolint:nilerr // what cannot be read is as if it were not there
			}
			return addFolder(w, path)
		})
		if err != nil {
			return err //nolint:wrapcheck // only whether there is one counts
		}
	}
	return nil
}

func addFolder(w *fsnotify.Watcher, path string) error {
	if len(w.WatchList()) >= maxNoticed {
		return errTooManyFolders
	}
	return w.Add(path) //nolint:wrapcheck // only whether there is one counts
}
