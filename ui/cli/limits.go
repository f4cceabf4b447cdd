package cli

import (
	"bufio"
	"fmt"

	"example.org/sitrep/model/extract"
	"example.org/sitrep/model/intake"
	"example.org/sitrep/ui/serve"
)

func (a *app) writeLimits() error {
	out := bufio.NewWriter(a.env.Out)
	for _, l := range intake.Limits() {
		what := l.What
		if l.Flag != "" {
			what += " (" + l.Flag + ")"
		}
		fmt.Fprintf(out, "%12d %-8s %s\n", l.Value, l.Unit, what)
	}
	fmt.Fprintf(out, "%12d %-8s %s\n", extract.NamesMax, "names", "different names of an article; those behind them are found by searching the text only")
	l := serve.DefaultLimits()
	for _, x := range []struct {
		value any
		unit  string
		what  string
	}{
		{l.Connections, "", "connections of a server at once"},
		{l.Unauthenticated, "", "of these, not yet known"},
		{l.PerAddress, "", "from one address"},
		{l.PerConnection, "", "sessions on one connection"},
		{l.PerKey, "", "sessions of one key"},
		{l.Tries, "", "keys that a client may offer"},
		{l.Handshake, "", "until a client has said who it is"},
		{l.Alive, "", "between two questions whether a client is there, and for its answer"},
		{l.Idle, "", "of a session without a key pressed"},
		{l.Total, "", "of a session in all"},
		{l.Width, "cells", "width of a session's window"},
		{l.Height, "cells", "height of a session's window"},
		{l.Command, "bytes", "a command of a session"},
		{l.Paste, "bytes", "one paste"},
	} {
		fmt.Fprintf(out, "%12v %-8s %s\n", x.value, x.unit, x.what)
	}
	return written(out.Flush())
}
