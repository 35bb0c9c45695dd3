-- Counters in one row each: 1 numbers of listings, from which their short codes are made; 2 changes of
-- listings, so that lists in memory read only what changed; 3 the change up to which rings were looked for.
CREATE TABLE exchange_counter (
    counter BIGINT PRIMARY KEY,
    last BIGINT NOT NULL
);

-- ends_on: none when it has no end date. warned: 0 not yet, 1 some days before, 2 the day before, 3 told of its end.
-- entered_by, paper_on: who typed it for somebody who signed on paper, and when they signed.
CREATE TABLE exchange_listing (
    listing_id BIGINT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    side TEXT NOT NULL,
    thing TEXT NOT NULL,
    category TEXT NOT NULL,
    for_free SMALLINT NOT NULL,
    for_pay SMALLINT NOT NULL,
    for_barter SMALLINT NOT NULL,
    for_credits SMALLINT NOT NULL,
    credits BIGINT NOT NULL,
    asks TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    commune TEXT NOT NULL,
    remote SMALLINT NOT NULL,
    circle_id BIGINT NOT NULL,
    place_id BIGINT NOT NULL,
    audience TEXT NOT NULL,
    state TEXT NOT NULL,
    ends_on TEXT,
    warned BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    entered_by BIGINT NOT NULL,
    paper_on TEXT,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    moderation TEXT NOT NULL,
    touched BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX exchange_listing_owner ON exchange_listing (owner_id, listing_id);
CREATE INDEX exchange_listing_entered_by ON exchange_listing (entered_by);
CREATE INDEX exchange_listing_touched ON exchange_listing (touched);
CREATE INDEX exchange_listing_ends ON exchange_listing (state, ends_on, listing_id);

-- An answer to a listing, and what came of it between the two. owner: who placed the listing.
CREATE TABLE exchange_deal (
    deal_id BIGINT PRIMARY KEY,
    listing_id BIGINT NOT NULL,
    ring_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    other_id BIGINT NOT NULL,
    side TEXT NOT NULL,
    state TEXT NOT NULL,
    mode TEXT NOT NULL,
    what TEXT NOT NULL,
    back TEXT NOT NULL,
    credits BIGINT NOT NULL,
    terms BIGINT NOT NULL,
    terms_by_owner SMALLINT NOT NULL,
    owner_done_at BIGINT,
    other_done_at BIGINT,
    transfer_id BIGINT NOT NULL,
    transfers BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    agreed_at BIGINT,
    changed_at BIGINT NOT NULL
);
CREATE INDEX exchange_deal_listing ON exchange_deal (listing_id);
CREATE INDEX exchange_deal_owner ON exchange_deal (owner_id, changed_at);
CREATE INDEX exchange_deal_other ON exchange_deal (other_id, changed_at);
CREATE INDEX exchange_deal_transfer ON exchange_deal (transfer_id);

-- How often somebody proposed terms on a day.
CREATE TABLE exchange_pace (
    account_id BIGINT NOT NULL,
    day TEXT NOT NULL,
    proposed BIGINT NOT NULL,
    PRIMARY KEY (account_id, day)
);

CREATE TABLE exchange_line (
    line_id BIGINT PRIMARY KEY,
    deal_id BIGINT NOT NULL REFERENCES exchange_deal (deal_id),
    written_by BIGINT NOT NULL,
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX exchange_line_deal ON exchange_line (deal_id, line_id);
CREATE INDEX exchange_line_written_by ON exchange_line (written_by);

-- What a provider said of their own supply: help between neighbours, or within their profession for so much.
CREATE TABLE exchange_statement (
    deal_id BIGINT NOT NULL REFERENCES exchange_deal (deal_id),
    account_id BIGINT NOT NULL,
    nature TEXT NOT NULL,
    value_cents BIGINT NOT NULL,
    stated_at BIGINT NOT NULL,
    PRIMARY KEY (deal_id, account_id)
);
CREATE INDEX exchange_statement_account ON exchange_statement (account_id, stated_at);

-- What who received estimates to have saved.
CREATE TABLE exchange_avoided (
    deal_id BIGINT NOT NULL REFERENCES exchange_deal (deal_id),
    account_id BIGINT NOT NULL,
    purchase_cents BIGINT NOT NULL,
    travel_km BIGINT NOT NULL,
    stated_at BIGINT NOT NULL,
    PRIMARY KEY (deal_id, account_id)
);
CREATE INDEX exchange_avoided_account ON exchange_avoided (account_id);
CREATE INDEX exchange_avoided_stated ON exchange_avoided (stated_at);

-- A chain of wants and offers that closes. mark: its listings in order, so that none is proposed twice.
CREATE TABLE exchange_ring (
    ring_id BIGINT PRIMARY KEY,
    state TEXT NOT NULL,
    mark TEXT NOT NULL UNIQUE,
    proposed_at BIGINT NOT NULL,
    answer_by BIGINT NOT NULL,
    decided_at BIGINT
);
CREATE INDEX exchange_ring_state ON exchange_ring (state, answer_by);

CREATE TABLE exchange_ring_leg (
    ring_id BIGINT NOT NULL REFERENCES exchange_ring (ring_id),
    place BIGINT NOT NULL,
    giver_id BIGINT NOT NULL,
    offer_id BIGINT NOT NULL,
    want_id BIGINT NOT NULL,
    credits BIGINT NOT NULL,
    answer TEXT NOT NULL,
    answered_at BIGINT,
    PRIMARY KEY (ring_id, place)
);
CREATE INDEX exchange_ring_leg_giver ON exchange_ring_leg (giver_id, ring_id);

-- What a group allows of listings that are placed in it; a group without a row allows what the cooperative does.
CREATE TABLE exchange_group (
    circle_id BIGINT PRIMARY KEY,
    for_free SMALLINT NOT NULL,
    for_pay SMALLINT NOT NULL,
    for_barter SMALLINT NOT NULL,
    for_credits SMALLINT NOT NULL,
    without_end SMALLINT NOT NULL
);
