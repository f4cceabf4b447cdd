package digest_test

import (
	"testing"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/digest/sample"
)

func BenchmarkThousandArticles(b *testing.B) {
	d := digest.New(sample.Large(1000))
	mx := digest.Select{Country: "MX"}
	lead := d.Briefing().Claims[100].ID
	for name, f := range map[string]func(){
		"New":        func() { digest.New(d.Briefing()) },
		"Timeline":   func() { d.Timeline(digest.Select{}) },
		"TimelineMX": func() { d.Timeline(mx) },
		"ClaimsMX":   func() { d.Claims(mx, digest.BySpeaker) },
		"Claims":     func() { d.Claims(digest.Select{}, digest.BySpeaker) },
		"PeopleMX":   func() { d.People(mx) },
		"CountryMX":  func() { d.Country("MX") },
		"Overview":   func() { d.Overview() },
		"Provenance": func() { d.Provenance(lead) },
		"Sources":    func() { d.Sources(mx) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				f()
			}
		})
	}
}
