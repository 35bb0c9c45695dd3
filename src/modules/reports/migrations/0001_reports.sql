-- The last number given out in a year; "2026-17" is for life.
CREATE TABLE reports_number (
    year BIGINT PRIMARY KEY,
    last BIGINT NOT NULL
);

-- account_id is the reporter's (zero: without account), author_id that of who made the reported thing.
CREATE TABLE reports_report (
    report_id BIGINT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    year BIGINT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    language TEXT NOT NULL,
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    scopes TEXT NOT NULL,
    author_id BIGINT NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    explanation TEXT NOT NULL,
    in_confidence SMALLINT NOT NULL,
    state TEXT NOT NULL,
    measure TEXT NOT NULL,
    reported_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    decided_at BIGINT
);
CREATE INDEX reports_report_state ON reports_report (state, due_at);
CREATE INDEX reports_report_account ON reports_report (account_id);
CREATE INDEX reports_report_author ON reports_report (author_id);
CREATE INDEX reports_report_address ON reports_report (address);
CREATE INDEX reports_report_mail ON reports_report (mail, reported_at);

CREATE TABLE reports_decision (
    decision_id BIGINT PRIMARY KEY,
    report_id BIGINT NOT NULL REFERENCES reports_report (report_id),
    on_appeal SMALLINT NOT NULL,
    measure TEXT NOT NULL,
    basis TEXT NOT NULL,
    rule TEXT NOT NULL,
    reasons TEXT NOT NULL,
    decided_by BIGINT NOT NULL,
    decided_at BIGINT NOT NULL,
    UNIQUE (report_id, on_appeal)
);

-- One appeal for each report, by either side; account_id is zero for a reporter without account.
CREATE TABLE reports_appeal (
    report_id BIGINT PRIMARY KEY REFERENCES reports_report (report_id),
    side TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    reasons TEXT NOT NULL,
    appealed_at BIGINT NOT NULL
);
