-- A calendar file that somebody gave, until it is brought in; then what came of it stays.
CREATE TABLE events_import (
    import_id BIGINT PRIMARY KEY,
    started_by BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    file_name TEXT NOT NULL,
    language TEXT NOT NULL,
    voice TEXT NOT NULL,
    circle_id BIGINT NOT NULL,
    place TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    level TEXT NOT NULL,
    audience TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL,
    report TEXT NOT NULL
);
CREATE INDEX events_import_started_by ON events_import (started_by, started_at);

-- Which entry of a calendar elsewhere an event is, what that said last, and how the event stood then.
CREATE TABLE events_imported (
    event_id BIGINT PRIMARY KEY REFERENCES events_event (event_id),
    import_id BIGINT NOT NULL,
    uid TEXT NOT NULL,
    original TEXT NOT NULL,
    revision BIGINT NOT NULL,
    said TEXT NOT NULL,
    event_revision BIGINT NOT NULL
);
CREATE INDEX events_imported_import ON events_imported (import_id);
