#include "checks.hpp"

namespace agora::ledger {

std::optional<Refusal> wrong_amount(const Proposal& proposal) {
    if (proposal.amount < 1) return Refusal{LedgerRefusal::amount_must_be_positive, "amount"};
    if (proposal.amount > kMostAmount) {
        return Refusal{
            LedgerRefusal::amount_too_large, "amount", {{"most", std::to_string(kMostAmount)}}};
    }
    if (proposal.payer == proposal.payee) return Refusal{LedgerRefusal::payer_is_payee};
    return std::nullopt;
}

std::optional<Refusal> unknown_side(const Books& books, const Proposal& proposal) {
    if (!books.holds(proposal.payer)) return Refusal{LedgerRefusal::payer_unknown};
    if (!books.holds(proposal.payee)) return Refusal{LedgerRefusal::payee_unknown};
    return std::nullopt;
}

std::optional<Refusal> differs(const Transfer& present, const Proposal& proposal) {
    if (present.payer != proposal.payer || present.payee != proposal.payee) {
        return Refusal{LedgerRefusal::exists_with_different_parties};
    }
    if (present.amount != proposal.amount) {
        return Refusal{LedgerRefusal::exists_with_different_amount};
    }
    if (present.purpose != proposal.purpose || present.purpose_id != proposal.purpose_id ||
        present.category != proposal.category) {
        return Refusal{LedgerRefusal::exists_with_different_purpose};
    }
    return std::nullopt;
}

std::optional<Refusal> not_open(const Account& payer, const Account& payee) {
    if (payer.state != AccountState::open) return Refusal{LedgerRefusal::payer_account_is_not_open};
    if (payee.state != AccountState::open) return Refusal{LedgerRefusal::payee_account_is_not_open};
    return std::nullopt;
}

std::optional<Refusal> beyond_lowest(const Account& payer, std::int64_t amount) {
    if (payer.can_spend() >= amount) return std::nullopt;
    return Refusal{LedgerRefusal::exceeds_credit_limit, "amount"};
}

std::optional<Refusal> beyond_highest(const Account& payee, std::int64_t amount) {
    if (payee.can_receive() >= amount) return std::nullopt;
    return Refusal{LedgerRefusal::exceeds_balance_limit, "amount"};
}

}  // namespace agora::ledger
