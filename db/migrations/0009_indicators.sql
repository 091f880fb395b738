-- 指标: what is counted, by whom, in which unit; its values come from departments or from paper.
CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  definition TEXT,
  unit TEXT NOT NULL,
  nature TEXT NOT NULL,
  providerName TEXT,
  scopeGroup TEXT,
  code TEXT,
  ordinal INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;

-- A value as it was reported. Facts: a later one of the same place, period and edition revises an earlier one.
CREATE TABLE indicatorEntry (
  id TEXT PRIMARY KEY,
  indicatorId TEXT NOT NULL,
  territory TEXT NOT NULL,
  period TEXT NOT NULL,
  edition TEXT NOT NULL,
  value TEXT NOT NULL,
  growthPercent TEXT,
  sourceName TEXT NOT NULL,
  reason TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX indicatorEntryByIndicator ON indicatorEntry (indicatorId);
CREATE INDEX indicatorEntryReversed ON indicatorEntry (reversesId) WHERE reversesId IS NOT NULL;

-- 索数函: what a department is asked for, by when.
CREATE TABLE indicatorRequest (
  id TEXT PRIMARY KEY,
  departmentName TEXT NOT NULL,
  period TEXT NOT NULL,
  edition TEXT NOT NULL,
  indicatorIds TEXT NOT NULL CHECK (json_valid(indicatorIds)),
  sentOn TEXT NOT NULL,
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
