-- 快照: a report as it was handed out. Facts: the printed numbers never change; `content` says how it was asked, so
-- that today's numbers can be held against it.
CREATE TABLE reportSnapshot (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  frozenOn TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  document TEXT NOT NULL CHECK (json_valid(document)),
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  note TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX reportSnapshotReversed ON reportSnapshot (reversesId) WHERE reversesId IS NOT NULL;
