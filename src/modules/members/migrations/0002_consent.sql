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

-- One file of people; columns says which column is which field ("0=number 3=mail").
CREATE TABLE members_import (
    import_id BIGINT PRIMARY KEY,
    started_by BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    finished_at BIGINT,
    content_digest TEXT NOT NULL,
    columns TEXT NOT NULL,
    all_or_nothing SMALLINT NOT NULL,
    rows_total BIGINT NOT NULL,
    rows_done BIGINT NOT NULL,
    rows_added BIGINT NOT NULL,
    rows_changed BIGINT NOT NULL,
    rows_same BIGINT NOT NULL,
    rows_refused BIGINT NOT NULL
);
CREATE INDEX members_import_content ON members_import (content_digest);

-- Lines that were left out: where and why, nothing of what stood there.
CREATE TABLE members_import_fault (
    import_id BIGINT NOT NULL REFERENCES members_import (import_id),
    line BIGINT NOT NULL,
    fault TEXT NOT NULL,
    field TEXT NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- How the register's rows find their accounts; the key is a keyed hash. account_id 0: the person left.
CREATE TABLE members_import_key (
    source_key TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    row_digest TEXT NOT NULL,
    invited_at BIGINT
);
CREATE INDEX members_import_key_account ON members_import_key (account_id);
