-- When shall we meet: asked of a group for its next event. The last day is one by the clock of the zone.
CREATE TABLE dates_poll (
    poll_id BIGINT PRIMARY KEY,
    circle_id BIGINT NOT NULL,
    asked_by BIGINT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    last_day TEXT NOT NULL,
    state TEXT NOT NULL,
    chosen BIGINT NOT NULL,
    told BIGINT NOT NULL,
    asked_at BIGINT NOT NULL
);
CREATE INDEX dates_poll_circle ON dates_poll (circle_id);
CREATE INDEX dates_poll_asked_by ON dates_poll (asked_by);
CREATE INDEX dates_poll_open ON dates_poll (state, last_day);

-- The times that are proposed, in the order of the clock.
CREATE TABLE dates_slot (
    poll_id BIGINT NOT NULL REFERENCES dates_poll (poll_id),
    number BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (poll_id, number)
);

-- What a member of the group answers to one of the times.
CREATE TABLE dates_vote (
    poll_id BIGINT NOT NULL REFERENCES dates_poll (poll_id),
    number BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (poll_id, number, account_id)
);
CREATE INDEX dates_vote_account ON dates_vote (account_id);
