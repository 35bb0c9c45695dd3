-- A form that was sent: the same key again is answered with the first result.
CREATE TABLE web_submission (
    submission_key TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    location TEXT NOT NULL,
    sent_at BIGINT NOT NULL
);
CREATE INDEX web_submission_sent ON web_submission (sent_at);

CREATE TABLE web_setting (
    setting_key TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
