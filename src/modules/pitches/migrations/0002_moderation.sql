-- What was decided about a pitch after a report.
ALTER TABLE pitches_pitch ADD COLUMN moderation TEXT NOT NULL DEFAULT 'none';
