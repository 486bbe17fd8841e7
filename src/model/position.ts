import * as z from "zod";

export const MAX_TERMS_PER_LIST = 2000;
export const MAX_TERMS_PER_ENTRY = 200;
export const MAX_TERM_LENGTH = 800;
export const MAX_SETS = 200;
export const MAX_SET_MEMBERS = 500;
export const MAX_WORDS = 5000;

export const positionId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens, such as regulatory-capture")
  .max(64);

const termText = z.string().trim().min(1).max(MAX_TERM_LENGTH);

/**
 * One entry of a lexicon. A bare string is `{term, weight: 1}`. Words match by Porter stem; `*` is a suffix wildcard;
 * `"…"` is exact; `"a b"~5` is words within 5 of each other (Lucene's habits). `near` narrows the term to places where
 * one of its terms occurs in the same sentence or the next to it. An array of terms is one entry with many ways to say
 * it: each term counts by itself, with the entry's weight and `near`.
 */
export const termEntry = z.union([
  termText,
  z.strictObject({
    term: z.union([termText, z.array(termText).min(1).max(MAX_TERMS_PER_ENTRY)]),
    weight: z.number().gt(0).max(1).optional(),
    near: z.array(termText).min(1).max(100).optional(),
    note: z.string().max(500).optional(),
  }),
]);
export type TermEntry = z.infer<typeof termEntry>;

/** The terms of an entry. */
export function termsOf(entry: TermEntry): string[] {
  const term = typeof entry === "string" ? entry : entry.term;
  return typeof term === "string" ? [term] : term;
}

const termList = z
  .array(termEntry)
  .max(MAX_TERMS_PER_LIST)
  .refine((entries) => entries.reduce((sum, entry) => sum + termsOf(entry).length, 0) <= MAX_TERMS_PER_LIST, {
    error: `at most ${MAX_TERMS_PER_LIST} terms in a list, all ways to say an entry counted`,
  })
  .default([]);

const setName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, "lower-case letters, digits and hyphens, such as small-firms");

/** Log-odds, natural: how far it speaks for the position being raised at all, and for favor (+) or against (-) where it is. */
const logOdds = z.tuple([z.number().min(-20).max(20), z.number().min(-20).max(20)]);

/** One word, or two that follow each other: small letters, no marks. They match by Porter stem. */
const plainWords = z
  .string()
  .max(60)
  .regex(
    /^[\p{Ll}\p{M}\p{Lo}\p{N}']+( [\p{Ll}\p{M}\p{Lo}\p{N}']+)?$/u,
    "one or two words in small letters, such as moat or press release",
  );

/** The part of a position that decides scores: a change here makes a new revision. */
export const lexicon = z.strictObject({
  /**
   * What kind of proposition it is (the classic distinction of argumentation theory): one of fact asserts that
   * something is so, one of policy that something should be done. It decides what governs a topic term: "warned of
   * losing control" favours the fact, "warned of a pause" opposes the policy. Left out, it is read off the proposition.
   */
  claim: z.enum(["fact", "policy"]).optional(),
  aim: z
    .enum(["adopt", "end"])
    .optional()
    .describe(
      "Whether a policy would adopt what its topic terms name, or end or restrict it, so that who defends the topic opposes the policy. Left out, it is read off the proposition and the lists.",
    ),
  /**
   * Words that mean the same here, named once and used in any term as `@name`: `"@warning @marketing"~8`. A member is a
   * word, a `wildcard*`, an `"exact"` form, or a short phrase.
   */
  sets: z
    .record(setName, z.array(termText).min(1).max(MAX_SET_MEMBERS))
    .refine((sets) => Object.keys(sets).length <= MAX_SETS, { error: `at most ${MAX_SETS} sets` })
    .optional(),
  topic: termList,
  favor: termList,
  against: termList,
  ignore: z
    .array(termText)
    .max(500)
    .optional()
    .describe(
      "Words that look like the position's and are not: a term that shares a word with them does not count.",
    ),
  context: z
    .array(termText)
    .max(500)
    .optional()
    .describe(
      "At least one must occur in the same sentence, the two before or after, or the terms do not count.",
    ),
  subject: z
    .array(termText)
    .max(500)
    .optional()
    .describe(
      "At least one must occur anywhere in a text of six sentences or more, its title included, or it does not raise the position.",
    ),
  words: z
    .strictObject({
      base: logOdds.describe("What a sentence without any of the words comes to."),
      weights: z.record(plainWords, logOdds).refine((weights) => Object.keys(weights).length <= MAX_WORDS, {
        error: `at most ${MAX_WORDS} words`,
      }),
    })
    .optional()
    .describe(
      "Words that say little each and much together, learned from labelled sentences by `npm run learn-words`: for each two log-odds, that a sentence with it raises the position, and that it favours it.",
    ),
});
export type Lexicon = z.infer<typeof lexicon>;

/** What kind of proposition a position is. */
export type ClaimKind = NonNullable<Lexicon["claim"]>;

/** A position: a proposition that people argue about, with the lexicon that recognises it. PUT /v1/positions/:id. */
export const position = lexicon.extend({
  id: positionId,
  title: z.string().trim().min(1).max(120),
  proposition: z.string().trim().min(1).max(500),
});
export type Position = z.infer<typeof position>;

const POLICY = /\b(should|must|ought to|needs? to)\b/i;
const ENDING =
  /\b(should|must|ought to|needs? to) (be )?(ban(ned)?|abolish(ed)?|end(ed)?|scrap(ped)?|stop(ped)?|outlaw(ed)?|prohibit(ed)?|repeal(ed)?|phased? out|closed?|dismantled?|eliminated?|tax(ed)?|restrict(ed)?|curb(ed)?|limit(ed)?)\b/i;

/**
 * The lexicon of a position, with its `claim` ("should", "must") and its `aim` ("should ban", "should be abolished") read
 * off the proposition where they were left out.
 */
export function lexiconOf(position: Position): Lexicon {
  const { proposition, sets, topic, favor, against, ignore, context, subject, words } = position;
  const claim = position.claim ?? (POLICY.test(proposition) ? "policy" : "fact");
  const aim = position.aim ?? (claim === "policy" && ENDING.test(proposition) ? "end" : undefined);
  return {
    claim,
    ...(aim ? { aim } : {}),
    ...(sets ? { sets } : {}),
    topic,
    favor,
    against,
    ...(ignore ? { ignore } : {}),
    ...(context ? { context } : {}),
    ...(subject ? { subject } : {}),
    ...(words ? { words } : {}),
  };
}

/** A mistake in a lexicon: JSON pointer to the term, what is wrong and how to mend it. */
export type LexiconError = { pointer: string; detail: string };

/** A revision that scores articles now: active, or pending beside it while stored articles are rescored. */
export type LiveRevision = { revision: number; position: string; lexicon: Lexicon };

export const positionView = position.extend({
  revision: z
    .int()
    .nullable()
    .describe("What the series is read from; null until the first one has scored what is stored."),
  pending: z
    .object({ revision: z.int(), rescored: z.int(), of: z.int(), created_at: z.string() })
    .nullable()
    .describe("What stored articles are being rescored under, and how many of them are."),
  updated_at: z.string(),
});
export type PositionView = z.infer<typeof positionView>;

/** A position without its lexicon, which may be long: a hundred kilobytes are usual. */
export const positionBrief = positionView.pick({
  id: true,
  title: true,
  proposition: true,
  revision: true,
  pending: true,
  updated_at: true,
});
export type PositionBrief = z.infer<typeof positionBrief>;
