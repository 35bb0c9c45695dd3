#pragma once

#include "agora/accounts/account.hpp"
#include "agora/crypto/passwords.hpp"
#include "attempts.hpp"

#include "agora/web/services.hpp"

#include <string_view>

namespace agora::accounts {

/// The account whose address and password these are. The same work is done for an address that
/// nobody has, so neither text nor time tells who is a member. Wrong tries are counted.
Result<Account> check_password(web::Services& services, const Guess& guess,
                               std::string_view password);

/// Refuses at "present" unless this is the account's own password; who has none proves nothing.
Result<Done> prove_password(web::Services& services, const Account& account,
                            std::string_view network, std::string_view password);

/// The link of a sign-in mail; it also confirms the address.
Result<AccountId> take_sign_in_link(db::WriteTx& tx, const journal::Origin& origin,
                                    std::string_view secret);

}  // namespace agora::accounts
