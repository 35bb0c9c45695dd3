CREATE TABLE accounts_totp (
    account_id BIGINT PRIMARY KEY REFERENCES accounts_account (account_id),
    sealed_secret TEXT NOT NULL,
    last_counter BIGINT NOT NULL,
    confirmed_at BIGINT
);

CREATE TABLE accounts_recovery_code (
    code_hash TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts_account (account_id)
);
CREATE INDEX accounts_recovery_code_account ON accounts_recovery_code (account_id);

CREATE TABLE accounts_passkey (
    credential_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts_account (account_id),
    public_key TEXT NOT NULL,
    sign_count BIGINT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT
);
CREATE INDEX accounts_passkey_account ON accounts_passkey (account_id);

CREATE TABLE accounts_challenge (
    challenge_hash TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
