-- The last turn given to a change of the calls, in one row: whoever follows asks for what came after a turn.
CREATE TABLE calls_turn (
    counter BIGINT PRIMARY KEY,
    last BIGINT NOT NULL
);

-- Where calls come from. circle_id: the watch group, 0: none. next_at: when it is asked again.
CREATE TABLE calls_source (
    source_id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    is_read SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    buyer_type TEXT NOT NULL,
    language TEXT NOT NULL,
    licence TEXT NOT NULL,
    circle_id BIGINT NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    etag TEXT NOT NULL,
    modified TEXT NOT NULL,
    read_at BIGINT,
    next_at BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    fault TEXT NOT NULL,
    answered BIGINT NOT NULL,
    looked_until BIGINT,
    looked_by BIGINT NOT NULL
);
CREATE INDEX calls_source_next_at ON calls_source (next_at);
CREATE INDEX calls_source_circle ON calls_source (circle_id);
CREATE INDEX calls_source_added_by ON calls_source (added_by);
CREATE INDEX calls_source_looked_by ON calls_source (looked_by);

-- Who reads a source in which week. monday: the week's first day.
CREATE TABLE calls_shift (
    source_id BIGINT NOT NULL REFERENCES calls_source (source_id),
    monday TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    PRIMARY KEY (source_id, monday)
);
CREATE INDEX calls_shift_account ON calls_shift (account_id);

-- One call. cpv, places, languages, sectors: words parted by spaces. turn: of its last change.
CREATE TABLE calls_call (
    call_id BIGINT PRIMARY KEY,
    source_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    buyer_type TEXT NOT NULL,
    buyer TEXT NOT NULL,
    buyer_country TEXT NOT NULL,
    language TEXT NOT NULL,
    cpv TEXT NOT NULL,
    sectors TEXT NOT NULL,
    places TEXT NOT NULL,
    languages TEXT NOT NULL,
    value_cents BIGINT,
    currency TEXT NOT NULL,
    small_suitable TEXT NOT NULL,
    turnover TEXT NOT NULL,
    consortium TEXT NOT NULL,
    deadline_at BIGINT,
    deadline_zone TEXT NOT NULL,
    whole_day SMALLINT NOT NULL,
    published_at BIGINT,
    link TEXT NOT NULL,
    documents_link TEXT NOT NULL,
    number TEXT NOT NULL,
    source_name TEXT NOT NULL,
    licence TEXT NOT NULL,
    fetched_at BIGINT NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    withdrawn SMALLINT NOT NULL,
    moderation TEXT NOT NULL,
    version BIGINT NOT NULL,
    turn BIGINT NOT NULL,
    references_asked TEXT NOT NULL
);
CREATE INDEX calls_call_turn ON calls_call (turn);
CREATE INDEX calls_call_deadline ON calls_call (deadline_at);
CREATE INDEX calls_call_added_by ON calls_call (added_by);
CREATE INDEX calls_call_source ON calls_call (source_id);
CREATE INDEX calls_call_link ON calls_call (link);

-- Title and summary in each language that the source gives.
CREATE TABLE calls_text (
    call_id BIGINT NOT NULL REFERENCES calls_call (call_id),
    language TEXT NOT NULL,
    place BIGINT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    PRIMARY KEY (call_id, place)
);

CREATE TABLE calls_lot (
    call_id BIGINT NOT NULL REFERENCES calls_call (call_id),
    place BIGINT NOT NULL,
    code TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    cpv TEXT NOT NULL,
    value_cents BIGINT,
    currency TEXT NOT NULL,
    deadline_at BIGINT,
    PRIMARY KEY (call_id, place)
);

-- A condition of taking part as the notice states it; a row for each language of one number.
CREATE TABLE calls_condition (
    call_id BIGINT NOT NULL REFERENCES calls_call (call_id),
    place BIGINT NOT NULL,
    number BIGINT NOT NULL,
    lots TEXT NOT NULL,
    about TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (call_id, place)
);

-- What a source calls a notice, of which a call is made.
CREATE TABLE calls_notice (
    notice_key TEXT PRIMARY KEY,
    call_id BIGINT NOT NULL REFERENCES calls_call (call_id)
);
CREATE INDEX calls_notice_call ON calls_notice (call_id);

-- Each version as it came, with its source document.
CREATE TABLE calls_version (
    call_id BIGINT NOT NULL REFERENCES calls_call (call_id),
    number BIGINT NOT NULL,
    notice_key TEXT NOT NULL,
    tag TEXT NOT NULL,
    document_file TEXT NOT NULL,
    document_type TEXT NOT NULL,
    fetched_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    told_until BIGINT NOT NULL,
    PRIMARY KEY (call_id, number)
);
CREATE INDEX calls_version_changed_by ON calls_version (changed_by);
CREATE INDEX calls_version_document_file ON calls_version (document_file);

-- What a version changed: the field, and as it was and is.
CREATE TABLE calls_change (
    call_id BIGINT NOT NULL REFERENCES calls_call (call_id),
    number BIGINT NOT NULL,
    place BIGINT NOT NULL,
    field TEXT NOT NULL,
    section TEXT NOT NULL,
    old_text TEXT NOT NULL,
    new_text TEXT NOT NULL,
    PRIMARY KEY (call_id, number, place)
);

-- Persons at the buyer, kept apart: not searched, and gone after the deadline.
CREATE TABLE calls_contact (
    call_id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    telephone TEXT NOT NULL
);

-- Who follows a call. reminded: days before the deadline of which they were told last, 0: not yet.
CREATE TABLE calls_follow (
    call_id BIGINT NOT NULL REFERENCES calls_call (call_id),
    account_id BIGINT NOT NULL,
    since BIGINT NOT NULL,
    reminded BIGINT NOT NULL,
    PRIMARY KEY (call_id, account_id)
);
CREATE INDEX calls_follow_account ON calls_follow (account_id);

-- A filter that somebody keeps, for themselves or (circle_id) for a group. turn: up to which it was looked.
CREATE TABLE calls_filter (
    filter_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    circle_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    frequency TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    turn BIGINT NOT NULL,
    named_by BIGINT NOT NULL
);
CREATE INDEX calls_filter_named_by ON calls_filter (named_by);
CREATE INDEX calls_filter_account ON calls_filter (account_id);
CREATE INDEX calls_filter_circle ON calls_filter (circle_id);
CREATE INDEX calls_filter_next_at ON calls_filter (next_at);

-- Calls of which a filter told already: each once.
CREATE TABLE calls_told (
    filter_id BIGINT NOT NULL,
    call_id BIGINT NOT NULL,
    PRIMARY KEY (filter_id, call_id)
);
CREATE INDEX calls_told_call ON calls_told (call_id);

-- The secret address of a member's deadlines. A new generation ends the old address.
CREATE TABLE calls_feed (
    account_id BIGINT PRIMARY KEY,
    generation BIGINT NOT NULL,
    is_open SMALLINT NOT NULL,
    made_at BIGINT NOT NULL
);
