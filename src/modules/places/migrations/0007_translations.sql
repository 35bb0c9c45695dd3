-- What the texts of a place say in another language. Every version stays; the one whose original says what the place says
-- now is shown, so that going back to an earlier version brings its translation back too.
CREATE TABLE places_translation (
    place_id BIGINT NOT NULL REFERENCES places_place (place_id),
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    of_version BIGINT NOT NULL,
    author BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (place_id, language, version)
);
CREATE INDEX places_translation_author ON places_translation (author);
