CREATE TABLE accounts_account (
    account_id BIGINT PRIMARY KEY,
    mail TEXT NOT NULL UNIQUE,
    mail_confirmed_at BIGINT,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    standing TEXT NOT NULL,
    uses_services SMALLINT NOT NULL,
    holds_share SMALLINT NOT NULL,
    works_here SMALLINT NOT NULL,
    country TEXT NOT NULL,
    office_id BIGINT,
    entry_way TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    first_signed_in_at BIGINT,
    last_seen_on TEXT
);

CREATE TABLE accounts_password (
    account_id BIGINT PRIMARY KEY REFERENCES accounts_account (account_id),
    hash TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE accounts_session (
    session_hash TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts_account (account_id),
    created_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    device TEXT NOT NULL,
    way TEXT NOT NULL
);
CREATE INDEX accounts_session_account ON accounts_session (account_id);

CREATE TABLE accounts_token (
    token_hash TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts_account (account_id),
    purpose TEXT NOT NULL,
    mail TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX accounts_token_account ON accounts_token (account_id, purpose);

CREATE TABLE accounts_grant (
    grant_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts_account (account_id),
    role TEXT NOT NULL,
    scope_kind TEXT NOT NULL,
    scope_key TEXT NOT NULL,
    granted_by BIGINT NOT NULL,
    granted_at BIGINT NOT NULL,
    UNIQUE (account_id, role, scope_kind, scope_key)
);

CREATE TABLE accounts_suspension (
    suspension_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts_account (account_id),
    reason TEXT NOT NULL,
    suspended_by BIGINT NOT NULL,
    suspended_at BIGINT NOT NULL,
    lifted_at BIGINT
);
CREATE INDEX accounts_suspension_account ON accounts_suspension (account_id);

CREATE TABLE accounts_invitation (
    code_hash TEXT PRIMARY KEY,
    mail TEXT NOT NULL,
    language TEXT NOT NULL,
    invited_by BIGINT NOT NULL,
    invited_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE accounts_attempt (
    attempt_key TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

CREATE TABLE accounts_api_token (
    token_hash TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts_account (account_id),
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    last_used_on TEXT
);
CREATE INDEX accounts_api_token_account ON accounts_api_token (account_id);

CREATE TABLE accounts_erased (
    account_id BIGINT PRIMARY KEY,
    erased_at BIGINT NOT NULL
);
