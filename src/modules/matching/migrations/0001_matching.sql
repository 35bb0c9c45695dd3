-- How somebody wants to be matched; who said nothing is matched while listed, and told nothing.
CREATE TABLE matching_preference (
    account_id BIGINT PRIMARY KEY,
    is_off SMALLINT NOT NULL,
    frequency TEXT NOT NULL,
    fit TEXT NOT NULL,
    told_from BIGINT NOT NULL,
    told_until BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX matching_preference_due ON matching_preference (frequency, told_until);

-- Skills that don't count for their owner.
CREATE TABLE matching_mute (
    account_id BIGINT NOT NULL,
    skill_id BIGINT NOT NULL,
    PRIMARY KEY (account_id, skill_id)
);

-- Which needs somebody was told of: each once.
CREATE TABLE matching_told (
    account_id BIGINT NOT NULL,
    need_id BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, need_id)
);
CREATE INDEX matching_told_at ON matching_told (told_at);

-- How often an order of members showed somebody, per day.
CREATE TABLE matching_shown (
    account_id BIGINT NOT NULL,
    day TEXT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (account_id, day)
);
CREATE INDEX matching_shown_day ON matching_shown (day);
