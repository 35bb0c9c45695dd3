#pragma once

#include "agora/accounts/account.hpp"

#include <optional>
#include <string>
#include <vector>

// The accounts as an administrator looks for them.
namespace agora::accounts {

/// Accounts that fit every part that is set.
struct AccountFilter {
    std::string text = {};  ///< a part of the name or the address, or the whole number
    std::optional<Standing> standing = {};
    std::optional<access::Role> role = {};  ///< held in any scope
    Facts facts = {};                       ///< each one that is set must hold
    std::string country = {};
    std::optional<OfficeId> office = {};
    std::optional<EntryWay> entry_way = {};
    bool never_signed_in = false;
};

/// Exact; looks through all accounts when something is asked.
std::int64_t count_accounts(db::ReadTx& tx, const AccountFilter& filter);
/// By name.
std::vector<Account> list_accounts(db::ReadTx& tx, const AccountFilter& filter, std::int64_t skip,
                                   std::int64_t limit);
/// Codes of countries that some account has.
std::vector<std::string> account_countries(db::ReadTx& tx);
std::int64_t count_usable_invitations(db::ReadTx& tx, Instant now);

}  // namespace agora::accounts
