package claim

import (
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/extract/entity"
	"example.org/sitrep/model/text"
)

// Cues of other languages, with what they put into whose mouth; an empty speaker is the outlet's own voice.
func TestExtract_SpeechInOtherLanguages(t *testing.T) {
	for _, x := range []struct {
		language, text string
		speaker        string
		content        string
		quote          model.QuoteKind
	}{
		{"es", "\"Tenemos pruebas de pagos por 4 millones\", dijo Hernán Zapata.", "Hernán Zapata", "\"Tenemos pruebas de pagos por 4 millones\"", model.QuoteDirect},
		{"es", "El puerto reabrió ayer, informó el fiscal Hernán Zapata en rueda de prensa.", "Hernán Zapata", "El puerto reabrió ayer", model.QuoteIndirect},
		{"es", "El fiscal Hernán Zapata aseguró que el puerto reabrió ayer.", "Hernán Zapata", "el puerto reabrió ayer.", model.QuoteIndirect},
		{"es", "Según Hernán Zapata, el puerto reabrió ayer.", "Hernán Zapata", "el puerto reabrió ayer.", model.QuoteIndirect},
		{"es-PE", "«El puerto sigue cerrado hasta el lunes próximo»", "unknown", "«El puerto sigue cerrado hasta el lunes próximo»", model.QuoteDirect},
		{"es", "Hernán Zapata reabrió el puerto ayer.", "", "Hernán Zapata reabrió el puerto ayer.", model.QuoteNone},
		{"es", "El precio subió según la temporada.", "", "El precio subió según la temporada.", model.QuoteNone},
		{"pt", "\"Temos provas\", afirmou Hernán Zapata.", "Hernán Zapata", "\"Temos provas\"", model.QuoteDirect},
		{"pt", "O porto reabriu ontem, de acordo com Hernán Zapata.", "Hernán Zapata", "O porto reabriu ontem", model.QuoteIndirect},
		{"pt", "O segundo porto reabriu ontem.", "", "O segundo porto reabriu ontem.", model.QuoteNone},
		{"fr", "Le port a rouvert hier, selon Hernán Zapata.", "Hernán Zapata", "Le port a rouvert hier", model.QuoteIndirect},
		{"fr", "Hernán Zapata a déclaré que le port a rouvert hier.", "Hernán Zapata", "le port a rouvert hier.", model.QuoteIndirect},
	} {
		span := model.Span{End: len(x.text)}
		d := text.NewDoc(&model.Article{ID: "a", Language: x.language, Text: x.text, Paras: []model.Span{span}, Sentences: []model.Span{span}})
		found := entity.Extract(d)
		got := Extract(d, Input{People: found.People, Organisations: found.Organisations})
		if len(got) != 1 {
			t.Errorf("%q: %d claims", x.text, len(got))
			continue
		}
		c := got[0]
		speaker := c.Speaker.Name
		if c.Speaker.Kind == model.SpeakerUnknown {
			speaker = "unknown"
		}
		if speaker != x.speaker || c.Content.In(x.text) != x.content || c.Quote != x.quote {
			t.Errorf("%q: %q says %q (%s)", x.text, speaker, c.Content.In(x.text), c.Quote)
		}
	}
}
