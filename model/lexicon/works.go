package lexicon

// Work reports whether a folded phrase is the name of a series of films, books or games that the world knows
// and whose words could be a person's.
func (l *Lexicon) Work(folded string) bool {
	_, ok := l.works[folded]
	return ok
}

const workNames = `star trek|star wars|stranger things|game of thrones|call of duty|grand theft auto|mario kart|super mario|final fantasy|red dead redemption|
 animal crossing|black panther|captain marvel|captain america|iron man|wonder woman|toy story|breaking bad|mad men|downton abbey|peaky blinders|saturday night live|
 american idol|mary poppins|peter rabbit|winnie the pooh|hello kitty|mickey mouse|donald duck|bugs bunny|king kong|robin hood|santa claus|father christmas|
 doctor who|resident evil|mortal kombat|street fighter|gears of war|god of war|dark souls|monster hunter|candy crush|angry birds|magic mouse|magic kingdom|
 magic leap|rose bowl|sugar bowl|orange bowl|cotton bowl|gold cup|ryder cup|davis cup|stanley cup|melbourne cup|billie jean king cup|victoria cross|
 victoria falls|christmas carol|miss saigon|billy elliot|dear evan hansen|jersey boys|west side story|dancing with the stars|sandy hook|toro rosso`
