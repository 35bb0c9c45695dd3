-- A conversation of a few members. Nobody else reads it, whatever role they hold.
CREATE TABLE messages_conversation (
    conversation_id BIGINT PRIMARY KEY,
    title TEXT NOT NULL,
    started_by BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
CREATE INDEX messages_conversation_started ON messages_conversation (started_by);
CREATE INDEX messages_conversation_last ON messages_conversation (last_at);

-- Who is in it. Whoever blocked the one who began it is kept away: nothing of it arrives.
CREATE TABLE messages_participant (
    conversation_id BIGINT NOT NULL REFERENCES messages_conversation (conversation_id),
    account_id BIGINT NOT NULL,
    presence TEXT NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, account_id)
);
CREATE INDEX messages_participant_account ON messages_participant (account_id);

CREATE TABLE messages_message (
    message_id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL REFERENCES messages_conversation (conversation_id),
    account_id BIGINT NOT NULL,
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX messages_message_conversation ON messages_message (conversation_id, message_id);
CREATE INDEX messages_message_account ON messages_message (account_id, written_at);
