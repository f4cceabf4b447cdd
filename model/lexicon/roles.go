package lexicon

import "strings"

// RoleKind is what kind of title or role a word is.
type RoleKind uint8

// Kinds of role words.
const (
	NoRole    RoleKind = iota
	Honorific          // "Mr.", "Dr.", "Sheikh": part of the address, no office
	Rank               // "Gen.", "Sgt"
	Office             // "President", "Minister": an office that there is one holder of at a time
	RoleNoun           // "spokesman", "striker": a description
	Kin                // "son", "widow"
)

// Role is the kind of a folded word as title or role, singular or plural.
func (l *Lexicon) Role(folded string) RoleKind {
	if k, ok := l.roles[folded]; ok {
		return k
	}
	if strings.HasSuffix(folded, "s") && len(folded) > 3 {
		if k := l.roles[folded[:len(folded)-1]]; k == RoleNoun || k == Office || k == Kin {
			return k
		}
	}
	if i := strings.LastIndexByte(folded, '-'); i > 0 {
		return l.roles[folded[i+1:]]
	}
	if agent(folded) {
		return RoleNoun
	}
	return NoRole
}

// agent finds nouns of people by their ending: "violinist", "grammarian", "lexicographer".
func agent(folded string) bool {
	if len(folded) < 8 {
		return false
	}
	for _, end := range []string{"ologist", "grapher", "matician", "arian", "nist", "rist", "woman", "eer"} {
		if strings.HasSuffix(folded, end) {
			return true
		}
	}
	return false
}

// HeadKind is what kind of body or place a head word makes of a name.
type HeadKind uint8

// Kinds of head words.
const (
	NoHead HeadKind = iota
	HeadGovernment
	HeadOutlet
	HeadParty
	HeadArmed
	HeadCompany
	HeadInternational
	HeadOther // clubs, schools, hospitals, foundations
	HeadPlace // "River", "Street", "County"
	HeadWork  // "Cup", "Award", "Act", "War": named things that are neither body nor place
)

// Head is the kind of a folded head word.
func (l *Lexicon) Head(folded string) HeadKind { return l.heads[folded] }

func loadRoles() map[string]RoleKind {
	m := make(map[string]RoleKind, 1024)
	for _, g := range []struct {
		kind  RoleKind
		words string
	}{{Kin, kinWords}, {RoleNoun, roleNouns}, {Office, offices}, {Rank, ranks}, {Honorific, honorifics}} {
		for w := range strings.FieldsSeq(g.words) {
			m[w] = g.kind
		}
	}
	return m
}

func loadHeads() map[string]HeadKind {
	m := make(map[string]HeadKind, 512)
	for _, g := range []struct {
		kind  HeadKind
		words string
	}{
		{HeadWork, workHeads},
		{HeadPlace, placeHeads},
		{HeadOther, otherHeads},
		{HeadInternational, internationalHeads},
		{HeadCompany, companyHeads},
		{HeadArmed, armedHeads},
		{HeadParty, partyHeads},
		{HeadOutlet, outletHeads},
		{HeadGovernment, governmentHeads},
	} {
		for w := range strings.FieldsSeq(g.words) {
			m[w] = g.kind
		}
	}
	return m
}

const honorifics = `mr mrs ms miss mister madam madame monsieur mme mlle dr sir dame lord lady prof professor rev reverend
 fr father sister brother rabbi imam sheikh shaikh shaykh sheik ayatollah hojatoleslam mullah maulana mufti bishop archbishop
 cardinal pope patriarch pastor deacon dean canon monsignor hon honourable honorable don dona doña señor senor
 señora senora herr frau signor signora datuk dato datin haji hajji ustad pandit swami guru
 princess prince king queen emperor empress sultan emir duke duchess earl count countess baron baroness marquis viscount drs messrs msgr bro sr
 emeritus hrh esq rt`

