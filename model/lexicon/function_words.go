package lexicon

import "strings"

// FunctionWords are folded words of a language, by its ISO 639-1 code, that often open a sentence and are
// part of no name. Words that are given names as well ("Domingo") are left out.
func FunctionWords(language string) map[string]bool {
	list := functionWords(language)
	if list == "" {
		return nil
	}
	out := make(map[string]bool, 64)
	for w := range strings.FieldsSeq(list) {
		out[Fold(w)] = true
	}
	return out
}

func functionWords(language string) string {
	switch language {
	case "es":
		return `segun para tras desde durante entre sobre ante bajo hacia hasta sin con contra por en tambien ademas ayer hoy manana asi aunque cuando donde mientras
 pero sino como si no ni ya aun solo solamente luego despues antes entonces ahora asimismo finalmente embargo este esta estos estas ese esa aquel aquella su sus
 nuestro un una unos unas al del lo lunes miercoles jueves viernes sabado segunda primero otro otra otros otras muchos varios cada todo toda todos quien que cual`
	case "pt":
		return `segundo conforme para apos desde durante entre sobre sob ate sem com contra por em tambem alem ontem hoje amanha assim embora quando onde enquanto mas como se
 nao nem ja ainda apenas depois antes entao agora finalmente este esta estes estas esse essa isso aquele sua seu seus suas um uma uns umas no na nos nas do da dos das
 ao pelo pela terca quarta quinta sexta sabado outro outra outros muitos varios cada todo todos quem que qual`
	case "fr":
		return `selon pour apres depuis pendant entre sur sous vers jusque sans avec contre par en dans chez aussi hier demain ainsi bien quand lorsque alors mais comme si
 ne ni deja encore seulement ensuite puis avant maintenant enfin ce cette ces son sa ses leur leurs notre un une des du au aux lundi mardi mercredi jeudi vendredi samedi
 dimanche autre autres plusieurs chaque tout tous toute qui que quel il elle ils elles on nous vous`
	case "it":
		return `secondo per dopo da durante tra fra su sotto verso fino senza con contro in anche ieri oggi domani cosi quando mentre ma come se non ne gia ancora solo poi
 prima allora infine questo questa questi queste quel quella suo sua un una uno del della al alla nel nella sul sulla lunedi martedi mercoledi giovedi venerdi sabato domenica il lo la i gli le uno altro altri ogni tutto tutti chi che`
	case "de":
		return `laut nach seit wahrend zwischen uber unter gegen bis ohne mit bei fur aus von zu auch gestern heute morgen so als wenn wo aber wie ob nicht noch schon nur dann
 danach vorher jetzt schliesslich dieser diese dieses sein seine ihr ihre ein eine einen einem einer der die das den dem des im am zum zur montag dienstag mittwoch
 donnerstag freitag samstag sonntag andere jeder alle wer was anders anderes ich du er sie es wir man beim vom ins zudem ausserdem allerdings dabei damit
 dazu dadurch daher deshalb jedoch dennoch hier dort heute bereits immer mehr viele einige sowie sowohl weder weitere mittels durch wegen trotz statt ihre ihren
 ihrem ihrer seinen seinem seiner unser unsere kein keine diesem diesen solche welche jede jedes samtliche ob weil falls obwohl nachdem bevor wir uns mich mir`
	case "nl":
		return `volgens na sinds tussen over onder tegen tot zonder met bij voor van uit naar ook gisteren vandaag morgen zo als wanneer waar maar hoe of niet nog al alleen
 dan daarna nu eindelijk deze dit die dat zijn haar hun een de het maandag dinsdag woensdag donderdag vrijdag zaterdag zondag andere elke alle wie wat hij zij wij`
	case "id":
		return `menurut setelah sejak selama antara tentang di ke dari pada oleh untuk dengan tanpa juga kemarin hari besok ketika saat dimana sementara tetapi tapi seperti jika
 kalau bila tidak bukan belum sudah telah masih hanya kemudian lalu sebelum sekarang akhirnya ini itu para sang si semua setiap banyak beberapa satu dua tiga
 senin selasa rabu kamis jumat sabtu minggu lain siapa apa mengapa karena sebab agar supaya bahkan termasuk jangan wahai adalah ada akan yang dan atau jadi maka namun
 meski walau demi bagi kaum umat ummat zaman nabi rasul rasulullah sahabat pendukung mereka dia kami kita saya anda bahwa sesungguhnya padahal begitu demikian cuma`
	case "ru", "uk":
		return `в на с со по к ко от до из за о об у и а но или не ни как если когда где что это этот эта эти того так же уже еще только потом затем после перед при для без под над
 между через он она они мы вы я его ее их наш все каждый другой кто который также сегодня вчера завтра теперь сейчас однако поэтому почему потому`
	}
	return ""
}
