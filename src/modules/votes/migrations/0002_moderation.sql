-- What was decided about a vote after a report.
ALTER TABLE votes_vote ADD COLUMN moderation TEXT NOT NULL DEFAULT 'none';
