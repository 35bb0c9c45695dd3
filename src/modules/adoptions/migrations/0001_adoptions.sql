-- A recommendation that members can carry out themselves, or that somebody proposed as one.
CREATE TABLE adoptions_offer (
    recommendation_id BIGINT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    hours BIGINT NOT NULL,
    people BIGINT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    reason TEXT NOT NULL,
    proposed_by BIGINT NOT NULL,
    opened_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX adoptions_offer_state ON adoptions_offer (state, changed_at);
CREATE INDEX adoptions_offer_proposed_by ON adoptions_offer (proposed_by);
CREATE INDEX adoptions_offer_opened_by ON adoptions_offer (opened_by);

-- What it takes, as the editors say it in one language or more.
CREATE TABLE adoptions_words (
    recommendation_id BIGINT NOT NULL REFERENCES adoptions_offer (recommendation_id),
    language TEXT NOT NULL,
    needs TEXT NOT NULL,
    PRIMARY KEY (recommendation_id, language)
);

-- Who would do it.
CREATE TABLE adoptions_interest (
    recommendation_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (recommendation_id, account_id)
);
CREATE INDEX adoptions_interest_account ON adoptions_interest (account_id);

-- A group does it. asked_at: when its animators were asked whether it goes on, until something moves.
CREATE TABLE adoptions_adoption (
    adoption_id BIGINT PRIMARY KEY,
    recommendation_id BIGINT NOT NULL REFERENCES adoptions_offer (recommendation_id),
    circle_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    evidence TEXT NOT NULL,
    moderation TEXT NOT NULL,
    adopted_by BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    adopted_at BIGINT NOT NULL,
    moved_at BIGINT NOT NULL,
    asked_at BIGINT,
    ended_at BIGINT
);
CREATE UNIQUE INDEX adoptions_adoption_running ON adoptions_adoption (recommendation_id) WHERE state = 'running';
CREATE INDEX adoptions_adoption_recommendation ON adoptions_adoption (recommendation_id, adopted_at);
CREATE INDEX adoptions_adoption_circle ON adoptions_adoption (circle_id, adopted_at);
CREATE INDEX adoptions_adoption_state ON adoptions_adoption (state, moved_at);
CREATE INDEX adoptions_adoption_adopted_by ON adoptions_adoption (adopted_by);
CREATE INDEX adoptions_adoption_contact ON adoptions_adoption (contact_id);

CREATE TABLE adoptions_step (
    step_id BIGINT PRIMARY KEY,
    adoption_id BIGINT NOT NULL REFERENCES adoptions_adoption (adoption_id),
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    due_on TEXT,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    done_at BIGINT
);
CREATE INDEX adoptions_step_adoption ON adoptions_step (adoption_id, written_at);
CREATE INDEX adoptions_step_written_by ON adoptions_step (written_by);

-- What the group asked for; how it stands is told by the case. amount: minutes or cents, asked.
CREATE TABLE adoptions_need (
    case_number BIGINT PRIMARY KEY,
    adoption_id BIGINT NOT NULL REFERENCES adoptions_adoption (adoption_id),
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL,
    granted BIGINT NOT NULL
);
CREATE INDEX adoptions_need_adoption ON adoptions_need (adoption_id);
