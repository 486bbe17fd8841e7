import type { ClaimKind } from "../../model/position.ts";
import type { Slant } from "./slant.ts";
import type { Spellings } from "./spellings.ts";
import type { PreparedWords } from "./word-weights.ts";

/**
 * A lexicon with its terms parsed, stemmed and laid out for matching, so that a cold start has nothing to do but read
 * it. Plain JSON. `…Start` lists hold where each one's share of another list begins, and its length at the end.
 */
export type Prepared = {
  /** The engine that it is for; another one prepares the lexicon anew. */
  engine: number;
  claim: ClaimKind;
  slant: Slant;
  /** The lists of the context and of the subject, -1 for none. */
  context: number;
  subject: number;
  /** The entries' terms as written, as `joinTerms` does it; there are none for cues. */
  terms: string;
  /** For each entry the number of its side, its weight, and the list for its `near`, -1 for none. */
  entrySide: number[];
  entryWeight: number[];
  entryList: number[];
  /** The word patterns, and for each the slots that it fills. */
  patterns: Spellings;
  fillStart: number[];
  fills: number[];
  prefixLengths: number[];
  /** For each slot what it is for. */
  slotUses: number[];
  /** For each node its edges by slot (slot × 4 + direction; where it leads), and the entries or windows that end there. */
  edgeStart: number[];
  edgeKeys: number[];
  edgeNext: number[];
  endStart: number[];
  ends: number[];
  /** For each window its entry, how many words it may span, and its slots. */
  windowEntry: number[];
  windowReach: number[];
  windowStart: number[];
  windowSlots: number[];
  /** The patterns of phrases that fill places of windows: what ends at a node beyond the entries is one of these. */
  compounds: number[];
  /** For each list the node that its phrases begin at, and its windows. */
  listNode: number[];
  listWindowStart: number[];
  listWindows: number[];
  /** The slots that phrases of lists begin with, ascending. */
  nearSlots: number[];
  /** What its words weigh; null where none were learned. */
  words: PreparedWords | null;
};
