#pragma once

#include "agora/accounts/account.hpp"
#include "agora/crypto/passwords.hpp"

#include <string_view>

namespace agora::accounts {

/// The account whose address and password these are. The same work is done for an address that
/// nobody has, so neither text nor time tells who is a member.
Result<Account> check_password(db::Database& database, const crypto::Passwords& passwords,
                               std::string_view mail, std::string_view password);

/// The link of a sign-in mail; it also confirms the address.
Result<AccountId> take_sign_in_link(db::WriteTx& tx, const journal::Origin& origin,
                                    std::string_view secret);

}  // namespace agora::accounts
