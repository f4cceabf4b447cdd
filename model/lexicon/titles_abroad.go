package lexicon

import "strings"

// Titles are the words of another language that stand before a name as a title or an office. The zero value
// knows none.
type Titles struct {
	words map[string]RoleKind
	ends  []string // of compounds: "Außenminister"
}

// Role is what a folded word is as a title, NoRole when it is none.
func (t *Titles) Role(folded string) RoleKind {
	if k := t.words[folded]; k != NoRole {
		return k
	}
	for _, end := range t.ends {
		if len(folded) > len(end)+2 && strings.HasSuffix(folded, end) {
			return Office
		}
	}
	return NoRole
}

// TitlesOf are the titles of a language by its ISO 639-1 code; languages that are not listed have none.
func TitlesOf(language string) *Titles {
	offices, honours, ends := titlesAbroad(language)
	out := &Titles{words: map[string]RoleKind{}, ends: strings.Fields(ends)}
	for w := range strings.FieldsSeq(offices) {
		out.words[Fold(w)] = Office
	}
	for w := range strings.FieldsSeq(honours) {
		out.words[Fold(w)] = Honorific
	}
	return out
}

// titlesAbroad are offices and forms of address in lower case, and the ends of compounds that are offices. Words
// that stand before other names as well ("ibu kota", "secretaria de Salud") are left out.
//
//nolint:misspell // not English
func titlesAbroad(language string) (offices, honours, ends string) {
	switch language {
	case "es":
		return `presidente presidenta expresidente expresidenta vicepresidente vicepresidenta mandatario mandataria ministro ministra exministro exministra gobernador gobernadora
 alcalde alcaldesa senador senadora diputado diputada general coronel comandante fiscal juez jueza secretario portavoz vocero vocera canciller embajador embajadora
 candidato candidata periodista entrenador técnico futbolista actor actriz cantante director directora`, `señor señora doctor doctora rey reina príncipe princesa papa don doña`, ""
	case "pt":
		return `presidente presidenta ex-presidente vice-presidente ministro ministra ex-ministro governador governadora prefeito prefeita senador senadora deputado deputada
 vereador vereadora general coronel comandante delegado delegada juiz juíza promotor promotora secretário porta-voz chanceler embaixador candidato candidata
 técnico treinador jornalista ator atriz cantor cantora diretor diretora professor professora`, `senhor senhora doutor doutora prof rei rainha príncipe princesa papa dom dona seu`, ""
	case "fr":
		return `président présidente ex-président vice-président ministre sénateur sénatrice député députée maire général colonel commandant juge procureur procureure
 chancelier chancelière ambassadeur ambassadrice candidat candidate journaliste entraîneur acteur actrice chanteur chanteuse directeur directrice porte-parole`,
			`monsieur madame mademoiselle docteur maître roi reine prince princesse pape`, ""
	case "it":
		return `presidente ministro ministra premier senatore senatrice deputato deputata sindaco sindaca governatore generale colonnello giudice procuratore cancelliere cancelliera
 ambasciatore ambasciatrice segretario candidato candidata giornalista allenatore attore attrice cantante regista direttore direttrice portavoce`,
			`signor signora dottor dottoressa professor professoressa re regina principe principessa papa don`, ""
	case "de":
		return `präsident präsidentin kanzler kanzlerin minister ministerin general oberst bürgermeister bürgermeisterin botschafter botschafterin trainer trainerin richter richterin
 staatsanwalt staatsanwältin senator senatorin sprecher sprecherin direktor direktorin autor autorin schauspieler schauspielerin sänger sängerin journalist journalistin`,
			`herr herrn frau doktor professor professorin könig königin prinz prinzessin papst`, `minister ministerin prasident prasidentin kanzler kanzlerin sprecher sprecherin burgermeister burgermeisterin`
	case "nl":
		return `president premier minister staatssecretaris burgemeester generaal ambassadeur trainer bondskanselier wethouder hoogleraar`, `meneer mevrouw koning koningin prins prinses paus`, "minister"
	case "id":
		return `presiden menteri gubernur bupati walikota jenderal kolonel komisaris khalifah kapolri`, `imam ustadz ustaz kiai kyai sultan raja ratu pangeran sayyidina`, ""
	case "ru", "uk":
		return `президент премьер премьер-министр министр губернатор депутат сенатор генерал полковник мэр посол актер актриса певец певица режиссер`, `патриарх папа король королева принц принцесса господин госпожа`, ""
	}
	return "", "", ""
}

