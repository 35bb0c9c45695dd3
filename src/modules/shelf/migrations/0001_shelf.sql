-- What a group keeps: a text, a file or an address outside. Columns of the other kinds are empty.
CREATE TABLE shelf_item (
    item_id BIGINT PRIMARY KEY,
    circle_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    audience TEXT NOT NULL,
    moderation TEXT NOT NULL,
    version BIGINT NOT NULL,
    file TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_size BIGINT NOT NULL,
    tool TEXT NOT NULL,
    address TEXT NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX shelf_item_circle ON shelf_item (circle_id, changed_at);
CREATE INDEX shelf_item_added_by ON shelf_item (added_by);

-- Every version of a text. from_version: it went back to that one; 0: it was written.
CREATE TABLE shelf_version (
    item_id BIGINT NOT NULL REFERENCES shelf_item (item_id),
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    from_version BIGINT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (item_id, version)
);
CREATE INDEX shelf_version_written_by ON shelf_version (written_by);
