/** Small closed classes of English that the phrase finder steps over or stops at. */
const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Stand between a subject and its verb: “has previously accused”, “did not say”. */
export const AUXILIARIES = set(
  "has have had is are was were be been being will would can could may might must should shall do does did " +
    "also once again now then later long already still ever even just never not no only often always previously " +
    "recently repeatedly nonetheless nevertheless however both all each publicly privately frankly today yesterday " +
    "don't doesn't didn't hasn't haven't hadn't won't wouldn't can't cannot isn't wasn't aren't weren't",
);

/** What else may stand between a subject and its verb: “would instead back”, “has too often claimed”. */
export const VERB_LEADS = new Set([
  ...AUXILIARIES,
  ...set(
    "having couldn't shouldn't too soon instead rightly quietly loudly flatly sometimes seldom rarely hardly either almost " +
      "ago meanwhile herself himself itself themselves alike though hereby went going got tomorrow first",
  ),
]);

/** Finite verbs that no noun phrase runs over when it is read from right to left. */
export const FINITE = set(
  "is are was were be been has have had will would can could may might must should shall do does did don't doesn't " +
    "didn't won't wouldn't can't cannot isn't wasn't aren't weren't went goes go came comes come got gets get took takes " +
    "take made makes make gave gives give let lets put puts says say said thinks think thought became becomes become seems seem " +
    "wants want keeps kept needs told tells mean means meant",
);

/** Forms of “be” that make a passive, and of “have” or modals that make a base form a verb. */
export const BE = set("is are was were be been being isn't aren't wasn't weren't gets got");
export const BEING = set(
  "is are was were been be he's she's it's they're we're you're i'm isn't aren't wasn't weren't that's",
);

/** End a noun phrase when it is read from right to left: a new clause begins after them. */
export const CLAUSE_STARTERS = set(
  "that but while whereas although though because if unless when where as since until so and or which who whom " +
    "than what how why whether before after for's even nor yet",
);

/** What else no noun phrase runs over when it is read from right to left. */
export const PHRASE_STARTERS = new Set([
  ...CLAUSE_STARTERS,
  ...set("whilst whose once only just not far rather too that's it's"),
]);

export const DETERMINERS = set(
  "the a an this that these those his her its their our my your some many several most few two three four five six " +
    "seven eight nine ten both all every each one another other more any no",
);
export const POSSESSIVES = set("his her its their");

export const PREPOSITIONS = set(
  "of at in on from for with by to into over under about against among between within through during near off via " +
    "toward towards inside outside across beyond per like behind despite without along amid throughout around regarding including",
);

/** Prepositions by which a phrase hangs on a noun before it: “the head of the union”, “engineers on the project”. */
export const ATTACHING = set(
  "of at from for in into on with behind against within inside across to by near opposite outside along around",
);

/** End a noun phrase when it is read from left to right, after an inverted verb: “said Ruth Vale, who…”, “said Vale in Geneva”. */
export const PHRASE_ENDERS = set(
  "who whom which that when where while as after before during because if but adding noting in on to by whose " +
    "with said says told wrote is are was were has had have will would can could may might about under until do does did not " +
    "he she it they we i than so whether how since over",
);

export const PERSON_PRONOUNS = set("he she");
export const SELF_PRONOUNS = set(
  "i we you one there this that these those what nobody everyone everybody who which none few " +
    "anyone anybody it'll there'll here how why when where nothing neither all each such no any",
);

/** Subjects that hold no stance of their own: what they “say” is the author’s. */
export const IMPERSONAL = set(
  "evidence data fact facts history experience figures numbers result results reason trouble question problem point idea " +
    "truth case time year month week day nothing something anything everything law rule contract sign clock way moment thing story legend rumour rumor proverb logic",
);

/** Nouns that stand for a charge made just before: “a characterization the company rejects”. */
export const CHARGE_NOUNS = set(
  "charge charges claim claims characterization characterisation description allegation allegations accusation " +
    "accusations suggestion notion idea label view assertion criticism contention argument theory reading account " +
    "complaint verdict picture premise conclusion interpretation finding findings portrayal diagnosis remark line prediction forecast " +
    "estimate warning",
);

