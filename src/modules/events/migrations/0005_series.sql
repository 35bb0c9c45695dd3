-- A meeting that comes again: each date is an event of its own, with its places and registrations.
-- The series has the number of its first date.
CREATE TABLE events_series_date (
    event_id BIGINT PRIMARY KEY REFERENCES events_event (event_id),
    series_id BIGINT NOT NULL,
    number BIGINT NOT NULL
);
CREATE INDEX events_series_date_series ON events_series_date (series_id, number);
