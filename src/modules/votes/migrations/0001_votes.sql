-- Each version of the voting rule stays as it was made.
CREATE TABLE votes_rule (
    rule_id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL UNIQUE,
    article TEXT NOT NULL,
    weighting TEXT NOT NULL,
    workers BIGINT NOT NULL,
    users BIGINT NOT NULL,
    others BIGINT NOT NULL,
    quorum BIGINT NOT NULL,
    proxies BIGINT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE votes_vote (
    vote_id BIGINT PRIMARY KEY,
    rule_id BIGINT NOT NULL REFERENCES votes_rule (rule_id),
    state TEXT NOT NULL,
    method TEXT NOT NULL,
    secrecy TEXT NOT NULL,
    electorate TEXT NOT NULL,
    audience TEXT NOT NULL,
    majority TEXT NOT NULL,
    quorum BIGINT NOT NULL,
    time_zone TEXT NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    rolled_at BIGINT NOT NULL,
    members BIGINT NOT NULL,
    voted BIGINT NOT NULL,
    public_key TEXT NOT NULL,
    result TEXT NOT NULL,
    digest TEXT NOT NULL,
    why TEXT NOT NULL,
    reminded SMALLINT NOT NULL
);
CREATE INDEX votes_vote_closes ON votes_vote (state, closes_at);

-- What is asked, in each language; an option a line.
CREATE TABLE votes_words (
    vote_id BIGINT NOT NULL REFERENCES votes_vote (vote_id),
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    question TEXT NOT NULL,
    options TEXT NOT NULL,
    PRIMARY KEY (vote_id, language)
);

-- The roll. That somebody voted stands here, without when.
CREATE TABLE votes_voter (
    vote_id BIGINT NOT NULL REFERENCES votes_vote (vote_id),
    account_id BIGINT NOT NULL,
    college TEXT NOT NULL,
    shares BIGINT NOT NULL,
    voted SMALLINT NOT NULL,
    PRIMARY KEY (vote_id, account_id)
);
CREATE INDEX votes_voter_account ON votes_voter (account_id);

CREATE TABLE votes_observer (
    vote_id BIGINT NOT NULL REFERENCES votes_vote (vote_id),
    account_id BIGINT NOT NULL,
    PRIMARY KEY (vote_id, account_id)
);
CREATE INDEX votes_observer_account ON votes_observer (account_id);

CREATE TABLE votes_proxy (
    vote_id BIGINT NOT NULL REFERENCES votes_vote (vote_id),
    giver BIGINT NOT NULL,
    holder BIGINT NOT NULL,
    PRIMARY KEY (vote_id, giver)
);
CREATE INDEX votes_proxy_giver ON votes_proxy (giver);
CREATE INDEX votes_proxy_holder ON votes_proxy (holder);

-- Who opens the boxes of a secret vote, two together. The key of a trustee is made from a code that only they have;
-- it outlives their account (then 0), so that the code still opens.
CREATE TABLE votes_trustee (
    vote_id BIGINT NOT NULL REFERENCES votes_vote (vote_id),
    account_id BIGINT NOT NULL,
    place BIGINT NOT NULL,
    public_key TEXT NOT NULL,
    gave SMALLINT NOT NULL,
    PRIMARY KEY (vote_id, place)
);
CREATE INDEX votes_trustee_account ON votes_trustee (account_id);

-- For each two trustees the secret key in two halves, each sealed for one of them; gone once counted.
CREATE TABLE votes_part (
    vote_id BIGINT NOT NULL REFERENCES votes_vote (vote_id),
    low BIGINT NOT NULL,
    high BIGINT NOT NULL,
    owner BIGINT NOT NULL,
    half BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (vote_id, low, high, owner, half)
);

-- While a secret vote runs: what somebody said, sealed; gone at the close.
CREATE TABLE votes_box (
    vote_id BIGINT NOT NULL REFERENCES votes_vote (vote_id),
    account_id BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (vote_id, account_id)
);
CREATE INDEX votes_box_account ON votes_box (account_id);

-- The same boxes after the close, without who, under random names; gone once counted.
CREATE TABLE votes_urn (
    vote_id BIGINT NOT NULL REFERENCES votes_vote (vote_id),
    name TEXT NOT NULL,
    college TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (vote_id, name)
);

-- What somebody said in an open vote.
CREATE TABLE votes_voice (
    vote_id BIGINT NOT NULL REFERENCES votes_vote (vote_id),
    account_id BIGINT NOT NULL,
    code TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (vote_id, account_id)
);
CREATE INDEX votes_voice_account ON votes_voice (account_id);

-- What is published, written once in the order of the codes.
CREATE TABLE votes_ballot (
    vote_id BIGINT NOT NULL REFERENCES votes_vote (vote_id),
    code TEXT NOT NULL,
    college TEXT NOT NULL,
    weight BIGINT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (vote_id, code)
);
