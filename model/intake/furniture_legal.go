package intake

import "strings"

// legalRules are about rights, cookies and copy protection.
func legalRules() []furnitureRule {
	return []furnitureRule{
		{
			id: "copyright", why: whyCopyright, match: isCopyright,
			yes: []string{
				"Copyright © 2024 - The Valley Post | All Rights Reserved.", "© 2024 Valley Media Ltd", "All rights reserved.", "(c) 2023 Example Wire. All rights reserved.",
				"Copyright 2019 Example Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
				"Todos los derechos reservados.", "The material on this site may not be reproduced, distributed, transmitted, cached or otherwise used.",
			},
			no: []string{"Copyright law should be changed, the court said.", "Copyright holders lost the case on Friday and must pay the costs.", "All rights were reserved for the crown in 1820, historians say."},
		},
		{
			id: "cookies", why: whyCookies, match: isCookieNote,
			yes: []string{
				"We use cookies to improve your experience.", "This website uses cookies.", "Accept all cookies", "Privacy Policy", "Terms of Use | Privacy Policy", "Cookie settings", "Do Not Sell My Personal Information",
				"By continuing to use this site you agree to our use of cookies.", "Utilizamos cookies propias y de terceros.",
			},
			no: []string{"We use cookies to teach children to count, the teacher said, and they love it.", "The privacy policy of the bank was unlawful, the judge ruled on Tuesday.", "Accept the offer, the union told its members on Monday."},
		},
		{
			id: "protection", why: whyProtection, match: isProtection,
			yes: []string{"error: Content is protected !!", "Content is protected", "Copying of this content is disabled", "You cannot copy content of this page"},
			no:  []string{"Witnesses are protected, the court said.", "The content is protected by law, and the library may not lend it."},
		},
	}
}

func isCopyright(v *view) bool {
	low := v.low
	if v.words > 45 {
		return startsWith(low, "copyright ", "©") && strings.Contains(low, "all rights reserved")
	}
	switch {
	case strings.HasPrefix(strings.TrimSpace(v.text), "©"), startsWith(low, "copyright ©", "copyright (c", "©"):
		return true
	case startsWith(low, "copyright ", "c) 20", "c) 19") && (hasYear(low) || strings.Contains(low, "all rights reserved")):
		return v.words <= 30 || strings.Contains(low, "all rights reserved")
	}
	switch low {
	case "all rights reserved", "todos los derechos reservados", "tous droits réservés", "alle rechte vorbehalten", "todos os direitos reservados", "some rights reserved":
		return true
	}
	return startsWith(low, "this material may not be published, broadcast", "the material on this site may not be", "reproduction without permission", "no part of this publication may", "reuse or republish")
}

// hasYear reports whether a year stands in s, as in a line of rights.
func hasYear(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r < '0' || r > '9' }) {
		if yearOf(w) != 0 {
			return true
		}
	}
	return false
}

func isCookieNote(v *view) bool {
	switch v.low {
	case "privacy policy", "privacy", "privacy notice", "cookie policy", "cookies", "cookie settings", "cookie preferences", "manage cookies", "accept", "accept all", "accept cookies", "accept all cookies", "reject all", "decline", "i agree", "got it",
		"terms of use", "terms of service", "terms and conditions", "terms", "terms & conditions", "do not sell my personal information", "do not sell or share my personal information", "your privacy choices", "your ad choices", "adchoices", "ad choices",
		"aviso legal", "política de privacidad", "política de cookies", "mentions légales", "impressum", "datenschutz", "aceptar", "rechazar", "accepter":
		return true
	}
	if v.words > 60 {
		return false
	}
	if startsWith(v.low, "we use cookies", "we and our partners use", "we and our partners store", "this website uses cookies", "this site uses cookies", "our website uses cookies", "we value your privacy", "by continuing to use this", "by continuing to browse", "by using this site", "by clicking “accept", "by clicking \"accept",
		"utilizamos cookies", "usamos cookies", "este sitio web utiliza cookies", "este sitio utiliza cookies", "nous utilisons des cookies", "diese website verwendet cookies") {
		return !strings.Contains(v.low, " said")
	}
	return v.words <= 12 && !v.ends && containsOne(v.low, "privacy policy", "terms of use", "terms of service") && allWords(v.low, isLegalWord)
}

func isLegalWord(w string) bool {
	switch w {
	case "privacy", "policy", "terms", "of", "use", "service", "and", "cookie", "cookies", "contact", "about", "us", "sitemap", "site", "map", "accessibility", "advertise", "careers", "help", "conditions", "notice", "with", "our", "editorial", "standards", "ethics", "corrections":
		return true
	}
	return false
}

func isProtection(v *view) bool {
	return v.words <= 12 && !containsOne(v.low, " said", " by law") &&
		(containsOne(v.low, "content is protected", "cannot copy content", "can not copy content", "copying is disabled", "right click is disabled", "right-click is disabled") || strings.HasPrefix(v.low, "copying of this content"))
}
