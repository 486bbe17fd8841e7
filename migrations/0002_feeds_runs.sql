CREATE TABLE feed (
  id              TEXT NOT NULL PRIMARY KEY,   -- hex of the first 8 bytes of SHA-256(url)
  url             TEXT NOT NULL UNIQUE,
  title           TEXT,
  outlet          TEXT,                        -- overrides the registrable domain of the entries' links
  created_at      TEXT NOT NULL,
  next_fetch_at   TEXT NOT NULL,               -- the truth about what is due: a lost message changes nothing here
  last_fetch_at   TEXT,
  last_success_at TEXT,
  last_error      TEXT,
  failures        INTEGER NOT NULL DEFAULT 0,  -- nights in a row
  -- Validators exactly as received, stored only after a successful parse.
  etag            TEXT,
  last_modified   TEXT,
  body_hash       TEXT
) WITHOUT ROWID;

CREATE TABLE run (
  id         TEXT NOT NULL PRIMARY KEY,        -- the minute it was scheduled for: cron delivered twice is one run; for a refresh, its second and its feed
  started_at TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('nightly', 'refresh'))
) WITHOUT ROWID;

-- What became of one feed in one run.
CREATE TABLE fetch_log (
  run_id      TEXT NOT NULL REFERENCES run (id),
  feed_id     TEXT NOT NULL,                   -- no reference: the record outlives the feed
  url         TEXT NOT NULL,
  status      TEXT NOT NULL CHECK (status IN ('queued', 'retrying', 'ok', 'not_modified', 'failed', 'lost')),
  attempts    INTEGER NOT NULL DEFAULT 0,
  http_status INTEGER,
  fetched     INTEGER NOT NULL DEFAULT 0,
  created     INTEGER NOT NULL DEFAULT 0,
  updated     INTEGER NOT NULL DEFAULT 0,
  unchanged   INTEGER NOT NULL DEFAULT 0,
  failed      INTEGER NOT NULL DEFAULT 0,
  error       TEXT,
  failures    TEXT NOT NULL DEFAULT '[]',      -- JSON: entries that could not be taken, each with its reason
  finished_at TEXT,
  PRIMARY KEY (run_id, feed_id)
) WITHOUT ROWID;

-- Work under way: a handful of rows, however long the log grows.
CREATE INDEX fetch_log_open ON fetch_log (feed_id) WHERE status IN ('queued', 'retrying');
