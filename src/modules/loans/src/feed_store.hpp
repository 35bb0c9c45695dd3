#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/transaction.hpp"

#include <optional>

namespace agora::loans {

using access::AccountId;

/// The dates of a person's loans, for a program that subscribes to them.
struct Feed {
    AccountId account_id = {};
    std::int64_t generation = 0;  ///< a new one ends the old address
    bool is_open = false;
    Instant made_at = {};
};
AGORA_FIELDS(Feed, account_id, generation, is_open, made_at)

void put_feed(db::WriteTx& tx, const Feed& feed);
std::optional<Feed> find_feed(db::ReadTx& tx, AccountId account);

}  // namespace agora::loans
