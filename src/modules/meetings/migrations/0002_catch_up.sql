-- Five lines for who was not at a meeting of a group: where they stand, and every version of them.
CREATE TABLE meetings_catch_up (
    event_id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    moderation TEXT NOT NULL
);
CREATE TABLE meetings_catch_up_version (
    event_id BIGINT NOT NULL REFERENCES meetings_catch_up (event_id),
    version BIGINT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (event_id, version)
);
CREATE INDEX meetings_catch_up_version_written_by ON meetings_catch_up_version (written_by);

-- The groups in whose name the meeting was, so that their lists need no other module's tables.
CREATE TABLE meetings_catch_up_circle (
    circle_id BIGINT NOT NULL,
    event_id BIGINT NOT NULL REFERENCES meetings_catch_up (event_id),
    starts_at BIGINT NOT NULL,
    PRIMARY KEY (circle_id, event_id)
);
CREATE INDEX meetings_catch_up_circle_starts_at ON meetings_catch_up_circle (circle_id, starts_at);

-- Who was sent them, so that nobody is twice.
CREATE TABLE meetings_told (
    event_id BIGINT NOT NULL REFERENCES meetings_catch_up (event_id),
    account_id BIGINT NOT NULL,
    PRIMARY KEY (event_id, account_id)
);
CREATE INDEX meetings_told_account ON meetings_told (account_id);

-- The secretary was reminded once that the lines are missing.
CREATE TABLE meetings_reminded (
    event_id BIGINT PRIMARY KEY,
    reminded_at BIGINT NOT NULL
);
