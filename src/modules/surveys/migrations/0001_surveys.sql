-- A survey: of the cooperative (circle 0) or of a group. The document is what it asks, in three languages.
CREATE TABLE surveys_survey (
    survey_id BIGINT PRIMARY KEY,
    circle_id BIGINT NOT NULL,
    aim TEXT NOT NULL,
    cycle BIGINT NOT NULL,
    audience TEXT NOT NULL,
    area TEXT NOT NULL,
    pilot_area TEXT NOT NULL,
    pilot_until TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    document TEXT NOT NULL,
    invited_up_to BIGINT NOT NULL,
    reminders BIGINT NOT NULL,
    reminded_on TEXT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    opened_at BIGINT,
    closed_at BIGINT,
    close_reason TEXT NOT NULL
);
CREATE INDEX surveys_survey_circle ON surveys_survey (circle_id);
CREATE INDEX surveys_survey_state ON surveys_survey (state);
CREATE INDEX surveys_survey_made_by ON surveys_survey (made_by);

-- Who was invited and whether they answered: not what, and not when.
CREATE TABLE surveys_roll (
    survey_id BIGINT NOT NULL REFERENCES surveys_survey (survey_id),
    account_id BIGINT NOT NULL,
    reminded BIGINT NOT NULL,
    answered SMALLINT NOT NULL,
    PRIMARY KEY (survey_id, account_id)
);
CREATE INDEX surveys_roll_account ON surveys_roll (account_id);

-- The codes for the texts that answer one question.
CREATE TABLE surveys_codebook (
    survey_id BIGINT NOT NULL REFERENCES surveys_survey (survey_id),
    question BIGINT NOT NULL,
    version BIGINT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (survey_id, question)
);

-- The two who code them, each without the other.
CREATE TABLE surveys_coder (
    survey_id BIGINT NOT NULL REFERENCES surveys_survey (survey_id),
    question BIGINT NOT NULL,
    slot BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    finished SMALLINT NOT NULL,
    PRIMARY KEY (survey_id, question, slot)
);
CREATE INDEX surveys_coder_account ON surveys_coder (account_id);

CREATE TABLE surveys_coding (
    survey_id BIGINT NOT NULL REFERENCES surveys_survey (survey_id),
    question BIGINT NOT NULL,
    text_key TEXT NOT NULL,
    slot BIGINT NOT NULL,
    codes TEXT NOT NULL,
    PRIMARY KEY (survey_id, question, text_key, slot)
);

-- Texts that stand in the results, of those whose writers allowed it.
CREATE TABLE surveys_quote (
    survey_id BIGINT NOT NULL REFERENCES surveys_survey (survey_id),
    question BIGINT NOT NULL,
    text_key TEXT NOT NULL,
    PRIMARY KEY (survey_id, question, text_key)
);
