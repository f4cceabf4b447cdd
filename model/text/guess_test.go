package text

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// Each text is read back from bytes that declare nothing, and the guess is told.
func TestDecode_GuessesTheEncodingOfAnUndeclaredText(t *testing.T) {
	russian := "Мост открыт\n\nМинистр сообщил во вторник, что мост через реку построят к 2028 году. Рабочие довольны."
	for _, c := range []struct {
		text string
		in   encoding.Encoding
		name string
	}{
		{"The café of Zürich opened late, the mayor’s office said.", charmap.Windows1252, "Windows-1252"},
		{"El alcalde dijo que el puente costará más de lo que señaló en España, según la policía.", charmap.Windows1252, "Windows-1252"},
		{"Le café fermé — “non”. Les employés étaient prêts à négocier après une grève.", charmap.Macintosh, "Macintosh"},
		{"Minister powiedział w piątek, że kopalnia zostanie zamknięta. Związkowcy zapowiedzieli protest.", charmap.Windows1250, "Windows-1250"},
		{"Obyvatelé kraje rozhodnutí přivítali, ale bojí se, že přijdou o práci v úterý.", charmap.Windows1250, "Windows-1250"},
		{"Bakan salı günü köprünün kapanacağını söyledi. Halk kararı hoş karşıladı, şirket açıklama yapmadı.", charmap.Windows1254, "Windows-1254"},
		{russian, charmap.Windows1251, "Windows-1251"},
		{russian, charmap.KOI8R, "KOI8-R"},
		{russian, charmap.ISO8859_5, "ISO-8859-5"},
		{russian, charmap.CodePage866, "IBM866"},
		{"Minister powiedział w piątek, że kopalnia zostanie zamknięta. Związkowcy zapowiedzieli protest.", charmap.ISO8859_2, "ISO-8859-2"},
		{"Ministras antradienį pranešė, kad tiltas bus uždarytas. Gyventojai džiaugėsi šiuo sprendimu.", charmap.Windows1257, "Windows-1257"},
		{"قال الوزير يوم الثلاثاء إن الجسر سيغلق في عام 2027 ورحب السكان بالقرار.", charmap.ISO8859_6, "ISO-8859-6"},
		{"รัฐมนตรีกล่าวเมื่อวันอังคารว่าสะพานจะปิดในปีหน้า ชาวบ้านยินดี", charmap.Windows874, "Windows-874"},
		{"Tokyo\n\n市長は橋の開通を発表した。三年かかった。", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16"},
		{"Ο υπουργός είπε την Τρίτη ότι η γέφυρα θα κλείσει το 2027. Οι κάτοικοι χαιρέτισαν την απόφαση.", charmap.Windows1253, "Windows-1253"},
		{"قال الوزير يوم الثلاثاء إن الجسر سيغلق في عام 2027 ورحب السكان بالقرار.", charmap.Windows1256, "Windows-1256"},
		{"השר אמר ביום שלישי כי הגשר ייסגר בשנת 2027. התושבים בירכו על ההחלטה.", charmap.Windows1255, "Windows-1255"},
		{"市長は橋を閉じると発表した。住民は「説明が足りない」と話した。", japanese.ShiftJIS, "Shift_JIS"},
		{"市長は橋を閉じると発表した。住民は「説明が足りない」と話した。", japanese.EUCJP, "EUC-JP"},
		{"市政府周二宣布，将在年底前关闭两座大桥。市长表示：“安全第一。”居民对此表示欢迎。", simplifiedchinese.GB18030, "GB18030"},
		{"市政府週二宣布，將在年底前關閉兩座大橋。市長表示安全第一。居民對此表示歡迎。", traditionalchinese.Big5, "Big5"},
		{"시장은 두 개의 다리를 보수한다고 발표했다. 주민들은 환영했다.", korean.EUCKR, "EUC-KR"},
		{"El puente se abrió en 2024, dijo Ana Núñez.", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16"},
		{"El puente se abrió en 2024, dijo Ana Núñez.", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16"},
	} {
		data, err := c.in.NewEncoder().Bytes([]byte(c.text))
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		got, note := Decode(data, "")
		if got != c.text || !strings.Contains(note, c.name) || !strings.Contains(note, "guess") {
			t.Errorf("%s: %q, note %q", c.name, got, note)
		}
	}
}

// A long text is judged by its beginning and read to its end.
func TestDecode_GuessesALongTextByItsBeginning(t *testing.T) {
	text := strings.Repeat("Министр сообщил во вторник о мосте.\n", 4000)
	data, err := charmap.Windows1251.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if got, note := Decode(data, ""); got != text || !strings.Contains(note, "Windows-1251") {
		t.Errorf("%d of %d bytes, note %q", len(got), len(text), note)
	}
}

func TestDecodeWide_TellsTextFromNoise(t *testing.T) {
	for in, want := range map[string]bool{"\xff\xfea\x00": true, "\xfe\xff\x00a": true, "a\x00b\x00c\x00d\x00": true, "plain text": false, "\x00\x00\x00\x00\x01\x00\x00": false, "": false, "a\x00": false} {
		if _, _, ok := DecodeWide([]byte(in)); ok != want {
			t.Errorf("%q: want %v", in, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "caf\xe9", "\xff\xfea", "\x93\xfa\x96{", "a\x00b\x00"} {
		f.Add([]byte(s), "")
	}
	f.Add([]byte("\xc1\xfb"), "windows-1251")
	f.Fuzz(func(t *testing.T, data []byte, declared string) {
		s, note := Decode(data, declared)
		again, _ := Decode(data, declared)
		if s != again {
			t.Fatal("two readings differ")
		}
		if clean, _ := Clean(note); clean != note {
			t.Fatalf("note %q", note)
		}
	})
}
