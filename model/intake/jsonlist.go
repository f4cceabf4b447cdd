package intake

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// badMax is how many items or lines that hold no article are listed one by one.
const badMax = 100

// jsonReader reads the articles of a JSON file one after the other, so that a long list never stands in
// memory as a whole.
type jsonReader struct {
	parsed

	limits Bounds
	room   *room
	text   string
	dec    *json.Decoder
	base   int64 // the byte of the text at which dec began
	at     int64 // the byte up to which line has been counted
	line   int
	items  int
	bad    int // items and lines without an article
	tries  int // places where a list was taken up again
}

// parseJSON reads a JSON Feed, one article, a list of articles, or one article a line. An article is
// an object with its text under one of the usual names.
func parseJSON(s string, limits Bounds, room *room) parsed {
	r := jsonReader{limits: limits, room: room, line: 1}
	r.text = r.readable(s)
	r.dec = json.NewDecoder(strings.NewReader(r.text))
	first := strings.TrimLeft(r.text, " \t\r\n")
	var err error
	switch {
	case strings.HasPrefix(first, "["):
		err = r.list("")
	case json.Valid([]byte(r.text)):
		err = r.object()
	case oneALine(first):
		r.lines()
	default:
		err = r.values()
	}
	switch {
	case err != nil && len(r.drafts) == 0 && !r.room.full:
		r.problem(r.lineHere(), "not valid JSON: %s", oneRow(err.Error()))
	case err != nil:
		r.problem(r.lineHere(), "JSON breaks off here (%s); %d articles before it are read", oneRow(err.Error()), len(r.drafts))
	}
	if r.bad > badMax {
		r.problem(0, "%d more without an article, left out", r.bad-badMax)
	}
	if len(r.drafts) == 0 && len(r.problems) == 0 {
		r.problem(0, "JSON without articles; an article is an object with a field text, body or content")
	}
	return r.parsed
}

// oneALine reports whether one of the first lines is an object by itself.
func oneALine(s string) bool {
	const looked = 20
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSuffix(strings.TrimSpace(line), ","); strings.HasPrefix(line, "{") && json.Valid([]byte(line)) {
			return true
		}
		if n++; n == looked {
			break
		}
	}
	return false
}

// values reads objects that follow each other, each over as many lines as it likes.
func (r *jsonReader) values() error {
	for r.dec.More() {
		if len(r.drafts) >= messagesMax {
			r.problem(r.lineHere(), "more than the limit of %d articles, the rest is not read; split the file", messagesMax)
			return nil
		}
		before, from := len(r.drafts), r.dec.InputOffset()
		if err := r.object(); err != nil {
			return err
		}
		if len(r.drafts) == before && !r.room.full {
			r.leaveOut(r.lineHere(), "value without a text, left out")
		}
		if _, err := r.dec.Token(); err != nil || r.dec.InputOffset() == from { // the end of the object
			return nil //nolint:nilerr // what stands behind the last object is no more
		}
	}
	return nil
}

// lineHere is the line that the decoder has come to.
func (r *jsonReader) lineHere() int {
	if at := min(r.base+r.dec.InputOffset(), int64(len(r.text))); at > r.at {
		r.line += strings.Count(r.text[r.at:at], "\n")
		r.at = at
	}
	return r.line
}

// leaveOut lists an item or a line that holds no article, and counts those beyond the hundredth.
func (r *jsonReader) leaveOut(line int, format string, args ...any) {
	if r.bad++; r.bad <= badMax {
		r.problem(line, format, args...)
	}
}

// list reads the items of a list that the decoder stands before.
func (r *jsonReader) list(outlet string) error {
	if _, err := r.dec.Token(); err != nil {
		return fmt.Errorf("list: %w", err)
	}
	for r.dec.More() {
		if r.items >= feedItemsMax {
			r.problem(r.lineHere(), "more than the limit of %d items, the rest is not read; split the file", feedItemsMax)
			return nil
		}
		var raw json.RawMessage
		if err := r.dec.Decode(&raw); err != nil {
			if r.takeUpAgain(err) {
				continue
			}
			return fmt.Errorf("item: %w", err)
		}
		r.items++
		if !r.room.leave() {
			r.item(raw, outlet)
		}
	}
	if _, err := r.dec.Token(); err != nil {
		return fmt.Errorf("end of the list: %w", err)
	}
	return nil
}

