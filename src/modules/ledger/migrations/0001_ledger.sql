-- A balance each. member_id, group_id: whose, 0: neither (the common pot, or who left).
CREATE TABLE ledger_account (
    account_id BIGINT PRIMARY KEY,
    holder TEXT NOT NULL,
    member_id BIGINT NOT NULL,
    group_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    lowest BIGINT NOT NULL,
    highest BIGINT NOT NULL,
    balance BIGINT NOT NULL,
    held_out BIGINT NOT NULL,
    held_in BIGINT NOT NULL,
    entries BIGINT NOT NULL,
    last_hash BYTEA NOT NULL,
    opened_at BIGINT NOT NULL,
    moved_at BIGINT NOT NULL,
    CHECK (lowest <= 0 AND highest >= 0),
    CHECK (held_out >= 0 AND held_in >= 0),
    CHECK (balance - held_out >= lowest),
    CHECK (balance + held_in <= highest)
);
CREATE UNIQUE INDEX ledger_account_member ON ledger_account (member_id) WHERE member_id <> 0;
CREATE UNIQUE INDEX ledger_account_group ON ledger_account (group_id) WHERE group_id <> 0;
CREATE UNIQUE INDEX ledger_account_common ON ledger_account (holder) WHERE holder = 'common';

-- request_key: made by the client of the side that proposed.
CREATE TABLE ledger_transfer (
    transfer_id BIGINT PRIMARY KEY,
    payer BIGINT NOT NULL REFERENCES ledger_account (account_id),
    payee BIGINT NOT NULL REFERENCES ledger_account (account_id),
    amount BIGINT NOT NULL,
    category TEXT NOT NULL,
    purpose TEXT NOT NULL,
    purpose_id BIGINT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposer BIGINT NOT NULL,
    request_key TEXT NOT NULL,
    state TEXT NOT NULL,
    corrects BIGINT NOT NULL,
    proposed_at BIGINT NOT NULL,
    decided_at BIGINT NOT NULL,
    payer_member BIGINT NOT NULL,
    payee_member BIGINT NOT NULL,
    CHECK (amount BETWEEN 1 AND 1000000),
    CHECK (payer <> payee)
);
CREATE UNIQUE INDEX ledger_transfer_key ON ledger_transfer (proposer, request_key);
CREATE INDEX ledger_transfer_payer ON ledger_transfer (payer, transfer_id);
CREATE INDEX ledger_transfer_payee ON ledger_transfer (payee, transfer_id);
CREATE INDEX ledger_transfer_payer_member ON ledger_transfer (payer_member);
CREATE INDEX ledger_transfer_payee_member ON ledger_transfer (payee_member);
CREATE INDEX ledger_transfer_pending ON ledger_transfer (proposed_at) WHERE state = 'pending';
CREATE INDEX ledger_transfer_to_pay ON ledger_transfer (payer) WHERE state = 'pending';
CREATE INDEX ledger_transfer_to_come ON ledger_transfer (payee) WHERE state = 'pending';
CREATE INDEX ledger_transfer_disputed ON ledger_transfer (transfer_id) WHERE state = 'disputed';
CREATE INDEX ledger_transfer_purpose ON ledger_transfer (purpose, purpose_id) WHERE purpose_id <> 0;
CREATE UNIQUE INDEX ledger_transfer_corrects ON ledger_transfer (corrects) WHERE corrects <> 0;

-- place: 1, 2, … within its account; hash: over the hash before it and this row.
CREATE TABLE ledger_entry (
    entry_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES ledger_account (account_id),
    place BIGINT NOT NULL,
    transfer_id BIGINT NOT NULL REFERENCES ledger_transfer (transfer_id),
    amount BIGINT NOT NULL,
    balance BIGINT NOT NULL,
    at BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    CHECK (amount <> 0)
);
CREATE UNIQUE INDEX ledger_entry_place ON ledger_entry (account_id, place);
CREATE UNIQUE INDEX ledger_entry_transfer ON ledger_entry (transfer_id, account_id);
CREATE INDEX ledger_entry_at ON ledger_entry (at);
