// Package seeds holds the default briefing: digests that are built into the program.
package seeds

import (
	"embed"
	"io/fs"
)

// The digests are embedded with "//go:embed *.md" as soon as they stand beside this file.
var digests embed.FS //nolint:gochecknoglobals // go:embed needs a package-level variable

// FS is the file system of the digests. It never changes.
func FS() fs.FS { return digests }
