-- A question with answers to choose from, one for a thread. Nobody reads who chose what.
CREATE TABLE forum_poll (
    thread_id BIGINT PRIMARY KEY REFERENCES forum_thread (thread_id),
    question TEXT NOT NULL,
    several BIGINT NOT NULL,
    until TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX forum_poll_until ON forum_poll (until);

CREATE TABLE forum_poll_option (
    thread_id BIGINT NOT NULL REFERENCES forum_thread (thread_id),
    number BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (thread_id, number)
);

CREATE TABLE forum_poll_vote (
    thread_id BIGINT NOT NULL REFERENCES forum_thread (thread_id),
    account_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (thread_id, account_id, number)
);
CREATE INDEX forum_poll_vote_account ON forum_poll_vote (account_id);
