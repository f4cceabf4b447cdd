// Package export writes a briefing and its views as data: JSON, JSON lines, CSV, Markdown and
// HTML. All writers are plain functions to an io.Writer, with the same bytes for the same
// briefing. They know no terminal.
package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"example.org/sitrep/model"
)

// Version is the number of the data contract; it stands under the key "sitrep".
const Version = 1

// JSON writes the briefing as one object, the contract for scripts. Every record stands on a
// line of its own, so that two exports can be compared line by line.
func JSON(w io.Writer, b *model.Briefing) error { return ListsJSON(w, b, Keep{}) }

// ListsJSON writes some lists of the contract as one object, narrowed; without names, all.
func ListsJSON(w io.Writer, b *model.Briefing, keep Keep, names ...string) error {
	out := newRecordWriter(w)
	out.text(`{"sitrep":` + strconv.Itoa(Version))
	for _, l := range chosen(b, keep, names) {
		out.text(",\n" + strconv.Quote(l.name) + ":[")
		for i := range l.len {
			if i > 0 {
				out.text(",")
			}
			out.text("\n")
			out.record(l.at(i))
		}
		out.text("]")
	}
	out.text("}\n")
	return out.close("JSON")
}

// JSONL writes the briefing as one record a line, each with the name of its list first.
func JSONL(w io.Writer, b *model.Briefing) error { return ListsJSONL(w, b, Keep{}) }

// ListsJSONL writes some lists of the contract as one record a line; without names, all.
func ListsJSONL(w io.Writer, b *model.Briefing, keep Keep, names ...string) error {
	out := newRecordWriter(w)
	for _, l := range chosen(b, keep, names) {
		for i := range l.len {
			out.line(l.name, l.at(i))
		}
	}
	return out.close("JSON lines")
}

// recordWriter writes values as JSON. Markup is not escaped: the reader of the data decides
// what it means, and text must stay the bytes of its span. The first error sticks.
type recordWriter struct {
	out *bufio.Writer
	buf bytes.Buffer
	enc *json.Encoder
	err error
}

func newRecordWriter(w io.Writer) *recordWriter {
	r := &recordWriter{out: bufio.NewWriterSize(w, 1<<16)}
	r.enc = json.NewEncoder(&r.buf)
	r.enc.SetEscapeHTML(false)
	return r
}

func (r *recordWriter) text(s string) {
	if r.err == nil {
		_, r.err = r.out.WriteString(s)
	}
}

// encode returns the value on one line; the bytes hold until the next call.
func (r *recordWriter) encode(v any) []byte {
	if r.err != nil {
		return nil
	}
	r.buf.Reset()
	r.err = r.enc.Encode(v)
	return bytes.TrimSuffix(r.buf.Bytes(), []byte("\n"))
}

func (r *recordWriter) record(v any) {
	b := r.encode(v)
	if r.err == nil {
		_, r.err = r.out.Write(b)
	}
}

// line writes a record, which must be an object with at least one field, with its list.
func (r *recordWriter) line(list string, v any) {
	b := r.encode(v)
	if r.err != nil {
		return
	}
	r.text(`{"list":` + strconv.Quote(list) + ",")
	_, r.err = r.out.Write(b[1:])
	r.text("\n")
}

func (r *recordWriter) close(what string) error {
	if r.err == nil {
		r.err = r.out.Flush()
	}
	if r.err != nil {
		return fmt.Errorf("write %s: %w", what, r.err)
	}
	return nil
}
