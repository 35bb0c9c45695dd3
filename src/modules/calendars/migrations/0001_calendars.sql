-- A calendar elsewhere that a group (zero: the cooperative) follows, with how reading it went.
CREATE TABLE calendars_calendar (
    calendar_id BIGINT PRIMARY KEY,
    circle_id BIGINT NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    etag TEXT NOT NULL,
    modified TEXT NOT NULL,
    read_at BIGINT,
    whole_at BIGINT,
    next_at BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    fault TEXT NOT NULL,
    answered BIGINT NOT NULL
);
CREATE INDEX calendars_calendar_circle ON calendars_calendar (circle_id);
CREATE INDEX calendars_calendar_next_at ON calendars_calendar (next_at);
CREATE INDEX calendars_calendar_added_by ON calendars_calendar (added_by);

-- What stands there, as it was read last.
CREATE TABLE calendars_date (
    calendar_id BIGINT NOT NULL REFERENCES calendars_calendar (calendar_id),
    number BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    all_day BIGINT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    title TEXT NOT NULL,
    location TEXT NOT NULL,
    address TEXT NOT NULL,
    cancelled BIGINT NOT NULL,
    PRIMARY KEY (calendar_id, number)
);
CREATE INDEX calendars_date_ends_at ON calendars_date (ends_at);
