#pragma once

#include "agora/accounts/account.hpp"

#include <span>
#include <string>
#include <vector>

namespace agora::accounts {

struct NameRow {
    AccountId account_id;
    std::string name;
    Standing standing = Standing::active;
};
AGORA_FIELDS(NameRow, account_id, name, standing)

/// Who these accounts are, in no order: for lists. One query for each 24 of them.
std::vector<NameRow> names_of(db::ReadTx& tx, std::span<const AccountId> accounts);

}  // namespace agora::accounts
