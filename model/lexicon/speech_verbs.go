package lexicon

// speechVerbs lists the verbs that put words, views or intentions in somebody's mouth: the base
// form, the class, and what may follow (or, for "post", stand before) the verb as its content.
//
//	that  a clause with "that"           bare  a clause or object without "that"
//	q     a quotation                    post  the content stands before: "..., he said"
//	wh    a question clause              to    an infinitive
//	addr  an addressee stands between    any other word is a preposition that leads the content
//
// The frames follow how often each verb introduces attributed content in news prose; a frame that
// is seldom one is left out.
const speechVerbs = `
say speech that bare q post wh about of
tell speech that bare q post addr wh
add speech that q post
write speech that q post bare
state speech that q post bare
note speech that q post bare
remark speech that q post bare on
observe speech that q post
mention speech that q post bare
declare speech that q post bare
announce speech that q post bare
explain speech that q post bare wh
clarify speech that q post wh
elaborate speech q post
argue speech that q post bare for against
insist speech that q post bare on
maintain speech that q post
contend speech that q post bare
assert speech that q post bare
claim allege that q post bare to
allege allege that q post
acknowledge speech that q post bare
concede speech that q post bare
admit speech that q post bare to
confess speech that q post to
confirm speech that q post bare
complain speech that q post about of
recall speech that q post bare wh
recount speech that q post bare wh
remember speech that q post bare wh
reiterate speech that q post bare
repeat speech that q post
emphasize speech that q post bare wh
emphasise speech that q post bare wh
stress speech that q post bare
underscore speech that q post bare wh
underline speech that q post bare wh
predict expect that q post bare
forecast expect that q post bare
warn speech that q post bare addr of against about
caution speech that q post addr against
suggest speech that q post bare
imply speech that post
hint speech that q post at
indicate speech that q post bare
signal speech that q post
reveal speech that q post bare
disclose speech that q post bare
divulge speech that q post bare
report speech that q post bare
testify speech that q post to
reply speech that q post
respond speech that q post
answer speech that q
retort speech that q post
counter speech that q post
rejoin speech that q post
joke speech that q post about
quip speech that q post
tease speech that q post
boast speech that q post of about
brag speech that q post of about
lament speech that q post bare
bemoan speech that q post bare
grumble speech that q post about
gripe speech that q post about
muse speech that q post about
marvel speech that q post at
opine speech that q post
chime speech q post
continue speech q post
conclude speech that q post bare
summarize speech q post
begin speech q
sum speech q post
tweet speech that q post bare
retweet speech q bare
post speech that q post
blog speech that q post
email speech that q post addr
text speech q post
text-message speech q post
shout speech that q post
yell speech that q post
scream speech that q post
cry speech q post
exclaim speech that q post
chant speech q post bare
sing speech q
whisper speech that q post
mutter speech that q post
murmur speech that q post
bark speech q post
blurt speech that q post
sigh speech q post
shrug speech q post
sneer speech that q post
scoff speech that q post at
snap speech q post
interject speech q post
intone speech q post
proclaim speech that q post bare
pronounce speech that q post bare
profess speech that q post to
affirm speech that q post bare
reaffirm speech that q post bare
attest speech that q post to
vouch speech that for
swear speech that q post to
assure speech that q post addr
reassure speech that q post addr
inform speech that addr q
notify speech that addr
advise speech that q post addr
remind speech that q post addr
counsel speech that q post addr
instruct speech that addr
brief speech that addr
ask ask wh q post addr about for to
inquire ask wh q post about
enquire ask wh q post about
wonder ask wh q post
query ask wh q post
question ask wh bare q
deny deny that q post bare
refute deny that q post bare
rebut deny that q post bare
dispute deny that q post bare
reject deny that bare q
dismiss deny bare q
rule speech that out
decline silent to
refuse silent to
accuse blame bare of
blame blame bare
fault blame bare
charge blame that q post
indict none x
criticize blame bare for as q
criticise blame bare for as q
blast blame bare q
slam blame bare q
rip blame bare q
condemn blame bare q
denounce blame bare q as
decry blame bare q
deride blame bare as q
mock blame bare q
ridicule blame bare as q
belittle blame bare
bash blame bare
lambast blame bare
lambaste blame bare
chide blame bare
rebuke blame bare
scold blame bare
berate blame bare
castigate blame bare
excoriate blame bare
assail blame bare
deplore blame bare
disparage blame bare
rail blame against about
fume blame that q post
rage blame that q post
attack blame bare
disavow blame bare
repudiate blame bare
defend praise bare
praise praise bare for as q
hail praise bare as q
applaud praise bare
commend praise bare
laud praise bare as
tout praise bare as
welcome praise bare
congratulate praise bare
thank praise bare
salute praise bare
credit praise bare
endorse praise bare
liken speech bare
compare speech bare
describe speech bare as wh q
characterize speech bare as q
characterise speech bare as q
portray speech bare as
paint speech bare as
depict speech bare as
label speech bare as q
brand speech bare as q
dub speech bare q
call speech bare q for on to
refer speech to
allude speech to
cite speech bare q
quote speech bare q
point speech that out to
discuss speech bare wh
talk speech about of
speak speech about of
address speech bare
express speech bare
voice speech bare
apologize speech for to
apologise speech for to
plead speech that q post for
beg speech q post addr
appeal speech that for
urge urge bare q addr post
implore urge bare addr q post
exhort urge bare addr
encourage urge bare addr
demand urge that q post bare
recommend urge that bare q post
propose urge that bare q to
advocate urge for bare
order urge that
vow vow that to bare q post
pledge vow that to bare q post
promise vow that to bare q post
threaten vow that to bare q
swear vow that to q
offer vow to
commit vow to
agree speech that with on q post
disagree speech that with q post
object speech that q post to
protest speech that q post
think think that bare post
believe think that bare post
feel think that bare post
suspect think that post
fear think that bare post of
worry think that bare about q post
hope think that bare to for post
expect think that bare to post
assume think that post
reckon think that bare post q
figure think that bare post
guess think that bare post
surmise think that bare post
speculate think that q post about
hypothesize think that bare
theorize think that bare q post
imagine think that bare post
doubt think that bare
know think that wh
realize think that bare wh
realise think that bare wh
recognize think that bare wh
recognise think that bare wh
understand think that wh
learn think that wh
discover think that
notice think that
see think as
view think bare as
regard think bare as
consider think bare wh
deem think bare
judge think that
envision think bare wh
foresee think bare
want think to bare
wish think that to for
intend think to
plan think to
aim think to
seek think to
prefer think bare to
favor think bare
favour think bare
support think bare
back think bare
oppose think bare
resist think bare
decide think that to wh against
determine think that wh to
calculate think that bare
estimate think that bare post
find doc that
show doc that bare wh
demonstrate doc that
prove doc that
detail speech bare wh
outline speech bare wh
highlight speech bare wh
read doc q post
convince urge that bare addr
persuade urge that bare addr
nominate speech x
identify speech as
invoke speech bare
reference speech bare
echo speech that bare q post
riff speech q post
go speech q post
shoot speech q post
fire speech q post
put speech q post
expound speech q post
explode speech q
recite speech bare
justify speech bare
`

