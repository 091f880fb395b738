-- 权重: every set an office ever saved; the youngest live one is in force. Parts or levels that are null follow the
-- program's own, so that a return to those is a row as well.
CREATE TABLE weightSet (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  parts TEXT CHECK (parts IS NULL OR json_valid(parts)),
  levels TEXT CHECK (levels IS NULL OR json_valid(levels)),
  note TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;

-- 词库: what the office added, or put in the place of a shipped entry, whose id is then in shippedId.
CREATE TABLE thesaurusEntry (
  id TEXT PRIMARY KEY,
  shippedId TEXT,
  names TEXT NOT NULL CHECK (json_valid(names)),
  note TEXT,
  switchedOff INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;

-- Pairs of words that were suggested for the thesaurus and that a person did not want.
CREATE TABLE dismissedSuggestion (
  id TEXT PRIMARY KEY,
  needTerm TEXT NOT NULL,
  achievementTerm TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
