CREATE TRIGGER journal_entry_stays BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal entries are never changed'); END;
CREATE TRIGGER journal_entry_remains BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal entries are never deleted'); END;
CREATE TRIGGER journal_seal_stays BEFORE UPDATE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'seals are never changed'); END;
CREATE TRIGGER journal_seal_remains BEFORE DELETE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'seals are never deleted'); END;
