#pragma once

#include "agora/accounts/account.hpp"
#include "agora/web/call.hpp"
#include "session_store.hpp"

#include <chrono>
#include <string>
#include <string_view>

// Whether somebody signs in on a browser that they used before. The browser keeps a random word and nothing is asked or
// measured about it: who clears their cookies is told once more.
namespace agora::accounts {

inline constexpr std::chrono::days kDeviceLife{400};

struct KnownDevice {
    std::string word;  ///< for the cookie; the one that the browser has, or a new one
    std::string hash;  ///< of the word and the account
};
/// Writes down that the account signs in here, and tells its owner by mail and in the inbox when it never did before; not
/// at the very first time.
KnownDevice recognise(db::WriteTx& tx, const web::Call& call, const Account& account);

void give_device(const web::Call& call, http::Response& response, std::string_view word);

/// Every session but the one to keep (empty: none) ends, and its devices are new again.
void start_afresh(db::WriteTx& tx, AccountId account, std::string_view keep_session);

}  // namespace agora::accounts
