package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/sitrep/ui/durable/durabletest"
)

// onDisk runs an export to a folder and wants an exit code and a word on standard error.
func onDisk(t *testing.T, want int, said string, args ...string) {
	t.Helper()
	env, _, errOut := world(append([]string{"export"}, args...)...)
	if code := Run(t.Context(), env); code != want || !strings.Contains(errOut.String(), said) || want != ExitFine && strings.Contains(errOut.String(), ".part") {
		t.Errorf("%v: code %d, %s", args, code, errOut)
	}
}

// namesIn are the files of a folder.
func namesIn(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return strings.Join(out, " ")
}

func TestFullDisk_ExportsLeaveWhatWasThere(t *testing.T) {
	dir := durabletest.Mount(t, "6")
	old := filepath.Join(dir, "old.json")
	put(t, old, "old")
	space := durabletest.Fill(t, dir)
	full := "no space left on device"
	onDisk(t, ExitFault, old+": write: "+full, "--out", old, "--force")
	onDisk(t, ExitFault, full, "--out", filepath.Join(dir, "new.json"))
	onDisk(t, ExitFault, full, "--out", dir, "--format", "csv")
	if data, err := os.ReadFile(old); err != nil || string(data) != "old" || namesIn(t, dir) != ".filler old.json" {
		t.Errorf("%q, %v, %s", data, err, namesIn(t, dir))
	}
	space()
	onDisk(t, ExitFine, "", "--out", old, "--force")
	onDisk(t, ExitFine, "", "--out", filepath.Join(dir, "new.json"))
	onDisk(t, ExitFine, "", "--out", dir, "--format", "csv")
}

func TestReadOnlyDisk_IsReadAndNotWrittenTo(t *testing.T) {
	dir := durabletest.Mount(t, "6")
	article := filepath.Join(dir, "a.txt")
	put(t, article, "A bridge fell in Lima, Peru, on 3 May 2024.\n")
	durabletest.MakeReadOnly(t, dir)
	why := "read-only file system"
	onDisk(t, ExitFine, "", dir)
	onDisk(t, ExitFault, article+": make a file beside it: "+why, "--out", article, "--force", dir)
	onDisk(t, ExitFault, why, "--out", filepath.Join(dir, "new")+"/", dir)
	env, _, errOut := world("serve", "--editors", "--host-key", dir+"/key", "--authorized-keys", article, dir)
	if code := Run(t.Context(), env); code != ExitFault || !strings.Contains(errOut.String(), "--editors needs a folder that can be written: "+dir+": make a file in it: "+why) {
		t.Errorf("code %d, %s", code, errOut)
	}
}

func TestReadOnlyFolder_ExportsSaySo(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "old.json")
	put(t, old, "old")
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	durabletest.AsNobody(t, func() {
		why := "permission denied"
		onDisk(t, ExitFault, old+": make a file beside it: "+why, "--out", old, "--force")
		onDisk(t, ExitFault, why, "--out", filepath.Join(dir, "new")+"/")
		onDisk(t, ExitFault, why, "--out", dir, "--format", "csv")
	})
	if namesIn(t, dir) != "old.json" {
		t.Errorf("left: %s", namesIn(t, dir))
	}
}
