package intake

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// budget counts what an archive inflates to, over all its members and over the archives inside it.
type budget struct {
	limits  Bounds
	packed  int64 // bytes of the outermost archive
	used    int64 // bytes inflated so far
	members int   // seen so far
	buffer  []byte
}

// budgetOf is the budget that the archives inside an archive share with it.
func (f *file) budgetOf() *budget {
	if f.archive == nil {
		f.archive = &budget{limits: f.limits, packed: int64(len(f.data))}
	}
	return f.archive
}

// limitError says which limit an archive is over. Whole says that nothing more of the archive is read.
type limitError struct {
	message string
	whole   bool
}

func (e limitError) Error() string { return e.message }

// over reports whether a limit of the whole archive is reached.
func over(err error) bool {
	var e limitError
	return errors.As(err, &e) && e.whole
}

// read inflates one member within the limits, counting while it inflates: what a header says of the
// size is not believed. Packed are the member's own bytes where the archive packs each by itself, else 0.
func (b *budget) read(r io.Reader, packed int64) ([]byte, error) {
	var out bytes.Buffer
	if b.buffer == nil {
		b.buffer = make([]byte, 64<<10)
	}
	for {
		n, err := r.Read(b.buffer)
		out.Write(b.buffer[:n])
		b.used += int64(n)
		switch {
		case int64(out.Len()) > b.limits.MaxFile:
			return nil, limitError{"member above the limit of " + amount(b.limits.MaxFile) + " (--max-file changes it), not read", false}
		case b.used > b.limits.MaxInflated:
			return nil, limitError{"archive above the limit of " + amount(b.limits.MaxInflated) + " in all (--max-inflated changes it)", true}
		case packed > 0 && out.Len() > ratioFrom && int64(out.Len()) > b.limits.MaxRatio*packed:
			return nil, limitError{fmt.Sprintf("member that inflates more than %d-fold (--max-ratio changes it), not read", b.limits.MaxRatio), false}
		case packed == 0 && b.used > ratioFrom && b.used > b.limits.MaxRatio*b.packed:
			return nil, limitError{fmt.Sprintf("archive that inflates more than %d-fold (--max-ratio changes it)", b.limits.MaxRatio), true}
		case errors.Is(err, io.EOF):
			return out.Bytes(), nil
		case err != nil:
			return out.Bytes(), fmt.Errorf("inflate: %w", err)
		}
	}
}

// next counts a member and reports whether it may still be read.
func (b *budget) next(p *parsed) bool {
	if b.members++; b.members > b.limits.MaxMembers {
		p.problem(0, "more than the limit of %d members (--max-members changes it), the rest is not read", b.limits.MaxMembers)
		return false
	}
	return true
}

func parseZIP(f file) parsed {
	z, err := zip.NewReader(bytes.NewReader(f.data), int64(len(f.data)))
	if err != nil {
		return parsed{problems: []model.Problem{{Message: "ZIP archive that can't be read (" + oneRow(err.Error()) + "); unpack it otherwise, or fetch it again"}}}
	}
	b := f.budgetOf()
	if isOffice(z) {
		return parsed{problems: []model.Problem{{Message: "Office document, which sitrep does not read; save it as text or HTML"}}}
	}
	var p parsed
	book, why := findBook(z, f, b)
	if book != nil {
		return book.parse(f)
	}
	if why != "" {
		p.problem(0, "%s", why)
	}
	twice := overlapping(z)
	var left leftOut
	for _, m := range z.File {
		if !b.next(&p) {
			break
		}
		switch {
		case strings.HasSuffix(m.Name, "/") || m.Mode().IsDir():
			continue
		case !m.Mode().IsRegular():
			left.link(m.Name)
			continue
		case isHiddenMember(m.Name):
			left.hidden++
			continue
		case f.room.leave(), p.longName(m.Name):
			continue
		case m.Flags&1 != 0:
			p.problem(0, "%s: encrypted member, not read; unpack it with its password and name what comes out", oneRow(m.Name))
			continue
		case twice[m]:
			p.problem(0, "%s: shares its bytes with another member, not read", oneRow(m.Name))
			continue
		}
		data, err := readZIPMember(b, m)
		if over(err) {
			p.problem(0, "%s; the members from %s on are not read", err, oneRow(m.Name))
			break
		}
		p.member(f, m.Name, data, err)
	}
	left.tell(&p)
	return p.orEmpty()
}

// isOffice recognises the archives that Word, LibreOffice and their like save.
func isOffice(z *zip.Reader) bool {
	return slices.ContainsFunc(z.File, func(m *zip.File) bool { return m.Name == "[Content_Types].xml" || m.Name == "META-INF/manifest.xml" })
}

// overlapping are the members whose bytes begin before the bytes of another one end, as in archives that
// are made to inflate without end.
func overlapping(z *zip.Reader) map[*zip.File]bool {
	type place struct {
		start, end int64
		member     *zip.File
	}
	var places []place
	for _, m := range z.File {
		if start, err := m.DataOffset(); err == nil && m.CompressedSize64 > 0 {
			places = append(places, place{start, start + int64(min(m.CompressedSize64, math.MaxInt32)), m}) //nolint:gosec // bounded
		}
	}
	slices.SortStableFunc(places, func(a, b place) int { return cmp.Compare(a.start, b.start) })
	twice := map[*zip.File]bool{}
	end := int64(0)
	for _, at := range places {
		if at.start < end {
			twice[at.member] = true
		}
		end = max(end, at.end)
	}
	return twice
}

