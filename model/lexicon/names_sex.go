package lexicon

import "sync"

// sureSex are given names that counts of whole countries show for both sexes, and that readers take for one.
//
//nolint:gochecknoglobals // a constant table, built on first use
var sureSex = sync.OnceValue(func() map[string]NameUse {
	m := make(map[string]NameUse, 512)
	for w := range set(sureMen) {
		m[w] = GivenMale | GivenMaleRare
	}
	for w := range set(sureWomen) {
		m[w] = GivenFemale | GivenFemaleRare
	}
	return m
})

// oneSex leaves out of the use of a given name the sex that hardly anybody of that name has: the one of which
// only the long lists know the name, and for the commonest names the one that readers do not think of.
func oneSex(folded string, u NameUse) NameUse {
	const men, women = GivenMale | GivenMaleRare, GivenFemale | GivenFemaleRare
	switch {
	case u&men == 0 || u&women == 0:
		return u
	case u&GivenFemale == 0 && u&GivenMale != 0:
		return u &^ women
	case u&GivenMale == 0 && u&GivenFemale != 0:
		return u &^ men
	}
	if sure := sureSex()[folded]; sure != 0 {
		return u &^ ((men | women) &^ sure)
	}
	return u
}

const sureMen = `aaron adam adrian albert ali allen andrew anthony antonio arthur august augustine brandon brett brian carl carlos charles charlie
 christian christopher clarence clyde cody colby cory curtis dan daniel david dean demetrius dennis don donald doug edward eric eugene francisco
 frank fred freddie gabriel gary gene george gerald gregory harold jack james jason jeffrey jeremy jerry jim jimmy joe joel john johnny jon jonah jose joseph
 joshua juan jude julian julio justin keith kenneth kevin kyle larry lawrence leo leon lewis louis luc luca luis mario mark marshall martin matthew maurice
 michael mike milan mitchell nicola nikola norman oscar patrick paul pedro peter randy ray raymond richard rickie robert roberto roland ronald ronnie
 roy rudy russell ryan samuel scott sean shane simon stephane stephen steven teddy terrence theo thomas timothy tom tommy tony travis troy tyler victor
 vernon veaceslav virgil walter william willie evan joao jorge diego miguel hassan hussein ibrahim mohammed muhammad ahmed mustafa
 wesley dion darian elmer ellis`

const sureWomen = `alix amara angela anjela ann anna anne antonia audrey barbara beatrice candra carmen carol catherine celeste chandra
 christine clair connie constance cora daniele dara deb dora edith elena elizabeth emily erna estel esther eva frances gail gayle golda gwen
 helen ida irene isabeau jane janet janice jenny jessica joan joanne joanny jocelyn joice joyce judith julia karen karin karla katherine kathleen
 lacy laura lauren laverne lena lilian lillian lilliane linda linnie lois lupe mae mari maria marian marie martha marta mary melanie merlene
 michelle molly monica monserrate nancy nina olga paula patricia priti rachel rebecca rosa rosario rose ruth sally sandra sara sarah sharon shirley
 silvia sonia sophie stephanie susan svetlana sylvia teresa theresa tina valerie veronica victoria virginia vivian vivien wanda wendy winnie zena
 zuzana fatima aisha amina mette trine tine kersti jacinda jindra hedi habiba`
