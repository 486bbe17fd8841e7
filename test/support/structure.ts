import { posix } from "node:path";
import ts from "typescript";

/** Source files by their path from the root, `src/app.ts`. */
export type Sources = Map<string, string>;

/** What the files of each room may import from, besides their own room. A path names one file of a room. */
const MAY_IMPORT: Record<string, string[]> = {
  index: ["app", "ingest", "model"],
  app: ["routes", "pages", "model"],
  pages: ["store", "stance", "trends", "model"],
  routes: ["store", "stance", "trends", "model", "src/ingest/ingest.ts"],
  ingest: ["store", "stance", "trends", "model"],
  store: ["model"],
  stance: ["model"],
  trends: ["model"],
  model: [],
};

/** Within the engine, each step may use the ones before it. */
const STEPS = ["text", "lexicon", "matching", "holders", "judging", "targets"];

/** What one place owns: the only files in which a package may be imported or a function called. */
const OWNERS = [
  {
    what: "imports natural",
    where: /^src\/stance\/text\/stem\.ts$/,
    found: (file: Facts) => file.packages.includes("natural"),
  },
  { what: "holds SQL", where: /^src\/store\//, found: (file: Facts) => file.calls.includes("prepare") },
  {
    what: "fetches",
    where: /^src\/ingest\/fetch\.ts$/,
    found: (file: Facts) => file.calls.includes("fetch"),
  },
];

const MAX_LINES = 300;
/** Lists of words are data, whatever their length. */
const DATA = /^src\/stance\/lexicon\//;

type Facts = { imports: string[]; packages: string[]; calls: string[] };

/** Every breach of the picture of the rooms, as a sentence; empty when the sources keep to it. */
export function brokenRules(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const facts = readFacts(path, text);
    return [
      ...facts.imports
        .filter((target) => !mayImport(path, target))
        .map((target) => `${path} imports ${target}`),
      ...OWNERS.filter((owner) => owner.found(facts) && !owner.where.test(path)).map(
        ({ what }) => `${path} ${what}`,
      ),
      ...(text.split("\n").length > MAX_LINES + 1 && !DATA.test(path)
        ? [`${path} is over ${MAX_LINES} lines`]
        : []),
    ];
  });
}

/** Every circle of imports, as the path from a file back to itself. */
export function cycles(sources: Sources): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (done.has(path) || trail.includes(path)) return;
    for (const target of readFacts(path, sources.get(path) ?? "").imports) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return found;
}

function mayImport(from: string, target: string): boolean {
  const room = roomOf(from);
  const [step, earlier] = [stepOf(from), stepOf(target)];
  if (step !== -1 && earlier > step) return false;
  const allowed = MAY_IMPORT[room] ?? [];
  return roomOf(target) === room || allowed.includes(roomOf(target)) || allowed.includes(target);
}

/** `src/stance/matching/trie.ts` → 2, the place of its folder among the engine's steps; -1 for what is in none of them. */
function stepOf(path: string): number {
  return STEPS.indexOf(/^src\/stance\/([a-z]+)\//.exec(path)?.[1] ?? "");
}

/** `src/store/series.ts` → store, `src/app.ts` → app; a path outside src is a room of its own that nobody may import. */
function roomOf(path: string): string {
  return /^src\/([a-z]+)/.exec(path)?.[1] ?? path;
}

/** The project's files that a file imports (types included), the packages, and the names of the functions it calls. */
function readFacts(path: string, text: string): Facts {
  const names = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
  return {
    imports: names
      .filter((name) => name.startsWith("."))
      .map((name) => posix.join(posix.dirname(path), name)),
    packages: names.filter((name) => !name.startsWith(".")).map((name) => name.split("/")[0] ?? name),
    calls: calledNames(ts.createSourceFile(path, text, ts.ScriptTarget.Latest)),
  };
}

/** `prepare` for `db.prepare(…)`; `fetch` for `fetch(…)` and `globalThis.fetch(…)`, not for another object's method. */
function calledNames(node: ts.Node): string[] {
  const own = ts.isCallExpression(node) ? calledName(node.expression) : null;
  const inner: string[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...calledNames(child));
  });
  return own === null ? inner : [own, ...inner];
}

function calledName(callee: ts.Expression): string | null {
  if (ts.isIdentifier(callee)) return callee.text;
  if (!ts.isPropertyAccessExpression(callee)) return null;
  const object = ts.isIdentifier(callee.expression) ? callee.expression.text : "";
  const method = callee.name.text;
  return method === "fetch" && object !== "globalThis" && object !== "self" ? null : method;
}