func readZIPMember(b *budget, m *zip.File) ([]byte, error) {
	r, err := m.Open()
	if err != nil {
		return nil, fmt.Errorf("open: %w", err)
	}
	defer r.Close()                                     //nolint:errcheck // only read
	return b.read(r, int64(max(m.CompressedSize64, 1))) //nolint:gosec // the reader has checked it against the file
}

// member parses what was read of a member, also when it broke off.
func (p *parsed) member(f file, name string, data []byte, err error) {
	if err != nil {
		p.problem(0, "%s: %s", oneRow(name), memberFault(err, len(data)))
	}
	if len(data) == 0 {
		if err == nil {
			p.problem(0, "%s: empty file, nothing to read", oneRow(name))
		}
		return
	}
	p.take(f, name, parseFile(file{name: name, data: data, depth: f.depth + 1, limits: f.limits, archive: f.archive, room: f.room}))
}

// memberFault says what is wrong with a member of which so many bytes could be read.
func memberFault(err error, read int) string {
	var limit limitError
	why := oneRow(err.Error())
	switch {
	case errors.As(err, &limit):
		return why
	case read > 0:
		return "damaged member (" + why + "), read as far as it goes"
	}
	return "member that can't be read (" + why + "); unpack it otherwise and name what comes out"
}

func (p *parsed) orEmpty() parsed {
	if len(p.drafts) == 0 && len(p.problems) == 0 {
		p.problem(0, "archive without files to read")
	}
	return *p
}

// isHiddenMember knows hidden files, and what macOS and packers add. A name is a label and never becomes a path.
func isHiddenMember(name string) bool {
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '/' || r == '\\' }) {
		if part == "__MACOSX" || part == "META-INF" || isHidden(part) && part != "." && part != ".." {
			return true
		}
	}
	return false
}

// leftOut counts the members that are not read because of what they are.
type leftOut struct {
	hidden, links int
	first         string // of the links
}

func (l *leftOut) link(name string) {
	if l.links++; l.links == 1 {
		l.first = oneRow(name)
	}
}

func (l *leftOut) tell(p *parsed) {
	if l.links > 0 {
		p.problem(0, "%d members that are links, devices or the like not followed, the first is %s", l.links, l.first)
	}
	if l.hidden > 0 {
		p.problem(0, "%d members that are hidden or that a packer added left out", l.hidden)
	}
}

// longName reports a name that is beyond the limit, and lists it.
func (p *parsed) longName(name string) bool {
	if len(name) <= memberNameMax {
		return false
	}
	p.problem(0, "member with a name longer than the limit of %d bytes, not read: %s…", memberNameMax, oneRow(name[:60]))
	return true
}

func parseTar(f file) parsed {
	var p parsed
	b := f.budgetOf()
	p.tar(f, tar.NewReader(bytes.NewReader(f.data)), b)
	return p.orEmpty()
}

func (p *parsed) tar(f file, t *tar.Reader, b *budget) {
	var left leftOut
	defer left.tell(p)
	for {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			p.problem(0, "archive that breaks off: %s", oneRow(err.Error()))
			return
		}
		if !b.next(p) {
			return
		}
		switch {
		case h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader || h.Typeflag == tar.TypeReg && strings.HasSuffix(h.Name, "/"):
			continue
		case h.Typeflag != tar.TypeReg:
			left.link(h.Name)
			continue
		case isHiddenMember(h.Name):
			left.hidden++
			continue
		case p.longName(h.Name):
			continue
		}
		data, err := b.read(t, 0)
		if over(err) {
			p.problem(0, "%s; the members from %s on are not read", err, oneRow(h.Name))
			return
		}
		p.member(f, h.Name, data, err)
		if f.room.full {
			f.room.more = true
			return
		}
	}
}

// parseGzip reads a compressed file, or a compressed tar archive.
func parseGzip(f file) parsed {
	r, err := gzip.NewReader(bytes.NewReader(f.data))
	if err != nil {
		return parsed{problems: []model.Problem{{Message: "gzip file that can't be read (" + oneRow(err.Error()) + "); fetch it again"}}}
	}
	b := f.budgetOf()
	head := make([]byte, 512)
	n, err := io.ReadFull(r, head)
	head = head[:n]
	whole := io.MultiReader(bytes.NewReader(head), r)
	var p parsed
	if n == 512 && err == nil && string(head[257:262]) == "ustar" {
		p.tar(f, tar.NewReader(whole), b)
		return p.orEmpty()
	}
	data, err := b.read(whole, 0)
	if over(err) {
		p.problem(0, "%s, not read", err)
		return p
	}
	p.member(f, strings.TrimSuffix(path.Base(f.name), path.Ext(f.name)), data, err)
	return p
}
