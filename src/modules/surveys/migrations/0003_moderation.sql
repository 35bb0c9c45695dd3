-- What was decided about a survey after a report.
ALTER TABLE surveys_survey ADD COLUMN moderation TEXT NOT NULL DEFAULT 'none';
