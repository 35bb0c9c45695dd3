-- How often a listed profile was shown in a list, per day (DIR-15).
CREATE TABLE members_shown (
    account_id BIGINT NOT NULL,
    day TEXT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (account_id, day)
);
CREATE INDEX members_shown_day ON members_shown (day);

CREATE TABLE members_saved_search (
    search_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    frequency TEXT NOT NULL,
    told_until BIGINT NOT NULL,
    saved_at BIGINT NOT NULL
);
CREATE INDEX members_saved_search_account ON members_saved_search (account_id);

-- A search of staff for a project is on record, and each person found can see it (DIR-11).
CREATE TABLE members_project_search (
    search_id BIGINT PRIMARY KEY,
    searched_by BIGINT NOT NULL,
    project TEXT NOT NULL,
    query TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE TABLE members_project_search_found (
    search_id BIGINT NOT NULL REFERENCES members_project_search (search_id),
    account_id BIGINT NOT NULL,
    PRIMARY KEY (search_id, account_id)
);
CREATE INDEX members_project_search_found_account ON members_project_search_found (account_id);
