/*
 * The forms ("The", "the") of the words of the texts read so far, each with its norm and the norm's id, so that a known
 * word costs no new string. One table for the isolate, open-addressed over the letters: what a word is called does not
 * depend on who asks.
 */
/** As many forms as there is room for, and so the most that two ids in use differ by. */
export const MAX_FORMS = 65_536;
/** The table begins small, so that the words of an ordinary day stay close together in memory. */
const FIRST_TABLE = 4096;
const POOL_SIZE = 10 * MAX_FORMS;
/** Run-on letters longer than this are noise, and would fill the pool. */
const MAX_LENGTH = 60;

/** The id of a word that the table has no room for: whoever meets it goes by its norm. */
export const NO_ID = -1;

/** Where `'s` is short for “is” or “has”, not a possessive. */
const CONTRACTED_IS = /^(he|she|it|that|there|here|what|who|where|how|let)'s$/;

/** The form that lexicon words are compared with: lower case, straight apostrophes, possessive `'s` dropped. */
export function normalise(raw: string): string {
  const lower = raw.toLowerCase().replaceAll("’", "'");
  return lower.endsWith("'s") && !CONTRACTED_IS.test(lower) ? lower.slice(0, -2) : lower;
}

/** The norm of each form, and the norm's id. Ids are never used twice: those of an emptied table lie below `firstId`. */
export const formNorms: string[] = [];
export const formIds: number[] = [];

/** Form numbers + 1 by hash, 0 where there is none; never more than half full. */
let table = new Int32Array(FIRST_TABLE);
const hashes = new Int32Array(MAX_FORMS);
const starts = new Int32Array(MAX_FORMS + 1);
const letters = new Uint16Array(POOL_SIZE);
const idOfNorm = new Map<string, number>();
let idBase = 0;

/** The lowest id in use: a token with a lower one comes from before the table was last emptied. */
export function firstId(): number {
  return idBase;
}

/** Empties the table when it is half full. To be called between texts only. */
export function makeRoom(): void {
  const forms = formNorms.length;
  if (forms < MAX_FORMS / 2 && (starts[forms] as number) < POOL_SIZE / 2) return;
  idBase += idOfNorm.size;
  formNorms.length = 0;
  formIds.length = 0;
  idOfNorm.clear();
  table = new Int32Array(FIRST_TABLE);
}

/** The number of the form `text.slice(start, end)`, whose letters hash to `hash`; NO_ID when there is no room for it. */
export function formOf(text: string, start: number, end: number, hash: number): number {
  const mask = table.length - 1;
  for (let slot = placeOf(hash, mask); ; slot = (slot + 1) & mask) {
    const form = (table[slot] as number) - 1;
    if (form < 0) return add(text, start, end, hash, slot);
    if (hashes[form] === hash && holds(form, text, start, end)) return form;
  }
}

function placeOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

function growTable(): void {
  const mask = 2 * table.length - 1;
  table = new Int32Array(mask + 1);
  for (let form = 0; form < formNorms.length; form++) {
    let slot = placeOf(hashes[form] as number, mask);
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = form + 1;
  }
}

function holds(form: number, text: string, start: number, end: number): boolean {
  let at = starts[form] as number;
  if ((starts[form + 1] as number) - at !== end - start) return false;
  for (let i = start; i < end; i++) {
    if (letters[at++] !== text.charCodeAt(i)) return false;
  }
  return true;
}

function add(text: string, start: number, end: number, hash: number, slot: number): number {
  const form = formNorms.length;
  const from = form === 0 ? 0 : (starts[form] as number);
  const to = from + end - start;
  if (end - start > MAX_LENGTH || form >= MAX_FORMS || to > POOL_SIZE) return NO_ID;
  for (let i = start; i < end; i++) letters[from + i - start] = text.charCodeAt(i);
  starts[form] = from;
  starts[form + 1] = to;
  hashes[form] = hash;
  table[slot] = form + 1;
  const norm = normalise(text.slice(start, end));
  let id = idOfNorm.get(norm);
  if (id === undefined) idOfNorm.set(norm, (id = idBase + idOfNorm.size));
  formNorms.push(norm);
  formIds.push(id);
  if (2 * formNorms.length > table.length) growTable();
  return form;
}
