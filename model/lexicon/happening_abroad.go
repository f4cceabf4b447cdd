package lexicon

import "example.org/sitrep/model"

// abroadHappenings are the words for what happened that news in Spanish, Portuguese and French uses most.
// None of them is an English word.
func abroadHappenings() []Happening {
	return []Happening{
		{
			ID: "happening/arrest-abroad", Kind: model.KindArrest,
			Phrases:  []string{"detuvo", "detuvieron", "arrestó", "arrestaron", "capturó", "capturaron", "fue detenido", "fue detenida", "fueron detenidos", "fue capturado", "fue arrestado", "prendeu", "prenderam", "foi preso", "foi presa", "foram presos", "deteve", "a arrêté", "ont arrêté", "a été arrêté", "a été arrêtée", "ont été arrêtés", "a interpellé"},
			Examples: []string{"La policía [detuvo] a dos hombres.", "O ministro [foi preso] em Lima.", "Il [a été arrêté] mardi."},
			Counter:  []string{"El arresto sería un error.", "Um detento esperava."},
		},
		{
			ID: "happening/killing-abroad", Kind: model.KindKilling,
			Phrases:  []string{"mató", "mataron", "asesinó", "asesinaron", "fue asesinado", "fue asesinada", "fueron asesinados", "matou", "mataram", "foi morto", "foi assassinado", "foram mortos", "a tué", "ont tué", "a été tué", "ont été tués", "a été assassiné"},
			Examples: []string{"El ejército [mató] a tres rebeldes.", "O prefeito [foi assassinado] ontem.", "La bombe [a tué] dix personnes."},
			Counter:  []string{"Una mata crecía en el patio."},
		},
		{
			ID: "happening/death-abroad", Kind: model.KindDeath, Result: true,
			Phrases:  []string{"murió", "murieron", "falleció", "fallecieron", "morreu", "morreram", "faleceu", "est mort", "est morte", "sont morts", "est décédé", "est décédée"},
			Examples: []string{"El cantante [murió] en Lima.", "Dez pessoas [morreram] no domingo.", "L'acteur [est décédé] lundi."},
			Counter:  []string{"El murmullo creció."},
		},
		{
			ID: "happening/accident-abroad", Kind: model.KindAccident,
			Phrases:  []string{"se estrelló", "se estrellaron", "chocó", "chocaron", "descarriló", "naufragó", "explotó", "se derrumbó", "capotou", "descarrilou", "naufragou", "explodiu", "desabou", "caiu no mar", "s'est écrasé", "a déraillé", "a chaviré", "a explosé", "s'est effondré"},
			Examples: []string{"El avión [se estrelló] cerca de Quito.", "O trem [descarrilou] na ponte.", "Le train [a déraillé] hier."},
			Counter:  []string{"Una estrella brilló."},
		},
		{
			ID: "happening/disaster-abroad", Kind: model.KindDisaster,
			Phrases:  []string{"terremoto", "sismo", "inundaciones", "inundação", "inundações", "enchente", "deslizamiento de tierra", "deslizamento de terra", "huracán", "furacão", "séisme", "tremblement de terre", "inondations", "ouragan", "glissement de terrain"},
			Examples: []string{"Un [terremoto] sacudió Lima el martes.", "O [furacão] atingiu a costa em maio.", "Le [séisme] a secoué la ville lundi."},
			Counter:  []string{"La tierra es fértil."},
		},
		{
			ID: "happening/strike-abroad", Kind: model.KindStrike,
			Phrases:  []string{"atacó", "atacaron", "bombardeó", "bombardearon", "atacou", "atacaram", "bombardeou", "a attaqué", "ont attaqué", "a bombardé", "ont bombardé"},
			Examples: []string{"El ejército [bombardeó] el puerto en 2019.", "Os rebeldes [atacaram] o quartel.", "L'armée [a bombardé] la ville."},
			Counter:  []string{"El ataque de tos pasó sin más en el cuento."},
		},
		{
			ID: "happening/state-abroad", Kind: model.KindPolicy,
			Phrases:  []string{"aprobó", "aprobaron", "promulgó", "prohibió", "decretó", "firmó una ley", "aprovou", "aprovaram", "sancionou a lei", "proibiu", "decretou", "a adopté", "ont adopté", "a promulgué", "a interdit", "a décrété"},
			Examples: []string{"El Congreso [aprobó] la ley el jueves.", "O Senado [aprovou] o projeto.", "Le Parlement [a adopté] la loi."},
			Counter:  []string{"La prueba fue difícil."},
		},
		{
			ID: "happening/office-abroad", Kind: model.KindAppointment,
			Phrases:  []string{"renunció", "dimitió", "fue nombrado", "fue nombrada", "fue destituido", "asumió el cargo", "asumió la presidencia", "renunciou", "demitiu", "foi nomeado", "foi nomeada", "tomou posse", "a démissionné", "a été nommé", "a été nommée", "a été limogé"},
			Examples: []string{"La ministra [renunció] el lunes.", "O juiz [tomou posse] em março.", "Elle [a démissionné] hier."},
			Counter:  []string{"El anuncio fue largo."},
		},
		{
			ID: "happening/vote-abroad", Kind: model.KindElection,
			Phrases:  []string{"fue elegido", "fue elegida", "fue reelegido", "ganó las elecciones", "foi eleito", "foi eleita", "foi reeleito", "venceu as eleições", "a été élu", "a été élue", "a été réélu", "a remporté l'élection"},
			Examples: []string{"[Fue elegido] presidente en 2019.", "Ela [foi eleita] em outubro.", "Il [a été élu] dimanche."},
			Counter:  []string{"La elegancia no basta."},
		},
		{
			ID: "happening/court-abroad", Kind: model.KindTrial,
			Phrases:  []string{"condenó", "fue condenado", "fue condenada", "fueron condenados", "fue sentenciado", "fue absuelto", "condenou", "foi condenado", "foi condenada", "foi absolvido", "a condamné", "a été condamné", "a été condamnée", "a été acquitté"},
			Examples: []string{"Un tribunal [condenó] al alcalde a ocho años.", "O banqueiro [foi condenado] em 2020.", "Elle [a été condamnée] jeudi."},
			Counter:  []string{"La condensación mojó el muro."},
		},
		{
			ID: "happening/talks-abroad", Kind: model.KindMeeting,
			Phrases:  []string{"se reunió con", "se reunieron", "reuniu-se com", "se reuniu com", "encontrou-se com", "a rencontré", "ont rencontré", "s'est entretenu"},
			Examples: []string{"El rey [se reunió con] la ministra el lunes.", "O presidente [se reuniu com] o papa.", "Le roi [a rencontré] la ministre."},
			Counter:  []string{"La reunificación fue lenta."},
		},
		{
			ID: "happening/protest-abroad", Kind: model.KindProtest,
			Phrases:  []string{"protestaron", "manifestaron en", "marcharon", "bloquearon", "protestaram", "manifestaram-se", "bloquearam", "ont manifesté", "ont défilé", "ont bloqué"},
			Examples: []string{"Miles [protestaron] en Lima el sábado.", "Agricultores [bloquearam] a estrada.", "Des milliers [ont manifesté] samedi."},
			Counter:  []string{"El protestante rezó."},
		},
	}
}
