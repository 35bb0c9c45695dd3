-- What was decided about a question after a report.
ALTER TABLE dates_poll ADD COLUMN moderation TEXT NOT NULL DEFAULT 'none';
