package intake

import (
	"net/mail"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// Reasons of what stands around a message that was passed on.
const (
	whyForward   reason = "note and header of a forwarded message"
	whySignature reason = "signature"
)

// forwarded is a message that somebody passed on in plain text: the message itself, at its own lines, and
// what stood around it.
type forwarded struct {
	body    string
	around  []block
	outlet  string
	date    model.EDTF
	dateWhy string
}

// unforward looks for the line that mail programs put above a message that they pass on, and for the
// signature below it. What stands above the line is a note to the reader and no article.
func unforward(s string) (f forwarded, ok bool) {
	lines := strings.Split(s, "\n")
	mark := -1
	for i, l := range lines {
		if isForwardMark(l) {
			mark = i
			break
		}
	}
	if mark < 0 {
		return f, false
	}
	end := mark + 1
	for end < len(lines) && strings.TrimSpace(lines[end]) == "" {
		end++
	}
	fields := 0
	for ; end < len(lines) && f.field(unquoted(lines[end])); end++ {
		fields++
	}
	if fields < 2 {
		return f, false
	}
	f.around = append(f.around, skippedLines(lines[:end], 1, whyForward)...)
	tail := len(lines)
	for i := end; i < len(lines); i++ {
		if lines[i] == "-- " || lines[i] == "--" {
			tail = i
			f.around = append(f.around, skippedLines(lines[i:], i+1, whySignature)...)
			break
		}
	}
	rest := lines[end:tail]
	for i := range rest {
		rest[i] = unquoted(rest[i])
	}
	f.body = strings.Repeat("\n", end) + strings.Join(rest, "\n")
	return f, true
}

// unquoted takes off the marks of a quotation.
func unquoted(s string) string {
	for strings.HasPrefix(s, ">") {
		s = strings.TrimPrefix(s[1:], " ")
	}
	return s
}

func isForwardMark(s string) bool {
	low := text.Lower(strings.Trim(unquoted(s), " \t-_:"))
	switch low {
	case "forwarded message", "original message", "begin forwarded message", "mensaje reenviado", "mensaje original", "mensagem encaminhada", "mensagem original", "message transféré", "message d'origine", "weitergeleitete nachricht", "ursprüngliche nachricht":
		return strings.HasPrefix(unquoted(s), "--") || strings.HasSuffix(strings.TrimSpace(s), ":")
	}
	return false
}

// field reads a line of the header that was passed on; it is false for a line that is none.
func (f *forwarded) field(s string) bool {
	name, value, ok := strings.Cut(s, ":")
	if !ok || len(name) > 20 {
		return false
	}
	value = strings.TrimSpace(value)
	switch text.Lower(strings.Trim(name, " *")) {
	case "from", "de", "von":
		f.outlet = senderName(value)
	case "date", "sent", "fecha", "enviado", "data", "datum", "gesendet", "envoyé":
		if t, err := mail.ParseDate(value); err == nil {
			f.date = model.EDTF(t.Format("2006-01-02"))
		} else if d, _, ok := scanDate(value); ok {
			f.date = d
		}
		f.dateWhy = "header of the forwarded message: " + oneRow(value)
	case "subject", "to", "cc", "reply-to", "asunto", "para", "assunto", "objet", "à", "betreff", "an":
	default:
		return false
	}
	return true
}

// senderName is the name in "The Valley Post <news@example.org>", empty when there is only an address.
func senderName(from string) string {
	if at := strings.LastIndexByte(from, '<'); at >= 0 {
		from = strings.Trim(from[:at], " \"")
	}
	if strings.Contains(from, "@") || strings.HasPrefix(from, "Saved by") {
		return ""
	}
	return oneRow(from)
}

func skippedLines(lines []string, first int, why reason) []block {
	rows := splitRows(strings.Join(lines, "\n"), first)
	var out []block
	for i := range rows {
		if rows[i].text == "" {
			continue
		}
		b := block{rows: rows[i : i+1]}
		b.skip(why)
		b.seal()
		out = append(out, b)
	}
	return out
}

// skipMailFooter skips what a newsletter says of itself at its end: why it came, how to be rid of it, and
// the address below that.
func skipMailFooter(blocks []block) {
	for i := range blocks {
		if blocks[i].role == roleSkipped || !isMailFooter(text.Lower(blocks[i].text())) {
			continue
		}
		blocks[i].skip(whySubscribe)
		for k := i + 1; k < len(blocks); k++ {
			if b := &blocks[k]; b.role != roleSkipped && !b.isProse() {
				b.skip(whySubscribe)
			} else if b.role != roleSkipped {
				break
			}
		}
	}
}

func isMailFooter(low string) bool {
	return wordCount(low) <= 60 && (startsWith(low, "you are receiving this", "you're receiving this", "you’re receiving this", "you received this e", "this email was sent to", "this e-mail was sent to", "this message was sent to",
		"unsubscribe", "to unsubscribe", "click here to unsubscribe", "if you no longer wish to receive", "don't want to receive", "don’t want to receive", "no longer want to receive", "update your preferences", "manage your preferences", "manage preferences",
		"recibes este correo", "recibe este correo", "has recibido este correo", "darse de baja", "cancelar suscripción", "você está recebendo", "cancelar inscrição", "vous recevez cet e", "vous recevez ce message", "se désabonner", "se désinscrire", "sie erhalten diese", "abmelden") ||
		containsOne(low, "unsubscribe from this list", "unsubscribe here", "view this email in your browser", "ver este correo en su navegador"))
}
