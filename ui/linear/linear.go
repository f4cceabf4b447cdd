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
	// IDs ends each line with the ID of what it is about, in brackets.
	IDs bool
}

// Write writes a report.
func Write(w io.Writer, r report.Report, o Options) error {
	out := bufio.NewWriter(w)
	l := lines{out: out, ids: o.IDs, own: func(s string) string { return s }}
	if o.ASCII {
		l.own = asciiSigns().Replace
	}
	out.WriteString(l.own(r.Title) + "\n")
	for _, s := range r.Sections {
		l.section(s)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write lines: %w", err)
	}
	return nil
}

// Line writes one line of a report, as it stands there but not indented.
func Line(w io.Writer, l report.Line, o Options) error {
	out := bufio.NewWriter(w)
	one := lines{out: out, ids: o.IDs, own: func(s string) string { return s }}
	if o.ASCII {
		one.own = asciiSigns().Replace
	}
	l.Depth = 0
	one.line(l)
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write a line: %w", err)
	}
	return nil
}

// lines writes sections; own turns sitrep's own words into what the terminal can show.
type lines struct {
	out *bufio.Writer
	ids bool
	own func(string) string
}

func (w lines) section(s report.Section) {
	w.out.WriteString("\n" + strings.Repeat("#", s.Level) + " " + w.own(s.Title) + "\n")
	if len(s.Lines) == 0 && s.Empty != "" {
		w.out.WriteString(w.own(s.Empty) + "\n")
	}
	for _, l := range s.Lines {
		w.line(l)
	}
}

func (w lines) line(l report.Line) {
	w.out.WriteString(strings.Repeat("  ", l.Depth))
	if l.Landmark != "" {
		w.out.WriteString(w.own(l.Landmark) + ": ")
	}
	for _, p := range l.Pieces {
		if p.Ref.None() {
			w.out.WriteString(w.own(p.Text))
			continue
		}
		// A quotation may run over a paragraph's end; one thing stays on one line.
		w.out.WriteString(strings.ReplaceAll(strings.ReplaceAll(p.Text, "\n\n", " "), "\n", " "))
	}
	if id := l.ID(); w.ids && id != "" {
		w.out.WriteString(" [" + id + "]")
	}
	w.out.WriteByte('\n')
}

// asciiSigns are the signs that sitrep puts around article text, in ASCII.
func asciiSigns() *strings.Replacer {
	return strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "—", "-", "–", "-", "≠", "!=", "·", "-",
		"…", "...", "¶", "para ", "→", "->", "├", "|", "└", "`", "★", "*", "×", "x")
}