// takeUpAgain goes on behind an item that is no JSON, at the next object that follows a comma, and reports whether
// there is one. The faults of a list are few or it is none.
func (r *jsonReader) takeUpAgain(fault error) bool {
	const most = 20
	if errors.Is(fault, io.ErrUnexpectedEOF) || errors.Is(fault, io.EOF) {
		return false
	}
	from := int(min(r.base+r.dec.InputOffset()+1, int64(len(r.text))))
	for r.tries++; r.tries <= most; {
		next := strings.IndexByte(r.text[from:], '{')
		if next < 0 {
			return false
		}
		from += next
		if before := strings.TrimRight(r.text[:from], " \t\r\n"); !strings.HasSuffix(before, ",") {
			from++
			continue
		}
		r.leaveOut(r.lineHere(), "item %d isn't valid JSON, left out: %s", r.items+1, oneRow(fault.Error()))
		r.items++
		r.base = int64(from) - 1
		r.dec = json.NewDecoder(io.MultiReader(strings.NewReader("["), strings.NewReader(r.text[from:])))
		_, err := r.dec.Token()
		return err == nil
	}
	return false
}

// item reads one object of a list.
func (r *jsonReader) item(raw json.RawMessage, outlet string) {
	line := r.lineHere() - bytes.Count(raw, []byte("\n"))
	var x map[string]any
	switch {
	case raw[0] != '{':
		r.leaveOut(line, "item %d is no object, left out", r.items)
		return
	case len(raw) > 4*r.limits.MaxText:
		r.leaveOut(line, "item %d is longer than the limit of %s, left out", r.items, amount(4*r.limits.MaxText))
		return
	case json.Unmarshal(raw, &x) != nil:
		r.leaveOut(line, "item %d can't be read, left out", r.items)
		return
	}
	d := jsonArticle(x, line, r.limits)
	if d == nil {
		r.leaveOut(line, "item %d has no text, left out", r.items)
		return
	}
	if d.outlet == "" {
		d.outlet = outlet
	}
	r.keep(d, r.room, r.limits)
}

// object reads a file that is one value: a feed with its items, a list under "articles", or an article.
func (r *jsonReader) object() error {
	tok, err := r.dec.Token()
	if err != nil || tok != json.Delim('{') {
		return nil //nolint:nilerr // a lone number or word: no articles
	}
	line := r.lineHere()
	fields, listed, err := r.fields()
	if err != nil {
		return err
	}
	if !listed {
		if d := jsonArticle(fields, line, r.limits); d != nil {
			r.keep(d, r.room, r.limits)
		}
		return nil
	}
	for _, d := range r.drafts {
		if d.outlet == "" {
			d.outlet = oneRow(stringOf(fields, "title"))
		}
		if d.language == "" {
			d.language = languageCode(stringOf(fields, "language"))
		}
	}
	return nil
}

// fields reads what an object holds beside its list of articles, and that list where it stands.
func (r *jsonReader) fields() (fields map[string]any, listed bool, err error) {
	fields = map[string]any{}
	for r.dec.More() && r.items < feedItemsMax {
		key, err := r.dec.Token()
		if err != nil {
			return nil, false, fmt.Errorf("field: %w", err)
		}
		if (key == "items" || key == "articles") && r.nextIsList() {
			listed = true
			if err := r.list(""); err != nil {
				return nil, false, err
			}
			continue
		}
		var raw json.RawMessage
		if err := r.dec.Decode(&raw); err != nil {
			return nil, false, fmt.Errorf("value: %w", err)
		}
		var v any
		if name, ok := key.(string); ok && len(raw) <= 4*r.limits.MaxText && json.Unmarshal(raw, &v) == nil {
			fields[name] = v
		}
	}
	return fields, listed, nil
}

// nextIsList looks past the colon behind a key.
func (r *jsonReader) nextIsList() bool {
	rest := strings.TrimLeft(r.text[r.base+r.dec.InputOffset():], " \t\r\n:")
	return strings.HasPrefix(rest, "[")
}

// lines reads one article a line. A line that is broken costs itself.
func (r *jsonReader) lines() {
	var first error
	line := 0
	for row := range strings.SplitSeq(r.text, "\n") {
		line++
		if strings.TrimSpace(row) == "" {
			continue
		}
		if len(r.drafts) >= messagesMax {
			r.problem(line, "more than the limit of %d articles, the rest is not read; split the file", messagesMax)
			break
		}
		if r.room.leave() {
			continue
		}
		var x map[string]any
		if err := json.Unmarshal([]byte(strings.TrimSuffix(strings.TrimSpace(row), ",")), &x); err != nil {
			first = cmp.Or(first, err)
			r.leaveOut(line, "line that isn't valid JSON, left out: %s", oneRow(err.Error()))
			continue
		}
		if d := jsonArticle(x, line, r.limits); d != nil {
			r.keep(d, r.room, r.limits)
		} else {
			r.leaveOut(line, "object without a text, left out")
		}
	}
	if len(r.drafts) == 0 && first != nil {
		r.problems, r.bad = nil, 0
		r.problem(1, "not valid JSON: %s", oneRow(first.Error()))
	}
}
