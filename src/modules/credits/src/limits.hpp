#pragma once

#include "parties.hpp"

namespace agora::credits {

/// Of one account, by who keeps the accounts.
Result<Done> change_limits(const Acting& acting, const access::Actor& actor,
                           LedgerAccountId account, std::int64_t lowest, std::int64_t highest);
/// Frozen: nothing goes in or out until it is opened again.
Result<Done> change_state(const Acting& acting, const access::Actor& actor, LedgerAccountId account,
                          bool frozen);

struct LimitsSet {
    static constexpr std::string_view kName = "credits.limits_set";
    LedgerAccountId ledger_account = {};
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
};
AGORA_FIELDS(LimitsSet, ledger_account, lowest, highest)

struct StateSet {
    static constexpr std::string_view kName = "credits.state_set";
    LedgerAccountId ledger_account = {};
    ledger::AccountState state = ledger::AccountState::open;
};
AGORA_FIELDS(StateSet, ledger_account, state)

}  // namespace agora::credits
