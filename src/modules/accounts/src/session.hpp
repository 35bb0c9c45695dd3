#pragma once

#include "agora/accounts/account.hpp"
#include "agora/web/call.hpp"
#include "session_store.hpp"

#include <string>
#include <string_view>

namespace agora::accounts {

/// What is kept of a secret that a browser or a mail holds: its digest.
std::string digest_of(std::string_view secret);

/// A new session for somebody who has proved who they are; the secret goes into the cookie.
/// The session that the browser had before is dropped, so that none can be planted (fixation).
std::string open_session(db::WriteTx& tx, const web::Call& call, AccountId account, Way way,
                         std::string_view device_hash);

/// Sets or forgets the session cookie.
void give_session(const web::Call& call, http::Response& response, std::string_view secret);
void forget_session(const web::Call& call, http::Response& response);

}  // namespace agora::accounts
