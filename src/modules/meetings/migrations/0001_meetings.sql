-- Whoever came is asked: when it was begun and ended with. Until then the next run goes on with who is missing.
CREATE TABLE meetings_asking (
    event_id BIGINT PRIMARY KEY,
    ended_at BIGINT NOT NULL,
    finished BIGINT NOT NULL
);
CREATE INDEX meetings_asking_ended_at ON meetings_asking (ended_at);

-- Who was asked and that they answered, not what.
CREATE TABLE meetings_question (
    event_id BIGINT NOT NULL REFERENCES meetings_asking (event_id),
    account_id BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    answered BIGINT NOT NULL,
    PRIMARY KEY (event_id, account_id)
);
CREATE INDEX meetings_question_account ON meetings_question (account_id);

-- What was answered, as counts: no row belongs to anybody.
CREATE TABLE meetings_answer (
    event_id BIGINT NOT NULL REFERENCES meetings_asking (event_id),
    mood TEXT NOT NULL,
    contact TEXT NOT NULL,
    people BIGINT NOT NULL,
    PRIMARY KEY (event_id, mood, contact)
);
