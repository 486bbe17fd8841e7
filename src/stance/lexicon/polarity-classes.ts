/**
 * Classes of general English words that bear on whoever is written about, by what they mean: no names, no parties, no
 * places. A word may stand in several classes; words match by stem. What a class says of somebody depends on the place
 * of the word ("criticised X", "X criticised"): those weights are in polarity-weights.ts. After the word classes of
 * P. Stone's General Inquirer (1966) and H. Rashkin, S. Singh and Y. Choi, "Connotation Frames" (ACL 2016).
 */
export const polarityClasses = {
  /** Reporting verbs that keep their distance, or that report a claim, an admission or a demand. */
  avow:
    "claim insist admit acknowledge assert argue contend reveal testify suggest demand respond declare " +
    "concede allege purport repeat repeatedly indicate confirm deny refuse shout scream yell apparently " +
    "allegedly supposedly reportedly maintain characterize label dub brand portray interrupt",
  /** Investigations and the papers they run on. */
  legal:
    "police evidence document testimony witness trial counsel court filed hearing inquiry inspector " +
    "warrant case legal proceeding recuse immunity ethics pardon plea bail judge attorney investigator " +
    "agent bureau intelligence classified memo transcript server email contempt surveillance report counts " +
    "inmate verdict jury affidavit subpoenaed prosecutor lawsuit litigation settlement dossier leak grand " +
    "docket plaintiff defendant ruled appeal judicial jurisdiction deposition oath sworn probe informant " +
    "wiretap redacted unsealed",
  /** The furniture of a news page, times and places. */
  page:
    "photo caption image copyright video footage pic website page site article headline newspaper radio " +
    "television film documentary book link updated read watch listen show program magazine network editor " +
    "print publish clip tape letter morning afternoon hour weekend table seat room hotel body " +
    "area route location guest briefing official committee panel deputy senior name request " +
    "circumstances indicated unclear",
  /** What a speaker stands up for: community, family, work, security, the future. */
  hopeful:
    "future dream vision value opportunity together community people family children kids students " +
    "education health healthcare economy economic job forward believe belief agenda work worker hard " +
    "effort ensure better best strengthen restore growth solution equal fairness universal middle class " +
    "young veterans teacher nurse environment clean change ready lead leadership partner partnership " +
    "friend friendship cooperate progress prosperity safe safety security country nation democracy liberty " +
    "constitution faith prayer pray bless god life world care understand listen learned empower bipartisan " +
    "alongside behalf aspire ambition inclusive diversity heritage tradition home dignity stability " +
    "renewal revive thrive childcare college parents neighbour neighbor citizens taxpayers seniors " +
    "patients innovation entrepreneurs infrastructure affordable wages livelihood heart soul everybody " +
    "tomorrow generation grandchildren",
  /** Degree and standing: the words that magnify. */
  magnify:
    "most more highest greatest better key major important crucial essential central high top biggest " +
    "largest significant substantial considerable serious rich profound unique special clear clearly " +
    "certainly truly deeply strongly widely overwhelmingly consistently highly enormous huge popular " +
    "famous prominent renowned respected influential powerful favorite favourite super solid perfect happy " +
    "nice enjoy enthusiasm enthusiastic excited exclusive fresh vibrant tremendous immense vast massive " +
    "utmost supreme greatly perfectly brightest strongest finest truest sweeping ambitious comprehensive " +
    "thorough robust stunning dramatic landmark unparalleled invaluable pivotal instrumental integral " +
    "celebrated esteemed noted distinguished veteran leading premier prime",
  /** Denial, whatever it denies. */
  negator:
    "not no never without cannot isn't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't " +
    "shouldn't haven't hasn't hadn't nothing nobody none neither nor hardly barely unable",
  /** Turns of the argument: a clause after them often takes somebody to task. */
  contrast:
    "but despite although though however while whereas yet instead rather even only simply merely just " +
    "except unless still nonetheless meanwhile apparently enough too",
  /** Money and influence, spin and control. */
  pressure:
    "pressure donor wealthy rich billionaire lobby lobbyist interests influence money payment paid pay tax " +
    "dollars account profit corporate tactic rhetoric narrative language tone stance spin agenda talking " +
    "scheme grab power control cover denial silence excuse distract scrutiny consequences contradiction " +
    "loophole favors favour perks bribe lavish luxury mansion wealth wealthiest fortune hefty fees " +
    "speeches bank cronies loan offshore haven bailout subsidy payoff hush insiders patronage clout " +
    "leverage propaganda slogan ploy gimmick stunt maneuver manoeuvre",
  /** Camps and creeds. */
  ideology:
    "partisan populist nationalist hardline socialist communist conservative liberal progressive " +
    "ideology extreme supremacist fascist establishment elite insider outsider maverick centrist nativist " +
    "isolationist globalist libertarian leftist rightist marxist anarchist separatist nationalism populism " +
    "fundamentalist evangelical zealot dogma moderate firebrand rightwing leftwing radicalised",
  /** Sex and the body. */
  sexual: "sex sexual inappropriate kiss touch teen teenage underage naked nude locker bedroom lust seduce",
  /** Duty and desert. */
  duty: "should must ought need deserve necessary obligation responsibility duty",
  /** Ability and likelihood. */
  ability:
    "can able could capable ability potential chance hope opportunity poised likely expected set ready " +
    "prepared",
  /** Trouble, dispute and the feelings that go with them. */
  trouble:
    "afraid desperate stuck bitter shock dramatic worse worst terrible horrible awful sad sorry regret " +
    "unfair unacceptable inappropriate improper improperly unprecedented difficult tough hostile enemy " +
    "fear hell joke bizarre deep trouble problem problematic uncomfortable awkward pain bad negative risk " +
    "risky contentious divisive tense tension confront conflict clash feud battle fight spat row war " +
    "stalemate shutdown uncertainty dilemma predicament worsen friction rift discord turmoil volatile " +
    "unrest upheaval deadlock gridlock impasse bitterly acrimonious heated fraught grim dire bleak gloomy " +
    "ominous alarming worrisome disturbing distress agony anguish misery despair panic anxiety anxious " +
    "nervous uneasy unease harsh severe obstacle hurdle burden pitfall backdrop cloud shadow nightmare " +
    "suspicious suspicion cynicism discomfort embarrassment stress strain chill toll",
  /** Giving, opening, bringing into force. */
  grant:
    "give gave given offer provide deliver share bring brought send grant introduce launch sign bill pass " +
    "extend expand increase raise restore open",
  /** Aims and attempts. */
  want:
    "want seek sought try tried attempt aim hope intend vow push urge call wish plan prepare expect " +
    "consider",
  /** The speaker's own side. */
  we: "we our us we're we've we'll together let's",
  /** The speaker. */
  i: "i my me i'm i've i'd i'll myself",
  /** Others, or everybody. */
  they: "they them their they're those people everybody everyone",
  /** Crime and its prosecution: what somebody is accused of, tried for, punished with. */
  charge:
    "accuse allege charge indict convict guilty plead arrest jail prison sentence imprison felony crime " +
    "criminal suspect prosecute prosecutor probe investigate subpoena lawsuit sue suing fraud bribe " +
    "bribery corrupt embezzle launder perjury obstruct offence offense offender wanted detain custody " +
    "impeach misconduct wrongdoing violate illegal unlawful breach theft steal stole stolen robbery " +
    "burglary smuggle traffick conspire conspiracy collude collusion plot fugitive extradite fined penalty " +
    "culprit perpetrator complicit inmate murderer killer rapist gunman shooter attacker affidavit " +
    "apprehend handcuff culpable detention espionage extortion forgery homicide implicate litigation " +
    "manhunt manslaughter misdemeanor negligent predator probation raid seize swindle treason wiretap " +
    "burglar vandal accomplice racketeering incriminate insider treachery lawbreaker unconstitutional abet " +
    "cartel gang mob slain penalised arraign deport parole contraband kickback graft nepotism malfeasance",
  /** Force against people, and the tools of it. */
  violence:
    "kill murder rape assault attack stab shoot shot bomb blast torture massacre slaughter beat beaten " +
    "abuse molest harass threaten threat violent violence war terror terrorist jihadist extremist militant " +
    "hostage kidnap strangle grope brutal atrocity genocide weapon gun knife missile nuclear invade " +
    "invasion execute gas chemical airstrike ammunition armed bullet bomber firearm firestorm handgun " +
    "lynching mob punch rampage slain slap fatally homicide barrage arsenal behead choke drone rifle " +
    "pistol wound maim rob hijack riot looting ambush raid casualty slay riddled hurl threw bruise kick " +
    "spank whip poison",
  /** Death, illness, grief: what befalls somebody, and those whom it befalls. */
  victim:
    "victim die dead death wounded injured injury survive survivor suffer ill cancer disease hospital " +
    "hospitalised mourn grief grieve tragedy tragic orphan refugee bereaved funeral memorial buried " +
    "paralysed disabled stricken widow condolences eulogy slain disappear overdose suicide sick surgery " +
    "diagnose wheelchair homeless hungry hunger poverty epidemic trauma traumatised mourner casualty " +
    "plight displaced starve amputee drown perish succumb ailing tumour tumor dementia persecuted targeted " +
    "stranded",
  /** Disgrace, and the loss of office that follows it. */
  scandal:
    "scandal controversy embarrass disgrace shame infamous notorious affair mistress prostitute porn hush " +
    "leak coverup resign ouster oust fired sack dismiss demote suspend backlash outcry furor uproar " +
    "fallout blunder gaffe debacle fiasco embattled beleaguered troubled plagued dogged tarnish taint " +
    "smear discredit rumor rumour revelation salacious lewd disclose expose explosive humiliate shaken " +
    "firestorm cloud mire engulf turmoil tumultuous recuse allegation unmask stain bombshell hypocrisy " +
    "implode downfall demise ridicule mockery unseat topple pressured quit forced",
  /** Untruth, and those who deal in it. */
  lie:
    "lie lying liar false falsehood mislead misled dishonest deceive deception deceit fake hoax fabricate " +
    "untrue unfounded baseless hypocrisy hypocrite distort misrepresent exaggerate untruthful fib deny " +
    "debunk bogus phony crooked fraudulent cheat inaccurate inaccuracy misinformation disinformation " +
    "propaganda fantasy pretend rig trick fiction faux contradictory contradict inconsistent misstate " +
    "plagiarise plagiarism erroneous misrepresentation delusion conspiratorial charade sham smokescreen " +
    "doctored whitewash spin gaslight dubious",
  /** Verbs and nouns by which somebody finds fault, opposes, fears or resents. Who is blamed is a matter of its roles. */
  blame:
    "blame criticise critic condemn denounce slam blast rip rebuke scold lambast chide decry deride mock " +
    "ridicule insult bash attack assail trash pillory excoriate reprimand censure fault disparage belittle " +
    "scorn complain complaint object oppose opponent opposition protest jeer boo heckle jab swipe taunt " +
    "question reject dispute challenge warn fear concern worry alarm anger angry outrage furious fury " +
    "frustrate irritate infuriate upset disappoint offend hate hatred loathe despise detest dislike " +
    "distrust mistrust skeptical sceptical doubt repudiate disavow shun snub berate impugn lament lash " +
    "pummel scathing blistering stern rap spar detractor foe resentment rebuttal dissent critique petition " +
    "revolt boycott resist unhappy angrily chastise castigate upbraid savage skewer lampoon deplore revile " +
    "vilify demonise malign allegation rail bristle balk decline bemoan fume seethe grill pan knock hammer " +
    "pounce scorch needle dismay aghast appalled reproach admonish disapprove disagree scoff sneer",
  /** Verbs and nouns by which somebody approves, backs, thanks or admires. */
  praise:
    "praise laud hail applaud commend compliment congratulate thank grateful gratitude admire respect " +
    "revere honor honour tribute celebrate salute cheer ovation acclaim credit endorse back backer support " +
    "ally favor favour champion defend trust love adore fan like impressed welcome embrace appreciate " +
    "popular beloved hero heroic icon legend legendary inspire pride proud applause tout vindicate " +
    "exonerate cherish treasure fervor glowing fond esteem extol idolise idol wellwishers thrilled " +
    "delighted glad indebted bless lionise rave root flock",
  /** Winning, rising, gaining, and the marks of merit. */
  success:
    "win won winner victory triumph success succeed achieve accomplish lead leader frontrunner ahead surge " +
    "momentum gain boost strong stronger strength advantage edge dominate landslide record breakthrough " +
    "earn award prize medal nominate elect promote appoint graduate qualified experience expert skilled " +
    "talent gifted best top star popular rise historic first milestone secure clinch improve progress " +
    "recover rally prosper thrive comeback soar rose bolster garner robust traction overcome uphold upheld " +
    "regain rebuild stride unstoppable outperform outpace eclipse outshine master seasoned prolific " +
    "brightest prestigious scholar degree prowess pioneer trailblazer prevail conquer resounding decisive " +
    "viable resurgence flourish profit honoree finalist champion victor unanimously competent able adept " +
    "savvy shrewd",
  /** Losing, falling, botching, and the marks of weakness. */
  failure:
    "fail failure lose lost loss loser defeat setback struggle weak weaker decline drop fall fell collapse " +
    "crumble stall trail lag behind poor poorly unpopular low lowest worst bad botch mishandle bungle " +
    "mistake error wrong incompetent inept unqualified unfit inexperienced ineffective disaster disastrous " +
    "crisis chaos chaotic mess dysfunction backfire lacklustre lackluster doom flop flounder falter " +
    "abandon quit withdraw retreat concede surrender bankrupt bankruptcy debt broke missed neglect ignore " +
    "overshadow vulnerable damage hurt undermine bleak crippling deficit demise dereliction descend exit " +
    "hobble inability incapable plunge shortcoming slump stumble underestimate unprepared unsuccessful " +
    "default dump dismal abysmal hapless futile beleaguered sputter wither fizzle plummet tank crater sink " +
    "sank sluggish stagnant stuck misstep miscalculation folly fumble squander waste lame impotent " +
    "ineffectual powerless isolated unelectable disarray shambles turmoil upset flaw underwhelming " +
    "backward bust broken ill weakened clumsy amateur unready inferior mediocre",
  /** Good character and its adjectives. */
  virtue:
    "honest honesty integrity courage brave bravery dignity decent decency kind generous generosity " +
    "compassion compassionate humble humility wise wisdom smart brilliant intelligent sincere thoughtful " +
    "caring warm gracious grace faithful loyal loyalty dedicated devoted committed principled moral noble " +
    "selfless passion energetic energy hardworking tireless charming charismatic funny humor optimistic " +
    "hope confident calm patient moderate pragmatic reasonable fair honorable honourable upstanding " +
    "extraordinary remarkable great good wonderful terrific amazing excellent outstanding beautiful " +
    "exceptional perfect fantastic incredible gentleman trustworthy genuine forthright frank earnest " +
    "heartfelt impartial disciplined articulate ambitious bold eager clever distinguished thorough dynamic " +
    "patriot empathy empathetic humane civil respectful responsible accountable transparent diligent " +
    "resolute steadfast tenacious resilient determined persistence patience modest polite gentle sweet " +
    "lovely cheerful affable likable likeable sensible prudent rational steady reliable dependable " +
    "fearless valiant sacrifice virtuous admirable conscience authentic eloquent insightful visionary " +
    "astute bipartisan tolerant inclusive magnanimous wit witty relatable accessible credible sympathetic " +
    "magnificent stellar superb splendid impeccable exemplary",
  /** Bad character, insult, extremity. */
  vice:
    "arrogant greedy greed selfish reckless careless cruel callous racist racism sexist sexism bigot " +
    "bigotry misogynist misogyny homophobic xenophobic antisemitic islamophobic hateful divisive extreme " +
    "radical fanatic dictator dictatorial authoritarian tyrant tyranny despot autocrat regime thug bully " +
    "coward cowardly stupid idiot dumb fool foolish moron ignorant crazy insane mad madman lunatic " +
    "unstable unhinged unpredictable erratic dangerous evil monster sinister narcissist vulgar crude rude " +
    "obscene disgusting nasty mean vicious ugly pathetic ridiculous absurd lazy drunk fat creepy weird " +
    "bizarre strange hapless puppet crony elitist corrupt bloody ruthless ruthlessly brash bombastic " +
    "demagogue inflammatory incendiary provocative offensive derogatory profane rant tirade outburst slur " +
    "despicable delusional boast brag blatant bravado cynical malicious irresponsible inexcusable " +
    "unconscionable vile weasel paranoid paranoia excessive abrasive obsessed strongman intoxicated " +
    "sarcastic combative defiant scary frightening ego egotistical egomaniac petty petulant childish " +
    "immature vindictive vengeful spiteful hotheaded impulsive volatile temperamental smug pompous " +
    "condescending patronising sanctimonious cunning devious sleazy slimy shady sketchy shameless brazen " +
    "heartless merciless barbaric savage cowardice traitor treacherous disloyal ungrateful entitled " +
    "spoiled lax negligent clueless oblivious naive gullible dense simplistic shallow superficial " +
    "opportunist cronyism fascism totalitarian racially prejudice prejudiced chauvinist predatory creep " +
    "pervert monstrous heinous abhorrent repugnant repulsive appalling deplorable odious loathsome toxic " +
    "poisonous unfit menace bellicose belligerent hawkish warmonger rogue swamp stooge lackey sycophant " +
    "hypocrite sellout phony clown buffoon joke laughingstock circus stunt theatrics hysterical hysteria " +
    "crackpot kook tantrum meltdown unseemly undignified indecent lewd tasteless insensitive",
  /** Doing good to others: giving, saving, building, promising, making peace. */
  help:
    "help assist rescue save protect donate charity charitable volunteer serve service build built create " +
    "founder founded provide raise fund invest give gave given reform improve solve fix peace deal " +
    "agreement unite unity freedom rights equality justice advocate fight fought promise pledge commit vow " +
    "propose plan initiative expand free forgive apologise apology reconcile negotiate comfort console " +
    "heal aid teach mentor guide invited contribute nurture relief rebuild recover shelter feed " +
    "humanitarian repair liberate freed philanthropy philanthropist empower uplift benefit ease alleviate " +
    "foster cultivate safeguard defend spare pardon bail treaty truce ceasefire reconciliation mediate " +
    "broker facilitate enable sponsor scholarship rehabilitate restore reopen hire train cure treat " +
    "vaccine shepherd rally mobilise organise reach reassure compromise",
  /** Doing ill to others: cutting, banning, punishing, meddling, hiding, breaking faith. */
  harm:
    "cut slash ban block bar deport separate repeal eliminate destroy destruction ruin wreck tear undo " +
    "dismantle gut weaken strip deprive deny refuse force impose sanction punish retaliate revenge " +
    "interfere meddle manipulate exploit suppress oppress crackdown restrict scrap disrupt sabotage spy " +
    "hack steal scheme betray abandon evade dodge avoid flee fled duck stonewall hide hid hidden secret " +
    "secretly conceal withhold politicize cripple evict expel expulsion intrude purge revoke rollback " +
    "shutter undercut usurp infiltrate intimidate persecute isolate shackle flout defy skirt subvert rig " +
    "trample curtail hinder hamper thwart derail stifle gag muzzle silence censor censorship bury " +
    "jeopardise endanger imperil inflict plunder loot hoard gouge swindle squeeze starve neglect pollute " +
    "contaminate ravage devastate halt freeze frozen pull withdraw abolish rescind overturn outlaw " +
    "disenfranchise blackmail extort coerce stall renege backtrack flip reversal encroach",
  /** Plain reporting verbs: they make somebody a speaker and nothing else. */
  speak:
    "say said tell told speak spoke speech talk ask answer reply comment remark interview write wrote " +
    "tweet post statement according announce report note describe explain discuss mention call add quoted " +
    "brief emphasise emphasize spokesperson conversation chat recall echo cite narrate caller quip " +
    "elaborate clarify inform",
  /** Coming, going, meeting, staying; family and age: the neutral matter of the news. */
  move:
    "visit travel meet met arrive return leave left attend host join sit sat walk stand stood appear phone " +
    "call hold held schedule trip tour flight conference summit dinner lunch spend live born married wife " +
    "husband son daughter father mother family brother sister age drove flew wearing dressed breakfast " +
    "wedding birthday childhood girlfriend boyfriend sibling twin parent grandmother grandfather cousin " +
    "nephew niece uncle aunt spouse couple home hometown residence suburb neighbour neighbor town village " +
    "street car plane train airport stroll dine golf vacation church school classmate roommate stayed " +
    "entered headed seated gathered departed resumed",
  /** Offices and trades. */
  office:
    "nominee candidate senator governor president representative congressman secretary minister ambassador " +
    "lawyer attorney spokesman spokeswoman director chairman adviser aide former chief officer judge " +
    "justice professor editor reporter correspondent author host analyst strategist pollster chairwoman " +
    "commissioner councillor superintendent staffer comedian entrepreneur lieutenant sergeant clerk mayor " +
    "premier deputy envoy delegate lawmaker legislator solicitor pastor bishop priest coach player actor " +
    "actress singer musician novelist columnist blogger scientist researcher economist physician doctor " +
    "nurse engineer banker executive businessman businesswoman owner manager consultant surrogate advisor " +
    "assistant counsel inspector treasurer head spokesperson colleague predecessor successor incumbent",
  /** Elections and their arithmetic. */
  poll:
    "poll percent percentage voter vote ballot caucus primary debate delegates convention campaign " +
    "election race candidate run nomination ticket rival opponent supporters turnout candidacy electoral " +
    "runoff fundraising swing precinct gubernatorial inauguration midterm constituents matchup contender " +
    "hopeful presumptive frontrunner survey margin registered undecided ratings approval bid stump rally " +
    "district",
};
