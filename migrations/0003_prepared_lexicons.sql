-- The lexicon, parsed and stemmed for matching, as JSON with the version of the engine that it is for: a cold start reads
-- this instead of preparing every lexicon again. NULL until it has been prepared.
ALTER TABLE revision ADD COLUMN prepared TEXT;
