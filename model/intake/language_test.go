package intake

import (
	"strings"
	"testing"
)

func TestLanguage_OfAParagraph(t *testing.T) {
	for want, s := range map[string]string{
		"en": "The mayor of the town said on Friday that the dam would open in May and that nobody was to blame for the delay.",
		"es": "El alcalde del pueblo dijo el viernes que la presa se abrirá en mayo y que nadie tiene la culpa de los retrasos.",
		"pt": "O prefeito da cidade disse na sexta-feira que a barragem será aberta em maio e que não há culpados pelo atraso.",
		"fr": "Le maire de la ville a déclaré vendredi que le barrage serait ouvert en mai et que personne n’est responsable des retards.", //nolint:misspell // French
		"de": "Der Bürgermeister der Stadt sagte am Freitag, dass die Talsperre im Mai öffnet und dass niemand für die Verzögerung verantwortlich ist.",
		"it": "Il sindaco della città ha detto venerdì che la diga aprirà a maggio e che nessuno è responsabile dei ritardi della ditta.", //nolint:misspell // Italian
		"ru": "Мэр города заявил в пятницу, что плотину откроют в мае.",
		"uk": "Мер міста заявив у п'ятницю, що греблю відкриють у травні, і її збудують.",
		"zh": "市长星期五说，大坝将于五月开放。",
		"ja": "市長は金曜日、ダムが五月に開くと述べた。",
		"ko": "시장은 금요일에 댐이 5월에 열린다고 말했다.",
		"ar": "قال رئيس البلدية يوم الجمعة إن السد سيفتح في مايو.",
		"":   "Ana Lee, Bo Kim, Cy Moss",
	} {
		if got := Language(s); got != want {
			t.Errorf("Language(%q) = %q, want %q", s, got, want)
		}
	}
}

// A page's template often says "en" whatever is written in it.
func TestLanguage_PlainTextOverrulesWhatThePageStates(t *testing.T) {
	german := strings.Repeat("Der Bürgermeister der Stadt sagte, dass die Talsperre im Mai öffnet und dass niemand für den Schaden verantwortlich ist. ", 4)
	for _, c := range []struct{ text, stated, want string }{
		{german, "en", "de"},
		{german, "de-AT", "de-AT"},
		{german, "lb", "lb"},
		{german, "", "de"},
		{"Der Bürgermeister sagte nichts.", "en", "en"},
	} {
		if got := languageOf(c.text, c.stated); got != c.want {
			t.Errorf("languageOf(%.30q, %q) = %q, want %q", c.text, c.stated, got, c.want)
		}
	}
}
