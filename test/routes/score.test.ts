import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { Problem } from "../../src/model/problem.ts";
import type { Score } from "../../src/model/score.ts";
import { CAPTURE, HYPE, POSITIONS, SENTENCES } from "../support/fixtures.ts";
import { emptyDatabase, json, service } from "../support/service.ts";

const { request } = service();
const TEXT = `  ${SENTENCES.hypeAuthor}\r\n\r\n${SENTENCES.pauseQuoted} ${SENTENCES.captureAuthor}`;

type Answer = { text?: string; positions: Score[] };

const post = async (body: unknown) => await request("/v1/score", json("POST", body, null));
const score = async (body: unknown) => {
  const response = await post(body);
  expect(response.status).toBe(200);
  return await response.json<Answer>();
};
const raised = ({ positions }: Answer) => positions.map(({ position }) => position);
const errorsOf = async (body: unknown) => {
  const response = await post(body);
  expect(response.status).toBe(422);
  return (await response.json<Problem>()).errors;
};

beforeEach(async () => {
  await emptyDatabase();
  for (const position of POSITIONS) await request(`/v1/positions/${position.id}`, json("PUT", position));
});

describe("POST /v1/score", () => {
  it("scores a text on every position, with offsets into the text as given, and stores nothing", async () => {
    const answer = await score({ text: TEXT });
    expect(raised(answer).sort()).toEqual(["capture", "pause", "safety-hype"]);
    expect(answer).not.toHaveProperty("text");
    for (const { start, end, text } of answer.positions.flatMap(({ evidence }) => evidence)) {
      expect(TEXT.slice(start, end)).toBe(text);
    }
    expect(await env.DB.prepare("SELECT count(*) AS n FROM article").first("n")).toBe(0);
  });

  it("scores on the positions that are asked for, in that order", async () => {
    expect(raised(await score({ text: TEXT, positions: ["safety-hype", "capture"] }))).toEqual([
      "safety-hype",
      "capture",
    ]);
  });

  it("scores on a position that is only sent", async () => {
    const inline = { id: "weather", favor: ["mild"] };
    const answer = await score({ text: SENTENCES.neither, positions: [inline, "pause"] });
    expect(answer.positions).toMatchObject([{ position: "weather", label: "favor" }]);
  });

  it("prefers a position that is sent to the stored one of its id", async () => {
    const turned = { ...HYPE, favor: [], against: ["hype"] };
    const answer = await score({ text: SENTENCES.hypeAuthor, positions: [turned] });
    expect(answer.positions).toMatchObject([{ label: "against" }]);
  });

  it("reads html, and shows the text that its offsets count in", async () => {
    const html = `<title>Hype</title><nav>Home</nav><p>${SENTENCES.captureAuthor}</p>`;
    const { text, positions } = await score({ html, positions: ["capture"] });
    expect(text).toBe(SENTENCES.captureAuthor);
    const [piece] = positions[0]?.evidence ?? [];
    expect(text?.slice(piece?.start, piece?.end)).toBe(piece?.text);
  });

  it("reads the headline as well", async () => {
    const answer = await score({ title: "Regulatory capture", text: SENTENCES.neither });
    expect(answer.positions).toMatchObject([
      { position: CAPTURE.id, headline: [{ text: "Regulatory capture" }] },
    ]);
  });

  it("answers a text that raises nothing with an empty list", async () => {
    expect(await score({ text: SENTENCES.neither })).toEqual({ positions: [] });
  });

  const faults: [name: string, body: Record<string, unknown>, pointer: string][] = [
    ["no text", { title: "Words" }, "/text"],
    ["a text over 1 MB", { text: "x".repeat(1_000_001) }, "/text"],
    ["a position that is not there", { text: "x", positions: ["pause", "unknown"] }, "/positions/1"],
    ["a position that is named twice", { text: "x", positions: ["pause", "pause"] }, "/positions/1"],
    ["a bad lexicon", { text: "x", positions: [{ id: "a", favor: ["re*"] }] }, "/positions/0/favor/0"],
  ];
  it.each(faults)("refuses %s", async (_, body, pointer) => {
    expect((await errorsOf(body))?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it("refuses a request over 5 MB", async () => {
    expect((await post({ text: "x", note: "x".repeat(5_000_000) })).status).toBe(413);
  });
});
