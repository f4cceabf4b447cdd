package cli

import (
	"fmt"
	"time"

	"github.com/spf13/pflag"

	"example.org/sitrep/model/intake"
)

// limitFlags are the limits of reading that a user may change; 0 is the usual one.
type limitFlags struct {
	file, inflated, text int // MB
	fileText, allText    int // MB
	line                 int // kB
	ratio, members       int
	archives, mail, html int
	time                 time.Duration
}

// limitFlag is a flag of a number, with the most that it may be.
type limitFlag struct {
	name  string
	value *int
	most  int
	usage string
}

func (l *limitFlags) numbers() []limitFlag {
	return []limitFlag{
		{"max-file", &l.file, 1 << 20, "read files up to this many MB (see sitrep limits)"},
		{"max-inflated", &l.inflated, 1 << 20, "read this many MB of an archive in all"},
		{"max-ratio", &l.ratio, 1 << 20, "read archives that inflate this many times"},
		{"max-members", &l.members, 1 << 30, "read this many members of an archive"},
		{"max-archives", &l.archives, 20, "open archives this deep inside each other"},
		{"max-mail", &l.mail, 1000, "read parts of a message this deep inside each other"},
		{"max-html", &l.html, intake.HTMLDepthMost, "follow elements of a page this deep inside each other"},
		{"max-text", &l.text, 64, "keep this many MB of the text of an article"},
		{"max-file-text", &l.fileText, 1 << 16, "keep this many MB of the texts of a file's articles"},
		{"max-all-text", &l.allText, 1 << 16, "keep this many MB of the texts of all articles"},
		{"max-line", &l.line, 64 << 10, "part lines longer than this many kB"},
	}
}

func (l *limitFlags) bind(f *pflag.FlagSet) {
	for _, n := range l.numbers() {
		f.IntVar(n.value, n.name, 0, n.usage)
	}
	f.DurationVar(&l.time, "max-time", 0, "spend this long on a file, as in 10s")
}

func (l *limitFlags) check() error {
	for _, n := range l.numbers() {
		if *n.value < 0 || *n.value > n.most {
			return fmt.Errorf("--%s must be between 1 and %d", n.name, n.most)
		}
	}
	if l.time < 0 {
		return fmt.Errorf("--max-time must be more than 0, as in 10s")
	}
	return nil
}

// intake are the options of reading files that have flags.
func (f *flags) intake() intake.Options {
	l := &f.limits
	return intake.Options{Bounds: intake.Bounds{
		MaxFile: int64(l.file) << 20, MaxInflated: int64(l.inflated) << 20, MaxRatio: int64(l.ratio), MaxMembers: l.members, MaxArchives: l.archives,
		MaxMail: l.mail, MaxHTML: l.html, MaxText: l.text << 20, MaxFileText: l.fileText << 20, MaxAllText: l.allText << 20, MaxLine: l.line << 10, MaxTime: l.time,
	}}
}
