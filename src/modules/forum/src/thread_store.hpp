#pragma once

#include "agora/forum/thread.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace agora::forum {

/// The number after the highest one.
ThreadId next_thread_id(db::ReadTx& tx);
void insert_thread(db::WriteTx& tx, const Thread& thread);
/// Category, kind, language, title with its letter, counts, accepted answer, closing and moderation.
void update_thread(db::WriteTx& tx, const Thread& thread);

void put_tag(db::WriteTx& tx, ThreadId thread, std::string_view tag);
void delete_tags(db::WriteTx& tx, ThreadId thread);
std::vector<std::string> list_tags(db::ReadTx& tx, ThreadId thread);
/// Of many threads, each in the order of the alphabet.
std::map<ThreadId, std::vector<std::string>> list_tags(db::ReadTx& tx,
                                                       std::span<const ThreadId> threads);
/// In no order; those that are not there are left out.
std::vector<Thread> list_threads(db::ReadTx& tx, std::span<const ThreadId> threads);

/// What a list of threads is asked for; empty and zero ask for nothing.
struct ThreadFilter {
    std::string categories = {};  ///< ",1,2,": what the reader may see
    std::string languages = {};   ///< ",nl,fr,"
    std::string tag = {};
    std::string kind = {};
    std::string state = {};  ///< unanswered, open, solved
    AccountId author = {};
    Instant from = {};
    Instant until = {};  ///< of when it began
    bool as_member = false;
};
enum class ThreadOrder { newest_post, newest_thread, oldest_thread };

/// A page of them and one more, to know whether there is a next page.
std::vector<Thread> list_threads(db::ReadTx& tx, const ThreadFilter& filter, ThreadOrder order,
                                 std::int64_t offset, std::int64_t limit);
/// In the order of the alphabet, of one letter.
std::vector<Thread> list_threads_by_letter(db::ReadTx& tx, const ThreadFilter& filter,
                                           std::string_view letter, std::int64_t offset,
                                           std::int64_t limit);
std::vector<std::string> list_letters(db::ReadTx& tx, const ThreadFilter& filter);
/// When the first one that the reader may see began.
std::optional<Instant> first_thread_at(db::ReadTx& tx, const ThreadFilter& filter);

struct TagCount {
    std::string tag = {};
    std::int64_t threads = 0;
};
AGORA_FIELDS(TagCount, tag, threads)
/// The most used ones of what the reader may see.
std::vector<TagCount> list_common_tags(db::ReadTx& tx, const ThreadFilter& filter,
                                       std::int64_t limit);

/// The questions of a category since a moment, with when they were answered.
struct AnsweredQuestion {
    Instant made_at = {};
    std::optional<Instant> first_answer_at = {};
};
AGORA_FIELDS(AnsweredQuestion, made_at, first_answer_at)
std::vector<AnsweredQuestion> list_questions_since(db::ReadTx& tx, CategoryId category,
                                                   Instant since);

/// Threads of a category from a number on, for the index.
std::vector<ThreadId> list_thread_ids_after(db::ReadTx& tx, ThreadId after, std::int64_t limit);
std::vector<ThreadId> list_thread_ids_of(db::ReadTx& tx, CategoryId category);

}  // namespace agora::forum
