package cli

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
)

// browse is the command that opens an address in the user's browser. No shell sees the address.
func (a *app) browse(url string) (*exec.Cmd, error) {
	opener := "xdg-open"
	if runtime.GOOS == "darwin" {
		opener = "open"
	}
	if b := a.env.Getenv("BROWSER"); b != "" && !strings.ContainsAny(b, " %:") {
		opener = b
	}
	path, err := exec.LookPath(opener)
	if err != nil {
		return nil, fmt.Errorf("no browser: %s is not installed, y u copies the address", opener)
	}
	return exec.Command(path, url), nil //nolint:gosec,noctx // the user's own browser, which outlives the key press
}

// clip is the command that puts its input on the clipboard of the desktop that this program runs on,
// nil without one: over SSH the desktop is another machine's.
func (a *app) clip() *exec.Cmd {
	if a.env.Getenv("SSH_CONNECTION") != "" || a.env.Getenv("SSH_TTY") != "" {
		return nil
	}
	var tools [][]string
	if runtime.GOOS == "darwin" {
		tools = append(tools, []string{"pbcopy"})
	}
	if a.env.Getenv("WAYLAND_DISPLAY") != "" {
		tools = append(tools, []string{"wl-copy"})
	}
	if a.env.Getenv("DISPLAY") != "" {
		tools = append(tools, []string{"xclip", "-selection", "clipboard"}, []string{"xsel", "--clipboard", "--input"})
	}
	for _, t := range tools {
		if path, err := exec.LookPath(t[0]); err == nil {
			return exec.Command(path, t[1:]...) //nolint:gosec,noctx // one of four names; it keeps the selection after the reader has gone
		}
	}
	return nil
}

// edit is the command that opens a file in the user's editor, at a line where the editor knows how.
func (a *app) edit(path string, line int) (*exec.Cmd, error) {
	file, _, _ := strings.Cut(path, "#") // one of several articles of a file
	if _, err := os.Stat(path); err == nil {
		file = path
	}
	if info, err := os.Stat(file); err != nil || !info.Mode().IsRegular() {
		return nil, errors.New("the article is no file of its own on this machine")
	}
	words := strings.Fields(a.env.Getenv("VISUAL"))
	if len(words) == 0 {
		words = strings.Fields(a.env.Getenv("EDITOR"))
	}
	if len(words) == 0 {
		words = []string{"vi"}
	}
	program, err := exec.LookPath(words[0])
	if err != nil {
		return nil, fmt.Errorf("no editor: %s is not installed, set EDITOR", words[0])
	}
	args := words[1:]
	switch filepath.Base(words[0]) {
	case "vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "mg", "ne":
		if line > 0 {
			args = append(args, "+"+strconv.Itoa(line))
		}
	}
	abs, err := filepath.Abs(file) // never a flag
	if err != nil {
		return nil, fmt.Errorf("find the file: %w", err)
	}
	return exec.Command(program, append(args, abs)...), nil //nolint:gosec,noctx // the user's own editor
}
