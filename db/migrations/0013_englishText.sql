-- What was written in English about a record, for offers and requests that go abroad.
CREATE TABLE englishText (
  id TEXT PRIMARY KEY,
  subjectKind TEXT NOT NULL,
  subjectId TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX englishTextBySubject ON englishText (subjectId);
