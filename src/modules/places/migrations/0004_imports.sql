-- A file of places that an editor gave, until it is brought in; then what came of it stays.
CREATE TABLE places_import (
    import_id BIGINT PRIMARY KEY,
    started_by BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    file_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    columns TEXT NOT NULL,
    content TEXT NOT NULL,
    done BIGINT NOT NULL,
    report TEXT NOT NULL
);
CREATE INDEX places_import_started_by ON places_import (started_by);
