#include "limits.hpp"

#include "permissions.hpp"
#include "refusals.hpp"

namespace agora::credits {

Result<Done> change_limits(const Acting& acting, const access::Actor& actor, LedgerAccountId id,
                           std::int64_t lowest, std::int64_t highest) {
    if (!actor.may(kKeepAccounts)) return CreditsRefusal::account_not_found;
    const auto account = ledger::find_account(acting.tx, id);
    if (!account) return CreditsRefusal::account_not_found;
    const auto done = ledger::set_limits(acting.in_ledger(), id, lowest, highest);
    if (!done) return done.refusal();
    journal::emit(acting.tx, acting.origin, LimitsSet{id, lowest, highest}, journal::Audit::yes);
    return Done{};
}

Result<Done> change_state(const Acting& acting, const access::Actor& actor, LedgerAccountId id,
                          bool frozen) {
    if (!actor.may(kKeepAccounts)) return CreditsRefusal::account_not_found;
    const auto account = ledger::find_account(acting.tx, id);
    if (!account) return CreditsRefusal::account_not_found;
    const auto wanted = frozen ? ledger::AccountState::frozen : ledger::AccountState::open;
    if (account->state == wanted) return Refusal{CreditsRefusal::state_unchanged, "state"};
    const auto done = ledger::set_state(acting.in_ledger(), id, wanted);
    if (!done) return done.refusal();
    journal::emit(acting.tx, acting.origin, StateSet{id, wanted}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::credits
