-- One thing that somebody is told; the same thing again is the same line with another moment.
CREATE TABLE inbox_notice (
    notice_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    circle_id BIGINT NOT NULL,
    caused_by BIGINT NOT NULL,
    who TEXT NOT NULL,
    sentence TEXT NOT NULL,
    words TEXT NOT NULL,
    path TEXT NOT NULL,
    unread BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    mail_at BIGINT,
    UNIQUE (account_id, about)
);
CREATE INDEX inbox_notice_told ON inbox_notice (account_id, told_at);
CREATE INDEX inbox_notice_unread ON inbox_notice (account_id) WHERE unread > 0;
CREATE INDEX inbox_notice_mail ON inbox_notice (mail_at) WHERE mail_at IS NOT NULL;
CREATE INDEX inbox_notice_about ON inbox_notice (about);
CREATE INDEX inbox_notice_caused ON inbox_notice (caused_by) WHERE caused_by <> 0;

-- How mails about a kind, or about everything of a group, come; what is not here comes at once.
CREATE TABLE inbox_choice (
    account_id BIGINT NOT NULL,
    subject TEXT NOT NULL,
    way TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, subject)
);

-- When mails may come: hours of the day in the person's own time zone.
CREATE TABLE inbox_rhythm (
    account_id BIGINT PRIMARY KEY,
    zone TEXT NOT NULL,
    hour BIGINT NOT NULL,
    quiet_from BIGINT,
    quiet_until BIGINT,
    changed_at BIGINT NOT NULL
);
