-- What was decided after a report about the words with which somebody says what they show.
ALTER TABLE fairs_booking ADD COLUMN moderation TEXT NOT NULL DEFAULT 'none';
