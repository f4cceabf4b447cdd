package corroborate_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
)

// originals builds the briefing of the five originals beside the repository; without them there is
// nothing to check.
func originals(t *testing.T) (b *model.Briefing, name map[model.ArticleID]string) {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "shared", "seeds")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the originals are not here")
	}
	b, err := brief.Build(context.Background(), brief.Inputs{Paths: []string{dir}}, brief.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Validate(); err != nil {
		t.Fatal(err)
	}
	name = map[model.ArticleID]string{}
	for i := range b.Articles {
		name[b.Articles[i].ID] = filepath.Base(b.Articles[i].Path)[:3]
	}
	return b, name
}

func TestOriginals_TwoFamiliesAndNoDerivedPairIsIndependent(t *testing.T) {
	b, name := originals(t)
	family := map[string]int{"000": 1, "001": 1, "002": 1, "003": 2, "004": 2}
	edges := map[string]bool{}
	for _, d := range b.Derivations {
		from, ok := name[model.ArticleID(d.From)]
		if !ok || d.Verdict != model.SameOrigin {
			continue
		}
		edges[from+" "+name[d.To]] = true
		if family[from] != family[name[d.To]] {
			t.Errorf("%s and %s are joined: %s", from, name[d.To], d.Why)
		}
	}
	for _, want := range []string{"000 001", "000 002", "003 004"} {
		if !edges[want] {
			t.Errorf("no derivation %s, only %v", want, edges)
		}
	}
	for _, l := range b.Links {
		x, y := name[b.Claim(l.A).Ref.Article], name[b.Claim(l.B).Ref.Article]
		if family[x] == family[y] && l.Verdict == model.Independent {
			t.Errorf("%s and %s are called independent: %s", x, y, l.Why)
		}
	}
}

func TestOriginals_TheRaidHasThreeReportsOfOneOriginAndTwoOutcomes(t *testing.T) {
	b, _ := originals(t)
	for i := range b.Events {
		e := &b.Events[i]
		if e.When.EDTF != "2026-02-22" || e.Articles < 3 {
			continue
		}
		if e.Articles != 3 || e.Origins != 1 || !e.Disputed {
			t.Errorf("%d reports, %d origins, disputed %v", e.Articles, e.Origins, e.Disputed)
		}
		for _, d := range b.Discrepancies {
			if d.Event == e.ID && d.Kind == model.DiffOutcome {
				return
			}
		}
		t.Error("the outcomes do not stand side by side")
		return
	}
	t.Error("no event of that day with three reports")
}

// The people handed over are counted three times, for other times and by other words: a ledger and
// no conflict. Those killed in a raid, as many as were handed over once, are not in it.
func TestOriginals_HandedOverIsALedgerAndNoConflict(t *testing.T) {
	b, _ := originals(t)
	for _, l := range b.Ledgers {
		seen := map[float64]bool{}
		for _, e := range l.Entries {
			seen[e.Figure.Value] = true
		}
		if !seen[50] || !seen[100] {
			continue
		}
		if l.Unit != "extradited" || l.Verdict == "conflict" || !seen[29] || len(seen) != 3 {
			t.Errorf("ledger of %s: %s, %v", l.Unit, l.Verdict, seen)
		}
		for _, d := range b.Discrepancies {
			if d.Event == l.Event && d.Kind == model.DiffNumber {
				t.Errorf("the ledger is called a difference: %s", d.Why)
			}
		}
		return
	}
	t.Error("no ledger of those handed over")
}

func TestOriginals_YearsOfTheStandoffStandTogether(t *testing.T) {
	b, _ := originals(t)
	for _, d := range b.Discrepancies {
		texts := map[string]bool{}
		for _, m := range d.Members {
			texts[b.Quote(m)] = true
		}
		if texts["17 years"] && texts["nearly 20 years"] && texts["2008"] {
			return
		}
	}
	t.Error("17 years, nearly 20 years and 2008 do not stand together")
}
