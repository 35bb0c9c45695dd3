-- A draw. pool_text and record are written once and never changed; see docs/reference/draws.md.
CREATE TABLE lottery_draw (
    draw_id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    seats BIGINT NOT NULL,
    reserves BIGINT NOT NULL,
    source TEXT NOT NULL,
    giver TEXT NOT NULL,
    state TEXT NOT NULL,
    entries_until BIGINT NOT NULL,
    value_what TEXT NOT NULL,
    value_numbers BIGINT NOT NULL,
    value_at BIGINT NOT NULL,
    announced_by BIGINT NOT NULL,
    announced_at BIGINT NOT NULL,
    frozen_at BIGINT,
    pool_hash TEXT NOT NULL,
    pool_text TEXT NOT NULL,
    record TEXT NOT NULL,
    ended_at BIGINT,
    reason TEXT NOT NULL,
    moderation TEXT NOT NULL,
    told BIGINT NOT NULL
);
CREATE INDEX lottery_draw_state ON lottery_draw (state, entries_until);
CREATE INDEX lottery_draw_announced_by ON lottery_draw (announced_by);

CREATE TABLE lottery_stratum (
    draw_id BIGINT NOT NULL REFERENCES lottery_draw (draw_id),
    place BIGINT NOT NULL,
    criterion TEXT NOT NULL,
    value TEXT NOT NULL,
    least BIGINT NOT NULL,
    most BIGINT NOT NULL,
    PRIMARY KEY (draw_id, place)
);

CREATE TABLE lottery_candidate (
    draw_id BIGINT NOT NULL REFERENCES lottery_draw (draw_id),
    number BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    choices TEXT NOT NULL,
    name_public SMALLINT NOT NULL,
    entered_at BIGINT NOT NULL,
    drawn_place BIGINT NOT NULL,
    reserve_place BIGINT NOT NULL,
    PRIMARY KEY (draw_id, number)
);
CREATE INDEX lottery_candidate_account ON lottery_candidate (account_id, draw_id);

CREATE TABLE lottery_witness (
    draw_id BIGINT NOT NULL REFERENCES lottery_draw (draw_id),
    number BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    commitment TEXT NOT NULL,
    sealed_at BIGINT NOT NULL,
    secret TEXT NOT NULL,
    revealed_at BIGINT,
    PRIMARY KEY (draw_id, number)
);
CREATE INDEX lottery_witness_account ON lottery_witness (account_id, draw_id);

-- What each person typed as the public value; it counts when two typed the same.
CREATE TABLE lottery_typed_value (
    draw_id BIGINT NOT NULL REFERENCES lottery_draw (draw_id),
    account_id BIGINT NOT NULL,
    content TEXT NOT NULL,
    typed_at BIGINT NOT NULL
);
CREATE INDEX lottery_typed_value_draw ON lottery_typed_value (draw_id, account_id);
CREATE INDEX lottery_typed_value_account ON lottery_typed_value (account_id);
