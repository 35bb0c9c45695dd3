#include "sign_up.hpp"

#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "refusals.hpp"
#include "session.hpp"

namespace agora::accounts {

Result<Done> sign_up(db::WriteTx& tx, const Desk& desk, const journal::Origin& origin,
                     const SignUp& wanted) {
    if (const auto known = find_account_by_mail(tx, wanted.mail)) {
        mail_link(tx, desk, kSignInLink, *known, known->mail, origin.at);
        return Done{};
    }
    const auto added = add_account(tx, origin,
                                   {.mail = wanted.mail,
                                    .name = wanted.name,
                                    .language = wanted.language,
                                    .facts = {.uses_services = true}});
    if (!added) return added.refusal();
    put_password(tx, *added, wanted.password_hash, origin.at);
    mail_link(tx, desk, kConfirmMail, *find_account(tx, *added), ascii_lower(wanted.mail),
              origin.at);
    return Done{};
}

Result<AccountId> confirm_mail(db::WriteTx& tx, const journal::Origin& origin,
                               std::string_view secret) {
    const std::string hash = digest_of(secret);
    const auto token = find_token(tx, hash, TokenPurpose::confirm_mail, origin.at);
    if (!token || !take_token(tx, hash)) return SignInRefusal::link_used_or_old;
    const auto account = find_account(tx, token->account_id);
    if (!account) return SignInRefusal::link_used_or_old;
    if (account->standing == Standing::suspended) return SignInRefusal::account_is_suspended;
    update_mail(tx, account->account_id, token->mail, origin.at);
    update_standing(tx, account->account_id, Standing::active);
    journal::emit(tx, {account->account_id, origin.at}, MailConfirmed{account->account_id});
    return account->account_id;
}

}  // namespace agora::accounts
