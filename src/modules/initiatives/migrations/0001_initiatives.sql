-- What an editor confirmed; everybody reads it. The number is for life: of one that was removed it alone
-- stays, so that no other gets it.
CREATE TABLE initiatives_initiative (
    entry_id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    place TEXT NOT NULL,
    since_year BIGINT NOT NULL,
    until_year BIGINT NOT NULL,
    reach TEXT NOT NULL,
    circle_id BIGINT NOT NULL,
    website TEXT NOT NULL,
    outcome TEXT NOT NULL,
    lessons TEXT NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    confirmed_by BIGINT NOT NULL,
    confirmed_at BIGINT NOT NULL,
    removed BIGINT NOT NULL
);
CREATE INDEX initiatives_initiative_circle ON initiatives_initiative (circle_id);
CREATE INDEX initiatives_initiative_recorded_by ON initiatives_initiative (recorded_by);
CREATE INDEX initiatives_initiative_confirmed_by ON initiatives_initiative (confirmed_by);

-- What somebody recorded and no editor has answered yet; number 0: a new one, else a change of that one.
CREATE TABLE initiatives_draft (
    entry_id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    place TEXT NOT NULL,
    since_year BIGINT NOT NULL,
    until_year BIGINT NOT NULL,
    reach TEXT NOT NULL,
    circle_id BIGINT NOT NULL,
    website TEXT NOT NULL,
    outcome TEXT NOT NULL,
    lessons TEXT NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX initiatives_draft_recorded_by ON initiatives_draft (recorded_by);
