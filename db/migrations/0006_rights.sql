-- 知识产权: the rights an office looks after, with their fees and ends.
CREATE TABLE ipRight (
  id TEXT PRIMARY KEY,
  kind TEXT,
  rightNumber TEXT,
  title TEXT NOT NULL,
  inventors TEXT,
  holders TEXT,
  state TEXT,
  filedOn TEXT,
  grantedOn TEXT,
  expiresOn TEXT,
  feeDueOn TEXT,
  feeFen INTEGER,
  unitName TEXT,
  leaderName TEXT,
  achievementId TEXT,
  note TEXT,
  importBatchId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX ipRightByNumber ON ipRight (rightNumber);
CREATE INDEX ipRightByFee ON ipRight (feeDueOn);
CREATE INDEX ipRightByAchievement ON ipRight (achievementId) WHERE achievementId IS NOT NULL;

-- 企业资质 with their terms.
CREATE TABLE organisationQualification (
  id TEXT PRIMARY KEY,
  organisationId TEXT,
  organisationName TEXT NOT NULL,
  kind TEXT NOT NULL,
  certificateNumber TEXT,
  validFrom TEXT,
  validTo TEXT,
  note TEXT,
  importBatchId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX organisationQualificationByEnd ON organisationQualification (validTo);
CREATE INDEX organisationQualificationByOrganisation ON organisationQualification (organisationId);
