#include "agora/ledger/account.hpp"

#include "agora/base/assert.hpp"
#include "agora/web/services.hpp"
#include "agora/web/settings.hpp"
#include "account_store.hpp"

#include <cstdlib>

namespace agora::ledger {
namespace {

constexpr std::int64_t kLastPart = 5;

}  // namespace

Account open_account(db::WriteTx& tx, const Opening& opening) {
    if (opening.holder != Holder::common && opening.owner == 0) {
        return {.holder = opening.holder, .state = AccountState::closed};
    }
    if (auto present = find_account_of(tx, opening.holder, opening.owner)) return *present;
    insert_account(tx, {.account_id = tx.new_id<LedgerAccountId>(),
                        .holder = opening.holder,
                        .owner_id = opening.owner,
                        .lowest = opening.lowest,
                        .highest = opening.highest,
                        .opened_at = opening.at});
    auto opened = find_account_of(tx, opening.holder, opening.owner);
    AGORA_ASSERT(opened.has_value());
    return *opened;
}

Account account_for(db::WriteTx& tx, const web::Services& services, Holder holder,
                    std::int64_t owner, Instant at) {
    return open_account(tx, {.holder = holder,
                             .owner = owner,
                             .lowest = -std::abs(services.settings.number("ledger.lowest")),
                             .highest = std::abs(services.settings.number("ledger.highest")),
                             .at = at});
}

Nearness nearness(const Account& account) {
    if (account.can_spend() <= 0) return Nearness::at_lowest;
    if (account.can_receive() <= 0) return Nearness::at_highest;
    if (account.can_spend() <= -account.lowest / kLastPart) return Nearness::near_lowest;
    if (account.can_receive() <= account.highest / kLastPart) return Nearness::near_highest;
    return Nearness::clear;
}

}  // namespace agora::ledger
