package corroborate

import (
	"slices"

	"example.org/sitrep/model"
)

// clusterStories puts every article into one story.
func (w *work) clusterStories() {
	joined := newSets(len(w.arts))
	for _, members := range joined.groups() {
		w.addStory(members)
	}
}

func (w *work) addStory(members []int) {
	ids := make([]model.ArticleID, 0, len(members))
	for _, i := range members {
		ids = append(ids, w.arts[i].ID)
	}
	slices.SortStableFunc(members, func(a, b int) int {
		return model.CompareWhen(model.NewWhen(w.arts[a].Published, model.BasisStated), model.NewWhen(w.arts[b].Published, model.BasisStated))
	})
	a := w.arts[members[0]]
	w.out.Stories = append(w.out.Stories, model.Story{
		ID: model.StoryID("s:" + a.ID), Title: titleRef(a), Articles: ids,
	})
}

// titleRef is the headline of an article, else its first sentence, else its first paragraph.
func titleRef(a *model.Article) model.Ref {
	switch {
	case !a.Title.Empty():
		return model.Ref{Article: a.ID, Span: a.Title}
	case len(a.Sentences) > 0:
		return model.Ref{Article: a.ID, Span: a.Sentences[0]}
	case len(a.Paras) > 0:
		return model.Ref{Article: a.ID, Span: a.Paras[0]}
	}
	return model.Ref{Article: a.ID, Span: model.Span{End: len(a.Text)}}
}
