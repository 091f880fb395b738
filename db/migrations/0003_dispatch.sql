-- 调度会: a meeting of the work-team. `standing` is how everything stood when it was closed, so that the next one can
-- open with what has changed since.
CREATE TABLE dispatchMeeting (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  heldOn TEXT NOT NULL,
  place TEXT,
  chair TEXT,
  attendees TEXT,
  minutes TEXT,
  closedOn TEXT,
  standing TEXT CHECK (standing IS NULL OR json_valid(standing)),
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL,
  fieldClocks TEXT CHECK (fieldClocks IS NULL OR json_valid(fieldClocks))
) STRICT;
CREATE INDEX dispatchMeetingByDay ON dispatchMeeting (heldOn);

-- 交办事项: who does what by when. The due day and the closing are kept in step with the task's events.
CREATE TABLE task (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  detail TEXT,
  leadUnit TEXT,
  supportingUnits TEXT CHECK (supportingUnits IS NULL OR json_valid(supportingUnits)),
  responsible TEXT,
  leader TEXT,
  dueOn TEXT NOT NULL,
  closedOn TEXT,
  meetingId TEXT,
  threadId TEXT,
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
CREATE INDEX taskByDueDay ON task (dueOn);
CREATE INDEX taskByThread ON task (threadId);

-- What happened to a task. Facts: only added, turned back by a reversal that names them.
CREATE TABLE taskEvent (
  id TEXT PRIMARY KEY,
  taskId TEXT NOT NULL,
  kind TEXT NOT NULL,
  happenedOn TEXT NOT NULL,
  body TEXT,
  fromDueOn TEXT,
  toDueOn TEXT,
  reversesId TEXT,
  createdAt INTEGER NOT NULL,
  createdBy TEXT,
  demonstration INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL
) STRICT;
CREATE INDEX taskEventByTask ON taskEvent (taskId);
CREATE INDEX taskEventReversed ON taskEvent (reversesId) WHERE reversesId IS NOT NULL;
