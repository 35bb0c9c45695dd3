#include "checks.hpp"
#include "transfer_store.hpp"

namespace agora::ledger {
namespace {

LedgerAccountId proposer_of(const Transfer& transfer) {
    return transfer.proposed_by == Side::payer ? transfer.payer : transfer.payee;
}

LedgerAccountId other_of(const Transfer& transfer) {
    return transfer.proposed_by == Side::payer ? transfer.payee : transfer.payer;
}

bool is_party(const Transfer& transfer, LedgerAccountId by) {
    return by == transfer.payer || by == transfer.payee;
}

/// Who may answer: the other side confirms and refuses, the proposer withdraws.
Result<Transfer> pending_for(db::ReadTx& tx, TransferId id, LedgerAccountId by, bool by_proposer) {
    const auto transfer = find_transfer(tx, id);
    if (!transfer) return LedgerRefusal::transfer_unknown;
    if (!is_party(*transfer, by)) return LedgerRefusal::not_a_party;
    if (by_proposer && by != proposer_of(*transfer)) return LedgerRefusal::not_the_proposer;
    if (!by_proposer && by != other_of(*transfer)) return LedgerRefusal::not_the_other_side;
    if (transfer->state != TransferState::pending) return LedgerRefusal::not_pending;
    return *transfer;
}

Result<Done> end_pending(const Acting& acting, Transfer transfer, TransferState state) {
    Books books{acting.tx, {transfer.payer, transfer.payee}};
    books.release(transfer);
    books.save();
    transfer.state = state;
    transfer.decided_at = acting.origin.at;
    update_state(acting.tx, transfer);
    journal::emit(acting.tx, acting.origin, TransferChanged{transfer.transfer_id, state});
    return Done{};
}

}  // namespace

Result<Done> confirm(const Acting& acting, LedgerAccountId by, TransferId id) {
    const auto found = pending_for(acting.tx, id, by, false);
    if (!found) return found.refusal();
    Transfer transfer = *found;
    Books books{acting.tx, {transfer.payer, transfer.payee}};
    const Account& payer = books.at(transfer.payer);
    const Account& payee = books.at(transfer.payee);
    if (const auto refusal = not_open(payer, payee)) return *refusal;
    const auto beyond = transfer.proposed_by == Side::payer ? beyond_highest(payee, transfer.amount)
                                                            : beyond_lowest(payer, transfer.amount);
    if (beyond) return *beyond;
    books.release(transfer);
    const std::int64_t digest = books.post(transfer, acting.origin.at);
    books.save();
    transfer.state = TransferState::posted;
    transfer.decided_at = acting.origin.at;
    update_state(acting.tx, transfer);
    journal::emit(acting.tx, acting.origin, TransferPosted{id, digest});
    return Done{};
}

Result<Done> refuse(const Acting& acting, LedgerAccountId by, TransferId id) {
    const auto transfer = pending_for(acting.tx, id, by, false);
    if (!transfer) return transfer.refusal();
    return end_pending(acting, *transfer, TransferState::refused);
}

Result<Done> withdraw(const Acting& acting, LedgerAccountId by, TransferId id) {
    const auto transfer = pending_for(acting.tx, id, by, true);
    if (!transfer) return transfer.refusal();
    return end_pending(acting, *transfer, TransferState::withdrawn);
}

Result<Done> lapse(const Acting& acting, TransferId id) {
    const auto transfer = find_transfer(acting.tx, id);
    if (!transfer) return LedgerRefusal::transfer_unknown;
    if (transfer->state != TransferState::pending) return LedgerRefusal::not_pending;
    return end_pending(acting, *transfer, TransferState::lapsed);
}

}  // namespace agora::ledger
