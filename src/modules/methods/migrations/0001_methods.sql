-- A way of working. circle_id 0: the cooperative's. origin: what it was copied from; its name stays when it goes.
CREATE TABLE methods_method (
    method_id BIGINT PRIMARY KEY,
    circle_id BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    people_from BIGINT NOT NULL,
    people_to BIGINT NOT NULL,
    language TEXT NOT NULL,
    origin_id BIGINT NOT NULL,
    origin_language TEXT NOT NULL,
    origin_version BIGINT NOT NULL,
    origin_title TEXT NOT NULL,
    moderation TEXT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX methods_method_circle ON methods_method (circle_id);
CREATE INDEX methods_method_origin ON methods_method (origin_id);
CREATE INDEX methods_method_made_by ON methods_method (made_by);

-- Every version in each language; of_version: the version of the original that it says.
CREATE TABLE methods_text (
    method_id BIGINT NOT NULL REFERENCES methods_method (method_id),
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    of_version BIGINT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    needs TEXT NOT NULL,
    steps TEXT NOT NULL,
    advice TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (method_id, language, version)
);
CREATE INDEX methods_text_written_by ON methods_text (written_by);
