import * as z from "zod";
import { evidence, holder, type Evidence, type Label, type Score } from "../model/score.ts";
import { pieces } from "./bind.ts";

/** What the author's own voice, or all quoted holders together, say; null when that voice is silent. */
type VoiceStance = { label: Label; stance: number } | null;

/**
 * A row of `observation` as the ingest writes it: stances and confidence in integer thousandths, holders and evidence
 * as JSON. Outlet and date are no part of it: the insert copies them from the stored article, so they cannot differ.
 */
export type ObservationRow = {
  articleId: string;
  revisionId: number;
  label: Label;
  stance: number;
  authorLabel: Label | null;
  authorStance: number | null;
  quotedLabel: Label | null;
  quotedStance: number | null;
  confidence: number;
  mentions: number;
  holders: string;
  evidence: string;
  headline: string;
};

/** A row with the fingerprint of the article version that it scores: it is written only beside that version. */
export type VersionedObservation = ObservationRow & { fingerprint: string };

/** What an insert into `observation` names, and the values for it from `article` and a json_each of rows. */
export const OBSERVATION_COLUMNS = `article_id, revision_id, outlet, published_at, label, stance, author_label,
  author_stance, quoted_label, quoted_stance, confidence, mentions, holders, evidence, headline`;
export const OBSERVATION_VALUES = `article.id, value ->> 'revisionId', article.outlet, article.published_at,
  value ->> 'label', value ->> 'stance', value ->> 'authorLabel', value ->> 'authorStance', value ->> 'quotedLabel',
  value ->> 'quotedStance', value ->> 'confidence', value ->> 'mentions', value ->> 'holders', value ->> 'evidence',
  value ->> 'headline'`;

/** The rows in pieces that can each be bound as one parameter. A UTF-16 unit takes three bytes at most, escaped or not. */
export function observationPieces(rows: VersionedObservation[]): VersionedObservation[][] {
  return pieces(rows, (row) => 3 * (row.holders.length + row.evidence.length + row.headline.length) + 400);
}

/** A text may raise a position thousands of times; D1 takes no row over 2 MB. The first pieces are kept. */
const MAX_JSON = 100_000;

/** One article's score on one position, under one revision, as it is stored. */
export function toObservation(
  articleId: string,
  revisionId: number,
  score: Score,
  voices: { author: VoiceStance; quoted: VoiceStance },
): ObservationRow {
  return {
    articleId,
    revisionId,
    label: score.label,
    stance: thousandths(score.stance),
    authorLabel: voices.author?.label ?? null,
    authorStance: voices.author ? thousandths(voices.author.stance) : null,
    quotedLabel: voices.quoted?.label ?? null,
    quotedStance: voices.quoted ? thousandths(voices.quoted.stance) : null,
    confidence: thousandths(score.confidence),
    mentions: score.mentions,
    holders: cappedJson(score.holders),
    evidence: cappedJson(score.evidence),
    headline: cappedJson(score.headline),
  };
}

/** The columns of `observation` that make a score again. */
export type StoredScore = {
  position: string;
  label: Label;
  stance: number;
  author_stance: number | null;
  confidence: number;
  mentions: number;
  holders: string;
  evidence: string;
  headline: string;
};

/** Those columns, but for the position, which is no column of it. */
export const SCORE_COLUMNS = `observation.label, observation.stance, observation.author_stance, observation.confidence,
    observation.mentions, observation.holders, observation.evidence, observation.headline`;

/** A stored score in the shape of the API: stances from -1 to +1. `evidence` holds the first pieces of a very long list. */
export function toScore(row: StoredScore): Score {
  return {
    position: row.position,
    stance: row.stance / 1000,
    label: row.label,
    confidence: row.confidence / 1000,
    author_stance: row.author_stance === null ? null : row.author_stance / 1000,
    mentions: row.mentions,
    holders: z.array(holder).parse(JSON.parse(row.holders)),
    evidence: z.array(evidence).parse(JSON.parse(row.evidence)),
    headline: z.array(evidence).parse(JSON.parse(row.headline)),
  };
}

function thousandths(value: number): number {
  return Math.round(value * 1000);
}

function cappedJson(items: Score["holders"] | Evidence[]): string {
  const kept: string[] = [];
  let size = 0;
  for (const item of items) {
    const json = JSON.stringify(item);
    size += json.length + 1;
    if (size > MAX_JSON) break;
    kept.push(json);
  }
  return `[${kept.join(",")}]`;
}
