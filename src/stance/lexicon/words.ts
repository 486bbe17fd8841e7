/** Small closed classes of English that the phrase finder steps over or stops at. */
const set = (words: string) => new Set(words.split(/\s+/));

/** Stand between a subject and its verb: “has previously accused”, “did not say”. */
export const AUXILIARIES = set(
  "has have had is are was were be been being will would can could may might must should shall do does did " +
    "also once again now then later long already still ever even just never not no only often always previously " +
    "recently repeatedly nonetheless nevertheless however both all each publicly privately frankly today yesterday " +
    "don't doesn't didn't hasn't haven't hadn't won't wouldn't can't cannot isn't wasn't aren't weren't",
);

/** End a noun phrase when it is read from right to left: a new clause begins after them. */
export const CLAUSE_STARTERS = set(
  "that but while whereas although though because if unless when where as since until so and or which who whom " +
    "than what how why whether before after for's even nor yet",
);

export const DETERMINERS = set(
  "the a an this that these those his her its their our my your some many several most few two three four five six " +
    "seven eight nine ten both all every each one another other more any no",
);

export const PREPOSITIONS = set(
  "of at in on from for with by to into over under about against among between within through during near off via " +
    "toward towards inside outside across beyond per like behind despite without",
);

/** End a noun phrase when it is read from left to right, after an inverted verb: “said Ruth Vale, who…”, “said Vale in Geneva”. */
export const PHRASE_ENDERS = set(
  "who whom which that when where while as after before during because if and but adding noting in on at to for by " +
    "with said says told wrote was is are were has had would will could may about under until",
);

export const PERSON_PRONOUNS = set("he she");
export const PLURAL_PRONOUNS = set("they");
export const SELF_PRONOUNS = set(
  "i we you one there this that these those what nobody everyone everybody who which",
);

/** Titles before a name: dropped from a holder's name, kept as a way to refer to the person later (“the senator”). */
export const TITLES = set(
  "mr mrs ms miss dr prof professor sir dame lord lady sen senator rep representative gov governor president minister " +
    "secretary judge justice general admiral colonel captain adviser advisor spokesman spokeswoman spokesperson ceo " +
    "chairman chairwoman chair director chief economist founder researcher scientist reverend pastor mayor mep mp",
);

/** Subjects that hold no stance of their own: what they “say” is the author’s. */
export const IMPERSONAL = set(
  "evidence data fact facts history experience figures numbers result results reason trouble question problem point idea " +
    "truth case time year month week day nothing something anything everything",
);

/** Nouns that stand for a charge made just before: “a characterization the company rejects”. */
export const CHARGE_NOUNS = set(
  "charge charges claim claims characterization characterisation description allegation allegations accusation " +
    "accusations suggestion notion idea label view assertion criticism contention argument theory reading",
);
