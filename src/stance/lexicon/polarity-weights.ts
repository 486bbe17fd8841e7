/**
 * Written by scripts/learn-polarity.ts; change the script or the classes, not this file. Each pair is a lean (- against
 * the mention, + for it) and a pull (+ toward taking a side, - toward none), in twentieths.
 */

/**
 * What a class of words, and good and bad words, say of a mention by the place where they stand: anywhere; near it; in
 * its clause; as its object, verb, modifier and so on (see Role in ../target-roles.ts); in its own speech.
 */
export const placeWeights: Record<string, string> = {
  ability:
    "anywhere 0 -1, clause after 1 0, clause before -1 0, governor 1 0, near after 0 1, " +
    "near before -1 4, object -2 0, passive 3 0, possession 1 0, speech 0 -3, theme 3 0",
  avow:
    "anywhere -3 -2, clause after -1 1, clause before -2 1, governor -1 0, modifier -2 0, " +
    "near after -2 -2, near before -4 1, possession -1 0, speech 0 -1, theme -1 0, verb -1 -1",
  bad:
    "anywhere -5 0, apposition 0 6, clause after -2 2, clause before 0 -1, governor 0 -3, mention -2 2, " +
    "modifier -2 1, near after -11 7, near before -6 1, object -4 0, passive -2 1, possession -5 2, " +
    "predicate -2 1, speech 4 -3, theme 0 4, verb -1 0",
  blame:
    "anywhere -6 0, apposition 0 1, clause after 2 2, clause before -2 -1, deed 1 0, governor -2 0, " +
    "near after 0 -4, near before -6 5, object -8 4, passive -3 1, possession 0 -2, predicate -1 0, " +
    "speech 0 -4, theme -1 0, verb 4 -4",
  charge:
    "anywhere -5 0, apposition -2 2, clause before 3 -2, deed 1 0, governor 2 0, mention -2 1, " +
    "modifier -2 0, near after -5 0, near before 0 1, object -5 2, passive -2 3, verb 1 -1",
  contrast:
    "anywhere -3 0, clause after -3 0, clause before 2 -1, near after 0 1, near before 2 0, object 1 0, " +
    "speech 0 -1",
  duty:
    "anywhere -1 0, apposition 1 0, clause after -5 3, clause before 3 -1, governor -2 0, " +
    "near after -1 2, predicate -1 0, theme 2 -1, verb 0 2",
  failure:
    "anywhere -2 5, apposition -2 0, clause before 1 2, governor -2 0, mention -1 0, near after -7 2, " +
    "near before -2 2, possession -2 0, predicate -1 0, speech -1 -3, theme -1 2, verb -1 2",
  good:
    "anywhere 5 4, apposition 2 1, clause after 2 7, clause before -1 1, governor 2 0, mention 1 3, " +
    "near after 3 5, near before 1 3, passive 2 0, predicate 0 3, speech 2 -3, theme 1 7, verb 4 1",
  grant:
    "anywhere 1 1, apposition -1 0, clause before -2 0, deed 1 0, near after 2 1, near before 3 2, " +
    "object 2 0, predicate 1 1, speech 2 0, theme 4 -2, verb 1 1",
  harm:
    "anywhere -5 -3, apposition 4 0, clause after 2 1, clause before -1 0, near after -4 0, " +
    "near before -2 0, passive 0 -1, speech 1 0, theme -1 0, verb -4 0",
  help:
    "anywhere 3 3, apposition -5 4, clause after 1 4, clause before -2 -4, governor 1 1, mention 4 0, " +
    "modifier -3 0, near after 1 2, near before 0 1, object 5 0, predicate 3 1, speech 3 0, theme 1 1, " +
    "verb 1 1",
  hopeful:
    "anywhere 6 3, apposition 0 -1, clause after 0 5, clause before -2 0, mention 6 0, modifier 1 -1, " +
    "near after 3 0, near before 0 1, object 0 1, possession 1 0, predicate 0 1, speech 4 0, theme 1 4",
  i:
    "apposition -1 0, clause after 1 0, clause before -1 0, mention 4 -3, near after 1 1, " +
    "near before -1 0, object -1 2, predicate 1 0, theme 0 1",
  ideology:
    "anywhere -2 2, apposition -1 -1, clause after 0 1, clause before 0 -1, mention -3 0, " +
    "near after -4 -1, near before 0 1, predicate -1 0, speech 2 0",
  legal:
    "anywhere -4 -4, apposition -2 0, clause after -3 1, clause before -1 -2, deed 1 -1, governor -5 4, " +
    "mention 0 -3, near before -1 3, object 1 0, passive 1 0, possession 1 -1, speech 0 -1, theme 0 3, " +
    "verb 0 -2",
  lie:
    "anywhere -7 1, apposition 1 0, clause before 0 -2, governor 0 -1, mention -1 0, near after -4 2, " +
    "near before -1 0, theme -5 3",
  magnify:
    "anywhere 3 0, apposition -1 0, clause after 1 3, clause before 0 -1, governor 0 1, modifier -1 0, " +
    "near after 2 3, near before -2 3, predicate 1 1, speech -1 -4, theme 2 3, verb 1 0",
  move:
    "anywhere 0 -3, apposition 1 -3, clause after -1 0, clause before 0 -2, governor -1 -3, mention 1 0, " +
    "modifier 3 0, near after 1 -4, near before 0 -3, object 2 0, passive -2 0, possession 0 -3, " +
    "predicate 0 -1, theme 2 0, verb 1 -1",
  negator:
    "anywhere -6 -1, apposition 3 0, clause after -2 2, mention -1 0, near after -6 0, near before -3 2, " +
    "object -2 0, predicate -2 0, speech 0 -1, theme -2 -1",
  office:
    "anywhere 0 -4, clause after 1 0, clause before -2 0, governor 0 -2, mention 1 -1, near after 0 -4, " +
    "near before 0 -1, object 2 -1, possession -3 -6, speech 0 -1, theme 2 -1, verb -1 -4",
  page:
    "anywhere -2 -6, apposition 2 0, clause after 0 1, clause before -1 -3, governor 0 -1, mention -1 0, " +
    "modifier 3 0, near after 2 -2, near before 2 -2, object 0 2, passive 1 0, possession 0 -1, " +
    "verb 2 -2",
  poll:
    "anywhere 1 1, apposition 1 0, clause before 0 -2, governor 1 -3, mention 0 -1, modifier 2 0, " +
    "near after 1 -5, near before 0 -1, object 2 0, possession -2 -1, predicate -1 0, speech -2 -3, " +
    "theme 0 1, verb 2 -2",
  praise:
    "anywhere 4 5, apposition 4 3, clause after -2 0, clause before 3 4, governor 1 0, mention 0 1, " +
    "near after 0 4, near before 6 8, object 5 2, passive 1 0, possession 0 1, speech 2 -1, theme 2 -2, " +
    "verb -1 -2",
  pressure:
    "anywhere -4 2, apposition -1 0, clause after 0 1, clause before 2 -1, governor 0 -3, " +
    "near after -1 0, near before -2 2, speech -3 -1, theme 1 0",
  scandal:
    "anywhere -8 2, apposition 0 2, clause after 0 1, clause before -1 0, near after -3 3, " +
    "near before -3 0, passive -1 0, possession 0 1, speech 0 -1, verb -4 0",
  sexual: "anywhere -8 2, clause after -2 0, clause before 0 1, near after -1 0, theme 0 -1",
  speak:
    "anywhere 0 -3, apposition 0 3, clause after 0 2, clause before -3 0, deed -1 0, governor 1 -3, " +
    "mention 0 -2, modifier 1 0, near after -1 -9, near before 1 0, object -4 0, passive -1 1, " +
    "possession -3 0, speech -1 -2, theme 0 -2, verb 5 -9",
  success:
    "anywhere 3 1, clause after -3 0, clause before 1 0, mention 4 2, modifier 1 0, near after 2 4, " +
    "near before 2 3, object -1 -1, possession 0 1, predicate 1 1, speech 0 -2, theme 0 1, verb 5 2",
  they:
    "anywhere -1 1, clause after 3 3, clause before -1 0, mention 2 -2, near before 0 2, object -2 0, " +
    "speech 0 -3, theme 0 2",
  trouble:
    "anywhere -2 4, apposition 0 2, clause before 0 -1, governor -2 0, mention -1 0, near after 1 1, " +
    "speech 0 2, theme -2 2, verb 2 0",
  vice:
    "anywhere -6 1, clause before -3 1, governor -1 1, mention -2 0, near after -7 3, near before -1 0, " +
    "possession -1 0, predicate -2 0, speech -1 0, theme -1 2",
  victim:
    "anywhere 3 0, clause after -1 1, clause before 1 1, governor 1 0, mention 2 0, near after 3 0, " +
    "possession 1 0, predicate 1 0, verb -1 0",
  violence:
    "anywhere -2 0, apposition 0 1, clause after -2 2, governor 1 -1, mention -3 2, near after -2 2, " +
    "object 1 -3, passive 2 -2, predicate -1 0, theme 1 1, verb -3 3",
  virtue:
    "anywhere 4 4, apposition 0 1, clause after -2 0, clause before -2 0, governor 0 1, mention 2 0, " +
    "modifier 2 0, near after 2 0, near before 1 2, object -2 0, passive 1 0, possession -2 2, " +
    "predicate 0 2, theme -1 0, verb 3 1",
  want:
    "anywhere 0 2, apposition 0 1, clause after 0 -2, clause before 0 -1, governor -4 3, " +
    "near after 1 -1, near before -2 4, object 0 1, predicate -1 0, speech 0 1, theme 1 -3",
  we:
    "anywhere 4 4, apposition 0 1, clause after -1 0, governor -1 0, mention 6 1, near after -4 2, " +
    "object -1 0, speech 5 0, theme 0 1, verb -3 1",
};

