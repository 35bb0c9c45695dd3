#include "sign_in.hpp"

#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "agora/db/database.hpp"
#include "refusals.hpp"
#include "session.hpp"

namespace agora::accounts {

Result<Account> check_password(db::Database& database, const crypto::Passwords& passwords,
                               std::string_view mail, std::string_view password) {
    std::optional<Account> account;
    const auto stored = database.read([&](db::ReadTx& tx) -> std::optional<std::string> {
        account = find_account_by_mail(tx, trimmed(mail));
        return account ? find_password(tx, account->account_id) : std::nullopt;
    });
    const auto verdict = passwords.verify(password, stored);
    if (!verdict) return verdict.refusal();
    if (*verdict == crypto::PasswordVerdict::differs || !account) {
        return Refusal{SignInRefusal::mail_or_password_wrong, "password"};
    }
    return *account;
}

Result<AccountId> take_sign_in_link(db::WriteTx& tx, const journal::Origin& origin,
                                    std::string_view secret) {
    const std::string hash = digest_of(secret);
    const auto token = find_token(tx, hash, TokenPurpose::sign_in, origin.at);
    if (!token || !take_token(tx, hash)) return SignInRefusal::link_used_or_old;
    const auto account = find_account(tx, token->account_id);
    if (!account || account->mail != token->mail) return SignInRefusal::link_used_or_old;
    if (account->standing == Standing::unconfirmed) {
        update_mail(tx, account->account_id, account->mail, origin.at);
        update_standing(tx, account->account_id, Standing::active);
        journal::emit(tx, {account->account_id, origin.at}, MailConfirmed{account->account_id});
    }
    return account->account_id;
}

}  // namespace agora::accounts
