-- Three things at once, since each rewrites the same triggers: the daily series holds the voices of every facet, near copies of
-- an article are gathered into stories, and the lists have the indexes that they page by.
-- SQLite has no procedures. The views count_score, count_article, file_story, join_story, leave_story and hand_on stand in: each
-- is empty, and its trigger INSTEAD OF INSERT does the work with the columns of the inserted row as arguments.

DROP TRIGGER observation_insert;
DROP TRIGGER observation_delete;
DROP TRIGGER observation_update;
DROP TRIGGER article_insert;
DROP TRIGGER article_delete;
DROP TRIGGER article_move;
DROP TABLE daily;
DROP TABLE daily_total;

-- `article` loses the UNIQUE of its url, whose hash the id is: an index is a row more for every article. A table cannot lose
-- that in place, nor be dropped while others refer to it, so those that do are rebuilt with it.
CREATE TABLE article_next (
  id            TEXT NOT NULL PRIMARY KEY,     -- hex of the first 16 bytes of SHA-256(url)
  url           TEXT NOT NULL,                 -- canonical
  title         TEXT,
  author        TEXT,
  outlet        TEXT NOT NULL,                 -- registrable domain
  language      TEXT,
  published_at  TEXT NOT NULL,
  dated         INTEGER NOT NULL,              -- 1: the publisher gave the date; 0: it is first_seen_at
  first_seen_at TEXT NOT NULL,
  fingerprint   TEXT NOT NULL,
  source        TEXT NOT NULL,                 -- 'webhook' or 'feed:<id>'
  -- What near copies are found by (src/ingest/stories.ts): hashes of four bytes, ascending, at most 128; and those of them, at
  -- most 5, under which a first copy is filed. NULL: too short to be told from others, or stored before stories were kept.
  sketch        BLOB,
  story_keys    BLOB
) WITHOUT ROWID;

