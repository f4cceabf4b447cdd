package cli

import (
	"bufio"
	"fmt"

	"example.org/sitrep/model/intake"
)

func (a *app) writeLimits() error {
	out := bufio.NewWriter(a.env.Out)
	for _, l := range intake.Limits() {
		fmt.Fprintf(out, "%12d %-8s %s\n", l.Value, l.Unit, l.What)
	}
	return written(out.Flush())
}
