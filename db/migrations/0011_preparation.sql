-- Before the pair: what is known of a need or an achievement on its way to 可对接.
ALTER TABLE need ADD COLUMN verdict TEXT;
ALTER TABLE need ADD COLUMN verdictOn TEXT;
ALTER TABLE need ADD COLUMN confirmedText TEXT;
ALTER TABLE need ADD COLUMN confirmedOn TEXT;
ALTER TABLE need ADD COLUMN confirmedBy TEXT;
ALTER TABLE need ADD COLUMN validUntil TEXT;
ALTER TABLE need ADD COLUMN renewedBy TEXT;
ALTER TABLE achievement ADD COLUMN stage TEXT;
ALTER TABLE achievement ADD COLUMN inLibrary INTEGER;
ALTER TABLE achievement ADD COLUMN validUntil TEXT;
ALTER TABLE achievement ADD COLUMN renewedBy TEXT;
CREATE INDEX needByTerm ON need (validUntil) WHERE validUntil IS NOT NULL;
CREATE INDEX achievementByTerm ON achievement (validUntil) WHERE validUntil IS NOT NULL;
CREATE INDEX achievementInLibrary ON achievement (inLibrary) WHERE inLibrary = 1;

-- Facts: moves, visit notes, verdicts, confirmed texts, renewals and assessments.
CREATE TABLE preparation (
  id TEXT PRIMARY KEY,
  subjectKind TEXT NOT NULL,
  subjectId TEXT NOT NULL,
  kind TEXT NOT NULL,
  happenedOn TEXT NOT NULL,
  byName TEXT NOT NULL,
  channel TEXT,
  code TEXT,
  fromStage TEXT,
  untilOn TEXT,
  body TEXT,
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX preparationBySubject ON preparation (subjectId);
CREATE INDEX preparationReversed ON preparation (reversesId) WHERE reversesId IS NOT NULL;

-- 成果发现: a visit to a laboratory, and what was found there.
CREATE TABLE discovery (
  id TEXT PRIMARY KEY,
  visitedOn TEXT NOT NULL,
  organisationId TEXT,
  unitName TEXT,
  teamName TEXT,
  visitorName TEXT,
  found TEXT NOT NULL,
  achievementId TEXT,
  nextStep TEXT,
  nextStepOn TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;

-- 存量专利盘点: what becomes of a right that is held.
ALTER TABLE ipRight ADD COLUMN reviewedOn TEXT;
ALTER TABLE ipRight ADD COLUMN disposal TEXT;

-- 职务成果赋权.
CREATE TABLE rightGrant (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  achievementId TEXT,
  form TEXT,
  ratioPercent INTEGER,
  grantees TEXT,
  agreementNumber TEXT,
  agreedOn TEXT,
  noticeFrom TEXT,
  noticeTo TEXT,
  termFrom TEXT,
  termTo TEXT,
  note TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;

-- 技术经理人: certificates and their entry on record.
CREATE TABLE brokerCertificate (
  id TEXT PRIMARY KEY,
  holderName TEXT NOT NULL,
  personId TEXT,
  grade TEXT,
  certificateNumber TEXT,
  issuer TEXT,
  issuedOn TEXT,
  validUntil TEXT,
  recordNumber TEXT,
  recordedOn TEXT,
  note TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
