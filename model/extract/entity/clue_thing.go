package entity

// thingDoubts look at the words of a name and tell a product, a firm, a party or a planet.
func thingDoubts() []clue {
	return []clue{
		{
			"person/model-number", -6, func(x *reader, p *piece) bool { return x.modelNumber(p) },
			[]example{{"We like Olga X200 more.", "Olga X200"}},
			[]example{{"We like Olga Kern more.", "Olga Kern"}},
		},
		{
			"person/ends-in-place", -8, func(x *reader, p *piece) bool { return x.endsInPlace(p) },
			[]example{{"We met Zorbak Philippines there.", "Zorbak Philippines"}, {"We met Zorbak North America there.", "Zorbak North America"}},
			[]example{{"We met Valeria Jordan there.", "Valeria Jordan"}, {"We met Emil Ireland there.", "Emil Ireland"}, {"We met Zorbak St. Martin there.", "Zorbak St. Martin"}},
		},
		{
			"person/place-and-side", -2, func(x *reader, p *piece) bool { return x.placeAndSide(p) },
			[]example{{"We met Salina South there.", "Salina South"}},
			[]example{{"We met Zorbak West there.", "Zorbak West"}, {"We met Salina West there.", "Salina West"}},
		},
		{
			"person/team", -3, func(x *reader, p *piece) bool { return x.teamOfPlace(p) },
			[]example{{"We saw Cleveland Cavaliers there.", "Cleveland Cavaliers"}},
			[]example{{"We saw Cleveland Hughes there.", "Cleveland Hughes"}},
		},
		{
			"person/heavenly-body", -4, func(x *reader, p *piece) bool { return x.heavenly(p) },
			[]example{{"We saw Zorbak Jupiter there.", "Zorbak Jupiter"}, {"We saw Europa there.", "Europa"}},
			[]example{{"We saw Venus Quiroga there.", "Venus Quiroga"}, {"We met Emil Mars there.", "Emil Mars"}},
		},
		{
			"person/adherents", -6, func(x *reader, p *piece) bool { return x.adherents(p) },
			[]example{{"We met Georgia Republicans there.", "Georgia Republicans"}, {"We met Olga Americans there.", "Olga Americans"}},
			[]example{{"We met Georgia Christian there.", "Georgia Christian"}},
		},
		{
			"person/assistant", -6, func(_ *reader, p *piece) bool { return assistant(p) },
			[]example{{"We asked Alexa there.", "Alexa"}},
			[]example{{"We asked Alexa Kern there.", "Alexa Kern"}},
		},
		{
			"person/firm-first", -3, func(x *reader, p *piece) bool { return x.firmFirst(p) },
			[]example{{"We saw Toyota Corolla there.", "Toyota Corolla"}},
			[]example{{"We met Ford Quiroga there.", "Ford Quiroga"}},
		},
	}
}

// thingSurroundings look at what stands around a mention and tell a work, a firm or a building.
func thingSurroundings() []clue {
	return []clue{
		{
			"person/pair", -4, func(x *reader, p *piece) bool { return x.pairBefore(p) },
			[]example{{"We saw the Coty-Kylie Quiroga deal there.", "Coty-Kylie Quiroga"}},
			[]example{{"We saw the Kylie Quiroga deal there.", "Kylie Quiroga"}},
		},
		{
			"person/quoted-title", -3, func(x *reader, p *piece) bool { return x.quotedTitle(p) },
			[]example{{"We saw “Mary Xylops” there.", "Mary Xylops"}, {"We saw “Emil and Olga” there.", "Emil"}},
			[]example{{"We saw “Emil” there.", "Emil"}, {"“Olga Kern!” he said.", "Olga Kern"}, {"They read “Zorb Quiroga,” a name.", "Zorb Quiroga"}, {"“We like Olga Kern,” they say.", "Olga Kern"}},
		},
		{
			"person/thing-noun", -3, func(x *reader, p *piece) bool { return x.thingNoun(p) },
			[]example{{"We saw Walter Xylo hospital there.", "Walter Xylo"}, {"Then Olga Xylo was directed by him.", "Olga Xylo"}},
			[]example{{"We saw Walter Xylo there.", "Walter Xylo"}, {"Then Olga Xylo was hit by him.", "Olga Xylo"}},
		},
		{
			"person/mark-after", -8, func(x *reader, p *piece) bool { return x.markAfter(p) },
			[]example{{"We told Zorbak.info there.", "Zorbak"}, {"We like Don Zorbak® more.", "Zorbak"}},
			[]example{{"We told Zorbak. Then it fell.", "Zorbak"}},
		},
		{
			"person/side-before", -3, func(x *reader, p *piece) bool {
				return p.title < 0 && x.before(p.first, "northern", "southern", "eastern", "western")
			},
			[]example{{"We saw the northern Sierra Xylo there.", "Sierra Xylo"}},
			[]example{{"We saw Sierra Xylo there.", "Sierra Xylo"}},
		},
		{
			"person/called", -3, func(x *reader, p *piece) bool { return x.calledBefore(p) },
			[]example{{"They plan a mission called Olga Xylo there.", "Olga Xylo"}},
			[]example{{"They saw a man called Olga Xylo there.", "Olga Xylo"}},
		},
	}
}
