#include "agora/credits/whole.hpp"

#include "note_store.hpp"

namespace agora::credits {
namespace {

void claim_all(db::WriteTx& tx, TransferId transfer) {
    for (const Step step : {Step::asked, Step::confirmed}) {
        claim_telling(tx, transfer, step, {});
    }
}

void put_dispute(db::WriteTx& tx, const WholeTransfer& whole, const ledger::Account& payer,
                 TransferId transfer) {
    const AccountId by{whole.payer.holder == ledger::Holder::member ? whole.payer.owner : 0};
    const ledger::Acting acting{tx, {by, whole.disputed_at}};
    if (!ledger::dispute(acting, payer.account_id, transfer)) return;
    insert_remark(tx, {.remark_id = tx.new_id<RemarkId>(),
                       .transfer_id = transfer,
                       .kind = RemarkKind::disputed,
                       .speaker = Speaker::payer,
                       .language = whole.language,
                       .words = whole.dispute,
                       .written_by = by,
                       .written_at = whole.disputed_at});
}

}  // namespace

std::optional<TransferId> put_whole_transfer(db::WriteTx& tx, const WholeTransfer& whole,
                                             std::string_view key, const WholeLimits& limits) {
    const auto account = [&](const WholeParty& party) {
        return ledger::open_account(tx, {.holder = party.holder,
                                         .owner = party.owner,
                                         .lowest = limits.lowest,
                                         .highest = limits.highest,
                                         .at = whole.proposed_at});
    };
    const ledger::Account payer = account(whole.payer);
    const ledger::Account payee = account(whole.payee);
    const auto made = ledger::propose({tx, {whole.written_by, whole.proposed_at}},
                                      {.payer = payer.account_id,
                                       .payee = payee.account_id,
                                       .amount = whole.amount,
                                       .category = whole.category,
                                       .proposed_by = whole.proposed_by,
                                       .key = std::string{key}});
    if (!made) return std::nullopt;
    const bool payee_began = whole.proposed_by == ledger::Side::payee;
    put_note(tx, {.transfer_id = *made,
                  .language = whole.language,
                  .words = whole.words,
                  .written_by = whole.written_by,
                  .decided_by = whole.confirmed_at ? whole.decided_by : AccountId{},
                  .nature = whole.nature,
                  .stated_by = payee_began ? whole.written_by : whole.decided_by});
    claim_all(tx, *made);
    if (!whole.confirmed_at) return *made;
    const auto other = payee_began ? payer.account_id : payee.account_id;
    const auto done = ledger::confirm({tx, {whole.decided_by, *whole.confirmed_at}}, other, *made);
    if (done && !whole.dispute.empty()) put_dispute(tx, whole, payer, *made);
    return *made;
}

}  // namespace agora::credits
