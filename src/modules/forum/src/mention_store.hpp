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

/// A member whom a post names. `stands` is false once the name was taken out again.
struct Named {
    ThreadId thread_id = {};
    std::int64_t place = 1;
    AccountId account_id = {};
    bool stands = true;
    Instant told_at = {};
};
AGORA_FIELDS(Named, thread_id, place, account_id, stands, told_at)

/// Named now; false when the post named them before, who are told already.
bool put_named(db::WriteTx& tx, const Named& named);
/// The post names nobody any more.
void take_out_named(db::WriteTx& tx, ThreadId thread, std::int64_t place);
/// Whom the posts of a thread name now, each once.
std::vector<AccountId> list_named_in(db::ReadTx& tx, ThreadId thread);

/// Twice is once. Of members see put_named.
void put_mention(db::WriteTx& tx, const Mention& mention);
void delete_mentions(db::WriteTx& tx, ThreadId thread, std::int64_t place);
std::vector<Mention> list_mentions_in(db::ReadTx& tx, ThreadId thread);
/// The threads in which something is mentioned, the newest first.
std::vector<Thread> list_threads_mentioning(db::ReadTx& tx, MentionKind kind, std::int64_t target,
                                            std::int64_t limit);

}  // namespace agora::forum
