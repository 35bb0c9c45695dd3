#pragma once

#include "agora/forum/thread.hpp"

#include <string_view>
#include <vector>

namespace agora::forum {

struct PostVersion {
    ThreadId thread_id = {};
    std::int64_t place = 1;
    std::int64_t version = 1;
    std::string title = {};  ///< of the thread, for place 1
    std::string body = {};
    Instant written_at = {};
};
AGORA_FIELDS(PostVersion, thread_id, place, version, title, body, written_at)

void insert_post(db::WriteTx& tx, const Post& post);
/// Its words, version, removal and reason.
void update_post(db::WriteTx& tx, const Post& post);
std::optional<Post> find_post(db::ReadTx& tx, ThreadId thread, std::int64_t place);
/// From a place on, in order.
std::vector<Post> list_posts(db::ReadTx& tx, ThreadId thread, std::int64_t from,
                             std::int64_t limit);
/// How many this account wrote since a moment, and the opening ones among them.
struct Written {
    std::int64_t posts = 0;
    std::int64_t threads = 0;
};
AGORA_FIELDS(Written, posts, threads)
Written count_written(db::ReadTx& tx, AccountId author, Instant since);
/// Answers that stand, by anybody but this account, and when the first of them came.
struct Answers {
    std::int64_t answers = 0;
    std::optional<Instant> first_at = {};
};
AGORA_FIELDS(Answers, answers, first_at)
Answers count_answers(db::ReadTx& tx, ThreadId thread, AccountId but);

void insert_version(db::WriteTx& tx, const PostVersion& version);
/// The newest first.
std::vector<PostVersion> list_versions(db::ReadTx& tx, ThreadId thread, std::int64_t place);
void delete_versions(db::WriteTx& tx, ThreadId thread, std::int64_t place);

}  // namespace agora::forum
