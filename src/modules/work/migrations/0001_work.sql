-- What is wanted and offered. posted_by 0: a client without account, by client_mail. asks_for: the ground of the words
-- about which a moderator decides. members_until: until then for members alone.
CREATE TABLE work_demand (
    demand_id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    side TEXT NOT NULL,
    state TEXT NOT NULL,
    posted_by BIGINT NOT NULL,
    client_name TEXT NOT NULL,
    client_mail TEXT NOT NULL,
    client_language TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    audience TEXT NOT NULL,
    own SMALLINT NOT NULL,
    blind SMALLINT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    profession_id BIGINT NOT NULL,
    commune TEXT NOT NULL,
    remote SMALLINT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    budget TEXT NOT NULL,
    budget_from BIGINT NOT NULL,
    budget_to BIGINT NOT NULL,
    currency TEXT NOT NULL,
    languages TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    members_until BIGINT NOT NULL,
    asks_for TEXT NOT NULL,
    asks_reason TEXT NOT NULL,
    posted_at BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT,
    warned BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    value_band TEXT NOT NULL,
    moderation TEXT NOT NULL,
    decided_by BIGINT NOT NULL,
    decision_reason TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX work_demand_state ON work_demand (state, expires_on);
CREATE INDEX work_demand_opened ON work_demand (opened_at);
CREATE INDEX work_demand_posted_by ON work_demand (posted_by);
CREATE INDEX work_demand_client ON work_demand (client_mail);
CREATE INDEX work_demand_token ON work_demand (token_hash);
CREATE INDEX work_demand_decided_by ON work_demand (decided_by);

CREATE TABLE work_skill (
    demand_id BIGINT NOT NULL REFERENCES work_demand (demand_id),
    skill_id BIGINT NOT NULL,
    must SMALLINT NOT NULL,
    PRIMARY KEY (demand_id, skill_id)
);

-- Of one member, or of a team: lead_id wrote it, the shares of the work stand in work_share.
CREATE TABLE work_answer (
    answer_id BIGINT PRIMARY KEY,
    demand_id BIGINT NOT NULL REFERENCES work_demand (demand_id),
    lead_id BIGINT NOT NULL,
    words TEXT NOT NULL,
    price TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    reason_words TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    sent_at BIGINT,
    decided_at BIGINT,
    concluded_at BIGINT
);
CREATE INDEX work_answer_demand ON work_answer (demand_id, answer_id);
CREATE INDEX work_answer_lead ON work_answer (lead_id);
CREATE INDEX work_answer_concluded ON work_answer (concluded_at);

CREATE TABLE work_share (
    answer_id BIGINT NOT NULL REFERENCES work_answer (answer_id),
    account_id BIGINT NOT NULL,
    percent BIGINT NOT NULL,
    says TEXT NOT NULL,
    said_at BIGINT,
    PRIMARY KEY (answer_id, account_id)
);
CREATE INDEX work_share_account ON work_share (account_id);

-- A demand that an adviser thinks more of, for the committee. owner_id 0: nobody's yet.
CREATE TABLE work_potential (
    demand_id BIGINT PRIMARY KEY REFERENCES work_demand (demand_id),
    note TEXT NOT NULL,
    status TEXT NOT NULL,
    owner_id BIGINT NOT NULL,
    flagged_by BIGINT NOT NULL,
    flagged_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX work_potential_owner ON work_potential (owner_id);
CREATE INDEX work_potential_flagged_by ON work_potential (flagged_by);

-- The least that work may cost by law or sector, as somebody entered it from a source. charges: percent on top.
CREATE TABLE work_floor (
    floor_id BIGINT PRIMARY KEY,
    country TEXT NOT NULL,
    sector TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    charges BIGINT NOT NULL,
    source TEXT NOT NULL,
    source_url TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    entered_by BIGINT NOT NULL,
    entered_at BIGINT NOT NULL
);
CREATE INDEX work_floor_entered_by ON work_floor (entered_by);
