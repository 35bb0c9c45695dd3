-- How the topics of a round table are voted on, once somebody changed it.
CREATE TABLE tables_round (
    event_id BIGINT PRIMARY KEY,
    votes BIGINT NOT NULL,
    closed_at BIGINT
);

-- What somebody wants to talk about there, the number of its table (0: none) and what was noted.
CREATE TABLE tables_topic (
    topic_id BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    place BIGINT NOT NULL,
    notes TEXT NOT NULL,
    notes_language TEXT NOT NULL,
    notes_version BIGINT NOT NULL,
    notes_by BIGINT NOT NULL,
    faq_id BIGINT NOT NULL,
    moderation TEXT NOT NULL
);
CREATE INDEX tables_topic_event ON tables_topic (event_id, proposed_at);
CREATE INDEX tables_topic_account ON tables_topic (account_id);
CREATE INDEX tables_topic_notes_by ON tables_topic (notes_by);

-- Who wants to talk about it.
CREATE TABLE tables_vote (
    event_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    topic_id BIGINT NOT NULL,
    PRIMARY KEY (event_id, account_id, topic_id)
);
CREATE INDEX tables_vote_account ON tables_vote (account_id);
CREATE INDEX tables_vote_topic ON tables_vote (topic_id);

-- Who is at which table: one for each person.
CREATE TABLE tables_seat (
    event_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    topic_id BIGINT NOT NULL,
    PRIMARY KEY (event_id, account_id)
);
CREATE INDEX tables_seat_account ON tables_seat (account_id);
CREATE INDEX tables_seat_topic ON tables_seat (topic_id);
