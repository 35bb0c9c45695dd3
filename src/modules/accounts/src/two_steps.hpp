#pragma once

#include "agora/web/services.hpp"
#include "mailed_link.hpp"
#include "totp_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A second step after the first proof: a code from an app, or a recovery code.
namespace agora::accounts {

/// The code of an account that asks one at sign-in.
std::optional<TotpRow> confirmed_totp(db::ReadTx& tx, AccountId account);

/// Makes a secret that is shown until it is confirmed, for 15 minutes.
Result<Done> start_two_steps(db::WriteTx& tx, const crypto::Keys& keys, AccountId account,
                             Instant now);
/// The secret that waits to be confirmed.
std::optional<std::string> started_secret(db::ReadTx& tx, const crypto::Keys& keys,
                                          AccountId account, Instant now);

/// What a use case of this file needs beside the transaction.
struct Factors {
    const crypto::Keys& keys;
    const Desk& desk;
    journal::Origin origin;
    std::string_view keep_session = {};  ///< digest of the session that goes on when others end
};

/// A code proves that the app has the secret: two steps are on. Gives the recovery codes, to be
/// shown once.
Result<std::vector<std::string>> confirm_two_steps(db::WriteTx& tx, const Factors& factors,
                                                   const Account& account, std::string_view code);
/// New recovery codes; the old ones work no more.
std::vector<std::string> renew_recovery_codes(db::WriteTx& tx, const Factors& factors,
                                              const Account& account);
void turn_off_two_steps(db::WriteTx& tx, const Factors& factors, const Account& account);

/// A code as somebody typed it, checked as far as reading goes.
struct CodeProof {
    std::optional<std::int64_t> counter;  ///< of six digits from the app
    std::string recovery;                 ///< else what may be a recovery code
};
/// Six digits that are wrong are counted, and told after the fifth. Whoever gets here passed the
/// first step, so the delay holds for the account, whatever network it comes from; recovery codes
/// cannot be guessed and are never delayed. Refuses at "code".
Result<CodeProof> check_code(web::Services& services, const Account& account,
                             std::string_view typed);
/// Spends the code in the transaction of what it allows: each works once. Refuses at "code".
Result<Done> take_code(db::WriteTx& tx, const Factors& factors, const Account& account,
                       const CodeProof& proof);

}  // namespace agora::accounts
