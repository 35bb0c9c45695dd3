-- Who says that a place is theirs to look after, and what an editor answered.
CREATE TABLE places_caretaker (
    place_id BIGINT NOT NULL REFERENCES places_place (place_id),
    account_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    words TEXT NOT NULL,
    is_told BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (place_id, account_id)
);
CREATE INDEX places_caretaker_account ON places_caretaker (account_id);
CREATE INDEX places_caretaker_state ON places_caretaker (state);
