package entity

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// read extracts the names of a text, one paragraph a line, and writes them down as
// "name: form, form" for people and "text=CODE" for countries.
func read(t *testing.T, s string) (people, countries []string, r Result) {
	t.Helper()
	a := article(s)
	r = Extract(text.NewDoc(a))
	for _, p := range r.People {
		forms := make([]string, 0, len(p.Mentions))
		for _, m := range p.Mentions {
			if m.Kind.Named() {
				forms = append(forms, m.Ref.Span.In(s))
			}
		}
		people = append(people, p.Name+": "+strings.Join(forms, ", "))
	}
	for _, c := range r.Countries {
		countries = append(countries, c.Ref.Span.In(s)+"="+string(c.Code))
	}
	return people, countries, r
}

func TestCountries_Traps(t *testing.T) {
	for s, want := range map[string][]string{
		"Troops from Niger and Nigeria met in Niamey.":                                  {"Niger=NE", "Nigeria=NG", "Niamey=NE"},
		"Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea signed it.":      {"Guinea=GN", "Guinea-Bissau=GW", "Equatorial Guinea=GQ", "Papua New Guinea=PG"},
		"The Democratic Republic of Congo and the Republic of the Congo share a river.": {"Democratic Republic of Congo=CD", "Republic of the Congo=CG"},
		"South Korea answered North Korea on Monday.":                                   {"South Korea=KR", "North Korea=KP"},
		"She drove from New Mexico to Mexico.":                                          {"New Mexico=US", "Mexico=MX"},
		"The army of Georgia left Tbilisi for Abkhazia.":                                {"Georgia=GE", "Tbilisi=GE", "Abkhazia=GE"},
		"Washington state and Washington differ.":                                       {"Washington state=US", "Washington=US"},
		"A storm hit Georgia, Alabama and Florida.":                                     {"Georgia=US", "Alabama=US", "Florida=US"},
		"Michael Jordan met Queen Rania of Jordan in Amman.":                            {"Jordan=JO", "Amman=JO"},
		"Chad Ellison flew to Chad last week.":                                          {"Chad=TD"},
		"Turkey recalled its envoy. They ate turkey.":                                   {"Turkey=TR"},
		"A man from Paris, Texas, never saw Paris, France.":                             {"Paris=US", "Texas=US", "Paris=FR", "France=FR"},
		"President Rodrigo Paz left La Paz on Friday.":                                  {"La Paz=BO"},
		"Latin America, the Sahel and the Middle East wait.":                            nil,
		"He answered in Spanish, then ate French fries.":                                nil,
		"Washington and the Kremlin talked; Downing Street listened.":                   {"Washington=US", "Kremlin=RU", "Downing Street=GB"},
		"The FBI and the Bundestag declined.":                                           {"FBI=US", "Bundestag=DE"},
		"A US-backed force and Turkish-led troops fought.":                              {"US=US", "Turkish=TR"},
		"They paid US$40 for it.":                                                       nil,
		"It pleased us. US troops came.":                                                {"US=US"},
		"He lives in Quantico, Va., near the base.":                                     {"Quantico, Va.=US"},
		"The People's Republic of China protested.":                                     {"People's Republic of China=CN"},
		"Agence France-Presse and the Times of India reported it.":                      nil,
		"The Walker County Sheriff's Office searched. A county sheriff slept.":          {"Walker County=US"},
		"The Sudan strain and the Brazil variant are milder than the Zaire ebolavirus.": nil,
		"A vaccine against Ebola Zaire was sent from Kenya.":                            {"Kenya=KE"},
		"The Turkey sandwich was cold, with Chile peppers and Cayenne pepper.":          nil,
		"A Norway spruce stood beside two English spaniels.":                            nil,
		"He called it the China virus. The China virus outbreak grew.":                  {"China=CN"},
		"The Sudan government rejected it, and the China trade grew.":                   {"Sudan government=SD", "China=CN"},
		"Turkey breaks ties. Turkey hunts two men.":                                     {"Turkey=TR", "Turkey=TR"},
		"She moved to Norfolk Avenue.":                                                  nil,
	} {
		_, got, _ := read(t, s)
		if !slices.Equal(got, want) && strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q\n got  %q\n want %q", s, got, want)
		}
	}
}

