-- What meets and decides, with its rules.
CREATE TABLE assemblies_body (
    body_id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    invited TEXT NOT NULL,
    notice_days BIGINT NOT NULL,
    article TEXT NOT NULL,
    proxies BIGINT NOT NULL,
    asks_documents SMALLINT NOT NULL,
    takes_questions SMALLINT NOT NULL,
    checks_people SMALLINT NOT NULL,
    name_nl TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    decides_nl TEXT NOT NULL,
    decides_fr TEXT NOT NULL,
    decides_en TEXT NOT NULL
);

-- Who sits in it, as what and until when.
CREATE TABLE assemblies_seat (
    seat_id BIGINT PRIMARY KEY,
    body_id BIGINT NOT NULL REFERENCES assemblies_body (body_id),
    account_id BIGINT NOT NULL,
    shown TEXT NOT NULL,
    function_nl TEXT NOT NULL,
    function_fr TEXT NOT NULL,
    function_en TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT
);
CREATE INDEX assemblies_seat_body ON assemblies_seat (body_id);
CREATE INDEX assemblies_seat_account ON assemblies_seat (account_id);

CREATE TABLE assemblies_meeting (
    meeting_id BIGINT PRIMARY KEY,
    body_id BIGINT NOT NULL REFERENCES assemblies_body (body_id),
    state TEXT NOT NULL,
    audience TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    questions_until BIGINT NOT NULL,
    place TEXT NOT NULL,
    video TEXT NOT NULL,
    title_nl TEXT NOT NULL,
    title_fr TEXT NOT NULL,
    title_en TEXT NOT NULL,
    summary_nl TEXT NOT NULL,
    summary_fr TEXT NOT NULL,
    summary_en TEXT NOT NULL,
    notice_days BIGINT NOT NULL,
    article TEXT NOT NULL,
    people BIGINT NOT NULL,
    why TEXT NOT NULL,
    invited TEXT NOT NULL,
    proxies BIGINT NOT NULL,
    asks_documents SMALLINT NOT NULL,
    takes_questions SMALLINT NOT NULL,
    checks_people SMALLINT NOT NULL
);
CREATE INDEX assemblies_meeting_body ON assemblies_meeting (body_id, starts_at);
CREATE INDEX assemblies_meeting_state ON assemblies_meeting (state, starts_at);

-- What somebody did for a meeting, each once: the second is refused by the key.
CREATE TABLE assemblies_step (
    meeting_id BIGINT NOT NULL REFERENCES assemblies_meeting (meeting_id),
    kind TEXT NOT NULL,
    done_by BIGINT NOT NULL,
    done_at BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, kind)
);
CREATE INDEX assemblies_step_done_by ON assemblies_step (done_by);

CREATE TABLE assemblies_item (
    item_id BIGINT PRIMARY KEY,
    meeting_id BIGINT NOT NULL REFERENCES assemblies_meeting (meeting_id),
    place BIGINT NOT NULL,
    kind TEXT NOT NULL,
    title_nl TEXT NOT NULL,
    title_fr TEXT NOT NULL,
    title_en TEXT NOT NULL,
    about_nl TEXT NOT NULL,
    about_fr TEXT NOT NULL,
    about_en TEXT NOT NULL,
    vote_id BIGINT NOT NULL,
    recommendations TEXT NOT NULL
);
CREATE INDEX assemblies_item_meeting ON assemblies_item (meeting_id, place);

-- meeting_id 0: of the body itself.
CREATE TABLE assemblies_document (
    document_id BIGINT PRIMARY KEY,
    body_id BIGINT NOT NULL REFERENCES assemblies_body (body_id),
    meeting_id BIGINT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    file TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_size BIGINT NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX assemblies_document_of ON assemblies_document (body_id, meeting_id);
CREATE INDEX assemblies_document_added_by ON assemblies_document (added_by);

-- Who is convened; told_at 0: the letter waits.
CREATE TABLE assemblies_convened (
    meeting_id BIGINT NOT NULL REFERENCES assemblies_meeting (meeting_id),
    account_id BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, account_id)
);
CREATE INDEX assemblies_convened_account ON assemblies_convened (account_id);

CREATE TABLE assemblies_question (
    question_id BIGINT PRIMARY KEY,
    meeting_id BIGINT NOT NULL REFERENCES assemblies_meeting (meeting_id),
    asked_by BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    reply TEXT NOT NULL,
    answer TEXT NOT NULL,
    answer_language TEXT NOT NULL,
    answered_by BIGINT NOT NULL,
    answered_at BIGINT,
    moderation TEXT NOT NULL
);
CREATE INDEX assemblies_question_meeting ON assemblies_question (meeting_id);
CREATE INDEX assemblies_question_asked_by ON assemblies_question (asked_by);
CREATE INDEX assemblies_question_answered_by ON assemblies_question (answered_by);

-- The attendance list. holder: who has the proxy.
CREATE TABLE assemblies_attendee (
    meeting_id BIGINT NOT NULL REFERENCES assemblies_meeting (meeting_id),
    account_id BIGINT NOT NULL,
    manner TEXT NOT NULL,
    holder BIGINT NOT NULL,
    presence TEXT NOT NULL,
    holds_share SMALLINT NOT NULL,
    announced_at BIGINT NOT NULL,
    checked_by BIGINT NOT NULL,
    checked_at BIGINT,
    PRIMARY KEY (meeting_id, account_id)
);
CREATE INDEX assemblies_attendee_account ON assemblies_attendee (account_id);
CREATE INDEX assemblies_attendee_holder ON assemblies_attendee (holder);
CREATE INDEX assemblies_attendee_checked_by ON assemblies_attendee (checked_by);

CREATE TABLE assemblies_incident (
    incident_id BIGINT PRIMARY KEY,
    meeting_id BIGINT NOT NULL REFERENCES assemblies_meeting (meeting_id),
    happened_at BIGINT NOT NULL,
    text TEXT NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX assemblies_incident_meeting ON assemblies_incident (meeting_id);
CREATE INDEX assemblies_incident_recorded_by ON assemblies_incident (recorded_by);

CREATE TABLE assemblies_message (
    message_id BIGINT PRIMARY KEY,
    meeting_id BIGINT NOT NULL REFERENCES assemblies_meeting (meeting_id),
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    text TEXT NOT NULL,
    moderation TEXT NOT NULL
);
CREATE INDEX assemblies_message_meeting ON assemblies_message (meeting_id, message_id);
CREATE INDEX assemblies_message_written_by ON assemblies_message (written_by);

CREATE TABLE assemblies_minutes (
    meeting_id BIGINT PRIMARY KEY REFERENCES assemblies_meeting (meeting_id),
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX assemblies_minutes_written_by ON assemblies_minutes (written_by);

-- The glossary.
CREATE TABLE assemblies_term (
    term_id BIGINT PRIMARY KEY,
    word_nl TEXT NOT NULL,
    word_fr TEXT NOT NULL,
    word_en TEXT NOT NULL,
    forms_nl TEXT NOT NULL,
    forms_fr TEXT NOT NULL,
    forms_en TEXT NOT NULL,
    plain_nl TEXT NOT NULL,
    plain_fr TEXT NOT NULL,
    plain_en TEXT NOT NULL
);
