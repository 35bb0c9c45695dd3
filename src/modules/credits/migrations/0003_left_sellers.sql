-- Sellers who closed their account while the cooperative reports: what they gave, and what they supplied in a year of which
-- the report may still have to be made. written: whether they gave their data.
CREATE TABLE credits_left_seller (
    account_id BIGINT NOT NULL,
    year BIGINT NOT NULL,
    name TEXT NOT NULL,
    written SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    legal_name TEXT NOT NULL,
    address TEXT NOT NULL,
    country TEXT NOT NULL,
    born_on TEXT NOT NULL,
    born_in TEXT NOT NULL,
    tax_number TEXT NOT NULL,
    tax_country TEXT NOT NULL,
    vat_number TEXT NOT NULL,
    registration TEXT NOT NULL,
    PRIMARY KEY (account_id, year)
);
CREATE INDEX credits_left_seller_year ON credits_left_seller (year);

CREATE TABLE credits_left_sum (
    account_id BIGINT NOT NULL,
    year BIGINT NOT NULL,
    quarter BIGINT NOT NULL,
    way TEXT NOT NULL,
    activities BIGINT NOT NULL,
    credits BIGINT NOT NULL,
    value_cents BIGINT NOT NULL,
    PRIMARY KEY (account_id, year, quarter, way)
);
CREATE INDEX credits_left_sum_year ON credits_left_sum (year);
