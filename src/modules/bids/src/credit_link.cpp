#include "credit_link.hpp"

#include "agora/ledger/transfer.hpp"
#include "refusals.hpp"

namespace agora::bids {
namespace {

std::optional<ledger::Account> account_of(db::ReadTx& tx, AccountId account) {
    return ledger::find_account_of(tx, ledger::Holder::member, account.value());
}

}  // namespace

bool has_open_account(db::ReadTx& tx, AccountId account) {
    const auto found = account_of(tx, account);
    return found && found->state == ledger::AccountState::open;
}

Result<Done> pay_help(const Acting& acting, const Ask& ask) {
    const auto payer = account_of(acting.tx, ask.asked_by);
    if (!payer) return HelpRefusal::credits_without_account;
    const auto payee = account_of(acting.tx, ask.helper);
    if (!payee) return HelpRefusal::helper_without_account;
    const auto paid = ledger::post_together({acting.tx, acting.origin},
                                            {{.payer = payer->account_id,
                                              .payee = payee->account_id,
                                              .amount = ask.credits,
                                              .category = ledger::Category::language_help,
                                              .purpose = ledger::Purpose::help,
                                              .purpose_id = ask.ask_id.value(),
                                              .proposed_by = ledger::Side::payer,
                                              .key = "help-" + to_string(ask.ask_id)}});
    if (!paid) return paid.refusal();
    return Done{};
}

}  // namespace agora::bids
