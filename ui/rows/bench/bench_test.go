// Package bench measures the panes on a thousand articles.
package bench

import (
	"testing"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/brief"
	"example.org/sitrep/ui/pane/claims"
	"example.org/sitrep/ui/pane/overview"
	"example.org/sitrep/ui/pane/people"
	"example.org/sitrep/ui/pane/timeline"
	"example.org/sitrep/ui/rows/rowstest"
	"example.org/sitrep/ui/theme"
)

func BenchmarkPanes(b *testing.B) {
	st := theme.New(theme.Dark(), theme.Unicode())
	deps := pane.Deps{Digest: digest.New(sample.Large(1000)), Keys: keys.New(), Styles: func() *theme.Styles { return st }}
	scopes := []pane.Scope{{Select: digest.Select{Country: "MX"}}, {Select: digest.Select{Country: "CO"}}}
	for name, p := range map[string]pane.Main{
		"brief": brief.New(deps), "timeline": timeline.New(deps), "claims": claims.New(deps),
		"people": people.New(deps), "overview": overview.New(deps),
	} {
		p.SetSize(65, 30)
		b.Run(name+"/country", func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				p.SetScope(scopes[i%2])
				p.View()
			}
		})
		b.Run(name+"/down", func(b *testing.B) {
			key := rowstest.Key("j")
			for b.Loop() {
				p.Handle(key)
				p.View()
				p.Selection()
			}
		})
	}
}
