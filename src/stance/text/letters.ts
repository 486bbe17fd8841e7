/** What a UTF-16 unit can be: bits of `classes`. */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 4;
export const UPPER = 8;
/** The first half of a code point above U+FFFF: ask `classOfPoint` about the whole. */
export const SURROGATE = 16;
/** Straight or curly: inside a word between letters, a quotation mark elsewhere. */
export const APOSTROPHE = 32;
const KNOWN = 128;

/** The class bits of UTF-16 units met before, 0 for others: Unicode's tables are asked once a character. */
export const classes = new Uint8Array(0x10000);

/** The class bits of a UTF-16 unit that `classes` has 0 for: letter or combining mark, digit, white space, upper case. */
export function classify(unit: number): number {
  const bits = unit >= 0xd800 && unit < 0xdc00 ? SURROGATE : classOfPoint(unit);
  return (classes[unit] = KNOWN | bits);
}

/** The same for a code point of any plane. */
export function classOfPoint(point: number): number {
  const character = String.fromCodePoint(point);
  let bits = character === "'" || character === "’" ? APOSTROPHE : 0;
  if (/^[\p{L}\p{M}]/u.test(character)) bits |= LETTER;
  if (/^\p{N}/u.test(character)) bits |= DIGIT;
  if (/^\s/u.test(character)) bits |= SPACE;
  if (/^\p{Lu}/u.test(character)) bits |= UPPER;
  return bits;
}
