// Package quick writes source code; see package chroma.
package quick

import (
	"fmt"
	"io"
)

// Highlight writes the source to w as it is, whatever its language.
func Highlight(w io.Writer, source, _, _, _ string) error {
	if _, err := io.WriteString(w, source); err != nil {
		return fmt.Errorf("write source code: %w", err)
	}
	return nil
}
