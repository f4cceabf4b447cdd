package lexicon

import "example.org/sitrep/model"

// worldHappenings are sport and the forms of happening in general that only count with a date.
func worldHappenings() []Happening {
	return []Happening{
		{
			ID: "happening/sport", Kind: model.KindSport,
			Phrases:  []string{"won the match", "won the cup", "won the title", "won gold", "won the gold", "beat them", "scored the winner", "won the race", "won the championship", "grand prix", "world cup", "qualified for", "knocked out", "scored a", "rallied to beat", "rallied to defeat", "rallied to win", "rallied past", "shot on goal", "shots on goal", "shot on target", "shots on target"},
			Verbs:    []string{"outplay", "outscore"},
			Nouns:    []string{"semifinal", "semi-final", "quarterfinal", "quarter-final", "playoff", "play-off"},
			Examples: []string{"The side [won the cup] on Saturday.", "They [rallied to beat] the holders.", "They had one [shot on goal]."},
			Counter:  []string{"The sporting goods shop closed."},
		},
	}
}