// GivenNames are usual given names of a language that is not written in Latin letters, in the form that stands
// before a family name as the subject.
func GivenNames(language string) map[string]bool {
	list := ""
	if language == "ru" || language == "uk" {
		list = `александр александра алексей алексеи алена алина алла анастасия анатолий андрей анна антон аркадий артем борис вадим валентин валентина валерий валерия
 василий вера виктор виктория виталий владимир владислав вячеслав галина геннадий георгий григорий дарья денис дмитрий евгений евгения екатерина елена елизавета
 иван игорь ирина кирилл константин ксения лариса леонид любовь людмила максим маргарита марина мария михаил надежда наталия наталья никита николай оксана олег
 ольга павел петр полина роман руслан светлана семен сергей станислав степан тамара татьяна тимур федор эдуард юлия юрий яна ярослав володимир олександр сергій
 олена михайло микола дмитро юлія тетяна джо дональд барак джордж джон майкл билл борис ангела эммануэль`
	}
	if list == "" {
		return nil
	}
	out := make(map[string]bool, 160)
	for w := range strings.FieldsSeq(list) {
		out[Fold(w)] = true
	}
	return out
}

// RomanceOffice reports whether a folded word is a Spanish, Portuguese or French office that a department follows,
// as in "ministro de Hacienda"; such offices stand before names in English articles too.
//
//nolint:misspell // not English
func RomanceOffice(folded string) bool {
	switch strings.TrimPrefix(strings.TrimPrefix(folded, "ex-"), "vice-") {
	case "ministro", "ministra", "ministre", "exministro", "exministra", "viceministro", "viceministra", "secretario", "secretaria", "secretaire", "subsecretario", "subsecretaria",
		"presidente", "presidenta", "president", "vicepresidente", "vicepresidenta", "expresidente", "expresidenta", "gobernador", "gobernadora", "governador", "governadora", "gouverneur",
		"alcalde", "alcaldesa", "intendente", "prefeito", "prefeita", "prefecto", "prefecta", "prefet", "maire", "procurador", "procuradora", "procureur", "procureure", "fiscal", "contralor", "contralora",
		"jefe", "jefa", "chef", "cheffe", "director", "directora", "diretor", "diretora", "directeur", "directrice", "canciller", "embajador", "embajadora", "embaixador", "embaixadora", "ambassadeur", "ambassadrice",
		"comisario", "comisaria", "commissaire", "comissario", "garde", "defensor", "defensora", "delegado", "delegada", "rector", "reitor", "recteur", "arzobispo", "arcebispo", "obispo", "archeveque":
		return true
	}
	return false
}

// RomanceDepartment reports whether a folded word is one that Spanish, Portuguese and French departments are called by.
//
//nolint:misspell // not English
func RomanceDepartment(folded string) bool {
	switch folded {
	case "hacienda", "salud", "interior", "interiores", "gobernacion", "relaciones", "exteriores", "economia", "defensa", "educacion", "justicia", "trabajo", "agricultura", "energia", "turismo", "cultura", "transporte",
		"transportes", "comunicaciones", "comunicacion", "obras", "publicas", "publica", "publico", "vivienda", "ambiente", "medio", "ambiental", "seguridad", "ciudadana", "proteccion", "civil", "estado", "gobierno", "finanzas", "credito", "desarrollo",
		"social", "sociales", "bienestar", "mujer", "mujeres", "igualdad", "ciencia", "tecnologia", "industria", "industrias", "comercio", "deporte", "deportes", "minas", "mineria", "planificacion", "inclusion", "nacional", "asuntos", "migracion",
		"infraestructura", "agua", "sanidad", "consumo", "universidades", "presidencia", "republica", "gabinete", "prensa", "innovacion", "petroleo", "rural", "territorial", "pesca", "ganaderia", "produccion", "exterior",
		"fazenda", "saude", "relacoes", "defesa", "educacao", "justica", "trabalho", "comunicacoes", "meio", "seguranca", "casa", "planejamento", "desenvolvimento", "previdencia", "cidades", "financas", "administracao", "interna", "negocios",
		"estrangeiros", "povos", "indigenas", "igualdade", "mulheres", "pesquisa", "governo", "imprensa", "comunicacao",
		"interieur", "finances", "economie", "defense", "armees", "education", "nationale", "justice", "travail", "sante", "ecologie", "transition", "ecologique", "culture", "affaires", "etrangeres", "europeennes", "logement", "outre-mer",
		"sports", "ville", "enseignement", "superieur", "recherche", "transports", "etat", "republique", "sceaux", "budget", "comptes", "publics", "industrie", "numerique", "gouvernement", "securite", "cooperation", "international":
		return true
	}
	return false
}
