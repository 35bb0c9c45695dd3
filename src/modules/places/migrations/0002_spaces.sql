-- A room, a desk or a machine of a place that can be booked. `seats`: so many bookings at once.
-- `week`: its own hours from Monday, between bars; empty: those of the place.
CREATE TABLE places_space (
    space_id BIGINT PRIMARY KEY,
    place_id BIGINT NOT NULL REFERENCES places_place (place_id),
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    people BIGINT NOT NULL,
    seats BIGINT NOT NULL,
    who TEXT NOT NULL,
    week TEXT NOT NULL,
    longest_minutes BIGINT NOT NULL,
    days_ahead BIGINT NOT NULL,
    closed BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX places_space_place ON places_space (place_id);

-- Who has it when. The dates of one weekly series share its number.
CREATE TABLE places_booking (
    booking_id BIGINT PRIMARY KEY,
    space_id BIGINT NOT NULL REFERENCES places_space (space_id),
    account_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    cancelled BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX places_booking_space ON places_booking (space_id, ends_at);
CREATE INDEX places_booking_account ON places_booking (account_id, ends_at);
