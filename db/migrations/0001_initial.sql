-- 0001: the record of change and the first records. Frozen: later changes go into a new migration.
-- Conventions (design decisions 4 to 6): column names are the field names of shared/domain and of the
-- operations; ids are UUIDv7; UNIQUE only on ids in replicated tables; no foreign keys across aggregates,
-- because operations of other machines may arrive out of order; money is integer 分; absent is NULL;
-- clock is the instant of the row's first writing, fieldClocks the later instants of single fields.

-- The file itself: whose it is, which device wrote it first.
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row per step of work (one save, one import, one undo): what undo and history speak of.
CREATE TABLE batch (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')),
  label TEXT NOT NULL,
  params TEXT CHECK (params IS NULL OR json_valid(params)),
  device TEXT NOT NULL,
  actor TEXT,
  startedAt INTEGER NOT NULL,
  firstSeq INTEGER,
  lastSeq INTEGER,
  operationCount INTEGER NOT NULL DEFAULT 0,
  undoes TEXT,
  undoneBy TEXT
) STRICT;
CREATE INDEX batchByTime ON batch (startedAt);

-- The log: every change to user data, written in the transaction of the change. History, undo, audit and
-- exchange are built on this table and on nothing else. Values of personal data never stand here.
CREATE TABLE operation (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  clock TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL,
  actor TEXT,
  batchId TEXT NOT NULL,
  tableName TEXT NOT NULL,
  rowId TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'erase')),
  schemaVersion INTEGER NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT;
CREATE INDEX operationByRow ON operation (rowId, seq);
CREATE INDEX operationByBatch ON operation (batchId, seq);

