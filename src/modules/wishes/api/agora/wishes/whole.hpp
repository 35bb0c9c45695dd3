#pragma once

#include "agora/db/transaction.hpp"
#include "agora/wishes/wish.hpp"

#include <vector>

// For demonstrations and transfers: rows with their past.
namespace agora::wishes {

struct WholeWish {
    Wish wish = {};
    std::vector<Text> texts = {};  ///< the original first
    std::vector<AccountId> supporters = {};
    std::vector<Step> steps = {};  ///< the oldest first; the last gives status and reason
};

ToolId put_whole_tool(db::WriteTx& tx, Tool tool);
WishId put_whole_wish(db::WriteTx& tx, WholeWish whole);
/// With what it fulfilled; the wishes get a step each.
ReleaseId put_whole_release(db::WriteTx& tx, Release release, const std::vector<WishId>& fulfilled);
/// The first is a duplicate of the second.
void put_whole_merger(db::WriteTx& tx, WishId wish, WishId into, AccountId by, Instant at);

}  // namespace agora::wishes
