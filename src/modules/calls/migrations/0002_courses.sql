-- Where one learns to answer a call. kind: of the calls that it is about, none for all.
CREATE TABLE calls_course (
    course_id BIGINT PRIMARY KEY,
    language TEXT NOT NULL,
    kind TEXT,
    title TEXT NOT NULL,
    address TEXT NOT NULL,
    about TEXT NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX calls_course_added_by ON calls_course (added_by);
