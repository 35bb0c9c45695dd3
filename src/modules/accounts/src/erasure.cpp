#include "erasure.hpp"

#include "agora/accounts/events.hpp"
#include "agora/accounts/leaving.hpp"
#include "agora/journal/audit.hpp"
#include "agora/outbox/outbox.hpp"
#include "agora/web/kept.hpp"
#include "agora/web/services.hpp"
#include "grant_store.hpp"
#include "invitation_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::accounts {

bool is_last_administrator(db::ReadTx& tx, AccountId account) {
    const access::Grant whole{access::Role::administrator, {}};
    const auto grants = grants_of(tx, account);
    const bool holds = std::find(grants.begin(), grants.end(), whole) != grants.end();
    return holds && count_administrators(tx) < 2;
}

Result<Done> erase_account(db::WriteTx& tx, const journal::Origin& origin, AccountId account,
                           const std::vector<PersonalPlan>& plans) {
    const auto found = find_account(tx, account);
    if (!found) return AccountRefusal::account_not_found;
    if (is_last_administrator(tx, account)) return SignInRefusal::last_administrator_stays;
    outbox::forget_letters_to(tx, account);
    journal::erase_texts_of(tx, account);
    journal::erase_texts_about(tx, account);
    delete_open_invitations_to(tx, found->mail);
    for (const PersonalPlan& plan : plans) erase_rows(tx, plan, account);
    web::touch_all_kept(tx);
    insert_erased(tx, account, origin.at);
    journal::emit(tx, origin, AccountErased{account}, journal::Audit::yes);
    return Done{};
}

Result<Done> close_account(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                           AccountId account, const std::vector<PersonalPlan>& plans) {
    for (const Leaving::Step step : services.state<Leaving>().all()) {
        step(tx, services, origin, account);
    }
    return erase_account(tx, origin, account, plans);
}

}  // namespace agora::accounts
