package serve

import (
	"errors"

	"example.org/sitrep/model/correct"
	"example.org/sitrep/ui/tui"
)

// Why a session may not correct.
const (
	serverNotEditable = "this server takes no corrections"
	guestNotEditor    = "guests cannot correct; that needs a key marked editor"
	keyNotEditor      = "your key is not marked editor on this server"
)

// editing changes the corrections for one session. The mark of its key is looked at for each
// change, so that taking it away counts at once. What goes wrong is told to the user without
// the names of the host's files; these are in the log.
type editing struct {
	x    *session
	file tui.Corrector
}

// Add puts a correction into the file.
func (e editing) Add(b correct.Block) error { return e.change("add", b, e.file.Add) }

// Remove takes a correction out of the file.
func (e editing) Remove(b correct.Block) error { return e.change("remove", b, e.file.Remove) }

func (e editing) change(how string, b correct.Block, change func(correct.Block) error) error {
	if why := e.x.mayNotCorrect(); why != "" {
		return errors.New("not corrected: " + why)
	}
	if err := change(b); err != nil {
		e.x.s.cfg.Log.Warn("correction", e.x.about("how", how, "correction", clip(field(string(b))), "fault", field(err.Error()))...)
		return errors.New("not corrected: the server could not change its file, or it was changed by others; ask who runs it")
	}
	e.x.s.cfg.Log.Info("correction", e.x.about("how", how, "correction", clip(field(string(b))))...)
	return nil
}

// mayNotCorrect is why a session may make no corrections, "" when it may.
func (x *session) mayNotCorrect() string {
	switch {
	case x.s.cfg.Corrector == nil:
		return serverNotEditable
	case x.fingerprint == "":
		return guestNotEditor
	}
	if o, ok := x.s.keys.find(x.fingerprint); !ok || !o.editor {
		return keyNotEditor
	}
	return ""
}
