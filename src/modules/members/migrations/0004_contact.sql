-- Messages through the relay; neither side sees the other's address (DIR-10).
CREATE TABLE members_conversation (
    conversation_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    writer_account_id BIGINT NOT NULL,
    writer_name TEXT NOT NULL,
    writer_mail TEXT NOT NULL,
    writer_language TEXT NOT NULL,
    subject TEXT NOT NULL,
    state TEXT NOT NULL,
    reply_hash TEXT NOT NULL,
    started_at BIGINT NOT NULL
);
CREATE INDEX members_conversation_account ON members_conversation (account_id);
CREATE INDEX members_conversation_writer ON members_conversation (writer_account_id);

CREATE TABLE members_conversation_message (
    message_id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL REFERENCES members_conversation (conversation_id),
    from_member SMALLINT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX members_conversation_message_of ON members_conversation_message (conversation_id);

CREATE TABLE members_block (
    account_id BIGINT NOT NULL,
    blocked_key TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, blocked_key)
);

-- A recommendation stands on a collaboration that both recorded (DIR-12).
CREATE TABLE members_collaboration (
    collaboration_id BIGINT PRIMARY KEY,
    proposed_by BIGINT NOT NULL,
    partner BIGINT NOT NULL,
    title TEXT NOT NULL,
    ended_on TEXT,
    proposed_at BIGINT NOT NULL,
    confirmed_at BIGINT
);
CREATE INDEX members_collaboration_partner ON members_collaboration (partner);
CREATE INDEX members_collaboration_proposer ON members_collaboration (proposed_by);

CREATE TABLE members_recommendation (
    recommendation_id BIGINT PRIMARY KEY,
    collaboration_id BIGINT NOT NULL REFERENCES members_collaboration (collaboration_id),
    written_by BIGINT NOT NULL,
    about BIGINT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    UNIQUE (collaboration_id, written_by)
);
CREATE INDEX members_recommendation_about ON members_recommendation (about);
