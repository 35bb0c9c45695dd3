-- What came out of an event.
CREATE TABLE events_report (
    event_id BIGINT PRIMARY KEY REFERENCES events_event (event_id),
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    decisions TEXT NOT NULL,
    guests BIGINT NOT NULL,
    written_at BIGINT NOT NULL
);

-- What somebody took on there, open until it is done.
CREATE TABLE events_task (
    task_id BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL REFERENCES events_event (event_id),
    words TEXT NOT NULL,
    owner BIGINT NOT NULL,
    due TEXT NOT NULL,
    done_at BIGINT
);
CREATE INDEX events_task_event ON events_task (event_id);
CREATE INDEX events_task_owner ON events_task (owner);
