// Package seeds holds the default briefing: five digests of news articles, written for sitrep.
// They keep the facts, figures, dates, names, sourcing and disagreements of their originals.
package seeds

import (
	"embed"
	"io/fs"
)

//go:embed *.md
var digests embed.FS

// FS is the file system of the digests, one Markdown file with front matter each. It never changes.
func FS() fs.FS { return digests }
