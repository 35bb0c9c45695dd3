#include "checks.hpp"
#include "transfer_store.hpp"

namespace agora::ledger {
namespace {

std::optional<Refusal> not_to_dispute(const Transfer& transfer, LedgerAccountId by) {
    if (by != transfer.payer && by != transfer.payee) return Refusal{LedgerRefusal::not_a_party};
    if (transfer.corrects) return Refusal{LedgerRefusal::a_correction_stays};
    if (transfer.state == TransferState::disputed) {
        return Refusal{LedgerRefusal::disputed_already};
    }
    if (transfer.state == TransferState::corrected) {
        return Refusal{LedgerRefusal::corrected_already};
    }
    if (transfer.state != TransferState::posted) return Refusal{LedgerRefusal::not_posted};
    return std::nullopt;
}

std::optional<Refusal> not_to_correct(const Transfer& transfer) {
    if (transfer.corrects) return Refusal{LedgerRefusal::a_correction_stays};
    if (transfer.state == TransferState::corrected) {
        return Refusal{LedgerRefusal::corrected_already};
    }
    const bool stands =
        transfer.state == TransferState::posted || transfer.state == TransferState::disputed;
    if (!stands) return Refusal{LedgerRefusal::not_posted};
    return std::nullopt;
}

/// The decision keeps the moment of the posting.
void change_state(const Acting& acting, Transfer transfer, TransferState state) {
    transfer.state = state;
    update_state(acting.tx, transfer);
    journal::emit(acting.tx, acting.origin, TransferChanged{transfer.transfer_id, state});
}

Transfer opposite_of(const Transfer& transfer, TransferId id, Instant at) {
    return {.transfer_id = id,
            .payer = transfer.payee,
            .payee = transfer.payer,
            .amount = transfer.amount,
            .category = transfer.category,
            .purpose = Purpose::correction,
            .purpose_id = transfer.transfer_id.value(),
            .proposed_by = Side::payer,
            .state = TransferState::posted,
            .corrects = transfer.transfer_id,
            .proposed_at = at,
            .decided_at = at};
}

}  // namespace

Result<Done> dispute(const Acting& acting, LedgerAccountId by, TransferId id) {
    const auto transfer = find_transfer(acting.tx, id);
    if (!transfer) return LedgerRefusal::transfer_unknown;
    if (const auto refusal = not_to_dispute(*transfer, by)) return *refusal;
    change_state(acting, *transfer, TransferState::disputed);
    return Done{};
}

Result<Done> settle(const Acting& acting, TransferId id) {
    const auto transfer = find_transfer(acting.tx, id);
    if (!transfer) return LedgerRefusal::transfer_unknown;
    if (transfer->state != TransferState::disputed) return LedgerRefusal::not_disputed;
    change_state(acting, *transfer, TransferState::posted);
    return Done{};
}

Result<TransferId> correct(const Acting& acting, TransferId id, std::string_view key) {
    const auto transfer = find_transfer(acting.tx, id);
    if (!transfer) return LedgerRefusal::transfer_unknown;
    const auto before = find_transfer_by_key(acting.tx, transfer->payee, key);
    if (before && before->corrects == id) return before->transfer_id;
    if (const auto refusal = not_to_correct(*transfer)) return *refusal;
    const Transfer opposite =
        opposite_of(*transfer, acting.tx.new_id<TransferId>(), acting.origin.at);
    Books books{acting.tx, {transfer->payer, transfer->payee}};
    const Account& payer = books.at(opposite.payer);
    const Account& payee = books.at(opposite.payee);
    if (const auto refusal = not_open(payer, payee)) return *refusal;
    if (const auto refusal = beyond_lowest(payer, opposite.amount)) return *refusal;
    if (const auto refusal = beyond_highest(payee, opposite.amount)) return *refusal;
    insert_transfer(acting.tx,
                    {opposite, key, books.member(opposite.payer), books.member(opposite.payee)});
    const std::int64_t digest = books.post(opposite, acting.origin.at);
    books.save();
    change_state(acting, *transfer, TransferState::corrected);
    journal::emit(acting.tx, acting.origin, TransferPosted{opposite.transfer_id, digest});
    return opposite.transfer_id;
}

}  // namespace agora::ledger
