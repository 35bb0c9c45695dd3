-- Whoever put a picture elsewhere than on their own page can go, and the decision stays: only what
-- stands on the own page goes with the account. And whoever objects decides nothing in that matter.
ALTER TABLE members_objection ADD COLUMN owner_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE members_objection ADD COLUMN objected_by BIGINT NOT NULL DEFAULT 0;
UPDATE members_objection SET owner_id = account_id WHERE path LIKE '/members/%';
CREATE INDEX members_objection_owner ON members_objection (owner_id);
CREATE INDEX members_objection_by ON members_objection (objected_by);
