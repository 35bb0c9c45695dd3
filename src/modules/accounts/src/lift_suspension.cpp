#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "notice.hpp"
#include "suspension_store.hpp"

namespace agora::accounts {

Result<Done> lift_suspension(db::WriteTx& tx, const web::Services& services,
                             const journal::Origin& origin, AccountId id) {
    const auto account = find_account(tx, id);
    if (!account) return AccountRefusal::account_not_found;
    if (account->standing != Standing::suspended) return SuspensionRefusal::not_suspended;
    update_standing(tx, id, account->mail_confirmed_at ? Standing::active : Standing::unconfirmed);
    end_suspensions(tx, id, origin.at);
    journal::emit(tx, origin, SuspensionLifted{id}, journal::Audit::yes);
    mail_notice(tx, desk_of(services), *account,
                {.subject = tr("Your account is open again"),
                 .sentences = {{tr("The suspension of your account is over. You can sign in as "
                                   "before, and your profile is as you left it."),
                                {}}}},
                origin.at);
    return Done{};
}

}  // namespace agora::accounts
