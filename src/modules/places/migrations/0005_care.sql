-- When somebody was last asked whether a place is still right.
CREATE TABLE places_check (
    place_id BIGINT PRIMARY KEY REFERENCES places_place (place_id),
    asked_at BIGINT NOT NULL
);

-- Who wants to hear of new and changed places around a town.
CREATE TABLE places_subscription (
    account_id BIGINT NOT NULL,
    commune TEXT NOT NULL,
    within_km BIGINT NOT NULL,
    heard_until BIGINT NOT NULL,
    PRIMARY KEY (account_id, commune)
);

-- Who would use a shared space in a commune.
CREATE TABLE places_wish (
    account_id BIGINT NOT NULL,
    commune TEXT NOT NULL,
    wished_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, commune)
);
CREATE INDEX places_wish_commune ON places_wish (commune);

-- Communes of which the team was told that enough people wish for a space.
CREATE TABLE places_wish_told (
    commune TEXT PRIMARY KEY,
    told_at BIGINT NOT NULL
);

-- How many members there are in a commune, counted once a day from the directory.
CREATE TABLE places_density (
    commune TEXT PRIMARY KEY,
    members BIGINT NOT NULL,
    counted_on TEXT NOT NULL
);

-- What the team agreed with a partner, and whom it speaks with.
CREATE TABLE places_partner (
    place_id BIGINT PRIMARY KEY REFERENCES places_place (place_id),
    structure TEXT NOT NULL,
    members_get TEXT NOT NULL,
    public_line TEXT NOT NULL,
    agreement_ends TEXT,
    contact TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE TABLE places_contact (
    contact_id BIGINT PRIMARY KEY,
    place_id BIGINT NOT NULL REFERENCES places_place (place_id),
    account_id BIGINT NOT NULL,
    day TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX places_contact_place ON places_contact (place_id);
CREATE INDEX places_contact_account ON places_contact (account_id);

-- Figures about the entrepreneurs and structures of an area, with where and when they were found.
CREATE TABLE places_figure (
    figure_id BIGINT PRIMARY KEY,
    territory TEXT NOT NULL,
    subject TEXT NOT NULL,
    amount BIGINT NOT NULL,
    counted_on TEXT NOT NULL,
    source TEXT NOT NULL,
    source_address TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX places_figure_territory ON places_figure (territory);
CREATE INDEX places_figure_written_by ON places_figure (written_by);
