-- A picture of an event, with what whoever put it there said of it. Hidden: somebody shown in it
-- objects and it is not decided yet.
CREATE TABLE pictures_picture (
    picture_id BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
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
CREATE UNIQUE INDEX pictures_picture_event ON pictures_picture (event_id, file);
CREATE INDEX pictures_picture_account ON pictures_picture (account_id);
