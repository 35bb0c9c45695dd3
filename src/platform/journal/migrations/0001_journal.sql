CREATE TABLE journal_entry (
    entry_id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    name TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    audited SMALLINT NOT NULL,
    payload TEXT NOT NULL,
    text_digest TEXT NOT NULL
);

CREATE TABLE journal_unsealed (
    entry_id BIGINT PRIMARY KEY REFERENCES journal_entry (entry_id)
);

CREATE TABLE journal_seal (
    seq BIGINT PRIMARY KEY,
    entry_id BIGINT NOT NULL UNIQUE REFERENCES journal_entry (entry_id),
    audited SMALLINT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX journal_seal_audited ON journal_seal (audited, seq);

CREATE TABLE journal_text (
    entry_id BIGINT PRIMARY KEY REFERENCES journal_entry (entry_id),
    salt TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE journal_cursor (
    reader TEXT PRIMARY KEY,
    seq BIGINT NOT NULL
);
