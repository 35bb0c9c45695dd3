#include "leaving.hpp"

#include "account_store.hpp"
#include "agora/ledger/transfer.hpp"

namespace agora::ledger {
namespace {

void close_account(db::WriteTx& tx, LedgerAccountId id, Instant now) {
    const Acting acting{tx, {.at = now}};
    for (const Transfer& transfer : list_pending_of(tx, id)) {
        (void)lapse(acting, transfer.transfer_id);
    }
    (void)set_state(acting, id, AccountState::closed);
}

}  // namespace

void close_left_accounts(web::Services& services) {
    const auto left = services.database.read([](db::ReadTx& tx) { return list_left_open(tx); });
    for (const Account& account : left) {
        services.database.write(
            [&](db::WriteTx& tx) { close_account(tx, account.account_id, services.clock.now()); });
    }
}

}  // namespace agora::ledger
