-- What a post points at on this site: another thread by its number, an event, a group. Read from both ends.
CREATE TABLE forum_mention (
    thread_id BIGINT NOT NULL REFERENCES forum_thread (thread_id),
    place BIGINT NOT NULL,
    kind TEXT NOT NULL,
    target BIGINT NOT NULL,
    PRIMARY KEY (thread_id, place, kind, target)
);
CREATE INDEX forum_mention_target ON forum_mention (kind, target);
