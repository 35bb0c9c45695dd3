-- People whom a waiting letter names, a paragraph each; the row goes when they may not be named any more.
CREATE TABLE outbox_mention (
    letter_id BIGINT NOT NULL REFERENCES outbox_letter (letter_id),
    account_id BIGINT NOT NULL,
    place BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (letter_id, place)
);
CREATE INDEX outbox_mention_account ON outbox_mention (account_id);
ALTER TABLE outbox_letter ADD COLUMN has_mentions SMALLINT NOT NULL DEFAULT 0;
