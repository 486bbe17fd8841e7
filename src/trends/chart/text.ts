/** Fonts that readers have; the first that is there is used, and nothing is fetched. */
export const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

/**
 * About how wide a text stands, in pixels, at a font size in pixels. Nothing here can measure letters, so it errs
 * toward the wider of the fonts in FONT.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += letterWidth(letter);
  return ems * size;
}

/** In ems, by kinds of letters: near DejaVu Sans, which is wider than the other fonts. */
function letterWidth(letter: string): number {
  if (/[ijl.,:;'|!()[\]I ]/.test(letter)) return 0.33;
  if (/[frt\-"/]/.test(letter)) return 0.42;
  if (/[mwMW@%]/.test(letter)) return 0.93;
  if (/[A-Z]/.test(letter)) return 0.69;
  // From the Hangul letters on, most scripts stand in squares.
  return letter >= "\u1100" ? 1 : 0.61;
}

/**
 * A text in lines no wider than `width` pixels, broken at white space, or within a word that is too long for a line.
 * What `maxLines` cannot hold is left off, and an ellipsis says so.
 */
export function wrap(text: string, size: number, width: number, maxLines: number): string[] {
  const words = text
    .trim()
    .split(/\s+/)
    .flatMap((word) => breakWord(word, size, width));
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1) ?? ""} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), shorten(lines.slice(maxLines - 1).join(" "), size, width)];
}

/** A text in one line no wider than `width` pixels, with an ellipsis where its end is left off. */
export function shorten(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

function breakWord(word: string, size: number, width: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && textWidth(part + letter, size) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}
