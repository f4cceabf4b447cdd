package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestClean_WhatBecomesOfEachKind(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"colour sequence", "a\x1b[31mb", "a␛[31mb"},
		{"unfinished sequence", "a\x1b]0;title and all the rest", "a␛]0;title and all the rest"},
		{"bell, null, delete", "a\a\x00\x7f", "a␇␀␡"},
		{"C1", "a\u009b31mb", "a␛[31mb"},
		{"white space", "a\tb\vc\fd\u0085e\u2028f\u2029g", "a b c d e f g"},
		{"line ends", "a\r\nb\rc\nd", "a\nb c\nd"},
		{"old line ends", "a\rb\rc", "a\nb\nc"},
		{"direction", "a\u202eb\u2066c\u2069", "abc"},
		{"tags", "a\U000e0041\U000e007fb", "ab"},
		{"zero width", "a\u200bb\u2060c\ufeffd\u00ade", "abcde"},
		{"joiners stay", "👩\u200d🚀", "👩\u200d🚀"},
		{"nonchar", "a\ufffeb\U0001ffffc\ufdd0", "a\ufffdb\ufffdc\ufffd"},
		{"invalid", "a\xffb\xe2\x82", "a\ufffdb\ufffd"},
		{"surrogate", "a\xed\xa0\x80b", "a\ufffd\ufffd\ufffdb"},
		{"composition", "e\u0301", "é"},
		{"marks", "z" + strings.Repeat("\u0336", 500) + "y", "z" + strings.Repeat("\u0336", 8) + "y"},
		{"quotes stay", "“a” «b» 'c'", "“a” «b» 'c'"},
	}
	for _, c := range cases {
		got, _ := Clean(c.in)
		if got != c.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func TestClean_ReportsKindCountAndFirstLine(t *testing.T) {
	_, r := Clean("fine\na\x1b\x1b\n\xff and \u202e\n")
	want := []Finding{{FoundControl, 2, 2}, {FoundBidi, 1, 3}, {FoundInvalid, 1, 3}}
	if len(r.Findings) != len(want) {
		t.Fatalf("got %v", r.Findings)
	}
	for i := range want {
		if r.Findings[i] != want[i] {
			t.Errorf("finding %d is %v, want %v", i, r.Findings[i], want[i])
		}
	}
}

func TestCleanField_IsOneRow(t *testing.T) {
	for in, want := range map[string]string{
		"  a\n\tb\u00a0 c\r\n": "a b c", "\x1b]52;c;eA==\x07": "␛]52;c;eA==␇", "a\u202eb": "ab", "": "", " ": "",
	} {
		if got := CleanField(in); got != want {
			t.Errorf("CleanField(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDecode_MarkThenDeclarationThenUTF8ThenGuess(t *testing.T) {
	cases := []struct{ name, in, declared, want, note string }{
		{"plain", "café", "", "café", ""},
		{"mark", "\xef\xbb\xbfcafé", "windows-1252", "café", "declared as windows-1252 but is UTF-8 by its byte order mark"},
		{"UTF-16 little", "\xff\xfec\x00a\x00f\x00\xe9\x00", "", "café", ""},
		{"UTF-16 big", "\xfe\xff\x00c\x00a\x00f\x00\xe9", "", "café", ""},
		{"UTF-16 odd", "\xff\xfec\x00a", "", "c", "odd"},
		{"guess", "caf\xe9 \x93so\x94", "", "café “so”", "guess"},
		{"declared", "\xc1\xfb\xeb\xee", "windows-1251", "Было", ""},
		{"declared Japanese", "\x93\xfa\x96{", "shift_jis", "日本", ""},
		{"false declaration", "café", "iso-8859-1", "café", "declared as windows-1252 but is UTF-8"},
		{"unknown declaration", "caf\xe9", "x-none", "café", "x-none"},
		{"UTF-7 stays as it is", "+ADw-b+AD4-", "utf-7", "+ADw-b+AD4-", "unknown encoding utf-7"},
		{"UTF-32 little", "\xff\xfe\x00\x00c\x00\x00\x00\xe9\x00\x00\x00", "", "cé", ""},
		{"UTF-32 big", "\x00\x00\xfe\xff\x00\x00\x00c\x00\x00\x00\xe9", "utf-8", "cé", ""},
		{"UTF-32 cut", "\xff\xfe\x00\x00c\x00\x00\x00\xe9\x00", "", "c", "the last 2 bytes"},
		{"UTF-16 half a pair", "\xff\xfec\x00\x00\xd8d\x00", "", "c\ufffdd", "1 units of UTF-16"},
		{"UTF-16 pair", "\xff\xfe\x3d\xd8\x00\xde", "", "😀", ""},
		{"ASCII declared as UTF-16", "plain words", "utf-16", "plain words", "declared as utf-16le but isn't"},
		{"false declaration of UTF-16", "café au lait", "utf-16", "café au lait", "declared as utf-16le but isn't"},
		{"code page", "\x81ber", "cp850", "über", ""},
		{"quoted name", "\xc1\xfb\xeb\xee", "'windows-1251'", "Было", ""},
		{"one fault in Japanese", strings.Repeat("\x93\xfa\x96{", 5) + "\xfd\xff " + "\x93\xfa\x96{", "shift_jis", strings.Repeat("日本", 5) + "\ufffd\ufffd 日本", "2 sequences that are no shift_jis"},
		{"seven bits", "~{VPND~}", "hz-gb-2312", "中文", ""},
		{"escapes", "\x1b$BF|K\\\x1b(B", "", "日本", "ISO-2022-JP, which is a guess"},

		{"few faults", "é è à ü ö \xff", "", "é è à ü ö \xff", ""},
	}
	for _, c := range cases {
		got, note := Decode([]byte(c.in), c.declared)
		if got != c.want || (c.note == "") != (note == "") || !strings.Contains(note, c.note) {
			t.Errorf("%s: got %q, note %q", c.name, got, note)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "a\x1b[0m", "\r\n\r", "e\u0301\u0344", "\u1100\u1161\u11a8", "z" + strings.Repeat("\u0336\u0345", 40), "\xed\xa0\x80\xf4\x90", "\U0001d160", "\u202e\u200b\ufeff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, _ := Clean(s)
		if again, r := Clean(got); again != got || len(r.Findings) != 0 {
			t.Fatalf("not idempotent: %q, then %q, then %q with %v", s, got, again, r)
		}
		if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
			t.Fatalf("not valid NFC: %q", got)
		}
		if len(got) > 4*len(s) {
			t.Fatalf("%d bytes grew to %d", len(s), len(got))
		}
		for _, r := range got {
			if unicode.Is(unicode.Cc, r) && r != '\n' || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 || 0xe0000 <= r && r <= 0xe007f || r&0xfffe == 0xfffe {
				t.Fatalf("%U got through in %q", r, got)
			}
		}
		if field := CleanField(s); field != CleanField(field) || strings.ContainsAny(field, "\n\t") {
			t.Fatalf("field %q", field)
		}
	})
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"", "U.S. Army's 1,500 men", "don’t re-do", "a\n\nb", "’s", "日本 x", "J. F. K."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s, _ = Clean(s)
		end := 0
		for _, tok := range Tokenize(s) {
			if int(tok.Start) < end || tok.End <= tok.Start || int(tok.End) > len(s) {
				t.Fatalf("token %v after %d in %q", tok, end, s)
			}
			if strings.TrimFunc(s[end:tok.Start], unicode.IsSpace) != "" {
				t.Fatalf("lost %q", s[end:tok.Start])
			}
			word := s[tok.Start:tok.End]
			if !utf8.ValidString(word) || strings.ContainsFunc(word, unicode.IsSpace) || tok.Space != (end < int(tok.Start)) {
				t.Fatalf("token %q %v in %q", word, tok, s)
			}
			end = int(tok.End)
		}
		if strings.TrimFunc(s[end:], unicode.IsSpace) != "" {
			t.Fatalf("lost the end of %q", s)
		}
	})
}

func TestFinding_CountsInWords(t *testing.T) {
	for in, want := range map[string]string{
		"a\x1bb": "1 control character, shown as pictures", "a\x1b\x07b": "2 control characters, shown as pictures", "a\u200bb": "1 zero-width character, dropped",
		"a" + strings.Repeat("\u0301", 12): "3 combining marks after the eighth on one letter, dropped",
	} {
		_, report := Clean(in)
		if len(report.Findings) != 1 || report.Findings[0].String() != want {
			t.Errorf("%q: %v, want %q", in, report.Findings, want)
		}
	}
}
