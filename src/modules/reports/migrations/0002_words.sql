-- What a thing said when it was reported, for moderators who can't open it.
ALTER TABLE reports_report ADD COLUMN words TEXT NOT NULL DEFAULT '';
