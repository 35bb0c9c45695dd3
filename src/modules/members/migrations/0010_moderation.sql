-- What moderators decided about a profile: none, limited (members only) or hidden (FOR-19).
ALTER TABLE members_profile ADD COLUMN moderation TEXT NOT NULL DEFAULT 'none';
