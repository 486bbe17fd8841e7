import type { Evidence, Reason, Score } from "../../src/model/score.ts";

export type MarkKind = "favor" | "against" | "topic" | "cue";
/** A stretch of text that counted; offsets into the text or title that it stands in. */
export type Mark = { start: number; end: number; kind: MarkKind };
/** What one piece of evidence says of its passage. */
export type Note = { position: string; holder: string; stance: number; reasons: string[] };
/** A stretch of a text that is evidence for one position or more, shown once. */
export type Passage = { source: string; start: number; end: number; marks: Mark[]; notes: Note[] };
/** A stretch of one kind; null between the marks. */
export type Run = { text: string; kind: MarkKind | null };

/** All evidence of a text's scores, by passage: the title's first, then in the text's order. */
export function readPassages(scores: Score[], text: string, title: string): Passage[] {
  return [
    ...passagesOf(
      scores.map(({ position, headline }) => ({ position, pieces: headline })),
      title,
    ),
    ...passagesOf(
      scores.map(({ position, evidence }) => ({ position, pieces: evidence })),
      text,
    ),
  ];
}

function passagesOf(scores: { position: string; pieces: Evidence[] }[], source: string): Passage[] {
  const passages = new Map<string, Passage>();
  for (const { position, pieces } of scores) {
    for (const { start, end, holder, stance, because } of pieces) {
      const key = `${start}-${end}`;
      const passage = passages.get(key) ?? { source, start, end, marks: [], notes: [] };
      passages.set(key, passage);
      passage.marks.push(...because.map(markOf));
      passage.notes.push({ position, holder, stance, reasons: reasonsIn(because, source) });
    }
  }
  return [...passages.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function markOf(reason: Reason): Mark {
  const { start, end } = reason;
  return { start, end, kind: "term" in reason ? reason.side : "cue" };
}

/** The reasons in words, each once, in order of application: `favor “regulatory capture”`. */
function reasonsIn(because: Reason[], source: string): string[] {
  const words = because.map((reason) =>
    "term" in reason
      ? `${reason.side} “${source.slice(reason.start, reason.end) || reason.term}”`
      : `${reason.kind} “${reason.cue}”`,
  );
  return [...new Set(words.map(plain))];
}

/** Text for a terminal on one line: control characters, which could steer it, and line breaks become spaces. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ");
}

/** The stretches of `[from, to)`, each of one kind. Where marks cover each other the shorter one shows. */
export function runsOf({ source, marks }: Passage, from: number, to: number): Run[] {
  const within = marks
    .filter(({ start, end }) => start < to && end > from)
    .sort(
      (a, b) => a.end - a.start - (b.end - b.start) || Number(a.kind === "cue") - Number(b.kind === "cue"),
    );
  const cuts = new Set([from, to]);
  for (const { start, end } of within) cuts.add(Math.max(start, from)).add(Math.min(end, to));
  const runs: Run[] = [];
  let start = from;
  for (const end of [...cuts].sort((a, b) => a - b).slice(1)) {
    const kind = within.find((mark) => mark.start <= start && mark.end >= end)?.kind ?? null;
    const text = plain(source.slice(start, end));
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ text, kind });
    start = end;
  }
  return runs;
}

/** A passage cut into lines of at most `width` characters, between words, as offsets into its source. */
export function linesOf({ source, start, end }: Passage, width: number): { from: number; to: number }[] {
  const lines: { from: number; to: number }[] = [];
  for (const word of source.slice(start, end).matchAll(/\S+/g)) {
    const from = start + word.index;
    const to = from + word[0].length;
    const last = lines.at(-1);
    if (last === undefined || to - last.from > width) lines.push({ from, to });
    else last.to = to;
  }
  return lines;
}
