-- A member's profile has the number of the account. Listed means: shown in the directory.
CREATE TABLE members_profile (
    account_id BIGINT PRIMARY KEY,
    listed SMALLINT NOT NULL,
    listed_at BIGINT,
    public_name TEXT NOT NULL,
    commune TEXT NOT NULL,
    website TEXT NOT NULL,
    phone TEXT NOT NULL,
    public_mail TEXT NOT NULL,
    picture_file TEXT NOT NULL,
    picture_alt TEXT NOT NULL,
    stage TEXT NOT NULL,
    availability TEXT NOT NULL,
    available_until TEXT,
    allow_indexing SMALLINT NOT NULL,
    allow_project_search SMALLINT NOT NULL,
    confirmed_on TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX members_profile_listed ON members_profile (listed, account_id);

-- Who may see a field: only_me, my_groups, members, everyone. No row: only_me.
CREATE TABLE members_audience (
    account_id BIGINT NOT NULL REFERENCES members_profile (account_id),
    field TEXT NOT NULL,
    audience TEXT NOT NULL,
    PRIMARY KEY (account_id, field)
);

CREATE TABLE members_text (
    account_id BIGINT NOT NULL REFERENCES members_profile (account_id),
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    is_original SMALLINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, kind, language)
);

CREATE TABLE members_profession (
    account_id BIGINT NOT NULL REFERENCES members_profile (account_id),
    profession_id BIGINT NOT NULL,
    dominant SMALLINT NOT NULL,
    PRIMARY KEY (account_id, profession_id)
);

CREATE TABLE members_sector (
    account_id BIGINT NOT NULL REFERENCES members_profile (account_id),
    sector_id BIGINT NOT NULL,
    PRIMARY KEY (account_id, sector_id)
);

CREATE TABLE members_skill (
    account_id BIGINT NOT NULL REFERENCES members_profile (account_id),
    skill_id BIGINT NOT NULL,
    PRIMARY KEY (account_id, skill_id)
);

CREATE TABLE members_language (
    account_id BIGINT NOT NULL REFERENCES members_profile (account_id),
    language TEXT NOT NULL,
    level TEXT NOT NULL,
    PRIMARY KEY (account_id, language)
);

CREATE TABLE members_portfolio_item (
    item_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES members_profile (account_id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    address TEXT NOT NULL,
    file TEXT NOT NULL,
    alternative_text TEXT NOT NULL,
    place BIGINT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX members_portfolio_item_account ON members_portfolio_item (account_id, place);
