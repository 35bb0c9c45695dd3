#include "own_account.hpp"

#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "agora/mail/address.hpp"
#include "challenge_store.hpp"
#include "known_device.hpp"
#include "notice.hpp"
#include "refusals.hpp"
#include "session.hpp"

namespace agora::accounts {
namespace {

/// The account of a link that may still be used; the link is spent with it.
Result<TokenRow> spend(db::WriteTx& tx, TokenPurpose purpose, std::string_view secret,
                       Instant now) {
    const std::string hash = digest_of(secret);
    const auto token = find_token(tx, hash, purpose, now);
    if (!token || !take_token(tx, hash)) return SignInRefusal::link_used_or_old;
    return *token;
}

}  // namespace

Result<Done> rename(db::WriteTx& tx, AccountId id, std::string_view name, Language language) {
    if (trimmed(name).empty()) return Refusal{AccountRefusal::name_missing, "name"};
    update_name_and_language(tx, id, trimmed(name), language);
    return Done{};
}

void change_password(db::WriteTx& tx, const Desk& desk, const journal::Origin& origin,
                     const Account& account, const NewPassword& wanted) {
    put_password(tx, account.account_id, wanted.hash, origin.at);
    start_afresh(tx, account.account_id, wanted.keep_session);
    delete_all_tokens(tx, account.account_id);
    delete_challenges_of(tx, account.account_id);
    journal::emit(tx, origin, PasswordChanged{account.account_id}, journal::Audit::yes);
    mail_notice(tx, desk, account,
                {.subject = tr("Your password was changed"),
                 .sentences = {{tr("Your password was changed just now, and other devices were "
                                   "signed out."),
                                {}},
                               {tr("Was it not you? Choose a new password at once, with “Forgot "
                                   "your password?” on the page to sign in."),
                                {}}}},
                origin.at);
}

void ask_new_password(db::WriteTx& tx, const Desk& desk, std::string_view mail, Instant now) {
    const auto account = find_account_by_mail(tx, mail);
    if (!account || account->standing == Standing::suspended) return;
    mail_link(tx, desk, kResetPassword, *account, account->mail, now);
}

Result<AccountId> reset_password(db::WriteTx& tx, const Desk& desk, const journal::Origin& origin,
                                 std::string_view secret, std::string_view hash) {
    const auto token = spend(tx, TokenPurpose::reset_password, secret, origin.at);
    if (!token) return token.refusal();
    const auto account = find_account(tx, token->account_id);
    if (!account || account->mail != token->mail) return SignInRefusal::link_used_or_old;
    if (account->standing == Standing::suspended) return SignInRefusal::account_is_suspended;
    const journal::Origin self{account->account_id, origin.at};
    if (account->standing == Standing::unconfirmed) {
        update_mail(tx, account->account_id, account->mail, origin.at);
        update_standing(tx, account->account_id, Standing::active);
        journal::emit(tx, self, MailConfirmed{account->account_id});
    }
    change_password(tx, desk, self, *account, {.hash = hash, .keep_session = ""});
    return account->account_id;
}

Result<Account> take_closure_link(db::WriteTx& tx, std::string_view secret, Instant now) {
    const auto token = spend(tx, TokenPurpose::close_account, secret, now);
    if (!token) return token.refusal();
    const auto account = find_account(tx, token->account_id);
    if (!account || account->mail != token->mail) return SignInRefusal::link_used_or_old;
    return *account;
}

Result<Done> ask_mail_change(db::WriteTx& tx, const Desk& desk, const Account& account,
                             std::string_view mail, Instant now) {
    if (!mail::is_mail_address(mail)) return Refusal{AccountRefusal::mail_malformed, "mail"};
    if (!find_account_by_mail(tx, mail)) {
        mail_link(tx, desk, kChangeMail, account, ascii_lower(mail), now);
    }
    mail_notice(tx, desk, account,
                {.subject = tr("Somebody asked to change your e-mail address"),
                 .sentences = {{tr("Your account was asked to use another e-mail address. It "
                                   "changes when the link in the mail to that address is opened."),
                                {}},
                               {tr("Was it not you? Change your password now; the link then stops "
                                   "working."),
                                {}}}},
                now);
    return Done{};
}

Result<AccountId> confirm_mail_change(db::WriteTx& tx, const Desk& desk,
                                      const journal::Origin& origin, std::string_view secret) {
    const auto token = spend(tx, TokenPurpose::change_mail, secret, origin.at);
    if (!token) return token.refusal();
    const auto account = find_account(tx, token->account_id);
    if (!account) return SignInRefusal::link_used_or_old;
    if (account->standing == Standing::suspended) return SignInRefusal::account_is_suspended;
    const bool changed =
        tx.attempt([&] { update_mail(tx, account->account_id, token->mail, origin.at); });
    if (!changed) return AccountRefusal::mail_taken;
    delete_all_tokens(tx, account->account_id);
    journal::emit(tx, {account->account_id, origin.at}, MailChanged{account->account_id},
                  journal::Audit::yes);
    mail_notice(tx, desk, *account,
                {.subject = tr("Your e-mail address was changed"),
                 .sentences = {{tr("From now on your account uses another e-mail address. This one "
                                   "gets no more mail from us."),
                                {}}}},
                origin.at);
    return account->account_id;
}

}  // namespace agora::accounts
