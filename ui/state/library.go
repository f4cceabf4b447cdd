package state

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"

	"example.org/sitrep/model"
)

// Library names a library after the folders that its articles come from, so that a new file in a
// folder does not make it another library.
func Library(b *model.Briefing) string {
	var dirs []string
	for i := range b.Articles {
		dirs = append(dirs, path.Dir(b.Articles[i].Path))
	}
	slices.Sort(dirs)
	h := sha256.New()
	for _, d := range slices.Compact(dirs) {
		h.Write([]byte(d + "\n"))
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}
