-- What a working group is asked, by whom and until when: every version of it.
CREATE TABLE circles_mandate (
    circle_id BIGINT NOT NULL REFERENCES circles_circle (circle_id),
    version BIGINT NOT NULL,
    language TEXT NOT NULL,
    asked TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    until_day TEXT,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (circle_id, version)
);
CREATE INDEX circles_mandate_written_by ON circles_mandate (written_by);

-- Secretaries and moderators, until a day.
CREATE TABLE circles_office (
    circle_id BIGINT NOT NULL REFERENCES circles_circle (circle_id),
    account_id BIGINT NOT NULL,
    office TEXT NOT NULL,
    term_until TEXT NOT NULL,
    named_at BIGINT NOT NULL,
    PRIMARY KEY (circle_id, account_id, office)
);
CREATE INDEX circles_office_account ON circles_office (account_id);

-- Who is invited for a time, and in since they accepted; then there is a row in circles_member too.
CREATE TABLE circles_guest (
    circle_id BIGINT NOT NULL REFERENCES circles_circle (circle_id),
    account_id BIGINT NOT NULL,
    invited_as TEXT NOT NULL,
    subject TEXT NOT NULL,
    term_until TEXT NOT NULL,
    invited_at BIGINT NOT NULL,
    accepted_at BIGINT,
    PRIMARY KEY (circle_id, account_id)
);
CREATE INDEX circles_guest_account ON circles_guest (account_id);
CREATE INDEX circles_guest_term ON circles_guest (term_until);

-- A group within a group: its members come from there.
CREATE TABLE circles_part (
    circle_id BIGINT PRIMARY KEY REFERENCES circles_circle (circle_id),
    parent_id BIGINT NOT NULL REFERENCES circles_circle (circle_id)
);
CREATE INDEX circles_part_parent ON circles_part (parent_id);

-- As what somebody takes part, in their own words of a list; only counts of it are shown.
CREATE TABLE circles_declared (
    circle_id BIGINT NOT NULL REFERENCES circles_circle (circle_id),
    account_id BIGINT NOT NULL,
    tie TEXT NOT NULL,
    profession_id BIGINT NOT NULL,
    sector_id BIGINT NOT NULL,
    region TEXT NOT NULL,
    PRIMARY KEY (circle_id, account_id)
);
CREATE INDEX circles_declared_account ON circles_declared (account_id);
