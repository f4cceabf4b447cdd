package correct

import (
	"strconv"
	"strings"
)

// Block is a correction as it stands in the file.
type Block string

// MergePeople says that two names are one person's.
func MergePeople(name, same string) Block {
	return Block("[[person]]\nname = " + quote(name) + "\nsame = [" + quote(same) + "]\n")
}

// SplitPerson says that a form of a name is somebody else.
func SplitPerson(name, form string) Block {
	return Block("[[person]]\nname = " + quote(name) + "\nnot = [" + quote(form) + "]\n")
}

// IgnorePerson says that a name is no person's.
func IgnorePerson(name string) Block {
	return Block("[[person]]\nname = " + quote(name) + "\nignore = true\n")
}

// NameOutlet gives an article its outlet.
func NameOutlet(path, outlet string) Block {
	return Block("[[article]]\npath = " + quote(path) + "\noutlet = " + quote(outlet) + "\n")
}

// DateArticle gives an article its publication date.
func DateArticle(path, published string) Block {
	return Block("[[article]]\npath = " + quote(path) + "\npublished = " + quote(published) + "\n")
}

// IgnoreArticle leaves an article out.
func IgnoreArticle(path string) Block {
	return Block("[[article]]\npath = " + quote(path) + "\nignore = true\n")
}

// IgnoreClaim leaves a claim out.
func IgnoreClaim(id string) Block {
	return Block("[[claim]]\nid = " + quote(id) + "\nignore = true\n")
}

// GradeOutlet gives a source its grade, A to F.
func GradeOutlet(outlet, grade string) Block {
	return Block("[[outlet]]\nname = " + quote(outlet) + "\ngrade = " + quote(grade) + "\n")
}

// FamilyOutlet says which publisher an outlet belongs to.
func FamilyOutlet(outlet, family string) Block {
	return Block("[[outlet]]\nname = " + quote(outlet) + "\nfamily = " + quote(family) + "\n")
}

// quote writes a string as TOML reads it.
func quote(s string) string { return strconv.Quote(s) }

// Add puts a correction at the end of a file.
func Add(file string, b Block) string {
	if file != "" && !strings.HasSuffix(file, "\n") {
		file += "\n"
	}
	if file != "" {
		file += "\n"
	}
	return file + string(b)
}

// Remove takes the last correction of this wording out again, and reports whether it was there.
func Remove(file string, b Block) (string, bool) {
	i := strings.LastIndex(file, string(b))
	if i < 0 {
		return file, false
	}
	before := strings.TrimSuffix(file[:i], "\n")
	after := file[i+len(b):]
	if before == "" {
		after = strings.TrimPrefix(after, "\n")
	}
	return before + after, true
}