// irregularSpeech gives the forms that spelling rules do not: base, third person, past, past
// participle, present participle.
const irregularSpeech = `
say says said said saying
tell tells told told telling
write writes wrote written writing
think thinks thought thought thinking
feel feels felt felt feeling
find finds found found finding
know knows knew known knowing
see sees saw seen seeing
speak speaks spoke spoken speaking
begin begins began begun beginning
sing sings sang sung singing
swear swears swore sworn swearing
understand understands understood understood understanding
show shows showed shown showing
read reads read read reading
forecast forecasts forecast forecast forecasting
foresee foresees foresaw foreseen foreseeing
seek seeks sought sought seeking
rebut rebuts rebutted rebutted rebutting
admit admits admitted admitted admitting
commit commits committed committed committing
brag brags bragged bragged bragging
refer refers referred referred referring
prefer prefers preferred preferred preferring
quip quips quipped quipped quipping
blog blogs blogged blogged blogging
plan plans planned planned planning
dub dubs dubbed dubbed dubbing
beg begs begged begged begging
slam slams slammed slammed slamming
rip rips ripped ripped ripping
snap snaps snapped snapped snapping
sum sums summed summed summing
shrug shrugs shrugged shrugged shrugging
go goes went gone going
shoot shoots shot shot shooting
put puts put put putting
compel compels compelled compelled compelling
`
