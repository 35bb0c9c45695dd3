-- Members of a group who chose to hear of what fits a filter of the group. turn: the last change before they chose.
CREATE TABLE calls_hearer (
    filter_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    since BIGINT NOT NULL,
    turn BIGINT NOT NULL,
    PRIMARY KEY (filter_id, account_id)
);
CREATE INDEX calls_hearer_account ON calls_hearer (account_id);
