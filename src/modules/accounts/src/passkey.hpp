#pragma once

#include "agora/web/call.hpp"
#include "passkey_store.hpp"
#include "two_steps.hpp"

#include <string>
#include <string_view>

// Passkeys of an account: add, rename, remove, sign in with one.
namespace agora::accounts {

/// What the browser sends of a new passkey; base64url but for the question.
struct NewPasskey {
    std::string question;
    std::string client_data;
    std::string attestation;
};
/// The name travels inside the question. Each answer spends its question, a refused one too.
Result<Done> add_passkey(web::Call& call, const Factors& factors, const Account& account,
                         const NewPasskey& sent);

/// What the browser sends to sign in; base64url but for the question.
struct PasskeyAnswer {
    std::string question;
    std::string credential;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
    std::string user;
};
/// A passkey whose answer is right. The caller takes it in its own transaction, with take_passkey.
struct PasskeyProof {
    PasskeyRow known;
    std::int64_t counter = 0;
};
Result<PasskeyProof> check_passkey(web::Call& call, const Desk& desk, const PasskeyAnswer& sent);
/// Refuses what another sign-in overtook, and accounts that are suspended or gone.
Result<AccountId> take_passkey(db::WriteTx& tx, const PasskeyProof& proof, Instant now);

/// How addresses of pages name a passkey: the start of a digest.
std::string short_name(const PasskeyRow& passkey);
Result<PasskeyRow> own_passkey(db::ReadTx& tx, AccountId account, std::string_view short_name);
void remove_passkey(db::WriteTx& tx, const Factors& factors, const Account& account,
                    const PasskeyRow& passkey);

inline constexpr std::size_t kMostPasskeys = 20;

}  // namespace agora::accounts
