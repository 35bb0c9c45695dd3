-- Each yes and no, for ever until the account goes: what was asked, in which words, when and how.
CREATE TABLE members_consent (
    consent_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    field TEXT NOT NULL,
    given SMALLINT NOT NULL,
    audience TEXT NOT NULL,
    wording TEXT NOT NULL,
    way TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX members_consent_account ON members_consent (account_id, at);

-- What the cooperative knew before the person said yes; shown only to the person, then gone.
CREATE TABLE members_known (
    account_id BIGINT NOT NULL,
    field TEXT NOT NULL,
    content TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, field)
);

CREATE TABLE members_import (
    import_id BIGINT PRIMARY KEY,
    started_by BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT,
    content_digest TEXT NOT NULL,
    rows_done BIGINT NOT NULL,
    rows_added BIGINT NOT NULL,
    rows_changed BIGINT NOT NULL,
    rows_same BIGINT NOT NULL,
    rows_refused BIGINT NOT NULL
);

CREATE TABLE members_import_key (
    source_key TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    row_digest TEXT NOT NULL
);
CREATE INDEX members_import_key_account ON members_import_key (account_id);
