-- 速记: a call, a chat or a file, kept at once in the words it came in; sorted later.
CREATE TABLE jotting (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  body TEXT,
  source TEXT NOT NULL,
  happenedOn TEXT NOT NULL,
  nextStepOn TEXT,
  state TEXT NOT NULL,
  organisationId TEXT,
  personId TEXT,
  targetKind TEXT,
  targetId TEXT,
  number TEXT NOT NULL,
  ownerId TEXT,
  helperIds TEXT CHECK (helperIds IS NULL OR json_valid(helperIds)),
  importBatchId TEXT,
  extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX jottingByState ON jotting (state, happenedOn);

-- 下发: one collection of workbooks, one sheet per unit or officer, and what came back of it.
CREATE TABLE collection (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  splitBy TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  dueOn TEXT NOT NULL,
  note TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;

-- `issued` holds the rows as they left: record, number and the values of the fields asked for.
CREATE TABLE collectionSheet (
  id TEXT PRIMARY KEY,
  collectionId TEXT NOT NULL,
  code TEXT NOT NULL,
  recipient TEXT NOT NULL,
  issued TEXT NOT NULL CHECK (json_valid(issued)),
  issuedOn TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX collectionSheetByCollection ON collectionSheet (collectionId);

CREATE TABLE collectionReturn (
  id TEXT PRIMARY KEY,
  collectionId TEXT NOT NULL,
  sheetId TEXT NOT NULL,
  fileName TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  returnedOn TEXT NOT NULL,
  changeCount INTEGER NOT NULL,
  problems TEXT CHECK (problems IS NULL OR json_valid(problems)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX collectionReturnBySheet ON collectionReturn (sheetId);
