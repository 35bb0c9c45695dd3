#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "agora/web/settings.hpp"
#include "challenge_store.hpp"
#include "erasure.hpp"
#include "known_device.hpp"
#include "notice.hpp"
#include "refusals.hpp"
#include "suspension_store.hpp"

namespace agora::accounts {

RefusalText refusal_text(SuspensionRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case SuspensionRefusal::own_account_stays:
            return {"own_account_stays", rule,
                    tr("You cannot suspend your own account. Ask another administrator.")};
        case SuspensionRefusal::suspended_already:
            return {"suspended_already", rule, tr("This account is suspended already.")};
        case SuspensionRefusal::not_suspended:
            return {"not_suspended", rule, tr("This account is not suspended.")};
    }
    return {};
}

Result<Done> suspend(db::WriteTx& tx, const web::Services& services, const journal::Origin& origin,
                     AccountId id, std::string_view reason) {
    const auto account = find_account(tx, id);
    if (!account) return AccountRefusal::account_not_found;
    if (id == origin.account) return SuspensionRefusal::own_account_stays;
    if (account->standing == Standing::suspended) return SuspensionRefusal::suspended_already;
    if (is_last_administrator(tx, id)) return SignInRefusal::last_administrator_stays;
    update_standing(tx, id, Standing::suspended);
    insert_suspension(tx, {.suspension_id = tx.new_id<SuspensionId>(),
                           .account_id = id,
                           .reason = std::string{reason},
                           .suspended_by = origin.account,
                           .suspended_at = origin.at,
                           .lifted_at = std::nullopt});
    start_afresh(tx, id, "");
    delete_all_tokens(tx, id);
    delete_challenges_of(tx, id);
    journal::emit(tx, origin, AccountSuspended{id}, journal::Audit::yes);
    const Desk desk = desk_of(services);
    mail_notice(tx, desk, *account,
                {.subject = tr("Your account is suspended"),
                 .sentences = {{tr("Your account at {cooperative} is suspended from now on. You "
                                   "cannot sign in, and nobody sees your profile."),
                                {{"cooperative", desk.cooperative}}},
                               {tr("The reason: {reason}"), {{"reason", std::string{reason}}}},
                               {tr("You don't agree? Write to {mail} and say why. Somebody else "
                                   "than who decided looks at it again, and you get an answer."),
                                {{"mail", services.settings.text("site.mail")}}}}},
                origin.at);
    return Done{};
}

}  // namespace agora::accounts
