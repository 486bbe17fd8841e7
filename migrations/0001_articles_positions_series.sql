-- Stances are integers in thousandths: sums add and subtract exactly, so a rollup never drifts.
-- Times are UTC text, 'YYYY-MM-DDTHH:MM:SSZ'; days are 'YYYY-MM-DD'. Text compares as time does.

CREATE TABLE article (
  id            TEXT NOT NULL PRIMARY KEY,     -- hex of the first 16 bytes of SHA-256(url)
  url           TEXT NOT NULL UNIQUE,          -- canonical
  title         TEXT,
  author        TEXT,
  outlet        TEXT NOT NULL,                 -- registrable domain
  language      TEXT,
  published_at  TEXT NOT NULL,
  dated         INTEGER NOT NULL,              -- 1: the publisher gave the date; 0: it is first_seen_at
  first_seen_at TEXT NOT NULL,
  fingerprint   TEXT NOT NULL,
  source        TEXT NOT NULL                  -- 'webhook' or 'feed:<id>'
) WITHOUT ROWID;

CREATE INDEX article_published ON article (published_at);

CREATE TABLE article_text (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES article (id),
  text_gzip  BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE position (
  id              TEXT NOT NULL PRIMARY KEY,
  title           TEXT NOT NULL,
  proposition     TEXT NOT NULL,
  active_revision INTEGER REFERENCES revision (id),
  updated_at      TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE revision (
  id          INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: compiled lexicons are cached by it
  position_id TEXT NOT NULL REFERENCES position (id),
  engine      INTEGER NOT NULL,                -- version of the scoring engine
  lexicon     TEXT NOT NULL,                   -- JSON
  state       TEXT NOT NULL CHECK (state IN ('pending', 'active', 'retired')),
  -- Where the rescoring of stored articles stands: the last article id done, and how many are done.
  rescore_after TEXT NOT NULL DEFAULT '',
  rescored    INTEGER NOT NULL DEFAULT 0,
  created_at  TEXT NOT NULL
);

CREATE INDEX revision_position ON revision (position_id, state);

CREATE TABLE observation (
  article_id    TEXT NOT NULL REFERENCES article (id),
  revision_id   INTEGER NOT NULL REFERENCES revision (id),
  -- Copied from the article, so that the triggers below need no join and the lists need no second index.
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

CREATE INDEX observation_revision ON observation (revision_id, published_at, article_id);

-- The series: a function of the observations, kept by the triggers below in the transaction that changes them.
CREATE TABLE daily (
  revision_id    INTEGER NOT NULL,
  facet          TEXT NOT NULL,
  day            TEXT NOT NULL,
  n              INTEGER NOT NULL,
  favor          INTEGER NOT NULL,
  against        INTEGER NOT NULL,
  mixed          INTEGER NOT NULL,
  neutral        INTEGER NOT NULL,
  stance_sum     INTEGER NOT NULL,
  stance_squares INTEGER NOT NULL,
  PRIMARY KEY (revision_id, facet, day)
) WITHOUT ROWID;

CREATE TABLE daily_total (
  facet TEXT NOT NULL,
  day   TEXT NOT NULL,
  n     INTEGER NOT NULL,
  PRIMARY KEY (facet, day)
) WITHOUT ROWID;

-- The facets of one observation: every slice that keeps its own daily series, with its label and stance in that slice.
CREATE TRIGGER observation_insert AFTER INSERT ON observation BEGIN
  INSERT INTO daily (revision_id, facet, day, n, favor, against, mixed, neutral, stance_sum, stance_squares)
  SELECT NEW.revision_id, facet, substr(NEW.published_at, 1, 10), 1,
         label = 'favor', label = 'against', label = 'mixed', label = 'neutral', stance, stance * stance
  FROM (
    SELECT 'all' AS facet, NEW.label AS label, NEW.stance AS stance
    UNION ALL SELECT 'outlet:' || NEW.outlet, NEW.label, NEW.stance
    UNION ALL SELECT 'voice:author', NEW.author_label, NEW.author_stance WHERE NEW.author_label IS NOT NULL
    UNION ALL SELECT 'voice:quoted', NEW.quoted_label, NEW.quoted_stance WHERE NEW.quoted_label IS NOT NULL
  )
  WHERE true
  ON CONFLICT (revision_id, facet, day) DO UPDATE SET
    n = n + 1,
    favor = favor + excluded.favor,
    against = against + excluded.against,
    mixed = mixed + excluded.mixed,
    neutral = neutral + excluded.neutral,
    stance_sum = stance_sum + excluded.stance_sum,
    stance_squares = stance_squares + excluded.stance_squares;
END;

CREATE TRIGGER observation_delete AFTER DELETE ON observation BEGIN
  UPDATE daily SET
    n = n - 1,
    favor = favor - (OLD.label = 'favor'),
    against = against - (OLD.label = 'against'),
    mixed = mixed - (OLD.label = 'mixed'),
    neutral = neutral - (OLD.label = 'neutral'),
    stance_sum = stance_sum - OLD.stance,
    stance_squares = stance_squares - OLD.stance * OLD.stance
  WHERE revision_id = OLD.revision_id AND facet IN ('all', 'outlet:' || OLD.outlet)
    AND day = substr(OLD.published_at, 1, 10);
  UPDATE daily SET
    n = n - 1,
    favor = favor - (OLD.author_label = 'favor'),
    against = against - (OLD.author_label = 'against'),
    mixed = mixed - (OLD.author_label = 'mixed'),
    neutral = neutral - (OLD.author_label = 'neutral'),
    stance_sum = stance_sum - OLD.author_stance,
    stance_squares = stance_squares - OLD.author_stance * OLD.author_stance
  WHERE OLD.author_label IS NOT NULL
    AND revision_id = OLD.revision_id AND facet = 'voice:author' AND day = substr(OLD.published_at, 1, 10);
  UPDATE daily SET
    n = n - 1,
    favor = favor - (OLD.quoted_label = 'favor'),
    against = against - (OLD.quoted_label = 'against'),
    mixed = mixed - (OLD.quoted_label = 'mixed'),
    neutral = neutral - (OLD.quoted_label = 'neutral'),
    stance_sum = stance_sum - OLD.quoted_stance,
    stance_squares = stance_squares - OLD.quoted_stance * OLD.quoted_stance
  WHERE OLD.quoted_label IS NOT NULL
    AND revision_id = OLD.revision_id AND facet = 'voice:quoted' AND day = substr(OLD.published_at, 1, 10);
  DELETE FROM daily
  WHERE revision_id = OLD.revision_id
    AND facet IN ('all', 'outlet:' || OLD.outlet, 'voice:author', 'voice:quoted')
    AND day = substr(OLD.published_at, 1, 10) AND n = 0;
END;

-- An observation is replaced, never edited: one way in and one way out keep the series exact.
CREATE TRIGGER observation_update BEFORE UPDATE ON observation BEGIN
  SELECT RAISE(ABORT, 'observations are replaced, never updated');
END;

CREATE TRIGGER article_insert AFTER INSERT ON article BEGIN
  INSERT INTO daily_total (facet, day, n)
  SELECT facet, substr(NEW.published_at, 1, 10), 1
  FROM (SELECT 'all' AS facet UNION ALL SELECT 'outlet:' || NEW.outlet)
  WHERE true
  ON CONFLICT (facet, day) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER article_delete BEFORE DELETE ON article BEGIN
  DELETE FROM observation WHERE article_id = OLD.id;
  DELETE FROM article_text WHERE article_id = OLD.id;
  UPDATE daily_total SET n = n - 1
  WHERE facet IN ('all', 'outlet:' || OLD.outlet) AND day = substr(OLD.published_at, 1, 10);
  DELETE FROM daily_total
  WHERE facet IN ('all', 'outlet:' || OLD.outlet) AND day = substr(OLD.published_at, 1, 10) AND n = 0;
END;

-- An article whose date or outlet changes moves within the totals; its observations are replaced by whoever updates it.
CREATE TRIGGER article_move AFTER UPDATE OF outlet, published_at ON article
WHEN NEW.outlet <> OLD.outlet OR substr(NEW.published_at, 1, 10) <> substr(OLD.published_at, 1, 10) BEGIN
  UPDATE daily_total SET n = n - 1
  WHERE facet IN ('all', 'outlet:' || OLD.outlet) AND day = substr(OLD.published_at, 1, 10);
  DELETE FROM daily_total
  WHERE facet IN ('all', 'outlet:' || OLD.outlet) AND day = substr(OLD.published_at, 1, 10) AND n = 0;
  INSERT INTO daily_total (facet, day, n)
  SELECT facet, substr(NEW.published_at, 1, 10), 1
  FROM (SELECT 'all' AS facet UNION ALL SELECT 'outlet:' || NEW.outlet)
  WHERE true
  ON CONFLICT (facet, day) DO UPDATE SET n = n + 1;
END;