const ranks = `gen general lt lieutenant lieut col colonel maj major capt captain cpl corporal sgt sergeant pvt private cmdr
 commander commodore adm admiral brig brigadier marshal pfc spc specialist ensign cadet constable inspector detective
 det superintendent supt trooper deputy-inspector cpt ltc`

const offices = `president vice-president premier minister pm chancellor secretary governor gov senator sen congressman
 congresswoman representative rep mayor ambassador envoy chairman chairwoman chairperson chair chief director
 commissioner speaker judge justice prosecutor attorney-general solicitor-general attorney sheriff treasurer councilman councilwoman
 councillor councilor alderman mp mk mep mla msp assemblyman assemblywoman delegate consul taoiseach
 tanaiste ombudsman comptroller undersecretary under-secretary sub-secretary deputy head leader ceo cfo coo cto
 coach manager captain skipper officer commander-in-chief general-secretary secretary-general principal
 provost vice-chancellor rector chieftain administrator coordinator superintendent ayatollah lawmaker
 legislator magistrate registrar counsel sheriff premiership minister-president legate nuncio prelate`

const roleNouns = `spokesman spokeswoman spokesperson official analyst expert economist journalist reporter correspondent
 editor columnist author writer novelist poet playwright historian biographer scholar academic professor lecturer researcher
 scientist physicist chemist biologist mathematician engineer doctor physician surgeon nurse psychologist psychiatrist
 epidemiologist virologist lawyer attorney barrister solicitor prosecutor activist campaigner dissident opponent
 critic rebel warlord guerrilla militant fighter commander insurgent terrorist extremist cleric preacher priest
 singer songwriter musician guitarist drummer pianist violinist composer conductor rapper dj actor actress comedian
 director filmmaker producer screenwriter dancer model designer artist painter sculptor architect photographer cartoonist
 striker midfielder defender goalkeeper keeper forward winger fullback centre flanker prop hooker lock fly-half
 scrum-half batsman bowler all-rounder wicketkeeper opener paceman seamer spinner leg-spinner off-spinner pitcher
 catcher shortstop outfielder baseman quarterback linebacker receiver guard center player golfer boxer champion
 swimmer sprinter runner athlete cyclist rider driver jockey skater skier wrestler teammate team-mate compatriot
 rival opponent winner runner-up medallist medalist seed referee umpire trainer coach selector captain veteran rookie
 star hero founder co-founder owner co-owner businessman businesswoman entrepreneur tycoon magnate billionaire millionaire
 banker investor trader executive consultant adviser advisor aide assistant secretary strategist pollster lobbyist
 diplomat negotiator mediator politician candidate nominee contender incumbent predecessor successor counterpart
 farmer fisherman teacher student pupil graduate resident villager neighbor neighbour witness victim survivor suspect
 defendant plaintiff convict prisoner inmate detainee fugitive kingpin gangster mobster drug-lord drug-trafficker trafficker killer murderer
 gunman hijacker bomber rapist hacker whistleblower informant agent spy detective policeman policewoman officer soldier sailor pilot
 astronaut cosmonaut explorer mountaineer climber chef waiter bartender shopkeeper salesman clerk plumber carpenter electrician
 firefighter paramedic librarian volunteer organizer organiser pioneer inventor philosopher theologian sociologist
 anthropologist archaeologist geologist astronomer meteorologist seismologist ecologist naturalist zoologist botanist
 blogger vlogger youtuber broadcaster presenter anchor host commentator publisher agent dealer collector curator
 monk nun missionary pilgrim heiress heir socialite celebrity icon legend pop-star rapist ex-wife ex-husband ex-president
 ex-minister ex-premier ex-captain girlfriend boyfriend fiance fiancee lover partner friend colleague boss leader lawmaker
 legislator immigrant refugee migrant worker mechanic hostage captive deserter defector exile`

const kinWords = `son daughter father mother brother sister wife husband widow widower uncle aunt nephew niece cousin
 grandson granddaughter grandfather grandmother twin stepfather stepmother stepson half-brother half-sister brother-in-law
 children kids child toddler baby grandchildren sister-in-law son-in-law father-in-law mother-in-law parents spouse`

