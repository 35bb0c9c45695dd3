#pragma once

#include "agora/events/event.hpp"

namespace agora::events {

/// A person's own calendar, for a telephone that subscribes to it.
struct Feed {
    AccountId account_id;
    std::int64_t generation = 0;  ///< a new one ends the old address
    bool is_open = false;
    bool with_groups = false;  ///< also what the person's groups do
    Instant made_at;
};
AGORA_FIELDS(Feed, account_id, generation, is_open, with_groups, made_at)

void put_feed(db::WriteTx& tx, const Feed& feed);
std::optional<Feed> find_feed(db::ReadTx& tx, AccountId account);

}  // namespace agora::events
