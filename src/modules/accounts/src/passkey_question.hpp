#pragma once

#include "agora/crypto/passkeys.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <string_view>

// The question (WebAuthn: challenge) that a passkey answers: signed by us, bound to one browser, good
// for five minutes and for one answer.
namespace agora::accounts {

enum class PasskeyAct { add, sign_in };

/// `carried` comes back with the answer and cannot be changed on the way; not secret.
std::string ask_passkey(web::Call& call, PasskeyAct act, std::string_view carried = {});

/// What the question carried. Refused when it is not ours, of another browser, or too old.
Result<std::string> read_question(web::Call& call, PasskeyAct act, std::string_view question);
/// In the transaction of the answer; refuses a second one.
Result<Done> spend_question(db::WriteTx& tx, const web::Call& call, access::AccountId account,
                            std::string_view question);

/// This site as passkeys know it, from the address people use. User verification is required.
crypto::RelyingParty relying_party(const web::Call& call);

}  // namespace agora::accounts
