-- A call that somebody of the cooperative posted by hand.
CREATE TABLE taking_part_call (
    call_id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    per TEXT NOT NULL,
    region TEXT NOT NULL,
    until_on TEXT NOT NULL,
    posted_by BIGINT NOT NULL,
    posted_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX taking_part_call_until ON taking_part_call (until_on);
CREATE INDEX taking_part_call_posted_by ON taking_part_call (posted_by);

-- What it says, in one language or more.
CREATE TABLE taking_part_words (
    call_id BIGINT NOT NULL REFERENCES taking_part_call (call_id),
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (call_id, language)
);

-- Who answered it, for whoever posted it and the team.
CREATE TABLE taking_part_answer (
    call_id BIGINT NOT NULL REFERENCES taking_part_call (call_id),
    account_id BIGINT NOT NULL,
    words TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (call_id, account_id)
);
CREATE INDEX taking_part_answer_account ON taking_part_answer (account_id);
