#include "agora/accounts/welcome.hpp"

#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "agora/crypto/random.hpp"
#include "entrance.hpp"
#include "refusals.hpp"
#include "session.hpp"
#include "session_store.hpp"

namespace agora::accounts {

std::string put_welcome_link(db::WriteTx& tx, const Account& account, Instant expires_at) {
    std::string secret = crypto::random_token();
    delete_tokens(tx, account.account_id, TokenPurpose::welcome);
    insert_token(tx, {.token_hash = digest_of(secret),
                      .account_id = account.account_id,
                      .purpose = TokenPurpose::welcome,
                      .mail = account.mail,
                      .expires_at = expires_at});
    return secret;
}

std::optional<Account> find_welcomed(db::ReadTx& tx, std::string_view secret, Instant now) {
    const auto token = find_token(tx, digest_of(secret), TokenPurpose::welcome, now);
    return token ? find_account(tx, token->account_id) : std::nullopt;
}

namespace {

Result<AccountId> take_link(db::WriteTx& tx, std::string_view secret, Instant now) {
    const std::string hash = digest_of(secret);
    const auto token = find_token(tx, hash, TokenPurpose::welcome, now);
    if (!token || !take_token(tx, hash)) return SignInRefusal::link_used_or_old;
    const auto account = find_account(tx, token->account_id);
    if (!account || account->mail != token->mail) return SignInRefusal::link_used_or_old;
    if (account->standing == Standing::suspended) return SignInRefusal::account_is_suspended;
    if (account->standing == Standing::unconfirmed) {
        update_mail(tx, account->account_id, account->mail, now);
        update_standing(tx, account->account_id, Standing::active);
        journal::emit(tx, {account->account_id, now}, MailConfirmed{account->account_id});
    }
    return account->account_id;
}

}  // namespace

http::Response take_welcome_link(web::Call& call, std::string_view secret, std::string_view to) {
    const auto entrance = call.write([&](db::WriteTx& tx) -> Result<Entrance> {
        const auto account = take_link(tx, secret, call.now);
        if (!account) return account.refusal();
        return let_in(tx, call, *account, Way::mail_link);
    });
    if (!entrance) return web::refuse(call, entrance.refusal());
    return entered(call, *entrance, to);
}

}  // namespace agora::accounts
