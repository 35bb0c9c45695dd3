-- A search of staff for a project, and each person whom it showed with all that the person is told:
-- who looked, when, for what and why (DIR-11). Nothing wrote the tables of before.
DROP TABLE members_project_search_found;
DROP TABLE members_project_search;

CREATE TABLE members_project_search (
    project_search_id BIGINT PRIMARY KEY,
    searched_by BIGINT NOT NULL,
    project TEXT NOT NULL,
    why TEXT NOT NULL,
    query TEXT NOT NULL,
    found BIGINT NOT NULL,
    searched_at BIGINT NOT NULL
);
CREATE INDEX members_project_search_by ON members_project_search (searched_by, project_search_id);
CREATE INDEX members_project_search_at ON members_project_search (searched_at);

CREATE TABLE members_project_search_found (
    project_search_id BIGINT NOT NULL REFERENCES members_project_search (project_search_id),
    account_id BIGINT NOT NULL,
    place BIGINT NOT NULL,
    searched_by BIGINT NOT NULL,
    searcher_name TEXT NOT NULL,
    project TEXT NOT NULL,
    why TEXT NOT NULL,
    searched_at BIGINT NOT NULL,
    PRIMARY KEY (project_search_id, account_id)
);
CREATE INDEX members_project_search_found_account
    ON members_project_search_found (account_id, project_search_id);
CREATE INDEX members_project_search_found_by ON members_project_search_found (searched_by);

CREATE INDEX members_profile_for_projects ON members_profile (account_id)
    WHERE allow_project_search = 1;
