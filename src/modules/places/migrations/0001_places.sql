-- A place that people may go to. What it says is its version of the moment.
CREATE TABLE places_place (
    place_id BIGINT PRIMARY KEY,
    state TEXT NOT NULL,
    moderation TEXT NOT NULL,
    version_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    confirmed_version BIGINT NOT NULL,
    proposed_by BIGINT NOT NULL,
    by_visitor BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    verified_at BIGINT,
    reason TEXT NOT NULL
);
CREATE INDEX places_place_proposed_by ON places_place (proposed_by);

-- Every version stays as it was written: all that it said, as JSON.
CREATE TABLE places_version (
    version_id BIGINT PRIMARY KEY,
    place_id BIGINT NOT NULL REFERENCES places_place (place_id),
    version BIGINT NOT NULL,
    deed TEXT NOT NULL,
    author BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    content TEXT NOT NULL
);
CREATE UNIQUE INDEX places_version_number ON places_version (place_id, version);
CREATE INDEX places_version_author ON places_version (author);

-- Who said that a version is right.
CREATE TABLE places_confirmation (
    place_id BIGINT NOT NULL REFERENCES places_place (place_id),
    version BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    confirmed_at BIGINT NOT NULL,
    PRIMARY KEY (place_id, version, account_id)
);
CREATE INDEX places_confirmation_account ON places_confirmation (account_id);
