package export

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"example.org/sitrep/model"
)

// Tables are the names of the lists, each of which is one table.
func Tables() []string {
	var out []string
	for _, l := range lists(&model.Briefing{}, Keep{}) {
		out = append(out, l.name)
	}
	return out
}

// CSV writes the whole briefing as one table: the list of each record first, then the columns
// of all lists, empty where a list has no such field. ListsCSV writes a table of one list.
func CSV(w io.Writer, b *model.Briefing) error {
	all := lists(b, Keep{})
	header := []string{"list"}
	for _, l := range all {
		for _, c := range columns(l.zero) {
			if !slices.Contains(header, c) {
				header = append(header, c)
			}
		}
	}
	t := newTable(w, header)
	for _, l := range all {
		place := placesOf(header, columns(l.zero))
		for i := range l.len {
			row := make([]string, len(header))
			row[0] = l.name
			for k, cell := range cells(l.at(i)) {
				row[place[k]] = cell
			}
			t.write(row)
		}
	}
	return t.close()
}

// ListsCSV writes one list of the contract as a table, narrowed.
func ListsCSV(w io.Writer, b *model.Briefing, keep Keep, name string) error {
	found := chosen(b, keep, []string{name})
	if len(found) == 0 {
		return fmt.Errorf("no list is called %q", name)
	}
	l := found[0]
	t := newTable(w, columns(l.zero))
	for i := range l.len {
		t.write(cells(l.at(i)))
	}
	return t.close()
}

func placesOf(header, names []string) []int {
	out := make([]int, len(names))
	for i, n := range names {
		out[i] = slices.Index(header, n)
	}
	return out
}

// table writes rows that no spreadsheet takes for formulas.
type table struct {
	w   *csv.Writer
	err error
}

func newTable(w io.Writer, header []string) *table {
	t := &table{w: csv.NewWriter(w)}
	t.write(header)
	return t
}

func (t *table) write(row []string) {
	for i, cell := range row {
		row[i] = harmless(cell)
	}
	if t.err == nil {
		t.err = t.w.Write(row)
	}
}

func (t *table) close() error {
	t.w.Flush()
	if t.err == nil {
		t.err = t.w.Error()
	}
	if t.err != nil {
		return fmt.Errorf("write CSV: %w", t.err)
	}
	return nil
}

// harmless puts an apostrophe before what a spreadsheet would run as a formula. A number may
// keep its sign.
func harmless(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}

// columns are the names of a record's cells: its JSON keys, a span as two columns, an object
// with its keys behind a point.
func columns(record any) []string {
	var out []string
	for f := range reflect.TypeOf(record).Fields() {
		name := f.Tag.Get("json")
		switch {
		case f.Type == reflect.TypeFor[span](), f.Type == reflect.TypeFor[*span]():
			out = append(out, name+".start", name+".end")
		case f.Type.Kind() == reflect.Struct:
			for _, c := range columns(reflect.Zero(f.Type).Interface()) {
				out = append(out, name+"."+c)
			}
		default:
			out = append(out, name)
		}
	}
	return out
}

// cells are the values of a record in the order of its columns. Lists of texts are joined by
// "; ", lists of objects are JSON.
func cells(record any) []string {
	var out []string
	for _, f := range reflect.ValueOf(record).Fields() {
		switch x := f.Interface().(type) {
		case span:
			out = append(out, strconv.Itoa(x[0]), strconv.Itoa(x[1]))
		case *span:
			if x == nil {
				out = append(out, "", "")
				continue
			}
			out = append(out, strconv.Itoa(x[0]), strconv.Itoa(x[1]))
		default:
			if f.Kind() == reflect.Struct {
				out = append(out, cells(x)...)
				continue
			}
			out = append(out, cell(f))
		}
	}
	return out
}

func cell(f reflect.Value) string {
	switch {
	case f.Kind() == reflect.String:
		return f.String()
	case f.Kind() == reflect.Pointer && f.IsNil():
		return ""
	case (f.Kind() == reflect.Slice || f.Kind() == reflect.Array) && f.Type().Elem().Kind() == reflect.String:
		parts := make([]string, f.Len())
		for i := range parts {
			parts[i] = f.Index(i).String()
		}
		return strings.Join(parts, "; ")
	}
	data, err := json.Marshal(f.Interface())
	if err != nil {
		return ""
	}
	return string(data)
}
