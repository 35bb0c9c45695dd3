-- A group of members. Its kind decides how one joins and how many of a kind one may be in, nothing else:
-- all kinds share members, roles, a home and what later belongs to it.
CREATE TABLE circles_circle (
    circle_id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    openness TEXT NOT NULL,
    language TEXT NOT NULL,
    term_id BIGINT NOT NULL,
    place TEXT NOT NULL,
    website TEXT NOT NULL,
    interest_needed BIGINT NOT NULL,
    interest_until TEXT,
    charter_version BIGINT NOT NULL,
    founded_by BIGINT NOT NULL,
    founded_at BIGINT NOT NULL,
    state_since BIGINT NOT NULL
);
CREATE INDEX circles_circle_kind ON circles_circle (kind, state);
CREATE INDEX circles_circle_term ON circles_circle (term_id);
CREATE INDEX circles_circle_founded_by ON circles_circle (founded_by);

-- The founding page, every version of it. A translation says which version of the original it was made of;
-- of the original itself that is its own number.
CREATE TABLE circles_text (
    circle_id BIGINT NOT NULL REFERENCES circles_circle (circle_id),
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    of_version BIGINT NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    goal TEXT NOT NULL,
    criteria TEXT NOT NULL,
    means TEXT NOT NULL,
    charter TEXT NOT NULL,
    edited_by BIGINT NOT NULL,
    edited_at BIGINT NOT NULL,
    PRIMARY KEY (circle_id, language, version)
);
CREATE INDEX circles_text_edited_by ON circles_text (edited_by);

-- The one list of who is in: for access, for counting, for writing to.
CREATE TABLE circles_member (
    circle_id BIGINT NOT NULL REFERENCES circles_circle (circle_id),
    account_id BIGINT NOT NULL,
    role TEXT NOT NULL,
    term_until TEXT,
    charter_version BIGINT NOT NULL,
    shown BIGINT NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (circle_id, account_id)
);
CREATE INDEX circles_member_account ON circles_member (account_id);

-- Who would come if the group opened.
CREATE TABLE circles_interest (
    circle_id BIGINT NOT NULL REFERENCES circles_circle (circle_id),
    account_id BIGINT NOT NULL,
    declared_at BIGINT NOT NULL,
    PRIMARY KEY (circle_id, account_id)
);
CREATE INDEX circles_interest_account ON circles_interest (account_id);

-- Who asked to be let in and waits.
CREATE TABLE circles_request (
    circle_id BIGINT NOT NULL REFERENCES circles_circle (circle_id),
    account_id BIGINT NOT NULL,
    words TEXT NOT NULL,
    charter_version BIGINT NOT NULL,
    shown BIGINT NOT NULL,
    requested_at BIGINT NOT NULL,
    PRIMARY KEY (circle_id, account_id)
);
CREATE INDEX circles_request_account ON circles_request (account_id);
