#pragma once

#include "agora/forum/thread.hpp"

#include <vector>

namespace agora::forum {

enum class MentionKind { thread, event, circle, member };
AGORA_ENUM(MentionKind, thread, event, circle, member)

struct Mention {
    ThreadId thread_id = {};
    std::int64_t place = 1;
    MentionKind kind = MentionKind::thread;
    std::int64_t target = 0;
    auto operator<=>(const Mention&) const = default;
};
AGORA_FIELDS(Mention, thread_id, place, kind, target)

/// Twice is once.
void put_mention(db::WriteTx& tx, const Mention& mention);
void delete_mentions(db::WriteTx& tx, ThreadId thread, std::int64_t place);
std::vector<Mention> list_mentions_in(db::ReadTx& tx, ThreadId thread);
/// The threads in which something is mentioned, the newest first.
std::vector<ThreadId> list_threads_mentioning(db::ReadTx& tx, MentionKind kind, std::int64_t target,
                                              std::int64_t limit);

}  // namespace agora::forum
