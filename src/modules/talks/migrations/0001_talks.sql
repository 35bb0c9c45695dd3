-- A talk group in confidence. What stands here is read by every member of the cooperative.
CREATE TABLE talks_group (
    group_id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    for_whom TEXT NOT NULL,
    rules TEXT NOT NULL,
    opened_by BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX talks_group_opened_by ON talks_group (opened_by);

-- The two who know the members; named first, at work once they accepted.
CREATE TABLE talks_moderator (
    group_id BIGINT NOT NULL REFERENCES talks_group (group_id),
    account_id BIGINT NOT NULL,
    named_at BIGINT NOT NULL,
    accepted_at BIGINT,
    PRIMARY KEY (group_id, account_id)
);
CREATE INDEX talks_moderator_account ON talks_moderator (account_id);

-- Who is in, or asks to be (without let_in_at). Nobody but the moderators reads this.
CREATE TABLE talks_member (
    group_id BIGINT NOT NULL REFERENCES talks_group (group_id),
    account_id BIGINT NOT NULL,
    alias TEXT NOT NULL,
    words TEXT NOT NULL,
    consented_at BIGINT NOT NULL,
    let_in_at BIGINT,
    PRIMARY KEY (group_id, account_id),
    UNIQUE (group_id, alias)
);
CREATE INDEX talks_member_account ON talks_member (account_id);

CREATE TABLE talks_message (
    message_id BIGINT PRIMARY KEY,
    group_id BIGINT NOT NULL REFERENCES talks_group (group_id),
    account_id BIGINT NOT NULL,
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX talks_message_group ON talks_message (group_id, message_id);
CREATE INDEX talks_message_account ON talks_message (account_id);
