import type { Evidence, Score } from "../../src/model/score.ts";
import { seededUint32 } from "./random.ts";

/** A text to score that nobody would write. */
export type FuzzInput = { kind: Kind; text: string; title: string | null };
type Kind = "unicode" | "quotes" | "nesting" | "soup" | "mangled" | "endless";
/** What the inputs are made of: terms and cues in lexicon syntax, and ordinary prose. */
export type Material = { terms: string[]; prose: string[] };

/** How often an input is one unit over and over, and how many characters long that is. */
export type Endless = { every: number; length: number };

type Random = { below: (n: number) => number; of: <T>(items: readonly T[]) => T };
type Maker = (random: Random, material: Material) => string;

const MARKS = [
  ...Array.from("“”‘’«»„\"'().,;:?!—–-…[]{}*~|/\\"),
  "\n",
  "\n\n",
  "\t",
  " ",
  "\u00a0",
  "\u200b",
  "\u2028",
];
const SPEECH = (
  "said|he said|she told reporters|according to critics|who|, who|by|denies that|accused the company of|warned that|" +
  "not|never|no evidence that|it is a myth that|the company|the senator|Ruth Vale|Omar Teel|Halden Labs|they|he|she|" +
  "AI|frontier|safety|but|while|although|if|unless|may|should|must|so-called|Dr.|U.S.|and|of|the|a|is|was"
).split("|");
const RANGES: [from: number, to: number][] = [
  [0x0000, 0x007f],
  [0x0080, 0x024f],
  [0x0300, 0x036f],
  [0x0400, 0x05ff],
  [0x2000, 0x206f],
  [0x3040, 0x9fff],
  [0xd800, 0xdfff],
  [0xfe00, 0xffff],
];
/** What an endless input repeats. */
export const ENDLESS_UNITS = [
  ...[
    "a",
    "A",
    " ",
    "\n",
    "\t",
    "“",
    "”",
    '"',
    "'",
    "‘",
    ".",
    ",",
    "?",
    "(",
    ")",
    "-",
    "—",
    "…",
    "\u0301",
    "\ud83d",
  ],
  ...[
    "\n\n",
    "\n ",
    "-a",
    "Ab ",
    "Ab Cd ",
    "said ",
    "he said ",
    "not ",
    "AI pause ",
    "“he said ” ",
    "Ruth, ",
    "who ",
  ],
  ...["a claim he denies. ", "if ", "he said she said that ", "Ruth Vale said. ", "hype, ", "safety rules "],
];

function randomFrom(seed: number): Random {
  const draw = seededUint32(seed);
  const below = (n: number) => draw() % n;
  return { below, of: (items) => items[below(items.length)] as (typeof items)[number] };
}

/**
 * The input of a number under a seed: the same one for the same seed, number and material. Every so often
 * it is endless.
 */
export function fuzzInput(
  seed: number,
  number: number,
  material: Material,
  { every, length }: Endless,
): FuzzInput {
  const random = randomFrom(seed + Math.imul(number, 0x9e3779b9));
  if (number % every === every - 1) {
    const unit = ENDLESS_UNITS[Math.floor(number / every) % ENDLESS_UNITS.length] ?? "a";
    return { kind: "endless", text: unit.repeat(Math.floor(length / unit.length)), title: null };
  }
  const kind = random.of(KINDS);
  const title = random.below(4) === 0 ? MAKERS.soup(random, material).slice(0, 80) : null;
  return { kind, text: MAKERS[kind](random, material), title };
}

const MAKERS: Record<Exclude<Kind, "endless">, Maker> = {
  unicode: (random) => repeat(random, 120, () => character(random)),
  quotes: (random, material) =>
    repeat(random, 40, () => (random.below(2) ? random.of(MARKS) : ` ${phrase(random, material)} `)),
  nesting: (random, material) => {
    const depth = 1 + random.below(60);
    const open = random.of([
      "(",
      "“",
      "[",
      "“‘",
      "Vale said that ",
      "not ",
      "who, ",
      "if ",
      "the claim that ",
    ]);
    const close = random.of([")", "”", "]", "’”", " denies", "", ", he said"]);
    return `${open.repeat(depth)}${phrase(random, material)}${close.repeat(random.below(depth + 2))}.`;
  },
  soup: (random, material) =>
    repeat(random, 40, () => {
      const piece = random.below(6) === 0 ? random.of(MARKS) : phrase(random, material);
      return random.below(9) === 0 ? piece : `${piece} `;
    }),
  mangled: (random, { prose }) => {
    const text = random.of(prose);
    const from = random.below(text.length);
    return Array.from(text.slice(from, from + 400), (letter) =>
      random.below(12) > 0 ? letter : random.of(["", letter + letter, random.of(MARKS), character(random)]),
    ).join("");
  },
};
const KINDS = Object.keys(MAKERS) as Exclude<Kind, "endless">[];

function repeat(random: Random, most: number, make: () => string): string {
  return Array.from({ length: random.below(most) }, make).join("");
}

function character(random: Random): string {
  if (random.below(10) === 0) return String.fromCodePoint(0x1f300 + random.below(0x400));
  const [from, to] = random.of(RANGES);
  return String.fromCharCode(from + random.below(to - from + 1));
}

function phrase(random: Random, { terms }: Material): string {
  return random.below(2) === 0 ? random.of(SPEECH) : utter(random.of(terms), random);
}

/** A term as somebody might write it: one choice of each group, a wildcard filled in, no marks of the syntax. */
function utter(term: string, random: Random): string {
  return term
    .replace(/~\d+$/, "")
    .replace(/\(([^()]*)\)/g, (_, group: string) => random.of(group.split("|")))
    .replaceAll("*", () => random.of(["", "s", "ing"]))
    .replaceAll('"', "");
}

/** What is wrong with the scores of an input: a stance out of range, a span that is not what stands at its place. */
export function faultsOf({ text, title }: FuzzInput, scores: Score[]): string[] {
  return scores.flatMap(({ position, stance, confidence, holders, evidence, headline }) => [
    ...[stance, ...holders.map((holder) => holder.stance)]
      .filter((value) => !(value >= -1 && value <= 1))
      .map((value) => `${position}: the stance ${value}`),
    ...(confidence >= 0 && confidence <= 1 ? [] : [`${position}: the confidence ${confidence}`]),
    ...evidence.flatMap((piece) => faultsOfEvidence(piece, text)),
    ...headline.flatMap((piece) => faultsOfEvidence(piece, title ?? "")),
  ]);
}

function faultsOfEvidence({ start, end, text, stance, because }: Evidence, source: string): string[] {
  const faults: string[] = [];
  const at = (name: string, from: number, to: number) => `${name} at ${from} to ${to} of ${source.length}`;
  if (start < 0 || source.slice(start, end) !== text || text === "") faults.push(at("evidence", start, end));
  if (!(stance >= -1 && stance <= 1)) faults.push(`evidence with the stance ${stance}`);
  for (const reason of because) {
    const inside = reason.start >= 0 && reason.start < reason.end && reason.end <= source.length;
    if (!inside) faults.push(at("term" in reason ? reason.term : reason.kind, reason.start, reason.end));
    // Scare quotes are named by their marks and point at the words between them.
    else if ("cue" in reason && reason.kind !== "scare quotes") {
      if (source.slice(reason.start, reason.end) !== reason.cue) {
        faults.push(at(`${reason.kind} “${reason.cue}”`, reason.start, reason.end));
      }
    }
  }
  return faults;
}
