-- One round of participation; the slug stands in its address for good.
CREATE TABLE recommendations_cycle (
    cycle_id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    entered_at BIGINT NOT NULL
);

-- As the source tells of it; recommendations name it by cycle and name, which may stand for several places.
CREATE TABLE recommendations_group (
    group_id BIGINT PRIMARY KEY,
    cycle_id BIGINT NOT NULL REFERENCES recommendations_cycle (cycle_id),
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    spoken TEXT NOT NULL,
    period TEXT NOT NULL,
    meetings TEXT NOT NULL,
    participants TEXT NOT NULL,
    roles TEXT NOT NULL,
    UNIQUE (cycle_id, name, place)
);

-- Days: "2019-05-09", "2019-05" or empty. entered_at: before it silence means nothing.
CREATE TABLE recommendations_item (
    recommendation_id BIGINT PRIMARY KEY,
    document TEXT NOT NULL,
    number TEXT NOT NULL,
    printed TEXT NOT NULL,
    position TEXT NOT NULL,
    parent_id BIGINT NOT NULL,
    cycle_id BIGINT NOT NULL REFERENCES recommendations_cycle (cycle_id),
    group_name TEXT NOT NULL,
    origin_codes TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL,
    status_day TEXT NOT NULL,
    source_note TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    heard_at BIGINT NOT NULL,
    moderation TEXT NOT NULL,
    made_by BIGINT NOT NULL,
    UNIQUE (document, number)
);
CREATE INDEX recommendations_item_cycle ON recommendations_item (cycle_id);
CREATE INDEX recommendations_item_made_by ON recommendations_item (made_by);

CREATE TABLE recommendations_text (
    recommendation_id BIGINT NOT NULL REFERENCES recommendations_item (recommendation_id),
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    of_version BIGINT NOT NULL,
    origin TEXT NOT NULL,
    title TEXT NOT NULL,
    context TEXT NOT NULL,
    developments TEXT NOT NULL,
    means TEXT NOT NULL,
    carried_out_by TEXT NOT NULL,
    inspiration TEXT NOT NULL,
    attention TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (recommendation_id, language, version)
);
CREATE INDEX recommendations_text_written_by ON recommendations_text (written_by);

CREATE TABLE recommendations_act (
    act_id BIGINT PRIMARY KEY,
    recommendation_id BIGINT NOT NULL REFERENCES recommendations_item (recommendation_id),
    status TEXT NOT NULL,
    news SMALLINT NOT NULL,
    day TEXT NOT NULL,
    body TEXT NOT NULL,
    evidence TEXT NOT NULL,
    imported SMALLINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    told_until BIGINT NOT NULL
);
CREATE INDEX recommendations_act_of ON recommendations_act (recommendation_id, day, act_id);
CREATE INDEX recommendations_act_recorded ON recommendations_act (recorded_at);
CREATE INDEX recommendations_act_recorded_by ON recommendations_act (recorded_by);

CREATE TABLE recommendations_act_words (
    act_id BIGINT NOT NULL REFERENCES recommendations_act (act_id),
    language TEXT NOT NULL,
    reason TEXT NOT NULL,
    attention TEXT NOT NULL,
    PRIMARY KEY (act_id, language)
);

-- to_id 0: nobody could find it. printed_target stays as imported, so that the same file changes nothing.
CREATE TABLE recommendations_reference (
    reference_id BIGINT PRIMARY KEY,
    from_id BIGINT NOT NULL REFERENCES recommendations_item (recommendation_id),
    to_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    source_text TEXT NOT NULL,
    printed_target TEXT NOT NULL,
    place BIGINT NOT NULL
);
CREATE INDEX recommendations_reference_from ON recommendations_reference (from_id, place);
CREATE INDEX recommendations_reference_to ON recommendations_reference (to_id, place);

-- Who said where a reference leads, from what to what.
CREATE TABLE recommendations_mending (
    mending_id BIGINT PRIMARY KEY,
    reference_id BIGINT NOT NULL REFERENCES recommendations_reference (reference_id),
    before_id BIGINT NOT NULL,
    after_id BIGINT NOT NULL,
    reason TEXT NOT NULL,
    mended_by BIGINT NOT NULL,
    mended_at BIGINT NOT NULL
);
CREATE INDEX recommendations_mending_of ON recommendations_mending (reference_id);
CREATE INDEX recommendations_mending_by ON recommendations_mending (mended_by);

-- What somebody knows of it, until an editor answers.
CREATE TABLE recommendations_tip (
    tip_id BIGINT PRIMARY KEY,
    recommendation_id BIGINT NOT NULL REFERENCES recommendations_item (recommendation_id),
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    source TEXT NOT NULL,
    told_by BIGINT NOT NULL,
    told_at BIGINT NOT NULL
);
CREATE INDEX recommendations_tip_of ON recommendations_tip (recommendation_id);
CREATE INDEX recommendations_tip_told_by ON recommendations_tip (told_by);

CREATE TABLE recommendations_follow (
    recommendation_id BIGINT NOT NULL REFERENCES recommendations_item (recommendation_id),
    account_id BIGINT NOT NULL,
    followed_at BIGINT NOT NULL,
    PRIMARY KEY (recommendation_id, account_id)
);
CREATE INDEX recommendations_follow_account ON recommendations_follow (account_id);