const governmentHeads = `ministry department agency bureau council senate congress parliament assembly government administration
 army navy marines police force forces guard guards command corps court tribunal commission committee authority
 embassy consulate office treasury service services intelligence secretariat cabinet politburo duma knesset majlis bundestag
 directorate inspectorate customs taskforce sheriff's legislature chamber regiment battalion brigade division squadron
 fleet military gendarmerie coastguard coroner's prosecutor's`

const outletHeads = `times post news daily herald tribune gazette journal chronicle telegraph guardian observer mirror star
 sun mail express newspaper magazine tv radio television broadcasting press broadcaster channel network review`

const partyHeads = `party coalition alliance movement congress bloc`

const armedHeads = `cartel brigades militia guerrillas rebels faction gang mafia clan syndicate liberation front tigers jihad`

const companyHeads = `inc corp corporation co company ltd limited plc llc llp gmbh ag sa nv spa bhd holdings holding group bank
 airlines airways air motors industries systems technologies technology software pharmaceuticals pharma laboratories labs
 oil gas petroleum energy electric power steel mining minerals resources capital partners securities insurance financial
 finance investments investment ventures brothers bros sons stores foods beverages brewery breweries
 communications telecom telecommunications semiconductor semiconductors entertainment studios pictures records
 productions hotels resorts realty properties estates trust fund exchange associates consulting solutions
 international enterprises manufacturing chemicals chemical automotive aerospace railways railway lines shipping`

const internationalHeads = `nations nato union organisation organization league federation confederation`

const otherHeads = `university college school academy institute institution hospital clinic foundation society association
 club fc united city rovers wanderers athletic albion town county rangers team squad orchestra choir band museum gallery
 library theatre theater church cathedral mosque temple synagogue ministries charity center centre laboratory observatory
 project programme program initiative network board union federation guild chamber campaign conference forum
 tech polytechnic seminary monastery archdiocese diocese observatory zoo stadium arena`

const placeHeads = `street road avenue boulevard lane square plaza park bridge river lake sea ocean bay gulf strait
 island islands isle peninsula cape mountain mountains mount mt hill hills valley desert forest canyon creek falls
 beach coast harbor harbour port airport station tower building palace castle prison jail province state county
 district region village town city township parish prefecture territory territories border highway freeway motorway
 tunnel dam reservoir canal delta basin plateau glacier volcano pass point hotel hall house`

const workHeads = `cup open championship championships tournament trophy grand prix olympics olympic games marathon derby
 masters award awards prize medal act law bill treaty agreement accord accords convention charter constitution
 war revolution uprising massacre holocaust festival day week month year eve holiday christmas easter ramadan
 operation hurricane typhoon cyclone storm syndrome disease virus fever test theory theorem principle law effect
 bible koran quran torah novel album song film movie show series season episode edition`

// Company reports whether a folded word or phrase is the name of a company or brand that the
// world knows and that newspapers write without "Inc" or "Ltd".
func (l *Lexicon) Company(folded string) bool {
	_, ok := l.companies[folded]
	return ok
}

