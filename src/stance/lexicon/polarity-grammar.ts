/** Small closed classes of English that place a word with regard to a mention. */
const set = (words: string) => new Set(words.split(" "));

/** Forms of “be” and “get”: before a participle they make a passive, before anything else a predicate. */
export const BE = set(
  "is are was were be been being am isn't aren't wasn't weren't he's she's it's they're gets got get",
);

/** Participles that do not end in -ed. */
export const IRREGULAR_PARTICIPLES = set(
  "seen known given taken shown found made left won lost hit shot put set cut beaten caught held forced sworn drawn " +
    "driven told brought bought thought said kept built paid sent hurt met read thrown stuck fed sued shut chosen",
);

/** Plain verbs of speech: who stands beside one is a speaker. */
export const SAYING = set(
  "said says say told tells wrote writes tweeted added adds asked asks replied explained noted argued insisted declared " +
    "announced testified recalled responded continued stated claimed claims",
);

/** Turn what follows them in the clause. */
export const NEGATORS = set(
  "not no never nor neither nobody none nothing without cannot hardly scarcely barely rarely seldom don't doesn't didn't " +
    "isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't mustn't needn't ain't",
);

/** Mentions that are pronouns. */
export const PRONOUNS = set("he she they we it i you him");
export const POSSESSIVE_PRONOUNS = set("his her their its our my your");
