#include "payment.hpp"

#include "agora/ledger/transfer.hpp"

#include <algorithm>

namespace agora::loans {

bool is_paid(db::ReadTx& tx, LoanId loan) {
    using ledger::TransferState;
    const auto transfers = ledger::list_for_purpose(tx, ledger::Purpose::loan, loan.value());
    return std::ranges::any_of(transfers, [](const ledger::Transfer& transfer) {
        return transfer.state == TransferState::pending ||
               transfer.state == TransferState::posted || transfer.state == TransferState::disputed;
    });
}

std::string payment_path(db::ReadTx& tx, const SeenLoan& seen) {
    const LoanState state = seen.loan.state;
    const bool is_back = state == LoanState::returning || state == LoanState::returned ||
                         state == LoanState::settled;
    const bool asks = seen.part == Part::borrower && is_back && seen.loan.credits > 0;
    if (!asks || is_paid(tx, seen.loan.loan_id)) return {};
    const std::string query = "/credits/pay?loan=" + to_string(seen.loan.loan_id);
    if (!seen.thing.circle_id) {
        return seen.thing.owner_id ? query + "&to=" + to_string(seen.thing.owner_id)
                                   : std::string{};
    }
    const auto circle = circles::find_circle(tx, seen.thing.circle_id);
    return circle ? query + "&group=" + circle->slug : std::string{};
}

std::optional<credits::PurposeFacts> purpose_of(const web::Call& call, db::ReadTx& tx,
                                                std::int64_t id) {
    const auto seen = seen_loan(tx, call.actor, LoanId{id}, day_of(call.now));
    if (!seen) return std::nullopt;
    return credits::PurposeFacts{
        .link = {call.link(path_of(seen->loan.loan_id)), seen->thing.title},
        .lang = seen->thing.language,
        .owner = seen->thing.circle_id ? AccountId{} : seen->thing.owner_id,
        .group = seen->thing.circle_id,
        .amount = seen->loan.credits,
        .category = ledger::Category::loan};
}

}  // namespace agora::loans
