-- Of an offer or want, in the order of place; the first that is not hidden stands in lists. Hidden: somebody shown in it
-- objects and it is not decided yet.
CREATE TABLE exchange_picture (
    picture_id BIGINT PRIMARY KEY,
    listing_id BIGINT NOT NULL REFERENCES exchange_listing (listing_id),
    place BIGINT NOT NULL,
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
CREATE UNIQUE INDEX exchange_picture_listing ON exchange_picture (listing_id, file);
CREATE INDEX exchange_picture_account ON exchange_picture (account_id);
