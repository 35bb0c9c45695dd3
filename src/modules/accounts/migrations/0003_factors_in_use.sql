ALTER TABLE accounts_totp ADD COLUMN started_at BIGINT NOT NULL DEFAULT 0;

ALTER TABLE accounts_passkey ADD COLUMN backup_eligible SMALLINT NOT NULL DEFAULT 0;

CREATE TABLE accounts_two_step_duty (
    account_id BIGINT PRIMARY KEY REFERENCES accounts_account (account_id),
    asked_at BIGINT NOT NULL
);

CREATE INDEX accounts_invitation_mail ON accounts_invitation (mail);
