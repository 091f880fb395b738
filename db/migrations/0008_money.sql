-- What the bank says came in, what a contract plans to be paid, and who gets a share of it.

-- A receipt may be a part of a bank line and pay an instalment; `nature` says why money went back.
ALTER TABLE receipt ADD COLUMN bankLineId TEXT;
ALTER TABLE receipt ADD COLUMN instalmentId TEXT;
ALTER TABLE receipt ADD COLUMN nature TEXT;
CREATE INDEX receiptByBankLine ON receipt (bankLineId) WHERE bankLineId IS NOT NULL;

-- The lines of finance's bank statements, each kept once.
CREATE TABLE bankLine (
  id TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  bankReference TEXT,
  bookedOn TEXT NOT NULL,
  amountFen INTEGER NOT NULL,
  payer TEXT,
  summary TEXT,
  sourceName TEXT NOT NULL,
  sourceRow INTEGER NOT NULL,
  setAside TEXT,
  importBatchId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX bankLineByFingerprint ON bankLine (fingerprint);
CREATE INDEX bankLineByDay ON bankLine (bookedOn);

-- Under which other names a party pays: a former name, a subsidiary, a group's finance company.
CREATE TABLE payerName (
  id TEXT PRIMARY KEY,
  partyName TEXT NOT NULL,
  name TEXT NOT NULL,
  relation TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;

-- What is to be paid when, by a day or by a condition.
CREATE TABLE instalment (
  id TEXT PRIMARY KEY,
  contractId TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  dueOn TEXT,
  condition TEXT,
  amountFen INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX instalmentByContract ON instalment (contractId);

-- 收益分配: one sheet per receipt, per year of profit or per investment of shares.
CREATE TABLE distribution (
  id TEXT PRIMARY KEY,
  contractId TEXT NOT NULL,
  receiptId TEXT,
  mode TEXT NOT NULL,
  ownerType TEXT NOT NULL,
  grossFen INTEGER NOT NULL,
  deductions TEXT NOT NULL CHECK (json_valid(deductions)),
  companyName TEXT,
  companyRegisteredOn TEXT,
  relatedStatement TEXT,
  note TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX distributionByContract ON distribution (contractId);

CREATE TABLE distributionShare (
  id TEXT PRIMARY KEY,
  distributionId TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  ratioMillionths INTEGER NOT NULL,
  isLeader INTEGER,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX distributionShareByDistribution ON distributionShare (distributionId);

-- Notice, payment and tax filing of a distribution. Facts.
CREATE TABLE distributionStep (
  id TEXT PRIMARY KEY,
  distributionId TEXT NOT NULL,
  kind TEXT NOT NULL,
  happenedOn TEXT NOT NULL,
  note TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX distributionStepByDistribution ON distributionStep (distributionId);
CREATE INDEX distributionStepReversed ON distributionStep (reversesId) WHERE reversesId IS NOT NULL;

-- The broker's fee: due, received, invoiced. Facts.
CREATE TABLE commissionEntry (
  id TEXT PRIMARY KEY,
  contractId TEXT NOT NULL,
  kind TEXT NOT NULL,
  happenedOn TEXT NOT NULL,
  amountFen INTEGER NOT NULL,
  counterparty TEXT,
  documentNumber TEXT,
  note TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX commissionEntryByContract ON commissionEntry (contractId);
CREATE INDEX commissionEntryReversed ON commissionEntry (reversesId) WHERE reversesId IS NOT NULL;
