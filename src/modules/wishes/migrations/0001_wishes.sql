-- Tools of the cooperative about which members may wish something.
CREATE TABLE wishes_tool (
    tool_id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    about_nl TEXT NOT NULL,
    about_fr TEXT NOT NULL,
    about_en TEXT NOT NULL,
    website TEXT NOT NULL,
    retired SMALLINT NOT NULL,
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- The last number given out, in one row: a number is for life, also of a wish that was taken back.
CREATE TABLE wishes_number (
    counter BIGINT PRIMARY KEY,
    last BIGINT NOT NULL
);

-- merged_into: the wish in which it goes on, 0: none.
CREATE TABLE wishes_wish (
    wish_id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    tool_id BIGINT NOT NULL REFERENCES wishes_tool (tool_id),
    language TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    merged_into BIGINT NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    moderation TEXT NOT NULL
);
CREATE INDEX wishes_wish_tool ON wishes_wish (tool_id);
CREATE INDEX wishes_wish_merged_into ON wishes_wish (merged_into);
CREATE INDEX wishes_wish_proposed_by ON wishes_wish (proposed_by);

CREATE TABLE wishes_text (
    wish_id BIGINT NOT NULL REFERENCES wishes_wish (wish_id),
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (wish_id, language)
);
CREATE INDEX wishes_text_written_by ON wishes_text (written_by);

-- from_wish: through which duplicate it came, 0: by itself.
CREATE TABLE wishes_support (
    wish_id BIGINT NOT NULL REFERENCES wishes_wish (wish_id),
    account_id BIGINT NOT NULL,
    since BIGINT NOT NULL,
    from_wish BIGINT NOT NULL,
    PRIMARY KEY (wish_id, account_id)
);
CREATE INDEX wishes_support_account ON wishes_support (account_id);

-- What became of a wish. other_id: the wish with which it was merged.
CREATE TABLE wishes_step (
    step_id BIGINT PRIMARY KEY,
    wish_id BIGINT NOT NULL REFERENCES wishes_wish (wish_id),
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    other_id BIGINT NOT NULL,
    into_other SMALLINT NOT NULL,
    release_id BIGINT NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    told_until BIGINT NOT NULL
);
CREATE INDEX wishes_step_wish ON wishes_step (wish_id, recorded_at);
CREATE INDEX wishes_step_release ON wishes_step (release_id);
CREATE INDEX wishes_step_recorded_by ON wishes_step (recorded_by);

CREATE TABLE wishes_release (
    release_id BIGINT PRIMARY KEY,
    tool_id BIGINT NOT NULL REFERENCES wishes_tool (tool_id),
    version TEXT NOT NULL,
    released_on TEXT NOT NULL,
    note_nl TEXT NOT NULL,
    note_fr TEXT NOT NULL,
    note_en TEXT NOT NULL,
    published_by BIGINT NOT NULL,
    published_at BIGINT NOT NULL,
    told_until BIGINT NOT NULL
);
CREATE INDEX wishes_release_tool ON wishes_release (tool_id, released_on);
CREATE INDEX wishes_release_published_by ON wishes_release (published_by);
