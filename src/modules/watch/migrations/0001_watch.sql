-- Something that changed in the law or in the economy, as a member of a group saw it.
CREATE TABLE watch_post (
    post_id BIGINT PRIMARY KEY,
    circle_id BIGINT NOT NULL,
    subject TEXT NOT NULL,
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    address TEXT NOT NULL,
    source_day TEXT NOT NULL,
    moderation TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX watch_post_circle ON watch_post (circle_id, written_at);
CREATE INDEX watch_post_written_at ON watch_post (written_at);
CREATE INDEX watch_post_written_by ON watch_post (written_by);

-- Every version in each language; of_version: the version of the original that it says.
CREATE TABLE watch_text (
    post_id BIGINT NOT NULL REFERENCES watch_post (post_id),
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    of_version BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    text_by BIGINT NOT NULL,
    text_at BIGINT NOT NULL,
    PRIMARY KEY (post_id, language, version)
);
CREATE INDEX watch_text_text_by ON watch_text (text_by);
