-- What somebody brings to a repair café. Without account it is of somebody who has none, or was erased.
CREATE TABLE repairs_item (
    item_id BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    entry TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    brought_at BIGINT NOT NULL,
    helper_id BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    found TEXT NOT NULL,
    moderation TEXT NOT NULL
);
CREATE INDEX repairs_item_event ON repairs_item (event_id, brought_at);
CREATE INDEX repairs_item_account ON repairs_item (account_id);
CREATE INDEX repairs_item_helper ON repairs_item (helper_id);

-- Who helps there, with what.
CREATE TABLE repairs_helper (
    event_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    skill TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (event_id, account_id)
);
CREATE INDEX repairs_helper_account ON repairs_helper (account_id);

-- How many people walked in without registering, as its organiser counted.
CREATE TABLE repairs_count (
    event_id BIGINT PRIMARY KEY,
    walk_ins BIGINT NOT NULL
);