const companyNames = `facebook|google|twitter|youtube|instagram|whatsapp|tiktok|microsoft|apple|amazon|netflix|tesla|spacex|boeing|airbus|lockheed|
 raytheon|intel|ibm|oracle|cisco|nokia|ericsson|motorola|samsung|sony|toshiba|panasonic|hitachi|fujitsu|nintendo|toyota|honda|nissan|
 mazda|mitsubishi|subaru|suzuki|hyundai|daewoo|kia|volkswagen|bmw|mercedes|mercedes-benz|porsche|audi|daimler|chrysler|fiat|renault|peugeot|
 citroen|volvo|saab|ferrari|lamborghini|jaguar|ford|general motors|shell|bp|exxon|exxonmobil|chevron|texaco|total|gazprom|lukoil|rosneft|yukos|
 petrobras|pemex|aramco|statoil|equinor|eni|repsol|pepsi|pepsico|coca-cola|coke|nestle|unilever|danone|kraft|heinz|kellogg|mcdonald's|
 starbucks|kfc|walmart|wal-mart|target|costco|tesco|sainsbury's|carrefour|ikea|nike|adidas|reebok|puma|gucci|prada|armani|disney|
 pixar|marvel|hbo|pfizer|moderna|astrazeneca|novartis|roche|bayer|merck|glaxo|glaxosmithkline|sanofi|monsanto|siemens|philips|alcatel|
 bosch|lufthansa|alitalia|qantas|ryanair|easyjet|aeroflot|cathay pacific|united airlines|american airlines|delta air lines|aerolineas|iberia|klm|
 goldman sachs|wells fargo|berkshire hathaway|jpmorgan chase|bank of america|american express|morgan stanley|merrill lynch|jp morgan|jpmorgan|citigroup|citibank|hsbc|barclays|deutsche bank|credit suisse|ubs|lehman brothers|
 visa|mastercard|paypal|ebay|uber|lyft|airbnb|spotify|skype|zoom|linkedin|reddit|wikipedia|wikileaks|telegram|signal|snapchat|alibaba|tencent|baidu|
 huawei|xiaomi|lenovo|weibo|wechat|vodafone|verizon|comcast|viacom|sprint|nasdaq|nikkei|dow jones|moody's|standard & poor's|fitch|
 deloitte|kpmg|ernst & young|accenture|xerox|kodak|canon|nikon|adobe|nvidia|dell|compaq|hewlett-packard|gillette|colgate|procter & gamble|
 johnson & johnson|philip morris|marlboro|budweiser|heineken|guinness|carlsberg|rolls-royce|harley-davidson|caterpillar|john deere|alcoa|rio tinto|
 bhp|glencore|vale|arcelormittal|tata|reliance|infosys|wipro|mahindra|bajaj|petronas|proton|temasek|softbank|rakuten|
 enron|worldcom|halliburton|blackwater|bechtel|lego|mattel|hasbro|barbie|monopoly|linux|windows|android|iphone|ipad|playstation|xbox|bitcoin|
 greenpeace|oxfam|unicef|unesco|unhcr|interpol|europol|nato|opec|asean|mercosur|amnesty|caritas|al-qaeda|al-qaida|islamic state|islamic state group|al qaeda|isis|daesh|
 eli lilly|ralph lauren|johnson controls|charles schwab|estee lauder|calvin klein|tommy hilfiger|louis vuitton|hugo boss|christian dior|
 yves saint laurent|giorgio armani|max mara|john lewis|kate spade|michael kors|mary kay|jack daniel's|jim beam|johnnie walker|dr pepper|papa john's|
 harvey nichols|duke energy|arthur andersen|aston martin|hewlett packard|howard johnson|booz allen|booz allen hamilton|levi strauss|
 tim hortons|trader joe's|victoria's secret|lockheed martin|martin marietta|northrop grumman|general dynamics|edward jones|raymond james|
 franklin templeton|baker hughes|baker mckenzie|freddie mac|fannie mae|sallie mae|thomson reuters|cantor fitzgerald|piper sandler|piper jaffray|
 mossack fonseca|pernod ricard|marks & spencer|medicare|medicaid|obamacare|ansar al-sharia|ansar al-islam|ansar dine|ansar allah|jabhat al-nusra|
 jemaah islamiyah|lashkar-e-taiba|jaish-e-mohammed|abu sayyaf|hayat tahrir al-sham|ahrar al-sham|sendero luminoso|mara salvatrucha|janjaweed|
 sonos|lexus|dräger|nomura|coty|del monte|kotak|lowe's|macy's|kohl's|wendy's|domino's|sotheby's|christie's|levi's|denny's|arby's|sainsbury's|morrisons|
 arsenal|everton|juventus|barcelona-x|benfica|ajax|feyenoord|celtic|lazio|fiorentina|sampdoria|atalanta|internazionale|tottenham hotspur|aston villa`
