// Package export writes a briefing as data: JSON, JSON lines, CSV, Markdown and HTML. All
// writers are plain functions of a briefing to an io.Writer, with the same bytes for the same
// briefing. They know no terminal.
package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"example.org/sitrep/model"
)

// Version is the number of the data contract; it stands under the key "sitrep".
const Version = 1

// JSON writes the briefing as one object, the contract for scripts. Every record stands on a
// line of its own, so that two exports can be compared line by line.
func JSON(w io.Writer, b *model.Briefing) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "{\"sitrep\":%d", Version)
	for _, l := range lists(b) {
		fmt.Fprintf(out, ",\n%q:[", l.name)
		for i := range l.len {
			if i > 0 {
				out.WriteByte(',')
			}
			out.WriteByte('\n')
			if err := writeRecord(out, l.at(i)); err != nil {
				return fmt.Errorf("write %s %d: %w", l.name, i, err)
			}
		}
		out.WriteByte(']')
	}
	out.WriteString("}\n")
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write export: %w", err)
	}
	return nil
}

// list is one list of the contract; at makes its records one at a time, so that an export of
// many articles is never held in memory as a whole.
type list struct {
	name string
	len  int
	at   func(i int) any
}

func lists(b *model.Briefing) []list {
	r := recorder{b}
	return []list{
		listOf("articles", b.Articles, r.article),
		listOf("dates", b.Dates, r.date),
		listOf("people", b.People, r.person),
		listOf("organisations", b.Organisations, r.organisation),
		listOf("countries", b.Countries, r.country),
		listOf("claims", b.Claims, r.claim),
		listOf("events", b.Events, r.event),
		listOf("stories", b.Stories, r.story),
		listOf("derivations", b.Derivations, r.derivation),
		listOf("links", b.Links, r.link),
		listOf("discrepancies", b.Discrepancies, r.discrepancy),
		listOf("problems", b.Problems, r.problem),
	}
}

func listOf[T, R any](name string, rows []T, record func(*T) R) list {
	return list{name: name, len: len(rows), at: func(i int) any { return record(&rows[i]) }}
}

// writeRecord writes a value as JSON on one line. Markup is not escaped: the reader of the
// data decides what it means, and text must stay the bytes of its span.
func writeRecord(out *bufio.Writer, v any) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("encode: %w", err)
	}
	_, err := out.Write(bytes.TrimSuffix(buf.Bytes(), []byte("\n")))
	return err //nolint:wrapcheck // the caller names the record
}
