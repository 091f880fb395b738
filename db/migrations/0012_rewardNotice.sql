-- The notice that a step of a distribution hung out: its days and objections decide when the reward may be paid.
ALTER TABLE distributionStep ADD COLUMN noticeId TEXT;
