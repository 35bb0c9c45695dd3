-- A browser on a device of somebody that shows notices while no page is open.
CREATE TABLE inbox_device (
    device_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    endpoint TEXT NOT NULL UNIQUE,
    point TEXT NOT NULL,
    auth TEXT NOT NULL,
    name TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX inbox_device_account ON inbox_device (account_id);

-- The one pair of keys of the site, the secret half sealed; devices are bound to it.
CREATE TABLE inbox_push_key (
    place BIGINT PRIMARY KEY,
    point TEXT NOT NULL,
    sealed_secret TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
