#include "two_steps.hpp"

#include "agora/accounts/events.hpp"
#include "agora/clock/clock.hpp"
#include "agora/crypto/sealed.hpp"
#include "agora/crypto/totp.hpp"
#include "agora/db/database.hpp"
#include "agora/web/settings.hpp"
#include "attempts.hpp"
#include "factor_notices.hpp"
#include "factor_refusals.hpp"

#include <algorithm>
#include <chrono>

namespace agora::accounts {
namespace {

constexpr Duration kTimeToConfirm = std::chrono::minutes{15};

/// A secret that is moved to another account's row does not open.
crypto::Purpose purpose_of(AccountId account) {
    return crypto::Purpose{"totp:" + to_string(account)};
}

std::string opened(const crypto::Keys& keys, AccountId account, const TotpRow& row) {
    const auto secret = crypto::open_sealed(keys, purpose_of(account), row.sealed_secret);
    return secret ? *secret : std::string{};
}

std::vector<std::string> put_recovery_codes(db::WriteTx& tx, AccountId account) {
    crypto::RecoveryCodes made = crypto::new_recovery_codes();
    delete_recovery_codes(tx, account);
    for (const std::string& digest : made.digests) insert_recovery_code(tx, account, digest);
    return std::move(made.codes);
}

/// One key for all networks, of which none is shared with another account.
Guess guess_of(const Account& account) {
    const std::string whose = "code of " + to_string(account.account_id);
    return {whose, whose};
}

void count_wrong_code(web::Services& services, const Account& account, Instant now) {
    const Desk desk = desk_of(services);
    services.database.write([&](db::WriteTx& tx) {
        count_failure(tx, guess_of(account), now);
        if (failures_of(tx, guess_of(account), now) == kFreeTries) {
            mail_notice(tx, desk, account, wrong_codes_notice(), now);
        }
    });
}

/// Digits and spaces, no longer than a code: meant for the app's six digits.
bool is_from_app(std::string_view typed) {
    constexpr std::size_t kLongest = 9;
    return typed.size() <= kLongest && std::all_of(typed.begin(), typed.end(), [](char c) {
               return (c >= '0' && c <= '9') || c == ' ';
           });
}

Result<Done> take_recovery(db::WriteTx& tx, const Factors& factors, const Account& account,
                           std::string_view typed) {
    const auto digests = list_recovery_codes(tx, account.account_id);
    const auto found = crypto::find_recovery_code(typed, digests);
    if (!found || !take_recovery_code(tx, account.account_id, digests[*found])) {
        return Refusal{FactorRefusal::recovery_code_wrong, "code"};
    }
    journal::emit(tx, {account.account_id, factors.origin.at}, RecoveryCodeUsed{account.account_id},
                  journal::Audit::yes);
    mail_notice(tx, factors.desk, account, recovery_used_notice(digests.size() - 1),
                factors.origin.at);
    return Done{};
}

}  // namespace

std::optional<TotpRow> confirmed_totp(db::ReadTx& tx, AccountId account) {
    auto row = find_totp(tx, account);
    if (row && !row->confirmed_at) row.reset();
    return row;
}

Result<Done> start_two_steps(db::WriteTx& tx, const crypto::Keys& keys, AccountId account,
                             Instant now) {
    const std::string sealed = crypto::seal(keys, purpose_of(account), crypto::new_totp_secret());
    if (!put_started_totp(tx, account, sealed, now)) return FactorRefusal::two_steps_on_already;
    return Done{};
}

std::optional<std::string> started_secret(db::ReadTx& tx, const crypto::Keys& keys,
                                          AccountId account, Instant now) {
    const auto row = find_totp(tx, account);
    if (!row || row->confirmed_at || now - row->started_at > kTimeToConfirm) return std::nullopt;
    return opened(keys, account, *row);
}

Result<std::vector<std::string>> confirm_two_steps(db::WriteTx& tx, const Factors& factors,
                                                   const Account& account, std::string_view code) {
    const Instant now = factors.origin.at;
    const auto secret = started_secret(tx, factors.keys, account.account_id, now);
    if (!secret) return FactorRefusal::setting_up_took_too_long;
    const auto counter = crypto::verify_totp({*secret, std::string{code}, std::nullopt, now});
    if (!counter) return at_field(counter.refusal(), "code");
    update_totp_confirmed(tx, account.account_id, *counter, now);
    delete_sessions(tx, account.account_id, factors.keep_session);
    journal::emit(tx, factors.origin, TwoStepsTurnedOn{account.account_id}, journal::Audit::yes);
    mail_notice(tx, factors.desk, account, two_steps_on_notice(), now);
    return put_recovery_codes(tx, account.account_id);
}

std::vector<std::string> renew_recovery_codes(db::WriteTx& tx, const Factors& factors,
                                              const Account& account) {
    journal::emit(tx, factors.origin, RecoveryCodesRenewed{account.account_id},
                  journal::Audit::yes);
    mail_notice(tx, factors.desk, account, codes_renewed_notice(), factors.origin.at);
    return put_recovery_codes(tx, account.account_id);
}

void turn_off_two_steps(db::WriteTx& tx, const Factors& factors, const Account& account) {
    delete_totp(tx, account.account_id);
    delete_recovery_codes(tx, account.account_id);
    delete_sessions(tx, account.account_id, factors.keep_session);
    journal::emit(tx, factors.origin, TwoStepsTurnedOff{account.account_id}, journal::Audit::yes);
    mail_notice(tx, factors.desk, account, two_steps_off_notice(), factors.origin.at);
}

Result<CodeProof> check_code(web::Services& services, const Account& account,
                             std::string_view typed) {
    if (!is_from_app(typed)) return CodeProof{std::nullopt, std::string{typed}};
    const Instant now = services.clock.now();
    const auto row = services.database.read([&](db::ReadTx& tx) -> Result<TotpRow> {
        if (const auto may = may_try(tx, guess_of(account), now); !may) {
            return Refusal{FactorRefusal::too_many_codes, "code", may.refusal().message().values};
        }
        const auto found = confirmed_totp(tx, account.account_id);
        if (!found) return FactorRefusal::two_steps_are_off;
        return *found;
    });
    if (!row) return row.refusal();
    const auto counter = crypto::verify_totp({opened(services.keys, account.account_id, *row),
                                              std::string{typed}, row->last_counter, now});
    if (counter) return CodeProof{*counter, {}};
    if (counter.refusal().is(crypto::TotpRefusal::code_wrong)) {
        count_wrong_code(services, account, now);
    }
    return at_field(counter.refusal(), "code");
}

Result<Done> take_code(db::WriteTx& tx, const Factors& factors, const Account& account,
                       const CodeProof& proof) {
    if (!confirmed_totp(tx, account.account_id)) return FactorRefusal::two_steps_are_off;
    if (!proof.counter) return take_recovery(tx, factors, account, proof.recovery);
    if (!use_totp_counter(tx, account.account_id, *proof.counter)) {
        return Refusal{crypto::TotpRefusal::code_already_used, "code"};
    }
    forget_failures(tx, guess_of(account));
    return Done{};
}

}  // namespace agora::accounts
