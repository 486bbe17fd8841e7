import type { Score } from "../model/score.ts";
import { aboutness } from "./judging/aboutness.ts";
import { agents } from "./judging/agents.ts";
import { anaphors } from "./judging/anaphora.ts";
import type { CompiledPositions } from "./compile.ts";
import { corroborated } from "./judging/corroboration.ts";
import { echoes } from "./judging/echoes.ts";
import { ellipses } from "./judging/ellipsis.ts";
import { gather, oneSided, toEvidence, type Finding } from "./judging/evidence.ts";
import { tellingOf } from "./judging/genre.ts";
import { attributor, type Attribution, type IsTopic, type Passage } from "./holders/holders.ts";
import { Judge } from "./judging/judge.ts";
import { isRaised } from "./judging/raised.ts";
import { bySentence, match, type CueHit, type TermHit } from "./matching/match.ts";
import { findQuotes } from "./text/quotes.ts";
import { PIECE, splitSentences } from "./text/sentences.ts";
import { summarise, type Layout } from "./judging/summary.ts";
import { isTwoSided, sided } from "./judging/siding.ts";
import { borneOut, byWordsAlone, mayRaise, toneOf, type Worded } from "./judging/wordings.ts";
import type { Sidedness } from "./matching/sidedness.ts";
import type { Wordings } from "./matching/wording.ts";
import { tokenise } from "./text/tokens.ts";

const MAX_EVIDENCE = 50;
/** A head of a topic counts from this stance on: where something governs it, not by the tone around it. */
const PLAIN = 0.3;
const GAP = "\n\n";

/**
 * Scores a text on every compiled position that it raises. A pure function of text, title and lexicons, in time linear
 * in the text. Offsets of `evidence` are UTF-16 units into `text`, those of `headline` into the title.
 */
export function scoreText(
  text: string,
  compiled: CompiledPositions,
  options: { title?: string | null } = {},
): Score[] {
  const title = options.title ?? "";
  const shift = title === "" ? 0 : title.length + GAP.length;
  const whole = title === "" ? text : title + GAP + text;
  if (!compiled.subjects.mayBeNamedIn(whole)) return [];

  // Words and sentences, then what the lexicons find in them, then who speaks, then what each finding comes to.
  const tokens = tokenise(whole);
  const sentences = splitSentences(tokens);
  const quotes = findQuotes(tokens, sentences);
  const { terms, cues, isNamed } = match(tokens, sentences, compiled, quotes);
  const wordings = compiled.wording.weigh(tokens, sentences, isNamed);
  const passage: Passage = { text: whole, tokens, sentences, quotes, cues };
  const headlineSentences = sentences.findIndex(({ from }) => (tokens[from]?.start ?? 0) >= shift);
  const hitsOf = Map.groupBy(terms, ({ entry }) => entry.position);
  const touched = compiled.positions.flatMap((_, position) => {
    const hits = hitsOf.get(position) ?? [];
    const about = aboutness({ position, wordings, sentences: sentences.length, headlineSentences, hits });
    const worded = { position, wordings, passage, about };
    return hits.length > 0 || mayRaise(worded) ? { hits, worded } : [];
  });
  if (touched.length === 0) return [];
  const piece = read(passage, headlineSentences, wordings);
  return touched.flatMap(({ hits, worded }) => {
    const found = find(hits, worded, piece, compiled);
    if (!found) return [];
    const { findings, layout, tone } = found;
    const inText = findings.filter(({ start }) => start >= shift);
    const inTitle = findings.filter(({ start }) => start < shift);
    return {
      position: compiled.positions[worded.position]?.id ?? "",
      ...summarise(findings, layout, tone),
      evidence: strongest(inText).map((finding) => toEvidence(finding, text, shift)),
      headline: inTitle.map((finding) => toEvidence(finding, title, 0)),
    };
  });
}

/** A text with who speaks in it and how it is told: what all positions are judged in. */
type Piece = {
  passage: Passage;
  cuesOf: CueHit[][];
  attributionFor: (isTopic: IsTopic) => Attribution;
  /** Whether a text of a few sentences takes a side at all. */
  sidedness: Sidedness | null;
  told: Omit<Layout, "claim" | "open" | "twoSided">;
};

function read(passage: Passage, headlineSentences: number, wordings: Wordings): Piece {
  const { sentences, cues } = passage;
  const cuesOf = bySentence(cues, sentences.length);
  const attributionFor = attributor(passage, cuesOf);
  const first = sentences[headlineSentences]?.from ?? 0;
  const telling = tellingOf(
    passage,
    attributionFor(() => false),
    first,
  );
  return {
    passage,
    cuesOf,
    attributionFor,
    sidedness: sentences.length < PIECE ? wordings.sidedness() : null,
    told: { headlineSentences, sentences: sentences.length - headlineSentences, ...telling },
  };
}

/** What a piece says of one position; null when it does not raise it. */
function find(
  hits: TermHit[],
  worded: Worded,
  { passage, cuesOf, attributionFor, sidedness, told }: Piece,
  compiled: CompiledPositions,
): { findings: Finding[]; layout: Layout; tone: number | null } | null {
  // Each position by its own terms only: its score must not depend on which others are compiled beside it.
  const shared = attributionFor(topicTest(hits));
  const attribution = { ...shared, frames: [...shared.frames] };
  const judge = new Judge(passage, cuesOf, attribution, compiled);
  const judged = hits.flatMap((hit) => {
    const one = judge.judge(hit);
    return hit.entry.head && Math.abs(one.stance) < PLAIN ? [] : one;
  });
  // What takes up a topic named before counts only where something gives it a side.
  const taken = anaphors(hits, passage, (sentence) => judge.cuesIn(sentence));
  judged.push(...taken.map((hit) => judge.judge(hit)).filter(({ stance }) => stance !== 0));
  const reading = { ...worded, attribution, sidedness };
  const own = borneOut(corroborated(judged, told.sentences), reading);
  own.push(...agents(own, attribution, judge), ...ellipses(own, attribution, judge));
  own.push(...echoes(own, attribution, judge));
  const all = gather([...own, ...byWordsAlone(own, reading)], attribution, passage);
  const layout: Layout = {
    ...told,
    claim: compiled.positions[worded.position]?.claim ?? "fact",
    twoSided: isTwoSided(reading),
    open: all.some(({ sentence, stance }) => sentence < told.headlineSentences && stance === 0),
  };
  const found = layout.sentences < PIECE ? all : oneSided(all);
  if (!isRaised(found, layout, worded.about)) return null;
  return {
    findings: sided(found, reading, layout.claim),
    layout,
    tone: layout.sentences < PIECE ? null : toneOf(reading, told.headlineSentences),
  };
}

/** A noun phrase that is itself a term is what is argued about, not who argues. */
function topicTest(terms: TermHit[]): IsTopic {
  const covered = new Set<number>();
  for (const { at, entry } of terms)
    if (entry.side !== "topic" || at.length > 1) for (const token of at) covered.add(token);
  return ({ from, to }) => covered.has(to - 1) && from < to;
}

/** The strongest findings, back in the order of the text. */
function strongest(findings: Finding[]): Finding[] {
  if (findings.length <= MAX_EVIDENCE) return findings;
  const kept = findings.toSorted((a, b) => Math.abs(b.stance) - Math.abs(a.stance)).slice(0, MAX_EVIDENCE);
  return kept.sort((a, b) => a.start - b.start);
}
