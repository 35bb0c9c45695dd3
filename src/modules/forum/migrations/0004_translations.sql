-- What a post says in another language, by a member; it says which version of the original it follows.
CREATE TABLE forum_translation (
    thread_id BIGINT NOT NULL REFERENCES forum_thread (thread_id),
    place BIGINT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    author BIGINT NOT NULL,
    of_version BIGINT NOT NULL,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (thread_id, place, language)
);
CREATE INDEX forum_translation_author ON forum_translation (author);
