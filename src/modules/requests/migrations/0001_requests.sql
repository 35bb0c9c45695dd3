-- What animators asked the team, and how it stands. due_at: when an answer is due, while it waits.
CREATE TABLE requests_case (
    case_id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    circle_id BIGINT NOT NULL,
    need TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    state TEXT NOT NULL,
    needed_on TEXT,
    due_at BIGINT NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    first_answer_at BIGINT,
    handled_by BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX requests_case_circle ON requests_case (circle_id, changed_at);
CREATE INDEX requests_case_state ON requests_case (state, due_at);
CREATE INDEX requests_case_asked_by ON requests_case (asked_by);
CREATE INDEX requests_case_asked_at ON requests_case (asked_at);
CREATE INDEX requests_case_handled_by ON requests_case (handled_by);

-- What was written in a case; place 1 is the question. state: how the case stood after it.
CREATE TABLE requests_entry (
    case_id BIGINT NOT NULL REFERENCES requests_case (case_id),
    place BIGINT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    by_team BIGINT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (case_id, place)
);
CREATE INDEX requests_entry_written_by ON requests_entry (written_by);
