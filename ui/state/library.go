package state

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"

	"example.org/sitrep/model"
)

// Library names a library after the folders that its articles come from, so that a new file in a
// folder does not make it another library. Relative paths count from base, which is empty for what
// comes from no folder.
func Library(b *model.Briefing, base string) string {
	var dirs []string
	for i := range b.Articles {
		dir := path.Dir(b.Articles[i].Path)
		if base != "" && !path.IsAbs(dir) {
			dir = path.Join(base, dir)
		}
		dirs = append(dirs, dir)
	}
	slices.Sort(dirs)
	h := sha256.New()
	for _, d := range slices.Compact(dirs) {
		h.Write([]byte(d + "\n"))
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}
