CREATE TRIGGER ledger_entry_stays BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER ledger_entry_remains BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER ledger_transfer_remains BEFORE DELETE ON ledger_transfer
BEGIN SELECT RAISE(ABORT, 'transfers are never deleted'); END;
CREATE TRIGGER ledger_account_remains BEFORE DELETE ON ledger_account
BEGIN SELECT RAISE(ABORT, 'accounts are never deleted'); END;
CREATE TRIGGER ledger_transfer_stays BEFORE UPDATE ON ledger_transfer
WHEN NEW.transfer_id <> OLD.transfer_id OR NEW.payer <> OLD.payer OR NEW.payee <> OLD.payee
    OR NEW.amount <> OLD.amount OR NEW.category <> OLD.category OR NEW.purpose <> OLD.purpose
    OR NEW.purpose_id <> OLD.purpose_id OR NEW.proposed_by <> OLD.proposed_by
    OR NEW.proposer <> OLD.proposer OR NEW.request_key <> OLD.request_key
    OR NEW.corrects <> OLD.corrects OR NEW.proposed_at <> OLD.proposed_at
    OR NEW.payer_member NOT IN (0, OLD.payer_member)
    OR NEW.payee_member NOT IN (0, OLD.payee_member)
    OR (NEW.state = 'pending' AND OLD.state <> 'pending')
BEGIN SELECT RAISE(ABORT, 'of a transfer only the state goes on'); END;
CREATE TRIGGER ledger_account_stays BEFORE UPDATE ON ledger_account
WHEN NEW.account_id <> OLD.account_id OR NEW.holder <> OLD.holder
    OR NEW.member_id NOT IN (0, OLD.member_id) OR NEW.group_id <> OLD.group_id
    OR NEW.entries < OLD.entries OR (NEW.entries = OLD.entries AND NEW.balance <> OLD.balance)
BEGIN SELECT RAISE(ABORT, 'a balance moves with its entries only'); END;