-- Local sequences behind the numbers people use; not replicated (numbers carry the device).
CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- People who work with this program on this machine and what they are in the office.
CREATE TABLE profile (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;

-- Settings of the office, one row per name (the id is the name).
CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;

-- 成果: what universities, institutes and firms have to offer.
CREATE TABLE achievement (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  summary TEXT,
  organisationId TEXT,
  domain TEXT,
  maturity TEXT,
  transferModes TEXT,
  contactPersonId TEXT,
  priceMinFen INTEGER,
  priceMaxFen INTEGER,
  priceNegotiable INTEGER,
  sellingPoint TEXT,
  problemSolved TEXT,
  advantages TEXT,
  economics TEXT,
  applications TEXT,
  requirements TEXT,
  gaps TEXT,
  keywords TEXT,
  industry TEXT,
  sampleAvailable INTEGER,
  trl INTEGER,
  trlEvidence TEXT,
  trlAssessedOn TEXT,
  applicationState TEXT,
  level TEXT,
  evaluationMethod TEXT,
  ipState TEXT,
  rightNumbers TEXT,
  rightsNote TEXT,
  coOwnersAgree INTEGER,
  exclusiveGranted INTEGER,
  rightsExpireOn TEXT,
  paymentPreference TEXT,
  preferredRegions TEXT,
  teamAvailability TEXT,
  unitName TEXT,
  leaderName TEXT,
  inventors TEXT,
  partnerOrganisations TEXT,
  registrationNumber TEXT,
  registeredOn TEXT,
  researchFrom TEXT,
  researchTo TEXT,
  category TEXT,
  attribute TEXT,
  forms TEXT,
  projectSource TEXT,
  secrecy TEXT,
  visibility TEXT,
  region TEXT,
  sourceNote TEXT,
  reviewOn TEXT,
  number TEXT NOT NULL,
  ownerId TEXT,
  helperIds TEXT CHECK (helperIds IS NULL OR json_valid(helperIds)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  importBatchId TEXT,
  extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX achievementInBin ON achievement (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX achievementByReview ON achievement (reviewOn) WHERE reviewOn IS NOT NULL;
CREATE INDEX achievementByUpdate ON achievement (updatedAt, id);
CREATE INDEX achievementByImport ON achievement (importBatchId) WHERE importBatchId IS NOT NULL;
CREATE INDEX achievementByOrganisation ON achievement (organisationId);

-- 需求: what firms look for; their own words beside the refined statement.
CREATE TABLE need (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  originalWords TEXT,
  organisationId TEXT,
  domain TEXT,
  budgetMinFen INTEGER,
  budgetMaxFen INTEGER,
  neededBy TEXT,
  contactPersonId TEXT,
  refinedText TEXT,
  problem TEXT,
  keyTechnology TEXT,
  expectedGoal TEXT,
  existingBasis TEXT,
  triedApproaches TEXT,
  excludedApproaches TEXT,
  keywords TEXT,
  industry TEXT,
  needType TEXT,
  siteConditions TEXT,
  budgetNegotiable INTEGER,
  budgetNature TEXT,
  neededFrom TEXT,
  solutionModes TEXT,
  mode TEXT,
  bountyFen INTEGER,
  wantedPartners TEXT,
  decisionMaker TEXT,
  acceptsDiagnosis INTEGER,
  otherServices TEXT,
  stage TEXT,
  closed INTEGER,
  secrecy TEXT,
  visibility TEXT,
  publicTitle TEXT,
  region TEXT,
  leadSource TEXT,
  externalNumber TEXT,
  sourceNote TEXT,
  reviewOn TEXT,
  number TEXT NOT NULL,
  ownerId TEXT,
  helperIds TEXT CHECK (helperIds IS NULL OR json_valid(helperIds)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  importBatchId TEXT,
  extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX needInBin ON need (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX needByReview ON need (reviewOn) WHERE reviewOn IS NOT NULL;
CREATE INDEX needByUpdate ON need (updatedAt, id);
CREATE INDEX needByImport ON need (importBatchId) WHERE importBatchId IS NOT NULL;
CREATE INDEX needByOrganisation ON need (organisationId);

-- 场景: openings where technology can be tried in real use.
CREATE TABLE scenario (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  description TEXT,
  organisationId TEXT,
  domain TEXT,
  site TEXT,
  budgetMaxFen INTEGER,
  opensOn TEXT,
  closesOn TEXT,
  acceptanceMetrics TEXT,
  conditions TEXT,
  excludedApproaches TEXT,
  keywords TEXT,
  industry TEXT,
  contactPersonId TEXT,
  region TEXT,
  secrecy TEXT,
  visibility TEXT,
  sourceNote TEXT,
  reviewOn TEXT,
  number TEXT NOT NULL,
  ownerId TEXT,
  helperIds TEXT CHECK (helperIds IS NULL OR json_valid(helperIds)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  importBatchId TEXT,
  extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX scenarioInBin ON scenario (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX scenarioByReview ON scenario (reviewOn) WHERE reviewOn IS NOT NULL;
CREATE INDEX scenarioByUpdate ON scenario (updatedAt, id);
CREATE INDEX scenarioByImport ON scenario (importBatchId) WHERE importBatchId IS NOT NULL;
CREATE INDEX scenarioByOrganisation ON scenario (organisationId);

-- 机构: firms, universities, institutes, service providers.
CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT,
  creditCode TEXT,
  region TEXT,
  industry TEXT,
  scale TEXT,
  introduction TEXT,
  shortName TEXT,
  nature TEXT,
  address TEXT,
  website TEXT,
  legalRepresentative TEXT,
  qualifications TEXT,
  products TEXT,
  keywords TEXT,
  employees INTEGER,
  listed INTEGER,
  hitechZone INTEGER,
  sourceNote TEXT,
  reviewOn TEXT,
  number TEXT NOT NULL,
  ownerId TEXT,
  helperIds TEXT CHECK (helperIds IS NULL OR json_valid(helperIds)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  importBatchId TEXT,
  extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX organisationInBin ON organisation (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX organisationByReview ON organisation (reviewOn) WHERE reviewOn IS NOT NULL;
CREATE INDEX organisationByUpdate ON organisation (updatedAt, id);
CREATE INDEX organisationByImport ON organisation (importBatchId) WHERE importBatchId IS NOT NULL;
CREATE INDEX organisationByName ON organisation (name);
CREATE INDEX organisationByCreditCode ON organisation (creditCode) WHERE creditCode IS NOT NULL;

-- 人员: contacts, experts, managers; their phones and mails lie in personal.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  organisationId TEXT,
  unitName TEXT,
  title TEXT,
  role TEXT,
  expertise TEXT,
  introduction TEXT,
  domain TEXT,
  availability TEXT,
  sourceNote TEXT,
  number TEXT NOT NULL,
  ownerId TEXT,
  helperIds TEXT CHECK (helperIds IS NULL OR json_valid(helperIds)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  importBatchId TEXT,
  extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX personInBin ON person (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX personByUpdate ON person (updatedAt, id);
CREATE INDEX personByImport ON person (importBatchId) WHERE importBatchId IS NOT NULL;
CREATE INDEX personByOrganisation ON person (organisationId);

-- Personal data: phones, mails, chat names, private notes. Erased here, it is gone everywhere.
CREATE TABLE personal (
  id TEXT PRIMARY KEY,
  subjectId TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX personalBySubject ON personal (subjectId);

-- 指标: figures a need asks for or an achievement reaches, one row each.
CREATE TABLE figure (
  id TEXT PRIMARY KEY,
  ownerKind TEXT NOT NULL,
  ownerId TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  quantity TEXT NOT NULL,
  comparator TEXT NOT NULL,
  low REAL,
  high REAL,
  unit TEXT,
  importance TEXT NOT NULL,
  testMethod TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX figureByOwner ON figure (ownerId, ordinal);

-- 判断: what a person said of a pair. Facts, never changed.
CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  demandKind TEXT NOT NULL,
  demandId TEXT NOT NULL,
  achievementId TEXT NOT NULL,
  verdict TEXT NOT NULL,
  grade INTEGER,
  reason TEXT,
  engineVersion TEXT,
  basis TEXT,
  score REAL,
  level INTEGER,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX decisionByDemand ON decision (demandId, achievementId);
CREATE INDEX decisionByAchievement ON decision (achievementId);
CREATE INDEX decisionReversed ON decision (reversesId) WHERE reversesId IS NOT NULL;

-- 对接事项: joins a demand side to a supply side; the stage is what its latest events made of it.
CREATE TABLE thread (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  stage TEXT NOT NULL,
  status TEXT NOT NULL,
  statusReason TEXT,
  reviewOn TEXT,
  nextStep TEXT,
  nextStepOn TEXT,
  intendedFen INTEGER,
  transferMode TEXT,
  stageSince TEXT NOT NULL,
  lastEventOn TEXT NOT NULL,
  number TEXT NOT NULL,
  ownerId TEXT,
  helperIds TEXT CHECK (helperIds IS NULL OR json_valid(helperIds)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  importBatchId TEXT,
  extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX threadInBin ON thread (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX threadByStage ON thread (status, stage);
CREATE INDEX threadByNextStep ON thread (nextStepOn) WHERE nextStepOn IS NOT NULL;

-- What stands on the two sides of a thread.
CREATE TABLE threadLink (
  id TEXT PRIMARY KEY,
  threadId TEXT NOT NULL,
  side TEXT NOT NULL,
  targetKind TEXT NOT NULL,
  targetId TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX threadLinkByThread ON threadLink (threadId);
CREATE INDEX threadLinkByTarget ON threadLink (targetId);

-- What happened on a thread: stage moves, contacts, notes. Facts, turned back by a reversal.
CREATE TABLE threadEvent (
  id TEXT PRIMARY KEY,
  threadId TEXT NOT NULL,
  kind TEXT NOT NULL,
  happenedOn TEXT NOT NULL,
  fromStage TEXT,
  toStage TEXT,
  activityKind TEXT,
  body TEXT,
  attendees TEXT,
  nextStep TEXT,
  nextStepOn TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX threadEventReversed ON threadEvent (reversesId) WHERE reversesId IS NOT NULL;
CREATE INDEX threadEventByThread ON threadEvent (threadId, happenedOn);

-- 合同: stands alone or grows from threads. Its amounts are kept apart.
CREATE TABLE contract (
  id TEXT PRIMARY KEY,
  projectName TEXT NOT NULL,
  contractNumber TEXT,
  contractType TEXT,
  technicalField TEXT,
  domain TEXT,
  signedOn TEXT NOT NULL,
  startsOn TEXT,
  endsOn TEXT,
  totalFen INTEGER NOT NULL,
  technicalFen INTEGER,
  paymentMethod TEXT,
  pricingMethod TEXT,
  ipType TEXT,
  unitName TEXT,
  leaderName TEXT,
  region TEXT,
  brokerName TEXT,
  brokerWork TEXT,
  note TEXT,
  number TEXT NOT NULL,
  ownerId TEXT,
  helperIds TEXT CHECK (helperIds IS NULL OR json_valid(helperIds)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  importBatchId TEXT,
  extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX contractInBin ON contract (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX contractBySigning ON contract (signedOn);

-- Sellers and buyers of a contract, several of each.
CREATE TABLE contractParty (
  id TEXT PRIMARY KEY,
  contractId TEXT NOT NULL,
  side TEXT NOT NULL,
  organisationId TEXT,
  name TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX contractPartyByContract ON contractParty (contractId);
CREATE INDEX contractPartyByOrganisation ON contractParty (organisationId);

-- Threads, achievements and needs a contract goes back to.
CREATE TABLE contractLink (
  id TEXT PRIMARY KEY,
  contractId TEXT NOT NULL,
  targetKind TEXT NOT NULL,
  targetId TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX contractLinkByContract ON contractLink (contractId);
CREATE INDEX contractLinkByTarget ON contractLink (targetId);

-- 到款: money received under a contract. Facts; a refund is a negative one.
CREATE TABLE receipt (
  id TEXT PRIMARY KEY,
  contractId TEXT NOT NULL,
  receivedOn TEXT NOT NULL,
  amountFen INTEGER NOT NULL,
  payer TEXT,
  note TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX receiptReversed ON receipt (reversesId) WHERE reversesId IS NOT NULL;
CREATE INDEX receiptByContract ON receipt (contractId);
CREATE INDEX receiptByDay ON receipt (receivedOn);

-- Files: the bytes lie in attachments/<sha256>, here what they are called and where they belong.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  ownerKind TEXT NOT NULL,
  ownerId TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  fileName TEXT NOT NULL,
  sizeBytes INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX attachmentByOwner ON attachment (ownerId);
CREATE INDEX attachmentByHash ON attachment (sha256);

-- Lists as a person likes them: filter, sort, columns under a name.
CREATE TABLE savedView (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;

-- How the columns of a file with these headings were mapped the last time.
CREATE TABLE importMapping (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;

-- Pairs of records that look like one and the same, and what a person said of them. Never merged silently.
CREATE TABLE duplicatePair (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  leftId TEXT NOT NULL,
  rightId TEXT NOT NULL,
  score REAL NOT NULL,
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  verdict TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX duplicatePairByVerdict ON duplicatePair (kind, verdict);
CREATE INDEX duplicatePairByLeft ON duplicatePair (leftId);
CREATE INDEX duplicatePairByRight ON duplicatePair (rightId);
