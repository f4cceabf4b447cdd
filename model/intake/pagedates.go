package intake

import (
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// dateRow is a row of a page that holds a date and nothing else.
type dateRow struct {
	block    int
	date     model.EDTF
	labelled bool // "Published", "Posted on": it can only be the date of the article
	updated  bool
}

// readDates finds the date of publication among the date lines of a page. A line with a label wins,
// then the line that stands next to the headline; the line on top of a menu is mostly the day on which
// the page was fetched. Date lines between paragraphs stay: they are subheads of a chronicle; so does
// every line without a label when metadata gives the date.
func readDates(d *draft) {
	first, last := bodyBounds(d.blocks)
	var rows []dateRow
	for i := range d.blocks {
		b := &d.blocks[i]
		r, ok := b.dateRow()
		if !ok {
			rows = d.bylineDate(rows, i, first)
			continue
		}
		if i < first && d.repeatsMetadata(r, i) {
			b.skip(whyDate)
			continue
		}
		if !r.labelled && (d.published != "" || i > first && i < last) {
			continue
		}
		r.block = i
		rows = append(rows, r)
		b.skip(whyDate)
	}
	if len(rows) == 0 {
		d.dateline(first)
		return
	}
	best := bestDate(rows, first)
	if d.published == "" {
		d.published, d.basis = best.date, model.PublishedStated
		d.publishedWhy = d.whyOf(rows, best)
	}
}

// whyOf names the line of the date that is believed, and the first of those that give another one.
func (d *draft) whyOf(rows []dateRow, best dateRow) string {
	row := d.blocks[best.block].rows[0]
	var why strings.Builder
	fmt.Fprintf(&why, "line %d: %s", row.line, row.text)
	others := 0
	for _, r := range rows {
		if r.date == best.date {
			continue
		}
		if others++; others <= otherDatesMax {
			row := d.blocks[r.block].rows[0]
			fmt.Fprintf(&why, "; not line %d: %s", row.line, row.text)
		}
	}
	if others > otherDatesMax {
		fmt.Fprintf(&why, "; nor %d more lines with dates", others-otherDatesMax)
	}
	return why.String()
}

// bylineDate adds the date that stands in a byline over the text: "By Ana Lee | May 3, 2024", "Ana Lee, 3 May 2024".
func (d *draft) bylineDate(rows []dateRow, i, first int) []dateRow {
	b := &d.blocks[i]
	if b.role != roleBody || len(b.rows) > 1 || b.words > 18 || d.published != "" || i == 0 || i >= first {
		return rows
	}
	date, rest, ok := scanDate(b.rows[0].text)
	if !ok {
		return rows
	}
	names, _ := bylineNames(b.rows[0].text)
	if len(names) > 0 {
		return append(rows, dateRow{block: i, date: date}) // the names are read with the other bylines
	}
	if name := strings.Trim(rest, " |•·-–—/"); looksLikeName(name) && !isOutletLike(name) && strings.HasPrefix(b.rows[0].text, name) {
		d.authors = appendNew(d.authors, name)
		b.skip(whyByline)
		return append(rows, dateRow{block: i, date: date})
	}
	return rows
}

// dateRow reads a block that is one short row of body text, or a time stamp whose day is not in doubt.
func (b *block) dateRow() (dateRow, bool) {
	if len(b.rows) > 1 || wordCount(b.rows[0].text) > 18 {
		return dateRow{}, false
	}
	if _, n := isoDate(b.rows[0].text); b.role != roleBody && (b.why != whyAge || n == 0) {
		return dateRow{}, false
	}
	return readDateRow(b.rows[0].text)
}

// repeatsMetadata reports whether a line over the text of a page prints the day that the metadata give, and
// corrects them where it gives a later one. In a file with a front matter such a line is text.
func (d *draft) repeatsMetadata(r dateRow, i int) bool {
	if !r.updated && (r.labelled || d.titleBefore(i)) {
		d.contradict(r.date, d.blocks[i].rows[0])
	}
	return d.markup && r.date == d.published && d.basis == model.PublishedMetadata
}

// titleBefore reports whether the headline stands above a block: a date over it is mostly the day on which
// the page was fetched.
func (d *draft) titleBefore(i int) bool {
	if slices.ContainsFunc(d.blocks[:i], func(b block) bool { return b.role == roleTitle }) {
		return true
	}
	t := titleBlock(d) // the headline that will be found
	return t >= 0 && t < i
}

// contradict takes the date of a line over the text for the day of publication when metadata gives an
// earlier one: no article tells of a day that is to come as its own.
func (d *draft) contradict(line model.EDTF, at row) {
	if d.basis != model.PublishedMetadata {
		return
	}
	said, err := model.ParseEDTF(line)
	given, bad := model.ParseEDTF(d.published)
	if err != nil || bad != nil || said.From <= given.To || said.Precision != model.PrecisionDay {
		return
	}
	d.problem(at.line, fmt.Sprintf("the text is of %s, later than the metadata's %s, which is not believed", line, d.published))
	d.publishedWhy = fmt.Sprintf("line %d: %s; not %s", at.line, at.text, d.publishedWhy)
	d.published, d.basis = line, model.PublishedStated
}

// bestDate prefers a label, then nearness to the text; "updated" only when there is nothing else.
func bestDate(rows []dateRow, first int) dateRow {
	rank := func(r dateRow) int {
		score := r.block - first
		if score > 0 {
			score = -score - 1000 // below the text
		}
		if r.labelled && !r.updated {
			score += 100_000
		}
		if r.updated {
			score -= 100_000
		}
		return score
	}
	best := rows[0]
	for _, r := range rows[1:] {
		if rank(r) > rank(best) {
			best = r
		}
	}
	return best
}

// readDateRow reads a row that holds a date, its label and the time, or several of them: "Updated May 4, 2024 | Published
// May 3, 2024".
func readDateRow(s string) (dateRow, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '•' || r == '·' || r == ';' })
	best, n := dateRow{}, 0
	for _, part := range parts {
		r, ok := readOneDate(part)
		if !ok {
			continue
		}
		if n++; n == 1 || best.updated && !r.updated {
			best = r
		}
	}
	if n > 1 && n == len(parts) {
		return best, true
	}
	return readOneDate(s)
}

