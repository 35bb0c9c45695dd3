#pragma once

#include "agora/accounts/account.hpp"

namespace agora::accounts {

/// Address, name, language, country and office; the address is free or the account's own.
void update_register_columns(db::WriteTx& tx, const Account& account);

}  // namespace agora::accounts