/** What the token right before or after a mention says: a mark, a word, a name, or nothing. */
export const neighbourWeights: Record<"previous" | "next", Record<string, string>> = {
  previous: {
    "-3 0": "against",
    "-2 0": "than the",
    "-1 0": "about over",
    "0 -9": "in",
    "0 -4": "told",
    "0 -3": "and",
    "0 -2": "of",
    "0 1": ": for said that",
    "1 0": "(name) described when —",
    "2 -2": "to",
    "2 -1": "(nothing) ”",
    "2 0": '" “',
    "4 0": ",",
  },
  next: {
    "-2 0": "could",
    "-1 -3": ".",
    "-1 -2": "(name)",
    "-1 2": "has",
    "0 -11": ":",
    "0 -3": "added that",
    "0 -2": "( and in",
    "0 -1": "on went",
    "0 1": "told “",
    "0 3": "had",
    "0 5": "is",
    "1 -1": "(nothing)",
    "1 0": ", says were",
    "2 3": "was",
    "3 0": "will",
    "5 -3": "said",
  },
};

/** What the form of the mention and its place in the sentence say, whatever the words are. */
export const signWeights: Record<string, string> = {
  about: "-4 1",
  'after "': "3 -3",
  "after '": "-1 0",
  "after (": "-2 0",
  "after ,": "1 1",
  "after -": "-2 2",
  "after :": "0 2",
  "after ;": "2 0",
  "after after": "-2 1",
  "after although": "1 0",
  "after and": "2 -4",
  "after as": "-4 0",
  "after before": "-2 -1",
  "after but": "0 2",
  "after or": "0 -1",
  "after since": "0 -2",
  "after so": "1 0",
  "after than": "-4 2",
  "after that": "-3 7",
  "after until": "2 0",
  "after what": "-2 1",
  "after when": "1 1",
  "after where": "0 1",
  "after whether": "-1 0",
  "after which": "-1 0",
  "after while": "0 -1",
  "after —": "2 -1",
  "after “": "1 2",
  "after ”": "5 -4",
  against: "-5 2",
  always: "-2 -4",
  apposition: "-2 1",
  at: "-2 -2",
  behind: "2 0",
  "beside a quotation": "-1 2",
  between: "0 1",
  by: "0 -2",
  copula: "4 3",
  "first word": "3 -2",
  for: "0 1",
  from: "1 -2",
  headline: "0 -6",
  her: "6 -1",
  his: "3 4",
  in: "2 -14",
  into: "-1 0",
  "later sentence": "1 0",
  "length 0": "-2 -7",
  "length 1": "-2 -5",
  "length 2": "-1 -2",
  "length 3": "0 -1",
  "length 4": "-1 -2",
  like: "1 1",
  "no verb": "-1 -9",
  object: "0 2",
  of: "-1 -2",
  on: "0 -5",
  opens: "2 -1",
  over: "-2 0",
  passive: "-4 2",
  possessive: "-1 2",
  pronoun: "4 3",
  quoted: "0 13",
  said: "-2 -1",
  says: "1 -11",
  speaker: "1 0",
  subject: "-1 -4",
  to: "2 -5",
  under: "-1 0",
  "verb after": "-2 -9",
  with: "3 0",
};
