-- A question with its answer, made of a solved thread and kept by hand from then on.
CREATE TABLE forum_faq (
    faq_id BIGINT PRIMARY KEY,
    category_id BIGINT NOT NULL REFERENCES forum_category (category_id),
    thread_id BIGINT NOT NULL REFERENCES forum_thread (thread_id),
    language TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_by BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL
);
CREATE UNIQUE INDEX forum_faq_thread ON forum_faq (thread_id, language);
CREATE INDEX forum_faq_category ON forum_faq (category_id, made_at);
CREATE INDEX forum_faq_made_by ON forum_faq (made_by);
