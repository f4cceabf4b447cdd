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
comment speech that q post
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
claim alleging that q post bare to
allege alleging that q post
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
answer speech that q post
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
begin speech q post
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
sing speech q post
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
ask asking wh q post addr about for to
inquire asking wh q post about
enquire asking wh q post about
wonder asking wh q post
query asking wh q post
question asking wh bare q post
deny denying that q post bare
refute denying that q post bare
rebut denying that q post bare
dispute denying that q post bare
reject denying that bare q
dismiss denying bare q
rule speech that out
decline silent to
refuse silent to
return silent x
accuse blaming bare of
blame blaming bare
fault blaming bare
charge blaming that q post
indict none x
criticize blaming bare for as q
criticise blaming bare for as q
blast blaming bare q
slam blaming bare q
rip blaming bare q
condemn blaming bare q
denounce blaming bare q as
decry blaming bare q
deride blaming bare as q
mock blaming bare q post
ridicule blaming bare as q
belittle blaming bare
bash blaming bare
lambast blaming bare
lambaste blaming bare
chide blaming bare q post addr
rebuke blaming bare q post addr
scold blaming bare q post addr
berate blaming bare q post addr
castigate blaming bare
excoriate blaming bare
assail blaming bare
deplore blaming bare
disparage blaming bare
rail blaming against about
fume blaming that q post
rage blaming that q post
disavow blaming bare
repudiate blaming bare
defend praising bare
praise praising bare for as q
hail praising bare as q
applaud praising bare
commend praising bare
laud praising bare as
tout praising bare as
welcome praising bare
congratulate praising bare
thank praising bare
salute praising bare
credit praising bare
endorse praising bare
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
point speech that q post out to
discuss speech bare wh
talk speech about of
speak speech about of
express speech bare
voice speech bare
apologize speech for
apologise speech for
plead speech that q post for
beg speech q post addr
appeal speech that for
urge urging bare q addr post
implore urging bare addr q post
exhort urging bare addr q post
encourage urging bare addr q post
demand urging that q post bare
recommend urging that bare q post
propose urging that bare q to
advocate urging for bare
order urging that
vow vowing that to bare q post
pledge vowing that to bare q post
promise vowing that to bare q post
threaten vowing that to bare q
swear vowing that to q
offer vowing to
commit vowing to
agree speech that with on q post
disagree speech that with q post
object speech that q post to
protest speech that q post
think thinking that bare post
believe thinking that bare post
feel thinking that bare post
suspect thinking that post
fear thinking that bare post of
worry thinking that bare about q post
hope thinking that bare to for post
expect thinking that bare to post
assume thinking that post
reckon thinking that bare post q
figure thinking that bare post
guess thinking that bare post
surmise thinking that bare post
speculate thinking that q post about
hypothesize thinking that bare
theorize thinking that bare q post
imagine thinking that bare post
doubt thinking that bare
know thinking that wh
realize thinking that bare wh
realise thinking that bare wh
recognize thinking that bare wh
recognise thinking that bare wh
understand thinking that wh
learn thinking that wh
discover thinking that
notice thinking that
see thinking as
view thinking bare as
regard thinking bare as
consider thinking bare wh
deem thinking bare
judge thinking that
envision thinking bare wh
foresee thinking bare
prefer thinking bare to
favor thinking bare
favour thinking bare
oppose thinking bare
calculate thinking that bare
estimate thinking that bare post
find doc that bare out
show doc that bare wh
demonstrate doc that bare
prove doc that
detail speech bare wh
outline speech bare wh
highlight speech bare wh
read doc q post
convince urging that bare addr
persuade urging that bare addr
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
explode speech q post
recite speech bare q post
justify speech bare
press speech q post addr
react speech q post
retaliate speech q post
demur speech q post
resist speech q post
beam speech q post
boom speech q post
bellow speech q post
roar speech q post
thunder speech q post
holler speech q post
hiss speech q post
growl speech q post
snarl speech q post
stammer speech q post
gush speech that q post
enthuse speech that q post
crow speech that q post
rant speech that q post
wail speech q post
moan speech that q post
groan speech q post
whine speech that q post
deadpan speech q post
laugh speech q post
chuckle speech q post
smile speech q post
grin speech q post
nod speech q post
sob speech q post
sniff speech q post
gasp speech q post
drawl speech q post
croak speech q post
reason speech that q post
ponder speech wh q post
posit speech that q post bare
persist speech q post
volunteer speech that q post
venture speech that q post
interrupt speech q post
correct speech q post addr
clap speech q post
narrate speech that q post
editorialize speech that q post
editorialise speech that q post
summarise speech q post
crack speech q post
kid speech q post
taunt speech q post addr
heckle speech q post addr
start speech q post
finish speech q post
prod speech q post addr
retell speech that q post
scrawl speech that q post
type speech q post
caption speech q post
mouth speech q post
spit speech q post
`

// irregularSpeech gives the forms that spelling rules do not: base, third person, past, past
// participle, present participle; = repeats the form before, the
// base for the past.
const irregularSpeech = `
say says said = saying
tell tells told = telling
write writes wrote written writing
think thinks thought = thinking
feel feels felt = feeling
find finds found = finding
know knows knew known knowing
see sees saw seen seeing
speak speaks spoke spoken speaking
begin begins began begun beginning
sing sings sang sung singing
swear swears swore sworn swearing
understand understands understood = understanding
show shows showed shown showing
read reads = = reading
forecast forecasts = = forecasting
foresee foresees foresaw foreseen foreseeing
rebut rebuts rebutted = rebutting
admit admits admitted = admitting
commit commits committed = committing
brag brags bragged = bragging
refer refers referred = referring
prefer prefers preferred = preferring
quip quips quipped = quipping
blog blogs blogged = blogging
dub dubs dubbed = dubbing
beg begs begged = begging
slam slams slammed = slamming
rip rips ripped = ripping
snap snaps snapped = snapping
sum sums summed = summing
shrug shrugs shrugged = shrugging
go goes went gone going
shoot shoots shot = shooting
put puts = = putting
compel compels compelled = compelling
demur demurs demurred = demurring
grin grins grinned = grinning
nod nods nodded = nodding
sob sobs sobbed = sobbing
deadpan deadpans deadpanned = deadpanning
clap claps clapped = clapping
kid kids kidded = kidding
spit spits spat = spitting
prod prods prodded = prodding
retell retells retold = retelling
scrawl scrawls scrawled = scrawling
`
