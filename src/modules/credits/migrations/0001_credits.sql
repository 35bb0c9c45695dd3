-- What stands beside a transfer of the ledger: what it was for, who acted, what the side that helps stated.
-- value_cents: in euro, only while the cooperative reports to the tax office; else NULL.
CREATE TABLE credits_note (
    transfer_id BIGINT PRIMARY KEY,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    decided_by BIGINT NOT NULL,
    nature TEXT NOT NULL,
    value_cents BIGINT,
    stated_by BIGINT NOT NULL,
    moderation TEXT NOT NULL
);
CREATE INDEX credits_note_written_by ON credits_note (written_by);
CREATE INDEX credits_note_decided_by ON credits_note (decided_by);
CREATE INDEX credits_note_stated_by ON credits_note (stated_by);

-- What is said of a dispute, and how it ended.
CREATE TABLE credits_remark (
    remark_id BIGINT PRIMARY KEY,
    transfer_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    speaker TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    written_by BIGINT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX credits_remark_transfer ON credits_remark (transfer_id, remark_id);
CREATE INDEX credits_remark_written_by ON credits_remark (written_by);

-- What each side was told of already: a step of a transfer, or one remark.
CREATE TABLE credits_told (
    transfer_id BIGINT NOT NULL,
    step TEXT NOT NULL,
    remark_id BIGINT NOT NULL,
    PRIMARY KEY (transfer_id, step, remark_id)
);

-- How many transfers somebody began on a day.
CREATE TABLE credits_pace (
    account_id BIGINT NOT NULL,
    day TEXT NOT NULL,
    begun BIGINT NOT NULL,
    PRIMARY KEY (account_id, day)
);

-- What the tax office asks of sellers, while the cooperative reports.
CREATE TABLE credits_seller (
    account_id BIGINT PRIMARY KEY,
    legal_name TEXT NOT NULL,
    address TEXT NOT NULL,
    country TEXT NOT NULL,
    born_on TEXT NOT NULL,
    tax_number TEXT NOT NULL,
    vat_number TEXT NOT NULL,
    written_at BIGINT NOT NULL
);

-- Sellers who were told that the copy of a year stands ready.
CREATE TABLE credits_copy (
    account_id BIGINT NOT NULL,
    year BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, year)
);
