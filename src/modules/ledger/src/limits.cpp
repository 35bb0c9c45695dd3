#include "books.hpp"

namespace agora::ledger {

Result<Done> set_limits(const Acting& acting, LedgerAccountId id, std::int64_t lowest,
                        std::int64_t highest) {
    if (lowest > 0) return Refusal{LedgerRefusal::limits_must_span_zero, "lowest"};
    if (highest < 0) return Refusal{LedgerRefusal::limits_must_span_zero, "highest"};
    if (lowest < -kMostLimit) return Refusal{LedgerRefusal::amount_too_large, "lowest"};
    if (highest > kMostLimit) return Refusal{LedgerRefusal::amount_too_large, "highest"};
    Books books{acting.tx, {id}};
    if (!books.holds(id)) return LedgerRefusal::account_unknown;
    Account& account = books.at(id);
    if (account.balance - account.held_out < lowest) {
        return Refusal{LedgerRefusal::balance_is_beyond_that_limit, "lowest"};
    }
    if (account.balance + account.held_in > highest) {
        return Refusal{LedgerRefusal::balance_is_beyond_that_limit, "highest"};
    }
    account.lowest = lowest;
    account.highest = highest;
    books.save();
    journal::emit(acting.tx, acting.origin, LimitsChanged{id});
    return Done{};
}

Result<Done> set_state(const Acting& acting, LedgerAccountId id, AccountState state) {
    Books books{acting.tx, {id}};
    if (!books.holds(id)) return LedgerRefusal::account_unknown;
    if (books.at(id).state == AccountState::closed) return LedgerRefusal::account_is_closed;
    books.at(id).state = state;
    books.save();
    journal::emit(acting.tx, acting.origin, AccountStateChanged{id, state});
    return Done{};
}

}  // namespace agora::ledger
