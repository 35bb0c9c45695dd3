-- A meeting with a beginning and an end. Times are moments; the zone says which clock the people there look at.
CREATE TABLE events_event (
    event_id BIGINT PRIMARY KEY,
    format TEXT NOT NULL,
    voice TEXT NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    time_zone TEXT NOT NULL,
    mode TEXT NOT NULL,
    place TEXT NOT NULL,
    address TEXT NOT NULL,
    online_address TEXT NOT NULL,
    step_free TEXT NOT NULL,
    interpretation TEXT NOT NULL,
    quiet_room TEXT NOT NULL,
    no_photos BIGINT NOT NULL,
    level TEXT NOT NULL,
    audience TEXT NOT NULL,
    registers BIGINT NOT NULL,
    capacity BIGINT NOT NULL,
    organised_by BIGINT NOT NULL,
    reason TEXT NOT NULL,
    moderation TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    revision BIGINT NOT NULL
);
CREATE INDEX events_event_ends_at ON events_event (ends_at);
CREATE INDEX events_event_starts_at ON events_event (starts_at);
CREATE INDEX events_event_organised_by ON events_event (organised_by);

-- What it is called and what happens there. A translation says which version of the original it follows.
CREATE TABLE events_text (
    event_id BIGINT NOT NULL REFERENCES events_event (event_id),
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    of_version BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (event_id, language)
);

-- In whose name: each group's animators answer for their own.
CREATE TABLE events_circle (
    event_id BIGINT NOT NULL REFERENCES events_event (event_id),
    circle_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (event_id, circle_id)
);
CREATE INDEX events_circle_circle ON events_circle (circle_id);

-- What has to be thought of before, from the format and by hand; only who prepares sees it.
CREATE TABLE events_preparation (
    event_id BIGINT NOT NULL REFERENCES events_event (event_id),
    place BIGINT NOT NULL,
    words TEXT NOT NULL,
    done BIGINT NOT NULL,
    PRIMARY KEY (event_id, place)
);

-- Who comes, waits or said no. The number in the queue tells who waits longer.
CREATE TABLE events_registration (
    event_id BIGINT NOT NULL REFERENCES events_event (event_id),
    account_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    queue BIGINT NOT NULL,
    words TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (event_id, account_id)
);
CREATE INDEX events_registration_account ON events_registration (account_id);
CREATE INDEX events_registration_queue ON events_registration (event_id, state, queue);
