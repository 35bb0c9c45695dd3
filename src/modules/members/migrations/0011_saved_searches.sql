-- Who was there already when the search was saved, and who was told since: each person once.
ALTER TABLE members_saved_search ADD COLUMN seen TEXT NOT NULL DEFAULT '';
CREATE INDEX members_saved_search_due ON members_saved_search (frequency, told_until);
