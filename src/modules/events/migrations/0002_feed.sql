-- Whether a person's calendar can be subscribed to, and what it holds. The secret address is made of the account,
-- the generation and a key of this installation: a new generation ends the old address.
CREATE TABLE events_feed (
    account_id BIGINT PRIMARY KEY,
    generation BIGINT NOT NULL,
    is_open BIGINT NOT NULL,
    with_groups BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
