package lexicon

// irregularVerbs lists base form, past and participle of English verbs that do not take "-ed".
//
//nolint:dupword // many verbs have equal forms
const irregularVerbs = `
arise arose arisen
awake awoke awoken
be was were been
bear bore borne
beat beat beaten
become became become
begin began begun
bend bent
bet bet
bid bid
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcast broadcasted
build built
burn burnt burned
burst burst
buy bought
cast cast
catch caught
choose chose chosen
cling clung
come came come
cost cost
creep crept
cut cut
deal dealt
dig dug
do did done
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast forecast forecasted
foresee foresaw foreseen
foretell foretold
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung hanged
have had
hear heard
hide hid hidden
hit hit
hold held
hurt hurt
input input
keep kept
kneel knelt
know knew known
lay laid
lead led
leave left
lend lent
let let
lie lay lain lied
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
outgrow outgrew outgrown
outsell outsold
overcome overcame
override overrode overridden
overrun overran overrun
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
put put
quit quit
read read
rebuild rebuilt
redraw redrew redrawn
remake remade
repay repaid
resell resold
resign resigned
retake retook retaken
rethink rethought
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said
see saw seen
seek sought
sell sold
send sent
set set
shake shook shaken
shed shed
shine shone
shoot shot
show showed shown
shrink shrank shrunk
shut shut
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
speak spoke spoken
speed sped
spend spent
spill spilt spilled
spin spun
spit spat
split split
spread spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stride strode
strike struck stricken
strive strove striven
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undercut undercut
undergo underwent undergone
understand understood
undertake undertook undertaken
undo undid undone
uphold upheld
upset upset
wake woke woken
wear wore worn
weep wept
win won
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written
`
