-- A stand at a fair, of a sector or (0) shared by all. The price is in cents, of the whole stand.
CREATE TABLE fairs_stand (
    stand_id BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL,
    sector BIGINT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    tables BIGINT NOT NULL,
    price BIGINT NOT NULL,
    last_day TEXT NOT NULL,
    told BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX fairs_stand_event ON fairs_stand (event_id);
CREATE INDEX fairs_stand_last_day ON fairs_stand (told, last_day);

-- Who has how many of its tables, in the order of the numbers.
CREATE TABLE fairs_booking (
    stand_id BIGINT NOT NULL REFERENCES fairs_stand (stand_id),
    account_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    tables BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (stand_id, account_id)
);
CREATE INDEX fairs_booking_account ON fairs_booking (account_id);
