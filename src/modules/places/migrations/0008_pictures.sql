-- A picture of a place. Hidden: somebody shown in it objects and it is not decided yet.
CREATE TABLE places_picture (
    picture_id BIGINT PRIMARY KEY,
    place_id BIGINT NOT NULL REFERENCES places_place (place_id),
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
CREATE UNIQUE INDEX places_picture_place ON places_picture (place_id, file);
CREATE INDEX places_picture_account ON places_picture (account_id);

-- That one came or went, which no version of the place says: going back to a version brings no removed picture back.
CREATE TABLE places_picture_deed (
    deed_id BIGINT PRIMARY KEY,
    place_id BIGINT NOT NULL REFERENCES places_place (place_id),
    picture_id BIGINT NOT NULL,
    deed TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    done_at BIGINT NOT NULL
);
CREATE INDEX places_picture_deed_place ON places_picture_deed (place_id);
CREATE INDEX places_picture_deed_account ON places_picture_deed (account_id);
