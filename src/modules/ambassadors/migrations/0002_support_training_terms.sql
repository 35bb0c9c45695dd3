-- The support group of ambassadors: ten people at most, each for a term.
CREATE TABLE ambassadors_support_seat (
    support_seat_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    side TEXT NOT NULL,
    department TEXT NOT NULL,
    region TEXT NOT NULL,
    domains TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    left_on TEXT,
    seated_by BIGINT NOT NULL
);
CREATE INDEX ambassadors_support_seat_account ON ambassadors_support_seat (account_id);
CREATE INDEX ambassadors_support_seat_by ON ambassadors_support_seat (seated_by);
CREATE INDEX ambassadors_support_seat_left ON ambassadors_support_seat (left_on, until_day);

-- What the support group asks of the board, and the board of the support group.
CREATE TABLE ambassadors_board_ask (
    ask_id BIGINT PRIMARY KEY,
    asked TEXT NOT NULL,
    asked_by BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    due_day TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answer TEXT NOT NULL,
    answered_by BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX ambassadors_board_ask_answered ON ambassadors_board_ask (answered_at, due_day);
CREATE INDEX ambassadors_board_ask_by ON ambassadors_board_ask (asked_by);
CREATE INDEX ambassadors_board_ask_answered_by ON ambassadors_board_ask (answered_by);

-- Training: how long a step holds, for which kind of mission it is needed, what the certificate asks.
CREATE TABLE ambassadors_step (
    step TEXT PRIMARY KEY,
    valid_months BIGINT NOT NULL
);
INSERT INTO ambassadors_step (step, valid_months) VALUES ('initial', 36);
INSERT INTO ambassadors_step (step, valid_months) VALUES ('speaking', 36);
INSERT INTO ambassadors_step (step, valid_months) VALUES ('media', 24);
INSERT INTO ambassadors_step (step, valid_months) VALUES ('remote', 36);

CREATE TABLE ambassadors_step_need (
    intervention TEXT NOT NULL,
    step TEXT NOT NULL,
    PRIMARY KEY (intervention, step)
);
INSERT INTO ambassadors_step_need (intervention, step) VALUES ('talk', 'initial');
INSERT INTO ambassadors_step_need (intervention, step) VALUES ('talk', 'speaking');
INSERT INTO ambassadors_step_need (intervention, step) VALUES ('debate', 'initial');
INSERT INTO ambassadors_step_need (intervention, step) VALUES ('debate', 'speaking');
INSERT INTO ambassadors_step_need (intervention, step) VALUES ('stand', 'initial');
INSERT INTO ambassadors_step_need (intervention, step) VALUES ('media', 'initial');
INSERT INTO ambassadors_step_need (intervention, step) VALUES ('media', 'media');
INSERT INTO ambassadors_step_need (intervention, step) VALUES ('meeting', 'initial');

CREATE TABLE ambassadors_condition (
    what TEXT PRIMARY KEY,
    least BIGINT NOT NULL
);
INSERT INTO ambassadors_condition (what, least) VALUES ('initial', 1);
INSERT INTO ambassadors_condition (what, least) VALUES ('speaking', 1);
INSERT INTO ambassadors_condition (what, least) VALUES ('missions', 1);

CREATE TABLE ambassadors_trainer (
    account_id BIGINT PRIMARY KEY,
    named_by BIGINT NOT NULL,
    named_at BIGINT NOT NULL
);
CREATE INDEX ambassadors_trainer_by ON ambassadors_trainer (named_by);

-- An event that is a session of a step.
CREATE TABLE ambassadors_session (
    event_id BIGINT PRIMARY KEY,
    step TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    linked_by BIGINT NOT NULL
);
CREATE INDEX ambassadors_session_starts ON ambassadors_session (starts_at);
CREATE INDEX ambassadors_session_by ON ambassadors_session (linked_by);

-- Steps that somebody did, at a session or elsewhere.
CREATE TABLE ambassadors_training (
    training_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    step TEXT NOT NULL,
    done_on TEXT NOT NULL,
    event_id BIGINT,
    words TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by BIGINT NOT NULL,
    valid_until TEXT NOT NULL,
    reminded SMALLINT NOT NULL,
    told_at BIGINT NOT NULL
);
CREATE INDEX ambassadors_training_account ON ambassadors_training (account_id);
CREATE INDEX ambassadors_training_state ON ambassadors_training (state, valid_until);
CREATE INDEX ambassadors_training_by ON ambassadors_training (decided_by);

CREATE TABLE ambassadors_certificate (
    certificate_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    steps TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    reminded SMALLINT NOT NULL
);
CREATE INDEX ambassadors_certificate_account ON ambassadors_certificate (account_id);
CREATE INDEX ambassadors_certificate_until ON ambassadors_certificate (valid_until);

-- Bodies that send people on missions, and whether they may pay volunteers a lump sum.
CREATE TABLE ambassadors_entity (
    entity_id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    not_for_profit SMALLINT NOT NULL,
    kept_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX ambassadors_entity_by ON ambassadors_entity (kept_by);

-- What a volunteer may get as a lump sum, in cents.
CREATE TABLE ambassadors_ceiling (
    country TEXT NOT NULL,
    year BIGINT NOT NULL,
    per_day BIGINT NOT NULL,
    per_year BIGINT NOT NULL,
    source TEXT NOT NULL,
    stated_on TEXT NOT NULL,
    kept_by BIGINT NOT NULL,
    PRIMARY KEY (country, year)
);
CREATE INDEX ambassadors_ceiling_by ON ambassadors_ceiling (kept_by);
INSERT INTO ambassadors_ceiling (country, year, per_day, per_year, source, stated_on, kept_by)
    VALUES ('be', 2025, 4231, 169251, 'Wet van / loi du 3.7.2005, art. 10', '2025-01-01', 0);
INSERT INTO ambassadors_ceiling (country, year, per_day, per_year, source, stated_on, kept_by)
    VALUES ('be', 2026, 4402, 176083, 'Wet van / loi du 3.7.2005, art. 10', '2026-01-01', 0);

CREATE TABLE ambassadors_lump_sum (
    mission_id BIGINT PRIMARY KEY REFERENCES ambassadors_mission (mission_id),
    entity_id BIGINT NOT NULL REFERENCES ambassadors_entity (entity_id),
    per_day BIGINT NOT NULL
);
CREATE INDEX ambassadors_lump_sum_entity ON ambassadors_lump_sum (entity_id);

-- How one place is paid, and in which language its document was issued.
CREATE TABLE ambassadors_engagement (
    seat_id BIGINT PRIMARY KEY REFERENCES ambassadors_seat (seat_id),
    account_id BIGINT NOT NULL,
    pay TEXT NOT NULL,
    place TEXT NOT NULL,
    language TEXT NOT NULL
);
CREATE INDEX ambassadors_engagement_account ON ambassadors_engagement (account_id);

CREATE TABLE ambassadors_workplace (
    account_id BIGINT PRIMARY KEY,
    place TEXT NOT NULL,
    language TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
