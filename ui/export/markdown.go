package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/report"
)

// ReportMarkdown writes a view as CommonMark. Whatever comes from outside is escaped: an
// article's own markup never becomes markup of the page.
func ReportMarkdown(w io.Writer, r report.Report) error {
	out := bufio.NewWriter(w)
	out.WriteString("# " + escapeMarkdown(r.Title) + "\n")
	top := r.Top()
	for _, s := range r.Sections {
		out.WriteString("\n" + strings.Repeat("#", s.Level-top+2) + " " + escapeMarkdown(s.Title) + "\n\n")
		if len(s.Lines) == 0 && s.Empty != "" {
			out.WriteString(escapeMarkdown(s.Empty) + "\n")
		}
		for _, l := range s.Lines {
			out.WriteString(strings.Repeat("  ", l.Depth) + "- ")
			writeMarkdownPieces(out, l.Pieces)
			if tell := l.Telling(); tell != "" {
				out.WriteString(" *(" + escapeMarkdown(tell) + ")*")
			}
			out.WriteByte('\n')
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write Markdown: %w", err)
	}
	return nil
}

func writeMarkdownPieces(out *bufio.Writer, pieces []digest.Piece) {
	for _, p := range pieces {
		text := escapeMarkdown(p.Text)
		if p.Tone == digest.ToneLabel && strings.TrimSpace(p.Text) != "" {
			text = "**" + strings.TrimSpace(text) + "**" + trailing(p.Text)
		}
		out.WriteString(text)
	}
}

func trailing(s string) string { return s[len(strings.TrimRight(s, " ")):] }

// escapeMarkdown makes text mean itself: what CommonMark and its common extensions read is
// escaped, line breaks become blanks.
func escapeMarkdown(s string) string {
	var sb strings.Builder
	for i, r := range s {
		switch r {
		case '\\', '`', '*', '_', '[', ']', '<', '>', '&', '|', '~', '$', '@':
			sb.WriteByte('\\')
		case '#', '+', '-', '=': // mean something at the start of a line only
			if strings.TrimSpace(s[:i]) == "" {
				sb.WriteByte('\\')
			}
		case '.', ')': // "1." would start a list
			if i > 0 && strings.Trim(s[:i], " 0123456789") == "" {
				sb.WriteByte('\\')
			}
		case ':':
			if strings.HasPrefix(s[i:], "://") {
				sb.WriteByte('\\')
			}
		case '\n':
			r = ' '
		}
		sb.WriteRune(r)
	}
	return sb.String()
}
