#pragma once

#include "agora/bids/help.hpp"
#include "agora/db/transaction.hpp"

#include <vector>

// For demonstrations and transfers: rows with their past. Nobody is told of them.
namespace agora::bids {

struct WholeRoom {
    Room room = {};
    std::vector<TeamMember> team = {};
    std::vector<Part> parts = {};
    std::vector<Check> checks = {};
    std::vector<Note> notes = {};
    std::optional<Lesson> lesson = {};
};
RoomId put_whole_room(db::WriteTx& tx, WholeRoom whole);

/// The original first.
BlockId put_whole_block(db::WriteTx& tx, Block block, std::vector<BlockText> texts);

void put_whole_helper(db::WriteTx& tx, const Helper& helper, const std::vector<Pair>& pairs);
AskId put_whole_ask(db::WriteTx& tx, Ask ask, std::vector<Candidate> candidates);

}  // namespace agora::bids
