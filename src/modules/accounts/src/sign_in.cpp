#include "sign_in.hpp"

#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "refusals.hpp"
#include "session.hpp"

namespace agora::accounts {

namespace {

struct Stored {
    std::optional<Account> account;
    std::optional<std::string> hash;
};

}  // namespace

Result<Account> check_password(web::Services& services, const Guess& guess,
                               std::string_view password) {
    const Instant now = services.clock.now();
    const auto stored = services.database.read([&](db::ReadTx& tx) -> Result<Stored> {
        if (const auto may = may_try(tx, guess, now); !may) return may.refusal();
        auto account = find_account_by_mail(tx, guess.mail);
        auto hash = account ? find_password(tx, account->account_id) : std::nullopt;
        return Stored{std::move(account), std::move(hash)};
    });
    if (!stored) return stored.refusal();
    const auto verdict = services.passwords.verify(password, stored->hash);
    if (!verdict) return verdict.refusal();
    const bool right = *verdict == crypto::PasswordVerdict::matches && stored->account;
    services.database.write([&](db::WriteTx& tx) {
        right ? forget_failures(tx, guess) : count_failure(tx, guess, now);
    });
    if (!right) return Refusal{SignInRefusal::mail_or_password_wrong, "password"};
    if (stored->account->standing == Standing::suspended) {
        return SignInRefusal::account_is_suspended;
    }
    return *stored->account;
}

Result<Done> prove_password(web::Services& services, const Account& account,
                            std::string_view network, std::string_view password) {
    const bool has_password = services.database.read(
        [&](db::ReadTx& tx) { return find_password(tx, account.account_id).has_value(); });
    if (!has_password) return Done{};
    const auto right = check_password(services, {account.mail, std::string{network}}, password);
    if (right) return Done{};
    if (right.refusal().is(SignInRefusal::too_many_attempts)) return right.refusal();
    return Refusal{SignInRefusal::present_password_wrong, "present"};
}

Result<AccountId> take_sign_in_link(db::WriteTx& tx, const journal::Origin& origin,
                                    std::string_view secret) {
    const std::string hash = digest_of(secret);
    const auto token = find_token(tx, hash, TokenPurpose::sign_in, origin.at);
    if (!token || !take_token(tx, hash)) return SignInRefusal::link_used_or_old;
    const auto account = find_account(tx, token->account_id);
    if (!account || account->mail != token->mail) return SignInRefusal::link_used_or_old;
    if (account->standing == Standing::suspended) return SignInRefusal::account_is_suspended;
    if (account->standing == Standing::unconfirmed) {
        update_mail(tx, account->account_id, account->mail, origin.at);
        update_standing(tx, account->account_id, Standing::active);
        journal::emit(tx, {account->account_id, origin.at}, MailConfirmed{account->account_id});
    }
    return account->account_id;
}

}  // namespace agora::accounts
