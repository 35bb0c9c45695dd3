-- Whose invitation has not been sent yet (DIR-20).
CREATE INDEX members_import_key_waiting ON members_import_key (account_id) WHERE invited_at IS NULL;
