-- A meeting for its groups that also has seats for members who are in none of them; and who sits there.
ALTER TABLE events_event ADD COLUMN guest_seats BIGINT NOT NULL DEFAULT 0;
ALTER TABLE events_registration ADD COLUMN guest BIGINT NOT NULL DEFAULT 0;
