#pragma once

#include "agora/forum/events.hpp"

#include <string>
#include <vector>

namespace agora::forum {

using ActId = Id<struct ActTag>;

/// What a moderator did, and why.
struct Act {
    ActId act_id = {};
    ThreadId thread_id = {};
    std::int64_t place = 0;  ///< 0: the thread as a whole
    ActKind kind = ActKind::closed;
    std::string reason = {};
    AccountId author = {};  ///< whose text it is about
    AccountId made_by = {};
    Instant made_at = {};
};
AGORA_FIELDS(Act, act_id, thread_id, place, kind, reason, author, made_by, made_at)

void insert_act(db::WriteTx& tx, const Act& act);
/// The newest first.
std::vector<Act> list_acts(db::ReadTx& tx, ThreadId thread);
/// About what this account wrote, the newest first.
std::vector<Act> list_acts_about(db::ReadTx& tx, AccountId author, std::int64_t limit);

}  // namespace agora::forum