/** Speech verbs that may stand before their subject: “said Ruth Vale”, “warned the outgoing head of the institute”. */
export const INVERTIBLE = set(
  "say says said argue argues argued write writes wrote add adds added warn warns warned note notes noted explain explains " +
    "explained recall recalls recalled complain complains complained conclude concludes concluded claim claims claimed " +
    "insist insists insisted contend contends contended ask asks asked observe observes observed reply replies replied " +
    "quip quips quipped joke jokes joked declare declares declared lament laments lamented remark remarks remarked " +
    "respond responds responded retort retorts retorted counter counters countered predict predicts predicted believe " +
    "believes believed think thinks thought reckon reckons reckoned maintain maintains maintained suggest suggests " +
    "suggested state states stated agree agrees agreed concede concedes conceded admit admits admitted tell tells told " +
    "testify testifies testified urge urges urged wonder wonders wondered shout shouted sigh sighs sighed fear fears feared " +
    "read reads shrugs shrugged submits submitted blasts blasted chants chanted boasts boasted urges",
);

/** Verbs that only speakers take: whatever stands before them is a holder (“the dairy denies”). */
export const SPOKEN = new Set([
  ...INVERTIBLE,
  ...set(
    "deny denies denied dispute disputes disputed accuse accuses accused dismiss dismisses dismissed reject rejects rejected " +
      "criticise criticises criticised criticize criticizes criticized welcome welcomes welcomed denounce denounces denounced " +
      "announce announces announced object objects objected protest protests protested allege alleges alleged",
  ),
]);

/** Verbs whose object is the person told: “told the committee”, “reminded the panel”. */
export const TELLING = set(
  "tell tells told remind reminds reminded warn warns warned assure assures assured ask asks asked urged",
);

/**
 * Verbs of the attitude lists that are deeds rather than words: who drops a pledge or weakens a rule is an actor in the author's
 * account, not a holder.
 */
export const DEEDS = set(
  "drop drops dropped dropping abandon abandons abandoned abandoning delay delays delayed delaying weaken weakens weakened " +
    "weakening gut guts gutted gutting water waters watered watering scrap scraps scrapped scrapping shelve shelves shelved " +
    "shelving ditch ditches ditched ditching stall stalls stalled stalling bury buries buried burying undermine undermines " +
    "undermined undermining roll rolls rolled rolling strip strips stripped stripping derail derails derailed kill kills killed " +
    "sink sinks sank require requires required requiring mandate mandates mandated impose imposes imposed need needs needed " +
    "strengthen strengthens strengthened plan plans planned commit commits committed lead leads led " +
    "cause causes caused show shows showed reveal reveals revealed prove proves proved pave demonstrate demonstrates " +
    "demonstrated pull pulls pulled turn turns turned cool open adopt adopts adopted amount look looks fall pose draft drafts drafted legislate legislates legislated legislating hold holds held postpone postpones postponed " +
    "author authors authored authoring walk walks walked walking",
);

/** Forms that are a noun as often as a verb: they need a subject that agrees with them. */
export const NOUN_OR_VERB = set(
  "report claim demand fear hope view call list post plan estimate comment note state attack support back need vote concern " +
    "forecast praise doubt charge table draft draw sign cause worry question counter champion blast block resist find feel " +
    "reports claims demands fears hopes views calls lists posts plans estimates comments notes states attacks supports backs " +
    "ban bans vow vows promise promises pledge pledges push pushes order orders petition petitions challenge challenges lobby " +
    "needs votes concerns forecasts doubts charges tables drafts signs worries questions counters blocks finds mandates " +
    "findings risk risks frame frames",
);

/** Endings by which a word that shares a verb's stem is no verb: “respondents”, “founders”. */
export const NOMINAL_ENDING =
  /(?:ents?|ants?|ers?|ors?|ions?|ings|ments?|able|ance|ances|ives?|ists?|ness|als|[ft]ics|ities)$/;
export const VERBS_WITH_NOMINAL_ENDING = set(
  "consider prefer counter comment lament offer deliver remember champion caution question mention sanction resent vent represent " +
    "appeal signal reveal resist insist assist give gives answer sneer favor favour envision cheer jeer bother suffer list present advance enlist grant want wants warrant believe perceive",
);

