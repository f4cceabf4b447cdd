package intake

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"example.org/sitrep/model"
)

// budget counts what an archive inflates to, over all its members.
type budget struct {
	left   int64
	packed int64
	used   int64
}

var (
	errMember = fmt.Errorf("member above the limit of %d MB", fileMax>>20)
	errTotal  = fmt.Errorf("archive above the limit of %d MB in all", inflatedMax>>20)
	errRatio  = fmt.Errorf("archive that inflates more than %d-fold", ratioMax)
)

// read inflates one member within the limits, counting while it inflates: what a header says of the
// size is not believed.
func (b *budget) read(r io.Reader) ([]byte, error) {
	var out bytes.Buffer
	buf := make([]byte, 64<<10)
	for {
		n, err := r.Read(buf)
		out.Write(buf[:n])
		b.left -= int64(n)
		b.used += int64(n)
		switch {
		case out.Len() > fileMax:
			return nil, errMember
		case b.left < 0:
			return nil, errTotal
		case b.used > ratioFrom && b.used > ratioMax*b.packed:
			return nil, errRatio
		case errors.Is(err, io.EOF):
			return out.Bytes(), nil
		case err != nil:
			return out.Bytes(), fmt.Errorf("inflate: %w", err)
		}
	}
}

// over reports whether a limit of the whole archive is reached.
func over(err error) bool { return errors.Is(err, errTotal) || errors.Is(err, errRatio) }

func parseZIP(f file) parsed {
	z, err := zip.NewReader(bytes.NewReader(f.data), int64(len(f.data)))
	if err != nil {
		return parsed{problems: []model.Problem{{Message: "ZIP archive that can't be read: " + oneRow(err.Error())}}}
	}
	if book := findBook(z); book != nil {
		return book.parse()
	}
	var p parsed
	b := &budget{left: inflatedMax, packed: int64(len(f.data))}
	for i, m := range z.File {
		if i >= f.members {
			p.problem(0, "more than the limit of %d members, the rest is not read", f.members)
			break
		}
		if skipMember(m.Name) || !m.Mode().IsRegular() || p.longName(m.Name) {
			continue
		}
		if m.Flags&1 != 0 {
			p.problem(0, "%s: encrypted member, not read", oneRow(m.Name))
			continue
		}
		data, err := readZIPMember(b, m)
		if over(err) {
			p.problem(0, "%s; the members from %s on are not read", err, oneRow(m.Name))
			break
		}
		p.member(f, m.Name, data, err)
	}
	return p.orEmpty()
}

func readZIPMember(b *budget, m *zip.File) ([]byte, error) {
	r, err := m.Open()
	if err != nil {
		return nil, fmt.Errorf("open: %w", err)
	}
	defer r.Close() //nolint:errcheck // only read
	return b.read(r)
}

// member parses what was read of a member, also when it broke off.
func (p *parsed) member(f file, name string, data []byte, err error) {
	if err != nil {
		p.problem(0, "%s: %s", oneRow(name), oneRow(err.Error()))
	}
	if len(data) == 0 {
		if err == nil {
			p.problem(0, "%s: empty file, nothing to read", oneRow(name))
		}
		return
	}
	p.take(name, parseFile(file{name: name, data: data, depth: f.depth + 1, members: f.members}))
}

func (p *parsed) orEmpty() parsed {
	if len(p.drafts) == 0 && len(p.problems) == 0 {
		p.problem(0, "archive without files to read")
	}
	return *p
}

// skipMember leaves out folders, hidden files and what macOS adds. A name is a label and never
// becomes a path.
func skipMember(name string) bool {
	if strings.HasSuffix(name, "/") {
		return true
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == "__MACOSX" || isHidden(part) && part != "." && part != ".." {
			return true
		}
	}
	return false
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
	b := &budget{left: inflatedMax, packed: int64(len(f.data))}
	p.tar(f, tar.NewReader(bytes.NewReader(f.data)), b)
	return p.orEmpty()
}

func (p *parsed) tar(f file, t *tar.Reader, b *budget) {
	for n := 0; ; n++ {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			p.problem(0, "archive that breaks off: %s", oneRow(err.Error()))
			return
		}
		if n >= f.members {
			p.problem(0, "more than the limit of %d members, the rest is not read", f.members)
			return
		}
		if h.Typeflag != tar.TypeReg || skipMember(h.Name) || p.longName(h.Name) {
			continue
		}
		data, err := b.read(t)
		if over(err) {
			p.problem(0, "%s; the members from %s on are not read", err, oneRow(h.Name))
			return
		}
		p.member(f, h.Name, data, err)
	}
}

// parseGzip reads a compressed file, or a compressed tar archive.
func parseGzip(f file) parsed {
	r, err := gzip.NewReader(bytes.NewReader(f.data))
	if err != nil {
		return parsed{problems: []model.Problem{{Message: "gzip file that can't be read: " + oneRow(err.Error())}}}
	}
	b := &budget{left: inflatedMax, packed: int64(len(f.data))}
	head := make([]byte, 512)
	n, err := io.ReadFull(r, head)
	head = head[:n]
	whole := io.MultiReader(bytes.NewReader(head), r)
	var p parsed
	if n == 512 && err == nil && string(head[257:262]) == "ustar" {
		p.tar(f, tar.NewReader(whole), b)
		return p.orEmpty()
	}
	data, err := b.read(whole)
	if over(err) || errors.Is(err, errMember) {
		p.problem(0, "%s, not read", err)
		return p
	}
	p.member(f, strings.TrimSuffix(path.Base(f.name), path.Ext(f.name)), data, err)
	return p
}