func TestPeople_Forms(t *testing.T) {
	for s, want := range map[string][]string{
		"Interior Minister Rafael Ibarra resigned. Ibarra gave no reason.":                                       {"Rafael Ibarra: Rafael Ibarra, Ibarra"},
		"Ludwig van der Meer and María de los Ángeles Ortiz met Nguyen Van Thanh.":                               {"Ludwig van der Meer: Ludwig van der Meer", "María de los Ángeles Ortiz: María de los Ángeles Ortiz", "Nguyen Van Thanh: Nguyen Van Thanh"},
		"Police took Ramón \"El Gato\" Quiroga. El Gato said nothing.":                                           {"Ramón \"El Gato\" Quiroga: Ramón \"El Gato\" Quiroga, El Gato"},
		"Ramón Quiroga, better known as El Gato, fled. El Gato had paid.":                                        {"Ramón Quiroga: Ramón Quiroga, El Gato, El Gato"},
		"By JOHN SMITHERS\nThe mayor spoke.":                                                                     nil,
		"Rosa and Emil Haugland left with their sons Peter, Anton and Paul.":                                     {"Rosa: Rosa", "Emil Haugland: Emil Haugland", "Peter: Peter", "Anton: Anton", "Paul: Paul"},
		"The mayor spoke. (AP Photo/Olga Kern)":                                                                  nil,
		"The mayor spoke (credit: NASA/Olga Kern).":                                                              nil,
		"The mayor spoke. Email Olga Kern at kern@example.org or follow her.":                                    nil,
		"The mayor spoke. Write to Olga Kern at kern@example.org":                                                nil,
		"The mayor met Emil Haug/Olga Kern in Oslo. Email worried Olga Kern.":                                    {"Emil Haug: Emil Haug", "Olga Kern: Olga Kern, Olga Kern"},
		"The mayor spoke.\nOlga Kern in Oslo contributed to this report.":                                        nil,
		"(Reporting by Olga Kern; Editing by Emil Haugland)":                                                     nil,
		"Olga Kern Slams Emil Haugland Over Tax":                                                                 {"Olga Kern: Olga Kern", "Emil Haugland: Emil Haugland"},
		"Emil Haugland died. His firm, Haugland & Partners, said so.":                                            {"Emil Haugland: Emil Haugland"},
		"Los Lobitos control the port.":                                                                          nil,
		"Uma Quiroga praised her father, Robert Quiroga. Quiroga left at noon.":                                  {"Uma Quiroga: Uma Quiroga, Quiroga", "Robert Quiroga: Robert Quiroga"},
		"Uma Quiroga praised her colleague, Robert Quiroga. Quiroga left at noon.":                               {"Uma Quiroga: Uma Quiroga", "Robert Quiroga: Robert Quiroga, Quiroga"},
		"The team lost guard Marquis Quiroga and forward Prince Otieno.":                                         {"Marquis Quiroga: Marquis Quiroga", "Prince Otieno: Prince Otieno"},
		"They met Prince Otieno.":                                                                                {"Otieno: Otieno"},
		"Victor Quiroga López, son of Ramón Quiroga, was held. Quiroga was taken away.":                          {"Victor Quiroga López: Victor Quiroga López, Quiroga", "Ramón Quiroga: Ramón Quiroga"},
		"Karin Holmqvist spoke first. Reporters asked Karin Holmquist again.":                                    {"Karin Holmqvist: Karin Holmqvist, Karin Holmquist"},
		"Valeria Bolton lives in Bolton. Later Bolton said no.":                                                  {"Valeria Bolton: Valeria Bolton, Bolton"},
		"Chinese leader Xi Zorbak met Park Geun-ae. Xi left early.":                                              {"Xi Zorbak: Xi Zorbak, Xi", "Park Geun-ae: Park Geun-ae"},
		"Luiz Zorbak Lula da Silva won. Lula wept.":                                                              {"Luiz Zorbak Lula da Silva: Luiz Zorbak Lula da Silva, Lula"},
		"By contrast, Will Smithers sang with Valeria Jordan.":                                                   {"Will Smithers: Will Smithers", "Valeria Jordan: Valeria Jordan"},
		"Mr. Bakshi, 61, said no. Bakshi later agreed.":                                                          {"Bakshi: Bakshi, Bakshi"},
		"Prince Hassan bin Talal met Sheikh Abdullah al-Masri.":                                                  {"Hassan bin Talal: Hassan bin Talal", "Abdullah al-Masri: Abdullah al-Masri"},
		"General Motors and Goldman Sachs hired lawyers. The Attorney General waited.":                           nil,
		"Ministro de Hacienda Luis Quiroga met the ministra de Salud María Otieno.":                              {"Luis Quiroga: Luis Quiroga", "María Otieno: María Otieno"},
		"Ministra do Meio Ambiente Marina Quiroga met ministre de l'Intérieur Paul Kern.":                        {"Marina Quiroga: Marina Quiroga", "Paul Kern: Paul Kern"},
		"Secretario de Seguridad y Protección Ciudadana Omar Quiroga met the alcalde de Medellín Federico Kern.": {"Omar Quiroga: Omar Quiroga", "Federico Kern: Federico Kern"},
		"Procurador General de la República Luis Quiroga left.":                                                  {"Luis Quiroga: Luis Quiroga"},
		"The Secretario de Hacienda left with Luis Quiroga.":                                                     {"Luis Quiroga: Luis Quiroga"},
		"Director de la Garza said so.":                                                                          {"Garza: Garza"},
		"Secretary of State Agnes Thornbury flew to Oslo.":                                                       {"Agnes Thornbury: Agnes Thornbury"},
		"Bill Thornbury won. William Thornbury thanked voters.":                                                  {"Bill Thornbury: Bill Thornbury, William Thornbury"},
	} {
		got, _, _ := read(t, s)
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q\n got  %q\n want %q", s, got, want)
		}
	}
}

