-- A browser on which somebody signed in: a digest of its random word together with the account, so that two accounts on one
-- browser are two rows that say nothing of each other.
CREATE TABLE accounts_device (
    device_hash TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts_account (account_id),
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
CREATE INDEX accounts_device_account ON accounts_device (account_id);

ALTER TABLE accounts_session ADD COLUMN device_hash TEXT NOT NULL DEFAULT '';
