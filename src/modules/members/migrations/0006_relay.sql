-- The tables of 0004 for contact were never filled. These keep apart what each side may know: a
-- blocked writer goes on as always, and the member learns of nothing (DIR-10).
DROP TABLE members_conversation_message;
DROP TABLE members_conversation;
DROP TABLE members_block;

-- writer_id is 0 for a visitor, who has name and address instead. member_at is 0 until something
-- arrived; *_waits: a message of the other side waits for this one.
CREATE TABLE members_conversation (
    conversation_id BIGINT PRIMARY KEY,
    member_id BIGINT NOT NULL,
    writer_id BIGINT NOT NULL,
    writer_name TEXT NOT NULL,
    writer_mail TEXT NOT NULL,
    writer_language TEXT NOT NULL,
    writer_key TEXT NOT NULL,
    state TEXT NOT NULL,
    member_at BIGINT NOT NULL,
    writer_at BIGINT NOT NULL,
    member_waits SMALLINT NOT NULL,
    writer_waits SMALLINT NOT NULL,
    started_at BIGINT NOT NULL
);
CREATE INDEX members_conversation_member ON members_conversation (member_id, member_at);
CREATE INDEX members_conversation_writer ON members_conversation (writer_id, writer_at);
CREATE INDEX members_conversation_old ON members_conversation (writer_at);

CREATE TABLE members_conversation_message (
    message_id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL
        REFERENCES members_conversation (conversation_id) ON DELETE CASCADE,
    author_id BIGINT NOT NULL,
    from_member SMALLINT NOT NULL,
    withheld SMALLINT NOT NULL,
    told SMALLINT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX members_conversation_message_of
    ON members_conversation_message (conversation_id, message_id);
CREATE INDEX members_conversation_message_author ON members_conversation_message (author_id);

-- What was mailed to a visitor; only the digest of the secret is kept.
CREATE TABLE members_conversation_link (
    link_hash TEXT PRIMARY KEY,
    conversation_id BIGINT NOT NULL
        REFERENCES members_conversation (conversation_id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX members_conversation_link_of ON members_conversation_link (conversation_id);

-- account_id 0: moderators keep this writer away from everybody. The key is a keyed digest.
CREATE TABLE members_block (
    block_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    blocked_key TEXT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (account_id, blocked_key)
);

CREATE TABLE members_message_choice (
    account_id BIGINT PRIMARY KEY,
    audience TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- Uses of the relay today, by keyed digests that change each day: nobody can be told from them.
CREATE TABLE members_relay_count (
    count_key TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    used BIGINT NOT NULL
);
CREATE INDEX members_relay_count_day ON members_relay_count (day);

-- A conversation as the member forwarded it to the moderators.
CREATE TABLE members_conversation_report (
    report_id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    reported_by BIGINT NOT NULL,
    writer_id BIGINT NOT NULL,
    writer_name TEXT NOT NULL,
    writer_key TEXT NOT NULL,
    reason TEXT NOT NULL,
    texts TEXT NOT NULL,
    reported_at BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    decided_by BIGINT NOT NULL,
    decided_at BIGINT
);
CREATE INDEX members_conversation_report_by ON members_conversation_report (reported_by);
CREATE INDEX members_conversation_report_writer ON members_conversation_report (writer_id);
CREATE INDEX members_conversation_report_decider ON members_conversation_report (decided_by);
CREATE INDEX members_conversation_report_open ON members_conversation_report (outcome, reported_at);