CREATE TABLE article_text_next (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES article_next (id),
  text_gzip  BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE observation_next (
  article_id    TEXT NOT NULL REFERENCES article_next (id),
  revision_id   INTEGER NOT NULL REFERENCES revision (id),
  -- Copied from the article, so that the triggers below need no join and the lists page by one index.
  outlet        TEXT NOT NULL,
  published_at  TEXT NOT NULL,
  label         TEXT NOT NULL CHECK (label IN ('favor', 'against', 'mixed', 'neutral')),
  stance        INTEGER NOT NULL CHECK (stance BETWEEN -1000 AND 1000),
  author_label  TEXT,
  author_stance INTEGER,
  quoted_label  TEXT,
  quoted_stance INTEGER,
  confidence    INTEGER NOT NULL,              -- thousandths
  mentions      INTEGER NOT NULL,
  holders       TEXT NOT NULL,                 -- JSON
  evidence      TEXT NOT NULL,                 -- JSON
  headline      TEXT NOT NULL DEFAULT '[]',    -- JSON: the evidence in the title
  PRIMARY KEY (article_id, revision_id)
) WITHOUT ROWID;

INSERT INTO article_next
SELECT id, url, title, author, outlet, language, published_at, dated, first_seen_at, fingerprint, source, NULL, NULL FROM article;
INSERT INTO article_text_next SELECT article_id, text_gzip FROM article_text;
INSERT INTO observation_next
SELECT article_id, revision_id, outlet, published_at, label, stance, author_label, author_stance, quoted_label, quoted_stance,
       confidence, mentions, holders, evidence, headline
FROM observation;

DROP TABLE observation;
DROP TABLE article_text;
DROP TABLE article;
ALTER TABLE article_next RENAME TO article;
ALTER TABLE article_text_next RENAME TO article_text;
ALTER TABLE observation_next RENAME TO observation;

CREATE INDEX article_published ON article (published_at);
CREATE INDEX article_outlet ON article (outlet, published_at);
CREATE INDEX observation_published ON observation (revision_id, published_at, article_id);
CREATE INDEX observation_outlet ON observation (revision_id, outlet, published_at, article_id);
CREATE INDEX observation_label ON observation (revision_id, label, published_at, article_id);

-- The series: a function of the observations and of which copy of a story came first, kept by the triggers below in the
-- transaction that changes them. A facet is 'all', 'outlet:<domain>' or 'stories' (first copies only); each row has its
-- numbers three times: for the articles as wholes, for their authors' own voice, and for those whom they quote.
CREATE TABLE daily (
  revision_id    INTEGER NOT NULL,
  facet          TEXT NOT NULL,
  day            TEXT NOT NULL,
  n                      INTEGER NOT NULL,
  favor                  INTEGER NOT NULL,
  against                INTEGER NOT NULL,
  mixed                  INTEGER NOT NULL,
  neutral                INTEGER NOT NULL,
  stance_sum             INTEGER NOT NULL,
  stance_squares         INTEGER NOT NULL,
  author_n               INTEGER NOT NULL,
  author_favor           INTEGER NOT NULL,
  author_against         INTEGER NOT NULL,
  author_mixed           INTEGER NOT NULL,
  author_neutral         INTEGER NOT NULL,
  author_stance_sum      INTEGER NOT NULL,
  author_stance_squares  INTEGER NOT NULL,
  quoted_n               INTEGER NOT NULL,
  quoted_favor           INTEGER NOT NULL,
  quoted_against         INTEGER NOT NULL,
  quoted_mixed           INTEGER NOT NULL,
  quoted_neutral         INTEGER NOT NULL,
  quoted_stance_sum      INTEGER NOT NULL,
  quoted_stance_squares  INTEGER NOT NULL,
  PRIMARY KEY (revision_id, facet, day)
) WITHOUT ROWID;

CREATE TABLE daily_total (
  facet TEXT NOT NULL,
  day   TEXT NOT NULL,
  n     INTEGER NOT NULL,
  PRIMARY KEY (facet, day)
) WITHOUT ROWID;

-- A story is its first copy; here are the others. An article without a row here is the first copy of a story of its own.
CREATE TABLE story_copy (
  story      TEXT NOT NULL REFERENCES article (id),
  seen_at    TEXT NOT NULL,                    -- the article's first_seen_at: the order in which copies inherit a story
  article_id TEXT NOT NULL UNIQUE REFERENCES article (id),
  PRIMARY KEY (story, seen_at, article_id)
) WITHOUT ROWID;

-- First copies by their story_keys. No reference to the article: its deletion would search this table by `story`.
CREATE TABLE story_key (
  key          BLOB NOT NULL,
  published_at TEXT NOT NULL,
  story        TEXT NOT NULL,
  PRIMARY KEY (key, published_at, story)
) WITHOUT ROWID;

-- What one observation adds to a row of `daily`.
CREATE VIEW observed AS
SELECT article_id, revision_id, outlet, substr(published_at, 1, 10) AS day,
       1 AS n, label = 'favor' AS favor, label = 'against' AS against, label = 'mixed' AS mixed,
       label = 'neutral' AS neutral, stance AS stance_sum, stance * stance AS stance_squares,
       author_label IS NOT NULL AS author_n, coalesce(author_label = 'favor', 0) AS author_favor,
       coalesce(author_label = 'against', 0) AS author_against,
       coalesce(author_label = 'mixed', 0) AS author_mixed,
       coalesce(author_label = 'neutral', 0) AS author_neutral, coalesce(author_stance, 0) AS author_stance_sum,
       coalesce(author_stance * author_stance, 0) AS author_stance_squares,
       quoted_label IS NOT NULL AS quoted_n, coalesce(quoted_label = 'favor', 0) AS quoted_favor,
       coalesce(quoted_label = 'against', 0) AS quoted_against,
       coalesce(quoted_label = 'mixed', 0) AS quoted_mixed,
       coalesce(quoted_label = 'neutral', 0) AS quoted_neutral, coalesce(quoted_stance, 0) AS quoted_stance_sum,
       coalesce(quoted_stance * quoted_stance, 0) AS quoted_stance_squares
FROM observation;

-- Adds (sign 1) an observation to a facet of the daily series, or takes it out (-1).
CREATE VIEW count_score AS SELECT 0 AS sign, '' AS facet, '' AS article_id, 0 AS revision_id WHERE false;
CREATE TRIGGER count_score_insert INSTEAD OF INSERT ON count_score BEGIN
  INSERT INTO daily (revision_id, facet, day,
    n, favor, against, mixed, neutral, stance_sum, stance_squares, author_n, author_favor, author_against,
    author_mixed, author_neutral, author_stance_sum, author_stance_squares, quoted_n, quoted_favor,
    quoted_against, quoted_mixed, quoted_neutral, quoted_stance_sum, quoted_stance_squares)
  SELECT revision_id, NEW.facet, day,
    NEW.sign * n, NEW.sign * favor, NEW.sign * against, NEW.sign * mixed, NEW.sign * neutral,
    NEW.sign * stance_sum, NEW.sign * stance_squares, NEW.sign * author_n, NEW.sign * author_favor,
    NEW.sign * author_against, NEW.sign * author_mixed, NEW.sign * author_neutral, NEW.sign * author_stance_sum,
    NEW.sign * author_stance_squares, NEW.sign * quoted_n, NEW.sign * quoted_favor, NEW.sign * quoted_against,
    NEW.sign * quoted_mixed, NEW.sign * quoted_neutral, NEW.sign * quoted_stance_sum,
    NEW.sign * quoted_stance_squares
  FROM observed WHERE article_id = NEW.article_id AND revision_id = NEW.revision_id
  ON CONFLICT (revision_id, facet, day) DO UPDATE SET
    n = n + excluded.n, favor = favor + excluded.favor, against = against + excluded.against,
    mixed = mixed + excluded.mixed, neutral = neutral + excluded.neutral,
    stance_sum = stance_sum + excluded.stance_sum, stance_squares = stance_squares + excluded.stance_squares,
    author_n = author_n + excluded.author_n, author_favor = author_favor + excluded.author_favor,
    author_against = author_against + excluded.author_against,
    author_mixed = author_mixed + excluded.author_mixed,
    author_neutral = author_neutral + excluded.author_neutral,
    author_stance_sum = author_stance_sum + excluded.author_stance_sum,
    author_stance_squares = author_stance_squares + excluded.author_stance_squares,
    quoted_n = quoted_n + excluded.quoted_n, quoted_favor = quoted_favor + excluded.quoted_favor,
    quoted_against = quoted_against + excluded.quoted_against,
    quoted_mixed = quoted_mixed + excluded.quoted_mixed,
    quoted_neutral = quoted_neutral + excluded.quoted_neutral,
    quoted_stance_sum = quoted_stance_sum + excluded.quoted_stance_sum,
    quoted_stance_squares = quoted_stance_squares + excluded.quoted_stance_squares;
  DELETE FROM daily
  WHERE NEW.sign < 0 AND revision_id = NEW.revision_id AND facet = NEW.facet AND n = 0
    AND day = (SELECT day FROM observed WHERE article_id = NEW.article_id AND revision_id = NEW.revision_id);
END;

-- The same for an article in the totals.
CREATE VIEW count_article AS SELECT 0 AS sign, '' AS facet, '' AS day WHERE false;
CREATE TRIGGER count_article_insert INSTEAD OF INSERT ON count_article BEGIN
  INSERT INTO daily_total (facet, day, n) VALUES (NEW.facet, NEW.day, NEW.sign)
  ON CONFLICT (facet, day) DO UPDATE SET n = n + excluded.n;
  DELETE FROM daily_total WHERE NEW.sign < 0 AND facet = NEW.facet AND day = NEW.day AND n = 0;
END;

CREATE TRIGGER observation_insert AFTER INSERT ON observation BEGIN
  INSERT INTO count_score (sign, facet, article_id, revision_id)
  SELECT 1, facet, NEW.article_id, NEW.revision_id
  FROM (
    SELECT 'all' AS facet
    UNION ALL SELECT 'outlet:' || NEW.outlet
    UNION ALL SELECT 'stories' WHERE NOT EXISTS (SELECT 1 FROM story_copy WHERE article_id = NEW.article_id)
  );
END;

CREATE TRIGGER observation_delete BEFORE DELETE ON observation BEGIN
  INSERT INTO count_score (sign, facet, article_id, revision_id)
  SELECT -1, facet, OLD.article_id, OLD.revision_id
  FROM (
    SELECT 'all' AS facet
    UNION ALL SELECT 'outlet:' || OLD.outlet
    UNION ALL SELECT 'stories' WHERE NOT EXISTS (SELECT 1 FROM story_copy WHERE article_id = OLD.article_id)
  );
END;

-- An observation is replaced, never edited: one way in and one way out keep the series exact.
CREATE TRIGGER observation_update BEFORE UPDATE ON observation BEGIN
  SELECT RAISE(ABORT, 'observations are replaced, never updated');
END;

-- Whoever becomes a copy leaves the series of stories, with all that it says; whoever stops being one enters it.
CREATE TRIGGER story_copy_insert AFTER INSERT ON story_copy BEGIN
  INSERT INTO count_score (sign, facet, article_id, revision_id)
  SELECT -1, 'stories', article_id, revision_id FROM observation WHERE article_id = NEW.article_id;
  INSERT INTO count_article (sign, facet, day)
  SELECT -1, 'stories', substr(published_at, 1, 10) FROM article WHERE id = NEW.article_id;
END;

CREATE TRIGGER story_copy_delete AFTER DELETE ON story_copy BEGIN
  INSERT INTO count_score (sign, facet, article_id, revision_id)
  SELECT 1, 'stories', article_id, revision_id FROM observation WHERE article_id = OLD.article_id;
  INSERT INTO count_article (sign, facet, day)
  SELECT 1, 'stories', substr(published_at, 1, 10) FROM article WHERE id = OLD.article_id;
END;

-- An article's sketch and keys as rows, and the times between which another article can be of its story.
CREATE VIEW article_hash AS
SELECT article.id, substr(sketch, 4 * value + 1, 4) AS hash
FROM article CROSS JOIN json_each('[
    0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,
    32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,
    64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,
    96,97,98,99,100,101,102,103,104,105,106,107,108,109,110,111,112,113,114,115,116,117,118,119,120,121,122,123,124,125,126,127]')
WHERE sketch IS NOT NULL AND 4 * value < length(sketch);

CREATE VIEW article_key AS
SELECT article.id, published_at, substr(story_keys, 4 * value + 1, 4) AS key
FROM article CROSS JOIN json_each('[0,1,2,3,4]')
WHERE story_keys IS NOT NULL AND 4 * value < length(story_keys);

CREATE VIEW article_window AS
SELECT id, strftime('%Y-%m-%dT%H:%M:%SZ', published_at, '-14 days') AS earliest,
       strftime('%Y-%m-%dT%H:%M:%SZ', published_at, '+14 days') AS latest
FROM article;

-- How much of two articles is the same, by their sketches. A sketch holds the smallest hashes of its article, so up to the
-- nearer end of two full ones (512 bytes) both are samples by the same rule, and what they share estimates how much of the
-- one the other contains (Broder, On the resemblance and containment of documents, 1997). The longer article's sketch ends
-- first, so all of it counts (`larger`); of the other, what is below that end (`smaller`).
CREATE VIEW sketch_pair AS
SELECT one.id AS one, two.id AS two, one.sketch AS one_sketch, two.sketch AS two_sketch,
       max(length(one.sketch), length(two.sketch)) / 4 AS larger,
       min(iif(length(one.sketch) = 512, substr(one.sketch, -4), x'ffffffff'),
           iif(length(two.sketch) = 512, substr(two.sketch, -4), x'ffffffff')) AS nearer_end
FROM article AS one CROSS JOIN article AS two;

CREATE VIEW sketch_overlap AS
SELECT one, two, larger,
       (SELECT count(*) FROM article_hash WHERE id = one AND instr(two_sketch, hash) > 0) AS shared,
       min((SELECT count(*) FROM article_hash WHERE id = one AND hash <= nearer_end),
           (SELECT count(*) FROM article_hash WHERE id = two AND hash <= nearer_end)) AS smaller
FROM sketch_pair;

-- Files a first copy under its keys. A key that many stories share already is a turn of phrase: it tells nothing.
CREATE VIEW file_story AS SELECT '' AS article_id WHERE false;
CREATE TRIGGER file_story_insert INSTEAD OF INSERT ON file_story BEGIN
  INSERT INTO story_key (key, published_at, story)
  SELECT key, published_at, id FROM article_key
  WHERE id = NEW.article_id AND 8 > (
    SELECT count(*) FROM (
      SELECT 1 FROM story_key AS other
      WHERE other.key = article_key.key
        AND other.published_at >= (SELECT earliest FROM article_window WHERE id = NEW.article_id)
        AND other.published_at <= (SELECT latest FROM article_window WHERE id = NEW.article_id)
      LIMIT 8));
END;

-- Gives an article that is in no story a place: with the story that it shares most with, or as the first copy of its own.
-- Stories that are filed under its hashes are looked at closely, at most 32 of them, those under most of its hashes first.
CREATE VIEW join_story AS SELECT '' AS article_id WHERE false;
CREATE TRIGGER join_story_insert INSTEAD OF INSERT ON join_story BEGIN
  INSERT INTO story_copy (story, seen_at, article_id)
  SELECT story, (SELECT first_seen_at FROM article WHERE id = NEW.article_id), NEW.article_id
  FROM (
    SELECT story, shared
    FROM (
      SELECT story
      FROM article_hash CROSS JOIN story_key ON story_key.key = hash
        AND story_key.published_at >= (SELECT earliest FROM article_window WHERE id = NEW.article_id)
        AND story_key.published_at <= (SELECT latest FROM article_window WHERE id = NEW.article_id)
      WHERE id = NEW.article_id
      GROUP BY story ORDER BY count(*) DESC, story LIMIT 32)
    CROSS JOIN sketch_overlap ON one = NEW.article_id AND two = story
    WHERE 100 * shared >= 25 * larger AND shared >= 8 AND 100 * shared >= 35 * smaller
    LIMIT 32)
  ORDER BY shared DESC, story LIMIT 1;
  INSERT INTO file_story (article_id)
  SELECT NEW.article_id WHERE NOT EXISTS (SELECT 1 FROM story_copy WHERE article_id = NEW.article_id);
END;

-- Takes an article out of its story. The story of a first copy goes to the copy that was seen next. The article is left as one
-- that stands alone and that nothing can join.
CREATE VIEW leave_story AS SELECT '' AS article_id WHERE false;
CREATE TRIGGER leave_story_insert INSTEAD OF INSERT ON leave_story BEGIN
  DELETE FROM story_copy WHERE article_id = NEW.article_id;
  DELETE FROM story_key
  WHERE (key, published_at, story) IN (SELECT key, published_at, id FROM article_key WHERE id = NEW.article_id);
  INSERT INTO hand_on (story, next)
  SELECT story, article_id FROM story_copy WHERE story = NEW.article_id ORDER BY seen_at, article_id LIMIT 1;
END;

CREATE VIEW hand_on AS SELECT '' AS story, '' AS next WHERE false;
CREATE TRIGGER hand_on_insert INSTEAD OF INSERT ON hand_on BEGIN
  DELETE FROM story_copy WHERE article_id = NEW.next;
  UPDATE story_copy SET story = NEW.next WHERE story = NEW.story;
  INSERT INTO file_story (article_id) VALUES (NEW.next);
END;

CREATE TRIGGER article_insert AFTER INSERT ON article BEGIN
  INSERT INTO count_article (sign, facet, day)
  SELECT 1, facet, substr(NEW.published_at, 1, 10)
  FROM (SELECT 'all' AS facet UNION ALL SELECT 'outlet:' || NEW.outlet UNION ALL SELECT 'stories');
  INSERT INTO join_story (article_id) VALUES (NEW.id);
END;

CREATE TRIGGER article_delete BEFORE DELETE ON article BEGIN
  DELETE FROM observation WHERE article_id = OLD.id;
  DELETE FROM article_text WHERE article_id = OLD.id;
  INSERT INTO leave_story (article_id) VALUES (OLD.id);
  INSERT INTO count_article (sign, facet, day)
  SELECT -1, facet, substr(OLD.published_at, 1, 10)
  FROM (SELECT 'all' AS facet UNION ALL SELECT 'outlet:' || OLD.outlet UNION ALL SELECT 'stories');
END;

-- An article whose date or outlet changes moves within the totals; its observations are replaced by whoever updates it.
CREATE TRIGGER article_move AFTER UPDATE OF outlet, published_at ON article
WHEN NEW.outlet <> OLD.outlet OR substr(NEW.published_at, 1, 10) <> substr(OLD.published_at, 1, 10) BEGIN
  INSERT INTO count_article (sign, facet, day)
  SELECT -1, facet, substr(OLD.published_at, 1, 10)
  FROM (SELECT 'all' AS facet UNION ALL SELECT 'outlet:' || OLD.outlet);
  INSERT INTO count_article (sign, facet, day)
  SELECT 1, facet, substr(NEW.published_at, 1, 10)
  FROM (SELECT 'all' AS facet UNION ALL SELECT 'outlet:' || NEW.outlet);
END;

-- One whose text or date changes leaves its story as it was, and joins one as it is.
CREATE TRIGGER article_leave BEFORE UPDATE OF sketch, story_keys, published_at ON article
WHEN NEW.sketch IS NOT OLD.sketch OR NEW.story_keys IS NOT OLD.story_keys OR NEW.published_at <> OLD.published_at BEGIN
  INSERT INTO leave_story (article_id) VALUES (OLD.id);
  INSERT INTO count_article (sign, facet, day) VALUES (-1, 'stories', substr(OLD.published_at, 1, 10));
END;

CREATE TRIGGER article_join AFTER UPDATE OF sketch, story_keys, published_at ON article
WHEN NEW.sketch IS NOT OLD.sketch OR NEW.story_keys IS NOT OLD.story_keys OR NEW.published_at <> OLD.published_at BEGIN
  INSERT INTO count_article (sign, facet, day) VALUES (1, 'stories', substr(NEW.published_at, 1, 10));
  INSERT INTO join_story (article_id) VALUES (NEW.id);
END;

-- What is stored so far, each article as a story of its own.
INSERT INTO daily
SELECT revision_id, facet, day,
  sum(n), sum(favor), sum(against), sum(mixed), sum(neutral), sum(stance_sum), sum(stance_squares),
  sum(author_n), sum(author_favor), sum(author_against), sum(author_mixed), sum(author_neutral),
  sum(author_stance_sum), sum(author_stance_squares), sum(quoted_n), sum(quoted_favor), sum(quoted_against),
  sum(quoted_mixed), sum(quoted_neutral), sum(quoted_stance_sum), sum(quoted_stance_squares)
FROM (
  SELECT 'all' AS facet, * FROM observed
  UNION ALL SELECT 'outlet:' || outlet, * FROM observed
  UNION ALL SELECT 'stories', * FROM observed)
GROUP BY revision_id, facet, day;

INSERT INTO daily_total
SELECT facet, day, count(*)
FROM (
  SELECT 'all' AS facet, substr(published_at, 1, 10) AS day FROM article
  UNION ALL SELECT 'outlet:' || outlet, substr(published_at, 1, 10) FROM article
  UNION ALL SELECT 'stories', substr(published_at, 1, 10) FROM article)
GROUP BY facet, day;
