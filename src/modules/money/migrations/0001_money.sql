-- What is told of each year, in order of place. unit: what a value counts.
CREATE TABLE money_figure (
    figure_id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    place BIGINT NOT NULL,
    unit TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

-- Every version of its name and meaning; the newest counts.
CREATE TABLE money_words (
    figure_id BIGINT NOT NULL REFERENCES money_figure (figure_id),
    version BIGINT NOT NULL,
    name_nl TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    about_nl TEXT NOT NULL,
    about_fr TEXT NOT NULL,
    about_en TEXT NOT NULL,
    reason TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (figure_id, version)
);
CREATE INDEX money_words_written_by ON money_words (written_by);

-- Every version of a year's value; the newest counts. No value: not known, which is not 0.
CREATE TABLE money_value (
    figure_id BIGINT NOT NULL REFERENCES money_figure (figure_id),
    year BIGINT NOT NULL,
    version BIGINT NOT NULL,
    value BIGINT,
    document_id BIGINT NOT NULL,
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (figure_id, year, version)
);
CREATE INDEX money_value_written_by ON money_value (written_by);

-- The accounts and what belongs to them. removed_at: its file is gone, that it was there stays.
-- version: of what is said about it.
CREATE TABLE money_document (
    document_id BIGINT PRIMARY KEY,
    year BIGINT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    summary_nl TEXT NOT NULL,
    summary_fr TEXT NOT NULL,
    summary_en TEXT NOT NULL,
    file TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_size BIGINT NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    removal_reason TEXT NOT NULL,
    removed_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX money_document_year ON money_document (year);
CREATE INDEX money_document_added_by ON money_document (added_by);

-- The last number given out, in one row: a number is for life, also of a question that was taken back.
CREATE TABLE money_number (
    counter BIGINT PRIMARY KEY,
    last BIGINT NOT NULL
);

CREATE TABLE money_question (
    question_id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    figure_id BIGINT NOT NULL,
    document_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    as_member SMALLINT NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    answered_at BIGINT,
    told_until BIGINT NOT NULL,
    moderation TEXT NOT NULL
);
CREATE INDEX money_question_figure ON money_question (figure_id);
CREATE INDEX money_question_document ON money_question (document_id);
CREATE INDEX money_question_answered ON money_question (answered_at, due_at);
CREATE INDEX money_question_asked_by ON money_question (asked_by);

-- Every version of an answer; the newest counts.
CREATE TABLE money_answer (
    question_id BIGINT NOT NULL REFERENCES money_question (question_id),
    version BIGINT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (question_id, version)
);
CREATE INDEX money_answer_written_by ON money_answer (written_by);

-- Who wants to know the answer, whoever asked it too.
CREATE TABLE money_asker (
    question_id BIGINT NOT NULL REFERENCES money_question (question_id),
    account_id BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (question_id, account_id)
);
CREATE INDEX money_asker_account ON money_asker (account_id);
