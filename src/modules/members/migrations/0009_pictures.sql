-- What its owner said of an uploaded picture, by the digest of its large size, which profiles and
-- examples of work name.
CREATE TABLE members_picture (
    account_id BIGINT NOT NULL REFERENCES members_profile (account_id),
    file TEXT NOT NULL,
    small_file TEXT NOT NULL,
    rights_holder TEXT NOT NULL,
    licence TEXT NOT NULL,
    people_shown TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, file)
);

-- Somebody shown in a picture wants it hidden; it is, until this is decided. decision: open,
-- removed, shown_again. What was written goes with the decision.
CREATE TABLE members_picture_objection (
    objection_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES members_profile (account_id),
    picture TEXT NOT NULL,
    reason TEXT NOT NULL,
    mail TEXT NOT NULL,
    language TEXT NOT NULL,
    objected_at BIGINT NOT NULL,
    decision TEXT NOT NULL,
    by_moderator SMALLINT NOT NULL
);
CREATE INDEX members_picture_objection_account ON members_picture_objection (account_id);
CREATE INDEX members_picture_objection_open ON members_picture_objection (decision, objection_id);

ALTER TABLE members_profile ADD COLUMN picture_hidden SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE members_portfolio_item ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE members_portfolio_item ADD COLUMN file_name TEXT NOT NULL DEFAULT '';
ALTER TABLE members_portfolio_item ADD COLUMN file_size BIGINT NOT NULL DEFAULT 0;
ALTER TABLE members_portfolio_item ADD COLUMN hidden SMALLINT NOT NULL DEFAULT 0;
UPDATE members_portfolio_item SET description = alternative_text, alternative_text = '';