func readOneDate(s string) (dateRow, bool) {
	date, rest, ok := scanDate(s)
	if !ok && dayStandsFirst(s) {
		date, rest, ok = dayFirstDate(s)
	}
	if !ok {
		month, alone := monthAlone(s)
		return dateRow{date: month}, alone
	}
	r := dateRow{date: date}
	low := bare(rest)
	switch {
	case low == "":
	case isDateLabel(low):
		r.labelled = true
	case isUpdateLabel(low):
		r.labelled, r.updated = true, true
	case startsWith(low, "published", "posted", "first published") && containsOne(low, "updated", "modified", "by", "min read"):
		r.labelled = true
	case isAgeOrZone(low):
	case strings.Contains(s, ":") && strings.Contains(s, "/") && isOutletLike(strings.Trim(rest, " /")): // "May 3, 2024 / 10:15 AM / Valley News"
	default:
		return dateRow{}, false
	}
	return r, true
}

// isDateLabel reports whether words say that a date is the one of publication.
func isDateLabel(low string) bool {
	switch low {
	case "published", "posted", "posted on", "published on", "published at", "first published", "first published on", "date", "publication date", "date published", "date of publication", "release date", "released", "released on",
		"issued", "issued on", "created", "created on", "publicado", "publicado el", "publicada el", "publicado em", "publicada em", "fecha", "fecha de publicación", "data", "data de publicação",
		"publié", "publié le", "date de publication", "veröffentlicht", "veröffentlicht am", "erstellt am", "stand", "datum", "pubblicato", "pubblicato il":
		return true
	}
	return false
}

// isUpdateLabel reports whether words say that a date is the one of the last change.
func isUpdateLabel(low string) bool {
	switch low {
	case "updated", "last updated", "updated on", "modified", "last modified", "last updated on", "actualizado", "actualizado el", "atualizado", "atualizado em", "mis à jour", "mis à jour le", "aktualisiert", "aktualisiert am", "aggiornato", "aggiornato il":
		return true
	}
	return false
}

// dayStandsFirst reports whether the words of a row are of a language whose dates in digits begin with the day.
func dayStandsFirst(s string) bool {
	return startsWith(text.Lower(s), "publié", "publicad", "actualiz", "atualiz", "mis à jour", "veröffentlicht", "aktualisiert", "pubblicat", "aggiornat", "fecha", "datum", "stand")
}

// monthAlone reads a row that is a month and a year and no more, as monthlies and briefs are dated.
func monthAlone(s string) (model.EDTF, bool) {
	f := strings.Fields(s)
	if len(f) != 2 {
		return "", false
	}
	m, y := monthOf(f[0]), yearOf(f[1])
	if m == 0 || y == 0 || f[1] != fmt.Sprint(y) {
		return "", false
	}
	return model.EDTF(fmt.Sprintf("%04d-%02d", y, int(m))), true
}

// isAgeOrZone accepts what often follows a date on its line.
func isAgeOrZone(low string) bool {
	v := viewOf(low)
	return isAge(&v) || isZone(strings.ToUpper(low)) || low == "local time" || low == "print edition"
}

// dateline reads "NORVALE, May 3, 2024 (Agency) -" at the start of the first paragraph.
func (d *draft) dateline(first int) {
	if d.published != "" || first < 0 || first >= len(d.blocks) {
		return
	}
	b := &d.blocks[first]
	t := b.text()
	at := strings.IndexAny(t[:min(len(t), 90)], "—–-")
	if at < 0 || !allCapsWord(t) {
		return
	}
	if date, _, ok := scanDate(t[:at]); ok {
		d.published, d.basis = date, model.PublishedStated
		d.publishedWhy = fmt.Sprintf("line %d, dateline: %s", b.rows[0].line, strings.TrimSpace(t[:at]))
	}
}

// allCapsWord reports whether the first word is all capitals, as the place of a dateline is.
func allCapsWord(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	word = strings.TrimRight(word, ",")
	return len(word) >= 3 && strings.ToUpper(word) == word && strings.ContainsFunc(word, func(r rune) bool { return r >= 'A' && r <= 'Z' })
}
