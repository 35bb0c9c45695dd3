-- How many pitches fit into a partner meeting, once its organiser said so.
CREATE TABLE pitches_meeting (
    event_id BIGINT PRIMARY KEY,
    places BIGINT NOT NULL
);

-- What somebody says there. Without account it was erased and counts no more.
CREATE TABLE pitches_pitch (
    pitch_id BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    booked_at BIGINT NOT NULL
);
CREATE INDEX pitches_pitch_event ON pitches_pitch (event_id, booked_at);
CREATE INDEX pitches_pitch_account ON pitches_pitch (account_id);

-- Who can help with it.
CREATE TABLE pitches_help (
    pitch_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    words TEXT NOT NULL,
    offered_at BIGINT NOT NULL,
    PRIMARY KEY (pitch_id, account_id)
);
CREATE INDEX pitches_help_account ON pitches_help (account_id);
