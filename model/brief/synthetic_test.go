package brief_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing/fstest"
	"time"
)

// synthetic makes n articles of about 550 words from seeded dice: invented people, real
// countries and cities, dated happenings, quotations, and every fifth article taking most of
// its words from an earlier one, with credit. The same n gives the same files.
func synthetic(n int) fstest.MapFS {
	w := writer{r: rand.New(rand.NewPCG(7, uint64(n)))}
	fsys := fstest.MapFS{}
	var bodies []string
	var outlets []string
	for i := range n {
		outlet := w.pick("Harbour Post", "River Gazette", "Andes Wire", "Northern Mail", "Delta Times", "Coast Herald")
		when := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, w.r.IntN(700))
		body := w.article(when)
		if i%5 == 4 {
			k := w.r.IntN(len(bodies))
			outlet = "Evening Digest"
			body = fmt.Sprintf("The %s reported this first.\n\n%s", outlets[k], bodies[k])
		}
		bodies, outlets = append(bodies, body), append(outlets, outlet)
		text := fmt.Sprintf("---\ntitle: %s\noutlet: %s\npublished: %s\n---\n\n%s\n", w.title(), outlet, when.Format(time.DateOnly), body)
		fsys[fmt.Sprintf("%02d/%05d.md", i%20, i)] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

type writer struct{ r *rand.Rand }

func (w writer) pick(of ...string) string { return of[w.r.IntN(len(of))] }

func (w writer) person() string {
	first := w.pick("Ana", "Luis", "Marta", "Pedro", "Ines", "Karim", "Olga", "David", "Sofia", "Peter", "Hanna", "Jorge")
	last := w.pick("Quiroga", "Okafor", "Lindqvist", "Ferrada", "Benavente", "Solano", "Marchetti", "Novak", "Ibarra", "Castellan", "Duarte", "Weiss") +
		w.pick("", "", "", "son", "es", "ov")
	return first + " " + last
}

func (w writer) place() (city, country string) {
	p := strings.Split(w.pick("Lima/Peru", "Bogota/Colombia", "Quito/Ecuador", "Santiago/Chile", "Nairobi/Kenya", "Accra/Ghana", "Paris/France", "Berlin/Germany",
		"Madrid/Spain", "Tokyo/Japan", "Manila/Philippines", "Cairo/Egypt", "Warsaw/Poland", "Hanoi/Vietnam"), "/")
	return p[0], p[1]
}

func (w writer) title() string {
	_, country := w.place()
	return w.pick("Flood hits", "Vote held in", "Police arrest ring in", "Minister resigns in", "Quake shakes", "Strike ends in", "Talks open in") + " " + country + " " + fmt.Sprint(w.r.IntN(1000))
}

func (w writer) article(when time.Time) string {
	var paras []string
	for range 8 + w.r.IntN(6) {
		paras = append(paras, w.sentence(when)+" "+w.filler()+" "+w.sentence(when))
	}
	return strings.Join(paras, "\n\n")
}

// filler is a sentence of made-up words: real articles share few runs of words, and these would
// share many without it.
func (w writer) filler() string {
	var ws []string
	for range 12 + w.r.IntN(12) {
		ws = append(ws, w.word())
	}
	return "The " + strings.Join(ws, " ") + "."
}

func (w writer) sentence(when time.Time) string {
	city, country := w.place()
	n := 2 + w.r.IntN(200)
	day := when.AddDate(0, 0, -w.r.IntN(400)).Format("January 2, 2006")
	who := w.person()
	return w.vary(w.template(when, city, country, day, who, n))
}

// vary puts made-up words where the templates have room for one: articles that are not copies
// share names and turns of phrase, but hardly a run of five words.
func (w writer) vary(template string) string {
	var sb strings.Builder
	for i, part := range strings.Split(template, " ~") {
		if i > 0 {
			for range w.r.IntN(3) {
				sb.WriteString(" " + w.word())
			}
		}
		sb.WriteString(part)
	}
	return sb.String()
}

func (w writer) word() string {
	return w.pick("ka", "lo", "mi", "ter", "san", "ru") + w.pick("", "nol", "dri", "vas", "bor", "tan") + w.pick("ne", "so", "li", "ped", "gua")
}

func (w writer) template(when time.Time, city, country, day, who string, n int) string {
	switch w.r.IntN(9) {
	case 0:
		return fmt.Sprintf("At least %d ~ people were killed in %s on %s when a ~ bridge ~ collapsed.", n, city, day)
	case 1:
		return fmt.Sprintf("Police in %s ~ arrested %s ~ on %s, the ~ interior ministry of %s said.", city, who, w.pick("Monday", "Tuesday", "Friday"), country)
	case 2:
		return fmt.Sprintf("\"We will ~ not rest until all ~ %d ~ are found,\" said %s, a ~ spokesman for the ~ government of %s.", n, who, country)
	case 3:
		return fmt.Sprintf("President %s met %s in %s last %s to discuss ~ trade with ~ %s.", who, w.person(), city, w.pick("week", "month", "March"), country)
	case 4:
		return fmt.Sprintf("Two ~ officials, who ~ spoke on ~ condition of ~ anonymity, said that %s had ~ paid %d million ~ dollars for the ~ port.", country, n)
	case 5:
		return fmt.Sprintf("The ~ company denied that its ~ plant near %s had ~ spilled %d tonnes of ~ oil in %d.", city, n, 1990+w.r.IntN(34))
	case 6:
		return fmt.Sprintf("Analysts say the ~ market of %s may ~ grow by %d percent ~ next year, according to %s of the ~ central bank.", country, 1+n%9, who)
	case 7:
		return fmt.Sprintf("The ~ road to %s was ~ closed for %d days and ~ farmers left their ~ fields in the ~ hills.", city, 2+n%20)
	}
	return fmt.Sprintf("%s will ~ hold an ~ election on %s, and %s has ~ said that she ~ expects to win.", country, when.AddDate(0, 0, 30).Format("2 January 2006"), who)
}
