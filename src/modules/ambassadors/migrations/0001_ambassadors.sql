-- Identification sheets: applications and ambassadors. Lists hold words with spaces between.
CREATE TABLE ambassadors_sheet (
    account_id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    standing TEXT NOT NULL,
    hours BIGINT NOT NULL,
    languages TEXT NOT NULL,
    sectors TEXT NOT NULL,
    regions TEXT NOT NULL,
    themes TEXT NOT NULL,
    links TEXT NOT NULL,
    competences TEXT NOT NULL,
    motivation TEXT NOT NULL,
    video TEXT NOT NULL,
    transcript TEXT NOT NULL,
    round BIGINT NOT NULL,
    appeal TEXT NOT NULL,
    check_code TEXT NOT NULL UNIQUE,
    charter BIGINT NOT NULL,
    applied_at BIGINT NOT NULL,
    decided_at BIGINT,
    changed_at BIGINT NOT NULL
);
CREATE INDEX ambassadors_sheet_standing ON ambassadors_sheet (standing, number);

CREATE TABLE ambassadors_judgement (
    account_id BIGINT NOT NULL,
    round BIGINT NOT NULL,
    judge_id BIGINT NOT NULL,
    motivation BIGINT NOT NULL,
    practice BIGINT NOT NULL,
    speaking BIGINT NOT NULL,
    availability BIGINT NOT NULL,
    complement BIGINT NOT NULL,
    yes SMALLINT NOT NULL,
    reason TEXT NOT NULL,
    judged_at BIGINT NOT NULL
);
CREATE INDEX ambassadors_judgement_account ON ambassadors_judgement (account_id, round);
CREATE INDEX ambassadors_judgement_judge ON ambassadors_judgement (judge_id);

CREATE TABLE ambassadors_invitation (
    account_id BIGINT PRIMARY KEY,
    invited_by BIGINT NOT NULL,
    words TEXT NOT NULL,
    invited_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    answered_at BIGINT,
    yes SMALLINT NOT NULL
);
CREATE INDEX ambassadors_invitation_invited_by ON ambassadors_invitation (invited_by);

-- Every version of the charter, in each language.
CREATE TABLE ambassadors_charter (
    version BIGINT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    published_by BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    told_until BIGINT NOT NULL,
    PRIMARY KEY (version, language)
);
CREATE INDEX ambassadors_charter_published_by ON ambassadors_charter (published_by);

CREATE TABLE ambassadors_signature (
    account_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    signed_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, version)
);

-- How many ambassadors at most: of all (kind 'all', key ''), of a sector or of a region.
CREATE TABLE ambassadors_limit (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    most BIGINT NOT NULL,
    PRIMARY KEY (kind, key)
);

CREATE TABLE ambassadors_mission (
    mission_id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    axis TEXT NOT NULL,
    intervention TEXT NOT NULL,
    level TEXT NOT NULL,
    audience TEXT NOT NULL,
    place TEXT NOT NULL,
    own_premises SMALLINT NOT NULL,
    region TEXT NOT NULL,
    sector TEXT NOT NULL,
    languages TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    objectives TEXT NOT NULL,
    expectations TEXT NOT NULL,
    material TEXT NOT NULL,
    hours BIGINT NOT NULL,
    regime TEXT NOT NULL,
    expertise TEXT NOT NULL,
    reporting TEXT NOT NULL,
    added TEXT NOT NULL,
    with_staff SMALLINT NOT NULL,
    with_experienced SMALLINT NOT NULL,
    places BIGINT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_at BIGINT NOT NULL,
    moderation TEXT NOT NULL
);
CREATE INDEX ambassadors_mission_starts ON ambassadors_mission (state, starts_at);
CREATE INDEX ambassadors_mission_proposed_by ON ambassadors_mission (proposed_by);

CREATE TABLE ambassadors_seat (
    seat_id BIGINT PRIMARY KEY,
    mission_id BIGINT NOT NULL REFERENCES ambassadors_mission (mission_id),
    account_id BIGINT NOT NULL,
    part TEXT NOT NULL,
    state TEXT NOT NULL,
    fee BIGINT NOT NULL,
    tariff BIGINT NOT NULL,
    since BIGINT NOT NULL,
    reported_at BIGINT
);
CREATE INDEX ambassadors_seat_mission ON ambassadors_seat (mission_id);
CREATE INDEX ambassadors_seat_account ON ambassadors_seat (account_id);

CREATE TABLE ambassadors_report (
    seat_id BIGINT PRIMARY KEY REFERENCES ambassadors_seat (seat_id),
    account_id BIGINT NOT NULL,
    reached BIGINT NOT NULL,
    hours BIGINT NOT NULL,
    told TEXT NOT NULL,
    lessons TEXT NOT NULL,
    preparation BIGINT NOT NULL,
    material BIGINT NOT NULL,
    usefulness BIGINT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX ambassadors_report_account ON ambassadors_report (account_id);

CREATE TABLE ambassadors_question (
    question_id BIGINT PRIMARY KEY,
    mission_id BIGINT REFERENCES ambassadors_mission (mission_id),
    asked_by BIGINT NOT NULL,
    body TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    answer TEXT NOT NULL,
    answered_by BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX ambassadors_question_due ON ambassadors_question (answered_at, due_at);
CREATE INDEX ambassadors_question_mission ON ambassadors_question (mission_id);
CREATE INDEX ambassadors_question_asked_by ON ambassadors_question (asked_by);
CREATE INDEX ambassadors_question_answered_by ON ambassadors_question (answered_by);

CREATE TABLE ambassadors_tariff (
    version BIGINT PRIMARY KEY,
    hour_basic BIGINT NOT NULL,
    hour_skilled BIGINT NOT NULL,
    hour_expert BIGINT NOT NULL,
    report_brief BIGINT NOT NULL,
    report_full BIGINT NOT NULL,
    alone BIGINT NOT NULL,
    added_ordinary BIGINT NOT NULL,
    added_notable BIGINT NOT NULL,
    added_great BIGINT NOT NULL,
    staff_lowest BIGINT NOT NULL,
    staff_highest BIGINT NOT NULL,
    published_by BIGINT NOT NULL,
    published_at BIGINT NOT NULL
);
CREATE INDEX ambassadors_tariff_published_by ON ambassadors_tariff (published_by);

-- Talks about the cooperative outside any mission, as anybody noted them.
CREATE TABLE ambassadors_note (
    note_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    day TEXT NOT NULL,
    before TEXT NOT NULL,
    reached BIGINT NOT NULL,
    told TEXT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX ambassadors_note_account ON ambassadors_note (account_id, note_id);
CREATE INDEX ambassadors_note_day ON ambassadors_note (day);

-- Federations and networks to which the cooperative belongs.
CREATE TABLE ambassadors_network (
    network_id BIGINT PRIMARY KEY,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    since_year BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    brings TEXT NOT NULL,
    represented_by TEXT NOT NULL,
    website TEXT NOT NULL,
    kept_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX ambassadors_network_kept_by ON ambassadors_network (kept_by);
