-- A letter that waits to be sent; the row goes when it has left.
CREATE TABLE outbox_letter (
    letter_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    to_mail TEXT NOT NULL,
    to_name TEXT NOT NULL,
    reply_to TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    button_label TEXT NOT NULL,
    button_address TEXT NOT NULL,
    reason TEXT NOT NULL,
    unsubscribe TEXT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX outbox_letter_account ON outbox_letter (account_id);
