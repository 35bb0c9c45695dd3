-- The end of the address to which a member sends mail for the forum; random, until it is renewed.
CREATE TABLE forum_mail_address (
    account_id BIGINT PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    made_at BIGINT NOT NULL
);
-- Mails that were dealt with: each counts once, however often it is delivered. Forgotten after some weeks.
CREATE TABLE forum_mail_taken (
    mail_key TEXT PRIMARY KEY,
    taken_at BIGINT NOT NULL
);
