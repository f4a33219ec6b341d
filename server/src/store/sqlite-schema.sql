-- One file holds journal, private state and ballots: a commit must be one transaction over all of them.
CREATE TABLE IF NOT EXISTS workshops (
  id TEXT PRIMARY KEY, code TEXT NOT NULL, code_key TEXT NOT NULL UNIQUE, epoch INTEGER NOT NULL, created_at INTEGER NOT NULL,
  keep_until INTEGER NOT NULL, untied_seq INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS secrets (
  hash TEXT PRIMARY KEY, kind TEXT NOT NULL, workshop TEXT NOT NULL, person TEXT NOT NULL, created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS journal (
  workshop TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL, sum INTEGER, PRIMARY KEY (workshop, seq)
) STRICT, WITHOUT ROWID;
-- All records as an epoch begins with them: what stands in the journal before is history, and is not loaded.
CREATE TABLE IF NOT EXISTS epoch_starts (
  workshop TEXT NOT NULL, seq INTEGER NOT NULL, epoch INTEGER NOT NULL, records TEXT NOT NULL, sum INTEGER, PRIMARY KEY (workshop, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS handled (
  workshop TEXT NOT NULL, outbox TEXT NOT NULL, number INTEGER NOT NULL, person TEXT NOT NULL,
  clock INTEGER, refusal TEXT, seq INTEGER NOT NULL, sum INTEGER, PRIMARY KEY (workshop, outbox, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS private_records (
  workshop TEXT NOT NULL, audience TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, sum INTEGER,
  PRIMARY KEY (workshop, audience, collection, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS round_keys (
  workshop TEXT NOT NULL, round TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (workshop, round)
) STRICT, WITHOUT ROWID;
-- Who has voted, and what was chosen, while a round is open: nothing but the round's key ties the two together.
CREATE TABLE IF NOT EXISTS turnout (
  workshop TEXT NOT NULL, round TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (workshop, round, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ballots (
  workshop TEXT NOT NULL, round TEXT NOT NULL, voter TEXT NOT NULL, choices TEXT NOT NULL, sum INTEGER,
  PRIMARY KEY (workshop, round, voter)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS closed_ballots (
  workshop TEXT NOT NULL, round TEXT NOT NULL, id TEXT NOT NULL, choices TEXT NOT NULL, sum INTEGER,
  PRIMARY KEY (workshop, round, id)
) STRICT, WITHOUT ROWID;
