package intake

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"path/filepath"
	"strings"
)

// outlines are what a list of feeds (OPML) names: files beside it, and addresses, which are not fetched.
type outlines struct {
	files  []string
	remote int
}

// parseOPML reads a list of feeds. It holds no article itself; the files that it names are read after it.
func parseOPML(z *xml.Decoder) parsed {
	var o outlines
	for {
		tok, err := z.Token()
		if err != nil { // what is wrong with the XML is told elsewhere
			break
		}
		if start, ok := tok.(xml.StartElement); ok && strings.EqualFold(start.Name.Local, "outline") {
			o.add(start.Attr)
		}
	}
	p := parsed{named: o.files}
	if len(o.files) > outlineMax {
		p.named = o.files[:outlineMax]
		p.problem(0, "a list of feeds (OPML) that names more than the limit of %d files, the rest is not read", outlineMax)
	}
	if o.remote > 0 {
		p.problem(0, "a list of feeds (OPML) with %d addresses, which are not fetched; save the feeds and name the files", o.remote)
	}
	if len(o.files) == 0 && o.remote == 0 {
		p.problem(0, "a list of feeds (OPML) that names none")
	}
	return p
}

func (o *outlines) add(attrs []xml.Attr) {
	for _, name := range []string{"xmlUrl", "url", "htmlUrl"} {
		for _, a := range attrs {
			if !strings.EqualFold(a.Name.Local, name) || strings.TrimSpace(a.Value) == "" {
				continue
			}
			if file := localFile(strings.TrimSpace(a.Value)); file != "" {
				o.files = append(o.files, file)
			} else {
				o.remote++
			}
			return
		}
	}
}

// localFile is the path that a reference names, "" when it names something else than a file here.
func localFile(ref string) string {
	u, err := url.Parse(ref)
	switch {
	case err != nil || len(ref) > linkMax || strings.ContainsAny(ref, "\x00|"):
		return ""
	case u.Scheme == "file" && (u.Host == "" || u.Host == "localhost"):
		return u.Path
	case u.Scheme == "" && u.Host == "":
		return u.Path
	}
	return ""
}

// addNamed adds the files that a list names. Only what lies in the folder of the list or below it is
// opened: a list from outside must not choose among the user's files.
func (s *sources) addNamed(list source, named []string, known map[string]bool) {
	if list.file == "" {
		s.problem(list.path, "a list of %d files that can't be looked for: it came from no folder", len(named))
		return
	}
	root, err := filepath.EvalSymlinks(filepath.Dir(list.file))
	if err != nil {
		s.problem(list.path, "%s", readMessage(err))
		return
	}
	files, problems := len(s.files), len(s.problems)
	for _, name := range named {
		p := filepath.FromSlash(name)
		inside := p
		if filepath.IsAbs(p) {
			if inside, err = filepath.Rel(root, p); err != nil {
				inside = p
			}
		}
		shown := joinPath(path.Dir(list.path), inside)
		if !known[shown] {
			known[shown] = true
			s.addLink(root, filepath.Join(root, inside), shown)
		}
	}
	for i := range s.problems[problems:] {
		s.problems[problems+i].Message += " (" + path.Base(list.path) + " names it)"
	}
	if len(s.files) == files && len(s.problems) == problems {
		s.problem(list.path, "a list of feeds (OPML) that names only files that are read already")
	}
}

// strictXML reads XML by its own rules and tells where it breaks them first; line 0 says that it breaks none.
// Feeds are read leniently after that, so that a bare ampersand costs nothing but a problem. deep says that
// elements stand too deep in each other for the feed to be read at all.
func strictXML(s string) (line int, why string, deep bool) {
	if t := strings.TrimLeft(s, " \t\r\n"); t != s && strings.HasPrefix(t, "<?xml") {
		line, why = 1, "white space before the XML declaration"
	}
	z := xml.NewDecoder(strings.NewReader(s))
	if strings.Contains(s, "<!DOCTYPE") { // which may declare the entities of HTML
		z.Entity = xml.HTMLEntity
	}
	z.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for depth := 0; ; {
		tok, err := z.Token()
		at, _ := z.InputPos()
		switch tok.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
		switch {
		case depth > xmlDepthMax:
			return at, fmt.Sprintf("elements nested deeper than %d", xmlDepthMax), true
		case errors.Is(err, io.EOF):
			return line, why, false
		case err != nil:
			return at, oneRow(err.Error()), false
		}
	}
}
