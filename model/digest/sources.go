package digest

import "example.org/sitrep/model"

// SourceCard is one article among the sources.
type SourceCard struct {
	Article  model.ArticleID
	Outlet   string // outlet as named, else the title, else the path
	Title    Piece  // the headline, Text "" without one
	Date     string // "27 Feb 2026", "26 Feb – 3 Mar 2026?", "undated"
	Basis    string // "stated", "metadata", "inferred", "unknown"
	Why      string // how the date is known
	Language string
	Path     string
	Claims   int
	Words    int
	Credits  []string
}

// Sources lists the articles, newest first, undated last.
func (d *Digest) Sources(s Select) []SourceCard { return nil }

// OriginTree is the derivations as a forest: each origin with what takes from it below, the
// verdict and the reason on each branch.
func (d *Digest) OriginTree(s Select) []Line { return nil }

// Derived are the lines of the derivation tree around one article.
func (d *Digest) Derived(id model.ArticleID) []Line { return nil }
