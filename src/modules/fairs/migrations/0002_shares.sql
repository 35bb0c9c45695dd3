-- What was told to who booked, in cents; it stays so when another account is erased.
ALTER TABLE fairs_booking ADD COLUMN share BIGINT NOT NULL DEFAULT 0;
