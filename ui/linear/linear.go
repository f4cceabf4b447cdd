// Package linear writes a report as plain lines: for pipes, screen readers and dumb terminals.
// One thing stands on one line, with its landmark in front; there are no frames, no colours
// and no repainting.
package linear

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"example.org/sitrep/ui/report"
)

// Options govern how lines are written.
type Options struct {
	// ASCII writes sitrep's own signs in ASCII. Article text stays as it is.
	ASCII bool
}

// Write writes a report.
func Write(w io.Writer, r report.Report, o Options) error {
	out := bufio.NewWriter(w)
	own := func(s string) string { return s }
	if o.ASCII {
		own = asciiSigns().Replace
	}
	out.WriteString(own(r.Title) + "\n")
	for _, s := range r.Sections {
		writeSection(out, s, own)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write lines: %w", err)
	}
	return nil
}

func writeSection(out *bufio.Writer, s report.Section, own func(string) string) {
	out.WriteString("\n" + strings.Repeat("#", s.Level) + " " + own(s.Title) + "\n")
	if len(s.Lines) == 0 && s.Empty != "" {
		out.WriteString(own(s.Empty) + "\n")
	}
	for _, l := range s.Lines {
		writeLine(out, l, own)
	}
}

func writeLine(out *bufio.Writer, l report.Line, own func(string) string) {
	out.WriteString(strings.Repeat("  ", l.Depth))
	if l.Landmark != "" {
		out.WriteString(own(l.Landmark) + ": ")
	}
	for _, p := range l.Pieces {
		if p.Ref.None() {
			out.WriteString(own(p.Text))
			continue
		}
		// A headline or a quotation may run over a paragraph's end; one thing stays one line.
		out.WriteString(strings.ReplaceAll(p.Text, "\n", " "))
	}
	out.WriteByte('\n')
}

// asciiSigns are the signs that sitrep puts around article text, in ASCII.
func asciiSigns() *strings.Replacer {
	return strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "—", "-", "–", "-", "≠", "!=", "·", "-",
		"…", "...", "¶", "para ", "→", "->", "├", "|", "└", "`", "★", "*", "×", "x")
}
