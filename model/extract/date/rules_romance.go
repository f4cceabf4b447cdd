package date

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/rule"
)

// romanceRules are weeks, months and years as Spanish, Portuguese and French name them from the day of writing.
func romanceRules() []dateRule {
	return []dateRule{
		{
			ID:    "date/romance-unit",
			About: "This, last or next week, month or year in Spanish, Portuguese or French.",
			Patterns: []string{
				"la|el|le|l'|a|o|na|no|à FUNIT FPAST|FNEXT", "la|el|le|l'|a|o|na|no|à FPAST|FNEXT FUNIT", "este|esta|ce|cette|neste|nesta|deste|desta FUNIT", "el|la|no|na FUNIT que viene|vem", "l' an FPAST|FNEXT",
			},
			Read: readRomanceUnit,
			Examples: []rule.Example{
				ex("2024-05-15", "La ley fue votada la semana pasada.", "la semana pasada = 2024-W19"),
				ex("2024-05-15", "L'année dernière, trois furent jugés.", "L'année dernière = 2023"),
				ex("2024-05-15", "Ils voteront la semaine prochaine.", "la semaine prochaine = 2024-W21"),
				ex("2024-05-15", "A obra acaba no ano que vem.", "no ano que vem = 2025"),
				ex("2024-05-15", "El gasto sube este mes.", "este mes = 2024-05"),
			},
			Counter: []rule.Example{not("La semana fue larga."), not("Mes amis de la semaine."), not("This year it fell.")},
		},
		{
			ID:       "date/romance-ago",
			About:    "So many units ago in Spanish, Portuguese or French.",
			Patterns: []string{"hace|há FNUM|NUM|un|una|um|uma FUNIT", "il y a FNUM|NUM|un|une FUNIT", "il y a un an", "FNUM|NUM FUNIT atrás"},
			Read:     readRomanceAgo,
			Examples: []rule.Example{
				ex("2024-05-15", "Murió hace dos años.", "hace dos años = 2022"),
				ex("2024-05-15", "Elle est partie il y a trois jours.", "il y a trois jours = 2024-05-12"),
				ex("2024-05-15", "Começou há 6 meses.", "há 6 meses = 2023-11"),
			},
			Counter: []rule.Example{not("Hace calor."), not("Il y a deux amis."), not("Tiene dos años.")},
		},
		{
			ID:       "date/romance-duration",
			About:    "So many units behind a preposition of time in Spanish, Portuguese or French.",
			Patterns: []string{"durante|pendant|depuis FNUM|NUM|un|una|um|uma|une FUNIT", "desde hace FNUM|NUM|un|una FUNIT", "durante|pendant los|les|os FPAST|FNEXT? FNUM|NUM FUNIT", "los|les|os|nos FPAST|FNEXT FNUM|NUM FUNIT"},
			Read:     readRomanceDuration,
			Examples: []rule.Example{
				ex("", "Gobernó durante diez años.", "diez años = P10Y"),
				ex("", "Il pleut depuis trois jours.", "trois jours = P3D"),
			},
			Counter: []rule.Example{not("Un hombre de dos años."), not("Durante el partido llovió.")},
		},
	}
}

func readRomanceUnit(m *match) (reading, bool) {
	r := reading{kind: kUnit, unit: m.Val(cForeignUnit), rel: relThis}
	switch {
	case m.Has(cForeignPast):
		r.rel = relLast
	case m.Has(cForeignNext), strings.Contains(strings.ToLower(m.Word()), " que v"):
		r.rel = relNext
	}
	if r.unit == 0 {
		r.unit = uYear // "l'an dernier"
	}
	return r, r.unit != uDay
}

func readRomanceAgo(m *match) (reading, bool) {
	r := reading{kind: kShift, dir: -1, from: fromPub, unit: m.Val(cForeignUnit), n: max(1, m.Val(cForeignNum|cNum))}
	if r.unit == 0 {
		r.unit = uYear // "il y a un an"
	}
	return r, r.n < 3000
}

func readRomanceDuration(m *match) (reading, bool) {
	r := reading{kind: kDuration, typ: model.TypeDuration, unit: m.Val(cForeignUnit), n: max(1, m.Val(cForeignNum|cNum)), lead: 1}
	return r, r.n < 3000
}
