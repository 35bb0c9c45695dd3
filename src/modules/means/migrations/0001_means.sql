-- One signed line: minutes or cents that were granted, used or pledged.
CREATE TABLE means_entry (
    entry_id BIGINT PRIMARY KEY,
    circle_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    amount BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    who TEXT NOT NULL,
    on_day TEXT NOT NULL,
    state TEXT NOT NULL,
    signed_by BIGINT NOT NULL,
    signed_at BIGINT NOT NULL
);
CREATE INDEX means_entry_circle ON means_entry (circle_id, on_day);
CREATE INDEX means_entry_signed_by ON means_entry (signed_by);

-- Who sees the sums of a group; without a row the group.
CREATE TABLE means_audience (
    circle_id BIGINT PRIMARY KEY,
    audience TEXT NOT NULL
);
