-- A picture of a text. Until a text that holds its address is sent, thread and place are zero and only who added it sees it.
CREATE TABLE forum_picture (
    picture_id BIGINT PRIMARY KEY,
    word TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    thread_id BIGINT NOT NULL,
    place BIGINT NOT NULL,
    file TEXT NOT NULL,
    small_file TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    language TEXT NOT NULL,
    alternative_text TEXT NOT NULL,
    rights_holder TEXT NOT NULL,
    licence TEXT NOT NULL,
    people_shown TEXT NOT NULL,
    hidden SMALLINT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX forum_picture_word ON forum_picture (word);
CREATE INDEX forum_picture_post ON forum_picture (thread_id, place);
CREATE INDEX forum_picture_account ON forum_picture (account_id);
