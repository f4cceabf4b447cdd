package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// file is the bytes of one file, or of a member of a container.
type file struct {
	name  string // for its ending; for a member its label inside the container
	data  []byte
	depth int  // containers around it
	wide  bool // was UTF-16 or UTF-32 and is UTF-8 by now

	limits  Bounds
	archive *budget // of the archive around it, nil outside of one
	room    *room   // for the texts of its articles
}

// parsed is what a file came to: drafts in their order, and problems that belong to no draft.
type parsed struct {
	drafts   []*draft
	problems []model.Problem // Path is filled in by the caller
	named    []string        // files that a list of feeds names
}

func (p *parsed) problem(line int, format string, args ...any) {
	p.problems = append(p.problems, model.Problem{Line: line, Message: fmt.Sprintf(format, args...)})
}

// take adds the result of a member of f. Its problems name the member, unless it is f itself.
func (p *parsed) take(f file, member string, q parsed) {
	label := oneRow(member)
	if label != "" {
		label += ": "
	}
	for _, d := range q.drafts {
		for i := range d.problems {
			d.problems[i].Message = label + d.problems[i].Message
		}
		p.keep(d, f.room, f.limits)
	}
	for _, x := range q.problems {
		x.Message = label + x.Message
		p.problems = append(p.problems, x)
	}
}

// parse turns the bytes of a file into articles by its content. One of several articles of a file
// gets "-n" and "#n".
func parse(name string, data []byte, limits Bounds) outcome {
	if len(data) == 0 {
		return outcome{problems: []model.Problem{{Path: name, Message: "empty file, nothing to read"}}}
	}
	r := &room{limit: limits.MaxFileText}
	p := parseFile(file{name: name, data: data, limits: limits, room: r})
	if r.full {
		p.problems = append(p.problems, r.problem())
	}
	sum := sha256.Sum256(data)
	id := hex.EncodeToString(sum[:6])
	out := outcome{problems: slices.Clone(p.problems), named: p.named}
	for i, d := range p.drafts {
		path, articleID := name, model.ArticleID(id)
		if len(p.drafts) > 1 {
			path, articleID = fmt.Sprintf("%s#%d", name, i+1), model.ArticleID(fmt.Sprintf("%s-%d", id, i+1))
		}
		a, more := d.assemble(articleID, path, limits)
		p.drafts[i] = nil
		out.problems = append(out.problems, d.problems...)
		out.problems = append(out.problems, more...)
		if len(a.Paras) == 0 {
			out.problems = append(out.problems, model.Problem{Path: path, Message: "no article text in it: " + d.emptyBecause()})
			continue
		}
		out.articles = append(out.articles, a)
	}
	out.problems = fewer(out.problems)
	for i := range out.problems {
		if out.problems[i].Path == "" {
			out.problems[i].Path = name
		}
	}
	return out
}

// fewer counts the problems beyond so many. Those that name a limit are listed in any case.
func fewer(problems []model.Problem) []model.Problem {
	if len(problems) <= problemsMax {
		return problems
	}
	out := problems[:problemsMax:problemsMax]
	more := 0
	for _, p := range problems[problemsMax:] {
		if strings.Contains(p.Message, "the limit of") && len(out) < 2*problemsMax {
			out = append(out, p)
		} else {
			more++
		}
	}
	return append(out, model.Problem{Message: fmt.Sprintf("%d more problems of this file, not listed", more)})
}

// parseFile sends a file to the parser of its format.
func parseFile(f file) parsed {
	format := sniffPacked(f.data)
	var wide parsed
	if format == 0 {
		if s, note, ok := text.DecodeWide(f.data); ok { // from here on it is UTF-8, whatever it says of itself
			f.data, f.wide = []byte(s), true
			if note != "" {
				wide.problem(0, "%s", note)
			}
		}
		format = sniff(f.name, f.data)
	}
	if format.isContainer() && f.depth >= f.limits.MaxArchives {
		return parsed{problems: []model.Problem{{Message: fmt.Sprintf("containers nested deeper than the limit of %d (--max-archives changes it), not opened", f.limits.MaxArchives)}}}
	}
	wide.add(parseAs(f, format))
	return wide
}

func parseAs(f file, format format) parsed {
	switch format {
	case formatBinary:
		return parsed{problems: []model.Problem{{Message: "not text (" + binaryKind(f.data) + "), not read"}}}
	case formatZIP:
		return parseZIP(f)
	case formatGzip:
		return parseGzip(f)
	case formatTar:
		return parseTar(f)
	case formatMail:
		var p parsed
		p.take(f, "", parseMail(f))
		return p
	case formatMbox:
		return parseMbox(f)
	case formatText, formatMarkdown, formatHTML, formatXML, formatJSON:
	}
	return parseText(f, format)
}

func parseText(f file, format format) parsed {
	declared := ""
	switch {
	case f.wide:
	case format == formatHTML:
		declared = charsetOf(f.data)
	case format == formatXML:
		declared = charsetOfXML(f.data)
	}
	body, problems := decode(declared, f.data)
	p := parsed{problems: problems}
	switch format {
	case formatHTML:
		p.keep(parseHTML(body, f.limits), f.room, f.limits)
	case formatXML:
		p.add(parseXML(body, f.limits, f.room))
	case formatJSON:
		p.add(parseJSON(body, f.limits, f.room))
	case formatMarkdown:
		p.keep(parseMarkdown(body, f.limits), f.room, f.limits)
	case formatText, formatBinary, formatZIP, formatGzip, formatTar, formatMail, formatMbox:
		p.keep(parsePlain(body, f.limits), f.room, f.limits)
	}
	return p
}

func (p *parsed) add(q parsed) {
	p.drafts = append(p.drafts, q.drafts...)
	p.problems = append(p.problems, q.problems...)
	p.named = append(p.named, q.named...)
}

// decode turns the bytes of a file into clean text, and what it had to change into problems.
func decode(declared string, data []byte) (string, []model.Problem) {
	s, note := text.Decode(data, declared)
	var problems []model.Problem
	if note != "" {
		problems = append(problems, model.Problem{Message: note})
	}
	s, report := text.Clean(s)
	for _, f := range report.Findings {
		problems = append(problems, model.Problem{Line: f.Line, Message: f.String()})
	}
	return s, problems
}