/** Openers that carry a capital only because they come first. */
export const OPENERS = set(
  "the a an this that these those some many several most few both all every each one two three four five six seven eight nine " +
    "ten no not only even just but and or yet so still now then here there when while where why how what who which if unless " +
    "because although though since until as after before during in on at by for from with without to of into over under " +
    "about against among between within despite per like it he she they we i you his her its their our my your perhaps " +
    "maybe meanwhile instead today yesterday tomorrow asked told once far rather more less former critics supporters " +
    "opponents researchers experts according given speaking citing having being never nor neither either nothing " +
    "nobody everyone everything other others another such too yes well sorry look sir dear",
);

/**
 * Nouns of speech and thought: whose they are holds what they say (“the report's conclusion that…”, “fears among teachers
 * that…”), and as which kind of cue.
 */
export const SPEECH_NOUNS = new Map<
  string,
  "report" | "claim" | "accusation" | "warn" | "support" | "belief" | "denial" | "oppose" | "factive"
>(
  (
    [
      [
        "report",
        "view position argument conclusion contention opinion assessment verdict line theory case thesis message answer",
      ],
      [
        "report",
        "reasoning finding statement testimony estimate judgment judgement point word words response stance take reading",
      ],
      [
        "report",
        "consensus remark comment observation suggestion explanation summary description quip joke talk rhetoric thunder",
      ],
      ["report", "reason reasons rationale condition conditions pitch advice promise prophecy bet"],
      [
        "belief",
        "belief hope conviction expectation prediction forecast suspicion sense feeling instinct confidence vision faith",
      ],
      ["claim", "claim assertion insistence assurance boast jibe mantra excuse spin story tale narrative"],
      ["accusation", "accusation allegation charge complaint grievance"],
      [
        "warn",
        "fear fears warning warnings worry worries concern concerns alarm anxiety anxieties nightmare",
      ],
      [
        "support",
        "demand demands call calls plea appeal appeals proposal push bid campaign request motion recommendation",
      ],
      ["oppose", "objection objections opposition resistance hostility criticism scepticism skepticism"],
      ["denial", "denial denials rejection rebuttal dismissal"],
      ["factive", "admission acknowledgement acknowledgment confession concession"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);

/** Verbs that add little to the noun after them: “voiced support for”, “repeated his claim of”. */
export const LIGHT = set(
  "voice voices voiced express expresses expressed offer offers offered signal signals signalled signaled repeat repeats " +
    "repeated renew renews renewed reiterate reiterates reiterated announce announces announced declare declares declared raise " +
    "raises raised register registers registered make makes made issue issues issued launch launches launched lead leads led " +
    "lend lends lent have has had sound sounds sounded reaffirm reaffirms reaffirmed join joins joined see sees saw share " +
    "shares shared hold holds held harbor harbors harbored harbour harbours harboured air airs aired articulate articulates articulated " +
    "lay lays laid",
);

/** Acts that show where somebody stands, where the author tells of them. */
export const ACTS = set(
  "sign signs signed vote votes voted introduce introduces introduced veto vetoes vetoed pass passes passed enact enacts enacted " +
    "ratify ratifies ratified",
);

/** Put a text into the world: what the text says, whoever did so says. */
export const AUTHORING = set(
  "write writes wrote written writing publish publishes published publishing post posts posted posting issue issues issued " +
    "issuing release releases released releasing sign signs signed signing send sends sent file files filed filing launch " +
    "launched circulate circulated pen penned submit submitted",
);

/** Speech verbs only where they break into what is said or follow it: “…, the court held,”. */
export const TRAILING_ONLY = set(
  "add adds added held hold holds goes went runs ran reasons reasoned muses mused continues continued ventures ventured fumes fumed sniffs sniffed " +
    "read reads reading shrugs shrugged submits submitted blasts blasted",
);

/** Persons who do the work that others argue about: what they do is the author's account. */
export const ACTORS = set(
  "engineer engineers executive executives developer developers researcher researchers scientist scientists customer customers " +
    "user users employee employees worker workers staff manager managers tester testers programmer programmers people person " +
    "member members team vendor vendors competitor competitors rival rivals founder founders leader leaders player players",
);

/** Nouns for what is done against a thing: “a ban on”, “the tax on”. */
export const MEASURES = set(
  "ban bans prohibition abolition repeal moratorium tax taxes levy levies duty duties charge charges cap caps ceiling freeze " +
    "control controls limit limits restriction restrictions regulation regulations curb curbs phase-out phaseout closure crackdown " +
    "stop halt end embargo",
);
