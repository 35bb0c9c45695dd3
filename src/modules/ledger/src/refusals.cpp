#include "agora/ledger/transfer.hpp"

namespace agora::ledger {
namespace {

RefusalText of_accounts(LedgerRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case LedgerRefusal::account_unknown:
            return {"account_unknown", not_found, tr("There is no such account.")};
        case LedgerRefusal::account_is_closed:
            return {"account_is_closed", rule,
                    tr("Its holder left: a closed account is not opened again.")};
        case LedgerRefusal::payer_unknown:
            return {"payer_unknown", field, tr("Who pays has no account for credits.")};
        case LedgerRefusal::payee_unknown:
            return {"payee_unknown", field, tr("Who is paid has no account for credits.")};
        case LedgerRefusal::payer_account_is_not_open:
            return {"payer_account_is_not_open", rule,
                    tr("Nothing can be paid from this account now: it is closed or stopped.")};
        case LedgerRefusal::payee_account_is_not_open:
            return {"payee_account_is_not_open", rule,
                    tr("Nothing can be paid to this account now: it is closed or stopped.")};
        case LedgerRefusal::exceeds_credit_limit:
            return {"exceeds_credit_limit", rule,
                    tr("That is more than whoever pays may still spend. Agree on fewer credits, "
                       "or let them earn some first.")};
        case LedgerRefusal::exceeds_balance_limit:
            return {"exceeds_balance_limit", rule,
                    tr("That is more than whoever is paid may still receive. Agree on fewer "
                       "credits, or let them spend some first.")};
        case LedgerRefusal::balance_is_beyond_that_limit:
            return {"balance_is_beyond_that_limit", field,
                    tr("The balance, with what waits for an answer, is beyond that limit.")};
        case LedgerRefusal::limits_must_span_zero:
            return {"limits_must_span_zero", field,
                    tr("The lowest balance is zero or less, the highest zero or more.")};
        default:
            return {};
    }
}

RefusalText of_proposals(LedgerRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case LedgerRefusal::amount_must_be_positive:
            return {"amount_must_be_positive", field, tr("Say a whole number from 1.")};
        case LedgerRefusal::amount_too_large:
            return {"amount_too_large", field, tr("That is more than the ledger takes at once.")};
        case LedgerRefusal::payer_is_payee:
            return {"payer_is_payee", rule, tr("Nobody pays themselves.")};
        case LedgerRefusal::exists_with_different_parties:
            return {"exists_with_different_parties", rule,
                    tr("This was sent before, between others. Begin a new payment.")};
        case LedgerRefusal::exists_with_different_amount:
            return {"exists_with_different_amount", rule,
                    tr("This was sent before with another amount. Begin a new payment.")};
        case LedgerRefusal::exists_with_different_purpose:
            return {"exists_with_different_purpose", rule,
                    tr("This was sent before for something else. Begin a new payment.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(LedgerRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case LedgerRefusal::transfer_unknown:
            return {"transfer_unknown", not_found, tr("There is no such payment.")};
        case LedgerRefusal::not_the_other_side:
            return {"not_the_other_side", forbidden,
                    tr("The other side answers this: you proposed it.")};
        case LedgerRefusal::not_the_proposer:
            return {"not_the_proposer", forbidden, tr("Only who proposed it takes it back.")};
        case LedgerRefusal::not_a_party:
            return {"not_a_party", not_found, tr("There is no such payment.")};
        case LedgerRefusal::not_pending:
            return {"not_pending", rule, tr("It does not wait for an answer any more.")};
        case LedgerRefusal::not_posted:
            return {"not_posted", rule, tr("Nothing was paid.")};
        case LedgerRefusal::not_disputed:
            return {"not_disputed", rule, tr("Nobody says that it is not right.")};
        case LedgerRefusal::disputed_already:
            return {"disputed_already", rule, tr("It is being looked into already.")};
        case LedgerRefusal::corrected_already:
            return {"corrected_already", rule, tr("It was paid back already.")};
        case LedgerRefusal::a_correction_stays:
            return {"a_correction_stays", rule,
                    tr("This pays something back; for anything else, begin a new payment.")};
        default:
            break;
    }
    const RefusalText said = of_accounts(refusal);
    return said.name.empty() ? of_proposals(refusal) : said;
}

}  // namespace agora::ledger
