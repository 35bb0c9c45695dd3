#pragma once

#include "agora/accounts/account.hpp"

#include <string_view>

namespace agora::accounts {

/// False when the account did not sign in there before.
bool touch_device(db::WriteTx& tx, AccountId id, std::string_view hash, Instant now);
/// Beyond the newest 100 of the account the oldest go.
void insert_device(db::WriteTx& tx, AccountId id, std::string_view hash, Instant now);
/// All but that of the session to keep (empty: all).
void delete_devices(db::WriteTx& tx, AccountId id, std::string_view keep_session);
void delete_unused_devices(db::WriteTx& tx, Instant used_before);

}  // namespace agora::accounts
