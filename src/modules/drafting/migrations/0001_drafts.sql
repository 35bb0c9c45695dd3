-- Recommendations that groups write, until they stand in the register.
CREATE TABLE drafting_draft (
    draft_id BIGINT PRIMARY KEY,
    circle_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    begun_by BIGINT NOT NULL,
    begun_at BIGINT NOT NULL,
    handed_in_by BIGINT NOT NULL,
    handed_in_at BIGINT,
    answer TEXT NOT NULL,
    answered_by BIGINT NOT NULL,
    recommendation_id BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX drafting_draft_circle ON drafting_draft (circle_id, changed_at);
CREATE INDEX drafting_draft_state ON drafting_draft (state, handed_in_at);
CREATE INDEX drafting_draft_begun_by ON drafting_draft (begun_by);
CREATE INDEX drafting_draft_handed_in_by ON drafting_draft (handed_in_by);
CREATE INDEX drafting_draft_answered_by ON drafting_draft (answered_by);

-- What it said, version by version. earlier: numbers of what it goes on from, between commas.
CREATE TABLE drafting_version (
    draft_id BIGINT NOT NULL REFERENCES drafting_draft (draft_id),
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    context TEXT NOT NULL,
    developments TEXT NOT NULL,
    means TEXT NOT NULL,
    carried_out_by TEXT NOT NULL,
    inspiration TEXT NOT NULL,
    attention TEXT NOT NULL,
    earlier TEXT NOT NULL,
    kind TEXT NOT NULL,
    why TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (draft_id, version)
);
CREATE INDEX drafting_version_written_by ON drafting_version (written_by);
