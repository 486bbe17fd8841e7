import { env } from "cloudflare:workers";

const rows = async (sql: string) => (await env.DB.prepare(sql).all()).results;

const VOICES = ["", "author_", "quoted_"];
const LABELS = ["favor", "against", "mixed", "neutral"];

/** The numbers of one voice over a group of observations. */
const numbersOf = (voice: string) => [
  `count(${voice}label) AS ${voice}n`,
  ...LABELS.map((label) => `count(*) FILTER (WHERE ${voice}label = '${label}') AS ${voice}${label}`),
  `coalesce(sum(${voice}stance), 0) AS ${voice}stance_sum`,
  `coalesce(sum(${voice}stance * ${voice}stance), 0) AS ${voice}stance_squares`,
];

const FIRST_COPY = "NOT IN (SELECT article_id FROM story_copy)";

/** `daily` as it is kept, and as it must be: computed anew from the observations, and from who is a copy of whom. */
export async function dailyTwice() {
  const kept = await rows("SELECT * FROM daily ORDER BY revision_id, facet, day");
  const computed = await rows(`
    SELECT revision_id, facet, substr(published_at, 1, 10) AS day, ${VOICES.flatMap(numbersOf).join(", ")}
    FROM (
      SELECT 'all' AS facet, * FROM observation
      UNION ALL SELECT 'outlet:' || outlet, * FROM observation
      UNION ALL SELECT 'stories', * FROM observation WHERE article_id ${FIRST_COPY})
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
  return { kept, computed };
}

/** `daily_total` as it is kept, and as it must be: computed anew from the articles. */
export async function totalsTwice() {
  const kept = await rows("SELECT * FROM daily_total ORDER BY facet, day");
  const computed = await rows(`
    SELECT facet, substr(published_at, 1, 10) AS day, count(*) AS n
    FROM (
      SELECT published_at, 'all' AS facet FROM article
      UNION ALL SELECT published_at, 'outlet:' || outlet FROM article
      UNION ALL SELECT published_at, 'stories' FROM article WHERE id ${FIRST_COPY})
    GROUP BY 1, 2 ORDER BY 1, 2`);
  return { kept, computed };
}

/** Everything that articles bring into the database, in one value. */
export async function dump() {
  return {
    articles: await rows(
      "SELECT *, hex(sketch) AS sketch, hex(story_keys) AS story_keys FROM article ORDER BY id",
    ),
    copies: await rows("SELECT * FROM story_copy ORDER BY article_id"),
    keys: await rows("SELECT hex(key), published_at, story FROM story_key ORDER BY 1, 2, 3"),
    texts: await rows("SELECT article_id, hex(text_gzip) AS text FROM article_text ORDER BY article_id"),
    observations: await rows("SELECT * FROM observation ORDER BY article_id, revision_id"),
    daily: await rows("SELECT * FROM daily ORDER BY revision_id, facet, day"),
    totals: await rows("SELECT * FROM daily_total ORDER BY facet, day"),
  };
}

/** Observations that disagree with their article, or score it under a revision that is not live. */
export async function strayObservations() {
  return await rows(`
    SELECT observation.article_id, observation.revision_id FROM observation
    LEFT JOIN article ON article.id = article_id
    LEFT JOIN revision ON revision.id = revision_id
    WHERE article.id IS NULL OR article.outlet <> observation.outlet
      OR article.published_at <> observation.published_at OR revision.state = 'retired' OR revision.id IS NULL`);
}

/** Who breaks the rules of stories: each list is empty while they hold. */
export async function brokenStories() {
  return {
    chains: await rows("SELECT * FROM story_copy WHERE story IN (SELECT article_id FROM story_copy)"),
    forged: await rows(`
      SELECT article_id FROM story_copy LEFT JOIN article ON article.id = article_id
      WHERE article.id IS NULL OR article.first_seen_at <> seen_at OR article.sketch IS NULL`),
    twins: await rows(`
      SELECT one.id, two.id AS other FROM article AS one JOIN article AS two ON two.id > one.id
      WHERE one.sketch = two.sketch AND abs(julianday(one.published_at) - julianday(two.published_at)) <= 14
        AND one.id ${FIRST_COPY} AND two.id ${FIRST_COPY}`),
    misfiled: await rows(`
      SELECT * FROM (SELECT hex(key), published_at, story FROM story_key
        EXCEPT SELECT hex(key), published_at, id FROM article_key WHERE id ${FIRST_COPY})
      UNION ALL SELECT * FROM (SELECT hex(key), published_at, id FROM article_key WHERE id ${FIRST_COPY}
        EXCEPT SELECT hex(key), published_at, story FROM story_key)`),
  };
}
