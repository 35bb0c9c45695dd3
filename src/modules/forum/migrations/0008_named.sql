-- Members whom a post names by the address of their page. A row stays when the name is taken out, so that nobody is told of
-- one post twice.
CREATE TABLE forum_named (
    thread_id BIGINT NOT NULL REFERENCES forum_thread (thread_id),
    place BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    stands BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (thread_id, place, account_id)
);
CREATE INDEX forum_named_account ON forum_named (account_id);
