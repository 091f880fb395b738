-- 过程记录: what a stage asks for, as it was done or why it does not apply. Facts, turned back by a reversal.
CREATE TABLE processRecord (
  id TEXT PRIMARY KEY,
  targetKind TEXT NOT NULL,
  targetId TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  happenedOn TEXT NOT NULL,
  startsOn TEXT,
  endsOn TEXT,
  partyName TEXT,
  amountFen INTEGER,
  method TEXT,
  place TEXT,
  outcome TEXT,
  body TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX processRecordReversed ON processRecord (reversesId) WHERE reversesId IS NOT NULL;
CREATE INDEX processRecordByTarget ON processRecord (targetId, kind);

-- 公示: of a price or of a reward; how long, where, until when. Objections are facts beside it.
CREATE TABLE notice (
  id TEXT PRIMARY KEY,
  threadId TEXT,
  contractId TEXT,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  priceFen INTEGER,
  place TEXT NOT NULL,
  startOn TEXT NOT NULL,
  days INTEGER NOT NULL,
  unit TEXT NOT NULL,
  endOn TEXT NOT NULL,
  body TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX noticeReversed ON notice (reversesId) WHERE reversesId IS NOT NULL;
CREATE INDEX noticeByThread ON notice (threadId) WHERE threadId IS NOT NULL;
CREATE INDEX noticeByContract ON notice (contractId) WHERE contractId IS NOT NULL;

-- 异议: raised, and closed by a second fact that names it.
CREATE TABLE noticeObjection (
  id TEXT PRIMARY KEY,
  noticeId TEXT NOT NULL,
  kind TEXT NOT NULL,
  objectionId TEXT,
  happenedOn TEXT NOT NULL,
  partyName TEXT,
  body TEXT NOT NULL,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX noticeObjectionReversed ON noticeObjection (reversesId) WHERE reversesId IS NOT NULL;
CREATE INDEX noticeObjectionByNotice ON noticeObjection (noticeId);

-- 披露记录: what left the office, to whom, when, by which way, named or anonymous.
CREATE TABLE disclosure (
  id TEXT PRIMARY KEY,
  subjectKind TEXT NOT NULL,
  subjectId TEXT NOT NULL,
  threadId TEXT,
  recipientId TEXT,
  recipientName TEXT NOT NULL,
  recipientCountry TEXT,
  happenedOn TEXT NOT NULL,
  way TEXT NOT NULL,
  form TEXT NOT NULL,
  content TEXT NOT NULL,
  note TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX disclosureReversed ON disclosure (reversesId) WHERE reversesId IS NOT NULL;
CREATE INDEX disclosureBySubject ON disclosure (subjectId);
CREATE INDEX disclosureByThread ON disclosure (threadId) WHERE threadId IS NOT NULL;
