-- The whole registration form on the contract, and what happens to a contract after signing.
ALTER TABLE contract ADD COLUMN planSource TEXT;
ALTER TABLE contract ADD COLUMN socialGoal TEXT;
ALTER TABLE contract ADD COLUMN industry TEXT;
ALTER TABLE contract ADD COLUMN isRelated INTEGER;
ALTER TABLE contract ADD COLUMN investmentFen INTEGER;
ALTER TABLE contract ADD COLUMN outputFen INTEGER;
ALTER TABLE contract ADD COLUMN brokerFeeFen INTEGER;

-- What the form asks of a party; absent: taken from the organisation's record.
ALTER TABLE contractParty ADD COLUMN creditCode TEXT;
ALTER TABLE contractParty ADD COLUMN nature TEXT;
ALTER TABLE contractParty ADD COLUMN scale TEXT;
ALTER TABLE contractParty ADD COLUMN region TEXT;
ALTER TABLE contractParty ADD COLUMN country TEXT;
ALTER TABLE contractParty ADD COLUMN address TEXT;
ALTER TABLE contractParty ADD COLUMN representative TEXT;
ALTER TABLE contractParty ADD COLUMN postcode TEXT;
ALTER TABLE contractParty ADD COLUMN isTransferAgency INTEGER;
ALTER TABLE contractParty ADD COLUMN isResearchBody INTEGER;
ALTER TABLE contractParty ADD COLUMN isConvertedInstitute INTEGER;
ALTER TABLE contractParty ADD COLUMN inHitechZone INTEGER;
ALTER TABLE contractParty ADD COLUMN listed INTEGER;
ALTER TABLE contractParty ADD COLUMN contactPersonId TEXT;
ALTER TABLE contractParty ADD COLUMN shareFen INTEGER;

-- The package of rights that a contract sells or licenses.
CREATE TABLE contractRight (
  id TEXT PRIMARY KEY,
  contractId TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  rightId TEXT,
  kind TEXT NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  priceFen INTEGER,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX contractRightByContract ON contractRight (contractId);
CREATE INDEX contractRightByRight ON contractRight (rightId) WHERE rightId IS NOT NULL;

-- 认定登记: each step with the registry. Facts.
CREATE TABLE registrationEvent (
  id TEXT PRIMARY KEY,
  contractId TEXT NOT NULL,
  kind TEXT NOT NULL,
  happenedOn TEXT NOT NULL,
  registry TEXT,
  registrationNumber TEXT,
  certificateNumber TEXT,
  technicalFen INTEGER,
  reason TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX registrationEventByContract ON registrationEvent (contractId);
CREATE INDEX registrationEventByDay ON registrationEvent (happenedOn);
CREATE INDEX registrationEventReversed ON registrationEvent (reversesId) WHERE reversesId IS NOT NULL;

-- 补充协议, 变更, 解除: facts that change what a contract counts for.
CREATE TABLE contractChange (
  id TEXT PRIMARY KEY,
  contractId TEXT NOT NULL,
  kind TEXT NOT NULL,
  happenedOn TEXT NOT NULL,
  totalDeltaFen INTEGER NOT NULL,
  technicalDeltaFen INTEGER NOT NULL,
  endsOn TEXT,
  reason TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX contractChangeByContract ON contractChange (contractId);
CREATE INDEX contractChangeReversed ON contractChange (reversesId) WHERE reversesId IS NOT NULL;

-- 权属变更 and 许可备案 of the rights in a contract. Facts.
CREATE TABLE rightChange (
  id TEXT PRIMARY KEY,
  contractId TEXT NOT NULL,
  contractRightId TEXT NOT NULL,
  state TEXT NOT NULL,
  happenedOn TEXT NOT NULL,
  documentNumber TEXT,
  note TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX rightChangeByContract ON rightChange (contractId);
CREATE INDEX rightChangeReversed ON rightChange (reversesId) WHERE reversesId IS NOT NULL;

-- 跟踪 at 6, 12, 24 and 36 months. Facts.
CREATE TABLE followUp (
  id TEXT PRIMARY KEY,
  contractId TEXT NOT NULL,
  months INTEGER NOT NULL,
  happenedOn TEXT NOT NULL,
  launched INTEGER,
  salesFen INTEGER,
  jobs INTEGER,
  satisfaction INTEGER,
  furtherWork TEXT,
  newNeeds TEXT,
  note TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX followUpByContract ON followUp (contractId);
CREATE INDEX followUpReversed ON followUp (reversesId) WHERE reversesId IS NOT NULL;

-- The registry's own lists as the office knows them: entries, and which of our codes they stand for.
CREATE TABLE registrationCode (
  id TEXT PRIMARY KEY,
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  parentCode TEXT,
  label TEXT NOT NULL,
  ownCode TEXT,
  importBatchId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX registrationCodeByList ON registrationCode (list, code);

-- Rows of the registry's monthly list, kept beside our contracts.
CREATE TABLE registryRow (
  id TEXT PRIMARY KEY,
  listName TEXT NOT NULL,
  rowNumber INTEGER NOT NULL,
  registrationNumber TEXT,
  projectName TEXT,
  sellerName TEXT,
  buyerName TEXT,
  contractType TEXT,
  signedOn TEXT,
  registeredOn TEXT,
  totalFen INTEGER,
  technicalFen INTEGER,
  contractId TEXT,
  verdict TEXT NOT NULL,
  importBatchId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX registryRowByList ON registryRow (listName);

-- 待核: what an imported history left unsure. A row that could not become a record yet lies here whole.
CREATE TABLE pendingItem (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  targetId TEXT,
  title TEXT NOT NULL,
  sourceName TEXT NOT NULL,
  sourceRow INTEGER NOT NULL,
  problems TEXT NOT NULL CHECK (json_valid(problems)),
  raw TEXT NOT NULL CHECK (json_valid(raw)),
  state TEXT NOT NULL,
  importBatchId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX pendingItemByState ON pendingItem (state, kind);
CREATE INDEX pendingItemByTarget ON pendingItem (targetId) WHERE targetId IS NOT NULL;