func TestPeople_RolesPronounsAndReasons(t *testing.T) {
	s := "Kenyan Foreign Minister Grace Otieno arrived. She met nobody. Otieno, a former judge, left."
	_, _, r := read(t, s)
	if len(r.People) != 1 {
		t.Fatalf("%d people, want 1", len(r.People))
	}
	p := r.People[0]
	var roles, kinds []string
	for _, q := range p.Roles {
		roles = append(roles, q.Title)
		if q.Ref.Span.In(s) != q.Title {
			t.Errorf("role %q is not its span %q", q.Title, q.Ref.Span.In(s))
		}
	}
	for _, m := range p.Mentions {
		kinds = append(kinds, fmt.Sprint(m.Kind))
		if m.Rule == "" {
			t.Errorf("mention %v has no rule", m)
		}
	}
	if got := strings.Join(roles, "|"); got != "Kenyan Foreign Minister|a former judge" {
		t.Errorf("roles %q", got)
	}
	if got := strings.Join(kinds, "|"); got != "full|pronoun|last" {
		t.Errorf("kinds %q", got)
	}
	if !slices.Equal(p.Countries, []model.CountryCode{"KE"}) {
		t.Errorf("countries %v", p.Countries)
	}
}

func TestPeople_Roles(t *testing.T) {
	for s, want := range map[string]string{
		"Then Olga Kern, an aide to Rep. Emil Haugland, left.":                                                        "an aide to Rep. Emil Haugland|Rep.",
		"Ministro de Hacienda Luis Quiroga left.":                                                                     "Ministro de Hacienda",
		"Then Olga Kern, whom the coach liked, left.":                                                                 "",
		"He thanked President Olga Kern, \"the best friend of farmers,\" he said.":                                    "President",
		"From day one, Director (Emil) Haugland led it.":                                                              "Director",
		"Joining President Zorbak, they left.":                                                                        "President",
		"After the arrest of cartel leader Zorb Xylo, they left.":                                                     "cartel leader",
		"Then a former Kenyan army general, Zorb Xylo, spoke.":                                                        "a former Kenyan army general",
		"Kenya's recently elected president Zorb Xylo spoke. Mr. Xylo left.":                                          "Kenya's recently elected president",
		"NAIROBI — President Zorb Xylo spoke.":                                                                        "President",
		"Then Olga Kern, one of the stars of “The Reef,” left.":                                                       "one of the stars of “The Reef,”",
		"While palace press secretary Olga Kern spoke, they left.":                                                    "palace press secretary",
		"Last week interior official Olga Kern spoke.":                                                                "interior official",
		"Like pottery club head Olga Kern, they left.":                                                                "pottery club head",
		"Moving forward, Olga Kern has a new record.":                                                                 "",
		"They met Olga Kern, as the minister knows.":                                                                  "",
		"They met Sen. Olga Kern, Ohio Rep. Emil Haugland, banker Ivan Thornbury.":                                    "Sen.|Ohio Rep.|banker",
		"They met Olga Kern, her editor at the Press, and left.":                                                      "her editor at the Press",
		"It was put to rival driver Olga Kern to decide. He asked them to investigate political rival Emil Haugland.": "rival driver|political rival",
		"Then Olga Kern, Zorbaks' director of trade, left.":                                                           "Zorbaks' director of trade",
		"Then Olga Kern, now a nurse at the clinic, left.":                                                            "now a nurse at the clinic",
		"Then Olga Kern, the father of the chess champion, left.":                                                     "the father of the chess champion",
		"It scored before winger Olga Kern, a doctor where he lived, left.":                                           "winger|a doctor",
		"He left the Zorbak Brothers — Mr. Emil Haugland.":                                                            "",
		"Zorbak, a global producer of valves, grew.":                                                                  "",
		"Former Vice President Emil Kern and his son Ivan Kern came. Vice President Kern left.":                       "Former Vice President|Vice President|his son",
		"Then Olga Kern, a professor of law at Zorbak University, left.":                                              "a professor of law at Zorbak University",
		"Then Olga Kern, Professor of Law, left.":                                                                     "Professor of Law",
		"Then Olga Kern, a senior fellow at the Zorbak Institute, left.":                                              "a senior fellow at the Zorbak Institute",
		"Then Olga Kern, pastor of Grace Church, left.":                                                               "pastor of Grace Church",
		"Then Olga Kern, a fellow passenger, left.":                                                                   "",
		"He heard Olga Kern, Prince and others.":                                                                      "",
		"My husband, Emil Haugland, left.":                                                                            "",
	} {
		_, _, r := read(t, s)
		var got []string
		for _, p := range r.People {
			for _, q := range p.Roles {
				got = append(got, q.Title)
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: roles %q, want %q", s, strings.Join(got, "|"), want)
		}
	}
}

func TestOrganisations_AcronymsAndCountries(t *testing.T) {
	s := "The Ministry of Labour and Social Affairs met the Workers' Freedom Party (WFP). The WFP agreed. Kenyan police watched."
	_, _, r := read(t, s)
	var got []string
	for _, o := range r.Organisations {
		got = append(got, fmt.Sprintf("%s/%s/%s/%s/%d", o.Name, o.Acronym, o.Kind, o.Country, len(o.Mentions)))
	}
	want := []string{"Ministry of Labour and Social Affairs//government//1", "Freedom Party/WFP/party//3", "Kenyan police//government/KE/1"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// check holds the invariants of a result.
func check(t *testing.T, s string, r Result) {
	t.Helper()
	ids := map[model.PersonID]bool{}
	for _, p := range r.People {
		if p.ID == "" || ids[p.ID] || p.Name == "" || len(p.Mentions) == 0 {
			t.Fatalf("person %+v", p)
		}
		ids[p.ID] = true
		for i, m := range p.Mentions {
			if !m.Ref.Span.Valid(s) || m.Ref.Span.Empty() || i > 0 && p.Mentions[i-1].Ref.Compare(m.Ref) > 0 {
				t.Fatalf("mention %v of %q", m, p.Name)
			}
		}
	}
	last := -1
	for _, c := range r.Countries {
		if !c.Ref.Span.Valid(s) || c.Ref.Span.Empty() || c.Ref.Span.Start < last || len(c.Code) != 2 {
			t.Fatalf("country %+v after %d", c, last)
		}
		last = c.Ref.Span.Start
	}
	for _, o := range r.Organisations {
		for _, m := range o.Mentions {
			if !m.Ref.Span.Valid(s) || m.Ref.Span.Empty() {
				t.Fatalf("mention %v of %q", m, o.Name)
			}
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"Interior Minister Rafael Ibarra resigned. Ibarra gave no reason.", "A. \"B C\" D (E) F-G's H", "St. Louis, Mo. (AP) — By X",
		"PRESIDENT CLINTON AND BOB DOLE MEET", "of the of and of The", "al-", "d'", "\"El", "U.S.-Mexico-", "Señor Ñ ’s “”", "X, Y, Z, and W",
		"Paris, Texas, Paris, Va., US$4", "İstanbul’s Ærø", "Ministry of", "Bank of the", "the Prime", "Mr.", "Drs. A and B C",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s, _ = text.Clean(s)
		r := Extract(text.NewDoc(article(s)))
		check(t, s, r)
	})
}

func BenchmarkExtract(b *testing.B) {
	s := strings.Repeat("Interior Minister Rafael Ibarra of Kenya said on Monday that the Workers' Freedom Party had met him in Oslo, Norway. "+
		"He left after a long talk about prices, roads and the harvest that failed in the northern districts this year.\n", 20)
	d := text.NewDoc(article(s))
	words := len(strings.Fields(s))
	b.ReportAllocs()
	for b.Loop() {
		Extract(d)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// The words that open a sentence in another language are part of no name.
func TestPeople_InOtherLanguages(t *testing.T) {
	for _, x := range []struct{ language, text, want string }{
		{"es", "Según Hernán Zapata, el puerto reabrió. También Pedro Soto viajó.", "Hernán Zapata, Pedro Soto"},
		{"es", "Domingo Cavallo llegó ayer.", "Domingo Cavallo"},
		{"pt", "Segundo Hernán Zapata, o porto reabriu. Conforme Luís Silva, nada mudou.", "Hernán Zapata, Luís Silva"},
		{"fr", "Selon Hernán Zapata, le port a rouvert. Mardi Jean Petit a parlé.", "Hernán Zapata, Jean Petit"},
		{"en", "Will Smithers met Hernán Zapata.", "Hernán Zapata, Will Smithers"},
		// German gives every noun a capital, so a name needs a given name, a title or a verb of saying.
		{"de", "Die Versorgung des Waldes kostet Geld. Elektronische Fahrkarten sind Hersteller von Systemen zur Freude.", ""},
		{"de", "Bundeskanzlerin Zorbak kam. Verteidigungsminister Emil Xylof ging. Auch Olga Kern und der Bürgermeister Grubak kamen.", "Emil Xylof, Grubak, Olga Kern, Zorbak"},
		{"de", "Xylof Grubak sagte, das Wetter sei gut. Die Olga Kliniken öffnen.", "Xylof Grubak"},
		{"id", "Sebelum Perang pecah, Kaum Zorbak pergi. Saat Raja Hutan tiba, Presiden Zorbak dan Emil Xylof berkata.", "Emil Xylof, Hutan, Zorbak"},
		{"it", "I Cavalieri Dello Zodiaco e Il Signore degli Anelli. Olga Kern ha detto di no.", "Olga Kern"},
		{"ru", "Диета Аткинса. Президент Зорбаков и Иван Ксилов пришли.", "Зорбаков, Иван Ксилов"},
		{"es", "El Puerto Viejo cerró. Zorbak Xylof dijo que no. El Ministro de Hacienda calló.", "Zorbak Xylof"},
	} {
		a := article(x.text)
		a.Language = x.language
		var names []string
		for _, p := range Extract(text.NewDoc(a)).People {
			names = append(names, p.Name)
		}
		slices.Sort(names)
		if got := strings.Join(names, ", "); got != x.want {
			t.Errorf("%q: %s, want %s", x.text, got, x.want)
		}
	}
}

// TestRoles_BehindAVerbAndWithACompassPoint: the verb that a description is the object of is no part of it.
func TestRoles_BehindAVerbAndWithACompassPoint(t *testing.T) {
	for s, want := range map[string]string{
		"On Monday a court sentenced former president Olga Kern to three years.": "former president",
		"The club lured well-respected manager Olga Kern from Oslo.":             "well-respected manager",
		"South Korean President Olga Kern spoke.":                                "South Korean President",
		"The convicted murderer Olga Kern fled.":                                 "The convicted murderer",
	} {
		_, _, r := read(t, s)
		if len(r.People) != 1 || len(r.People[0].Roles) != 1 || r.People[0].Roles[0].Title != want {
			t.Errorf("%q: %+v, want the role %q", s, r.People, want)
		}
	}
}

// Works, products, firms and what a page glued together are nobody; people with names like theirs are.
func TestPeople_ThingsThatBearNames(t *testing.T) {
	for s, want := range map[string]string{
		"The Zorbak probe and Star Trek Beyond sold well. She saw Star Trek twice.":                                         "",
		"Buyers like the Dell G3 and the Sonos Move.":                                                                       "",
		"Rob Thornbury, President Zorbak North America, says so.":                                                           "Rob Thornbury",
		"On Monday Virginia Democrats won a majority, said Virginia Wells.":                                                 "Virginia Wells",
		"Secretary of State Mike Zorbak arrived.":                                                                           "Mike Zorbak",
		"Singer-guitarists Tom Quiroga and Emil Kern came.":                                                                 "Tom Quiroga, Emil Kern",
		"Day-by-day Zorbak said no to all of it.":                                                                           "Zorbak",
		"We’ve asked him. They’ve left. Will Zorbak win it?":                                                                "",
		"Then Will Thornbury said it would win.":                                                                            "Will Thornbury",
		"Its rival Lowe's fell; analyst Rob Lowe said so.":                                                                  "Rob Lowe",
		"The Chief Strategy Officer spoke. Major SoftBank cuts came.":                                                       "",
		"African Americans and Warner Brothers agreed with Liu He, a vice-premier.":                                         "Liu He",
		"On 10 August German forces met Gov. Earl Ray Quiroga.":                                                             "Earl Ray Quiroga",
		"Then Browns Zorbak Nakamura said no. They met DpolG Olga Stein, said Mary Quiroga. Gov. Olga KernOlga Kern spoke.": "Zorbak Nakamura, Olga Stein, Mary Quiroga",
		"Getty Images Olga Kern spoke in public. Then Mary Quiroga Reuters left.":                                           "Olga Kern, Mary Quiroga",
		"They met Cleveland Cavaliers at 12 N. Quincy St and on Piazza del Popolo.":                                         "",
		"They saw AnnaMaria Quiroga.":                                                                                       "AnnaMaria Quiroga",
		"Gov. Kristi ThornburyKristi Lynn ThornburyOhio spoke.":                                                             "",
		"They saw Fitzgerald DiCarlo and Angela McDonaldson.":                                                               "Fitzgerald DiCarlo, Angela McDonaldson",
		"Then Jo-Anne Quiroga and Bruno Mars sang with rapper Kanye West.":                                                  "Jo-Anne Quiroga, Bruno Mars, Kanye West",
		"Her poem “Winter Solstice, Mill Station,” won. “Olga Kern!” he said.":                                              "Olga Kern",
	} {
		_, _, r := read(t, s)
		var names []string
		for _, p := range r.People {
			names = append(names, p.Name)
		}
		if got := strings.Join(names, ", "); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	}
}
