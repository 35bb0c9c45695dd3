#include "thread_store.hpp"

#include "agora/db/among.hpp"
#include "agora/db/pieces.hpp"

#include <algorithm>

namespace agora::forum {
namespace {

constexpr db::Piece kSelectThread{R"sql(
    SELECT t.thread_id, t.category_id, t.kind, t.language, t.title, t.initial, t.author, t.made_at,
           t.posts, t.answers, t.first_answer_at, t.last_post_at, t.accepted_place, t.accepted_at,
           t.closed, t.moderation
    FROM forum_thread t)sql"};
constexpr db::Piece kThreadsOfCategories{R"sql(
    WHERE $1 LIKE '%,' || t.category_id || ',%')sql"};
// Language, tag, kind and state.
constexpr db::Piece kAskedThreads{R"sql(
      AND ($2 = '' OR $2 LIKE '%,' || t.language || ',%')
      AND ($3 = '' OR EXISTS (SELECT 1 FROM forum_tag g
                              WHERE g.thread_id = t.thread_id AND g.tag = $3))
      AND ($4 = '' OR t.kind = $4)
      AND ($5 = '' OR ($5 = 'solved' AND t.accepted_place > 0)
           OR ($5 = 'open' AND t.kind = 'question' AND t.accepted_place = 0 AND t.closed = 0)
           OR ($5 = 'unanswered' AND t.kind = 'question' AND t.answers = 0
               AND t.accepted_place = 0 AND t.closed = 0)))sql"};
constexpr db::Piece kThreadsWithin{R"sql(
      AND ($6 = 0 OR t.author = $6) AND t.made_at >= $7 AND t.made_at < $8)sql"};
// The plus keeps SQLite from reading all times into a sort instead of the newest ones in their order.
constexpr db::Piece kThreadsWithinUnsorted{R"sql(
      AND ($6 = 0 OR t.author = $6) AND +t.made_at >= $7 AND +t.made_at < $8)sql"};
constexpr db::Piece kSeenThreads{R"sql(
      AND (t.moderation = 'none' OR (t.moderation = 'limited' AND $9 = 1)))sql"};
constexpr db::Piece kNewestPostFirst{R"sql(
    ORDER BY t.last_post_at DESC, t.thread_id DESC LIMIT $10 OFFSET $11)sql"};

}  // namespace

constexpr db::Query kFindThread{"forum.find_thread", db::kSql<kSelectThread, R"sql(
    WHERE t.thread_id = $1
)sql">};

std::optional<Thread> find_thread(db::ReadTx& tx, ThreadId id) {
    return tx.find<Thread>(kFindThread, id);
}

constexpr db::Query kNextThreadId{"forum.next_thread_id", R"sql(
    SELECT COALESCE(MAX(thread_id), 0) + 1 FROM forum_thread
)sql"};

ThreadId next_thread_id(db::ReadTx& tx) {
    return tx.find<ThreadId>(kNextThreadId).value_or(ThreadId{1});
}

constexpr db::Query kInsertThread{"forum.insert_thread", R"sql(
    INSERT INTO forum_thread (thread_id, category_id, kind, language, title, initial, author,
                              made_at, posts, answers, first_answer_at, last_post_at,
                              accepted_place, accepted_at, closed, moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
)sql"};

void insert_thread(db::WriteTx& tx, const Thread& thread) {
    tx.run(kInsertThread, thread.thread_id, thread.category_id, thread.kind, thread.language,
           thread.title, thread.initial, thread.author, thread.made_at, thread.posts,
           thread.answers, thread.first_answer_at, thread.last_post_at, thread.accepted_place,
           thread.accepted_at, thread.closed, thread.moderation);
}

constexpr db::Query kUpdateThread{"forum.update_thread", R"sql(
    UPDATE forum_thread
    SET category_id = $2, kind = $3, language = $4, title = $5, initial = $6, posts = $7,
        answers = $8, first_answer_at = $9, last_post_at = $10, accepted_place = $11,
        accepted_at = $12, closed = $13, moderation = $14
    WHERE thread_id = $1
)sql"};

void update_thread(db::WriteTx& tx, const Thread& thread) {
    tx.run(kUpdateThread, thread.thread_id, thread.category_id, thread.kind, thread.language,
           thread.title, thread.initial, thread.posts, thread.answers, thread.first_answer_at,
           thread.last_post_at, thread.accepted_place, thread.accepted_at, thread.closed,
           thread.moderation);
}

constexpr db::Query kPutTag{"forum.put_tag", R"sql(
    INSERT INTO forum_tag (tag, thread_id) VALUES ($1, $2) ON CONFLICT (tag, thread_id) DO NOTHING
)sql"};

void put_tag(db::WriteTx& tx, ThreadId thread, std::string_view tag) {
    tx.run(kPutTag, tag, thread);
}

constexpr db::Query kDeleteTags{"forum.delete_tags", "DELETE FROM forum_tag WHERE thread_id = $1"};

void delete_tags(db::WriteTx& tx, ThreadId thread) {
    tx.run(kDeleteTags, thread);
}

constexpr db::Query kListTags{"forum.list_tags", R"sql(
    SELECT tag FROM forum_tag WHERE thread_id = $1 ORDER BY tag
)sql"};

std::vector<std::string> list_tags(db::ReadTx& tx, ThreadId thread) {
    return tx.all<std::string>(kListTags, thread);
}

namespace {
struct TagOfThread {
    ThreadId thread_id = {};
    std::string tag = {};
};
AGORA_FIELDS(TagOfThread, thread_id, tag)
}  // namespace

constexpr db::Query kListTagsAmong{"forum.list_tags_among", R"sql(
    SELECT thread_id, tag FROM forum_tag
    WHERE thread_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                        $18, $19, $20, $21, $22, $23, $24)
    ORDER BY thread_id, tag
)sql"};

std::map<ThreadId, std::vector<std::string>> list_tags(db::ReadTx& tx,
                                                       std::span<const ThreadId> threads) {
    std::map<ThreadId, std::vector<std::string>> tags;
    for (TagOfThread& one : db::all_among<TagOfThread>(tx, kListTagsAmong, threads)) {
        tags[one.thread_id].push_back(std::move(one.tag));
    }
    return tags;
}

constexpr db::Query kListThreadsAmong{"forum.list_threads_among", db::kSql<kSelectThread, R"sql(
    WHERE t.thread_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                        $18, $19, $20, $21, $22, $23, $24)
)sql">};

std::vector<Thread> list_threads(db::ReadTx& tx, std::span<const ThreadId> threads) {
    return db::all_among<Thread>(tx, kListThreadsAmong, threads);
}

constexpr db::Query kNewestPosts{"forum.list_threads_by_newest_post",
                                 db::kSql<kSelectThread, kThreadsOfCategories, kAskedThreads,
                                          kThreadsWithinUnsorted, kSeenThreads, kNewestPostFirst>};

// Of one author, or of a while: few of all.
constexpr db::Query kNewestPostsWithin{"forum.list_threads_by_newest_post_within",
                                       db::kSql<kSelectThread, kThreadsOfCategories, kAskedThreads,
                                                kThreadsWithin, kSeenThreads, kNewestPostFirst>};

// Of one category, by its own index.
constexpr db::Query kNewestPostsOfOne{
    "forum.list_threads_by_newest_post_of_one",
    db::kSql<kSelectThread, R"sql(
    WHERE t.category_id = $1)sql",
             kAskedThreads, kThreadsWithinUnsorted, kSeenThreads, kNewestPostFirst>};

constexpr db::Query kNewestThreads{"forum.list_threads_by_newest",
                                   db::kSql<kSelectThread, kThreadsOfCategories, kAskedThreads,
                                            kThreadsWithin, kSeenThreads, R"sql(
    ORDER BY t.made_at DESC, t.thread_id DESC LIMIT $10 OFFSET $11
)sql">};

constexpr db::Query kOldestThreads{"forum.list_threads_by_oldest",
                                   db::kSql<kSelectThread, kThreadsOfCategories, kAskedThreads,
                                            kThreadsWithin, kSeenThreads, R"sql(
    ORDER BY t.made_at, t.thread_id LIMIT $10 OFFSET $11
)sql">};

namespace {

/// ",5,": the one category that is asked for.
std::optional<CategoryId> only_one(std::string_view categories) {
    constexpr std::size_t kCommas = 2;
    const bool is_one =
        std::ranges::count(categories, ',') == kCommas && categories.size() > kCommas;
    return is_one ? parse_id<CategoryId>(categories.substr(1, categories.size() - kCommas))
                  : std::nullopt;
}

}  // namespace

std::vector<Thread> list_threads(db::ReadTx& tx, const ThreadFilter& filter, ThreadOrder order,
                                 std::int64_t offset, std::int64_t limit) {
    const bool few = filter.author || filter.from != Instant{} || filter.until != Instant{};
    const db::Query& newest = few ? kNewestPostsWithin : kNewestPosts;
    const db::Query& query = order == ThreadOrder::newest_post     ? newest
                             : order == ThreadOrder::newest_thread ? kNewestThreads
                                                                   : kOldestThreads;
    const Instant until =
        filter.until == Instant{} ? Instant::from_seconds(32'503'680'000) : filter.until;
    if (const auto one = only_one(filter.categories);
        one && !few && order == ThreadOrder::newest_post) {
        return tx.all<Thread>(kNewestPostsOfOne, *one, filter.languages, filter.tag, filter.kind,
                              filter.state, filter.author, filter.from, until, filter.as_member,
                              limit, offset);
    }
    return tx.all<Thread>(query, filter.categories, filter.languages, filter.tag, filter.kind,
                          filter.state, filter.author, filter.from, until, filter.as_member, limit,
                          offset);
}

constexpr db::Query kListByLetter{"forum.list_threads_by_letter", db::kSql<kSelectThread, R"sql(
    WHERE t.initial = $1 AND $2 LIKE '%,' || t.category_id || ',%'
      AND ($3 = '' OR $3 LIKE '%,' || t.language || ',%')
      AND (t.moderation = 'none' OR (t.moderation = 'limited' AND $4 = 1))
    ORDER BY t.title, t.thread_id LIMIT $5 OFFSET $6
)sql">};

std::vector<Thread> list_threads_by_letter(db::ReadTx& tx, const ThreadFilter& filter,
                                           std::string_view letter, std::int64_t offset,
                                           std::int64_t limit) {
    return tx.all<Thread>(kListByLetter, letter, filter.categories, filter.languages,
                          filter.as_member, limit, offset);
}

constexpr db::Query kListLetters{"forum.list_letters", R"sql(
    SELECT DISTINCT t.initial FROM forum_thread t
    WHERE $1 LIKE '%,' || t.category_id || ',%'
      AND (t.moderation = 'none' OR (t.moderation = 'limited' AND $2 = 1))
    ORDER BY t.initial
)sql"};

std::vector<std::string> list_letters(db::ReadTx& tx, const ThreadFilter& filter) {
    return tx.all<std::string>(kListLetters, filter.categories, filter.as_member);
}

constexpr db::Query kFirstThreadAt{"forum.first_thread_at", R"sql(
    SELECT MIN(t.made_at) FROM forum_thread t
    WHERE $1 LIKE '%,' || t.category_id || ',%'
      AND (t.moderation = 'none' OR (t.moderation = 'limited' AND $2 = 1))
)sql"};

std::optional<Instant> first_thread_at(db::ReadTx& tx, const ThreadFilter& filter) {
    const auto found =
        tx.find<std::optional<Instant>>(kFirstThreadAt, filter.categories, filter.as_member);
    return found ? *found : std::nullopt;
}

constexpr db::Query kListCommonTags{"forum.list_common_tags", R"sql(
    SELECT g.tag, COUNT(*) AS threads
    FROM forum_tag g JOIN forum_thread t ON t.thread_id = g.thread_id
    WHERE $1 LIKE '%,' || t.category_id || ',%' AND t.moderation = 'none'
    GROUP BY g.tag ORDER BY COUNT(*) DESC, g.tag LIMIT $2
)sql"};

std::vector<TagCount> list_common_tags(db::ReadTx& tx, const ThreadFilter& filter,
                                       std::int64_t limit) {
    return tx.all<TagCount>(kListCommonTags, filter.categories, limit);
}

constexpr db::Query kListQuestionsSince{"forum.list_questions_since", R"sql(
    SELECT made_at, first_answer_at FROM forum_thread
    WHERE category_id = $1 AND made_at >= $2 AND kind = 'question' AND moderation = 'none'
    ORDER BY made_at
)sql"};

std::vector<AnsweredQuestion> list_questions_since(db::ReadTx& tx, CategoryId category,
                                                   Instant since) {
    return tx.all<AnsweredQuestion>(kListQuestionsSince, category, since);
}

constexpr db::Query kListThreadIdsAfter{"forum.list_thread_ids_after", R"sql(
    SELECT thread_id FROM forum_thread WHERE thread_id > $1 ORDER BY thread_id LIMIT $2
)sql"};

std::vector<ThreadId> list_thread_ids_after(db::ReadTx& tx, ThreadId after, std::int64_t limit) {
    return tx.all<ThreadId>(kListThreadIdsAfter, after, limit);
}

constexpr db::Query kListThreadIdsOf{"forum.list_thread_ids_of", R"sql(
    SELECT thread_id FROM forum_thread WHERE category_id = $1 ORDER BY thread_id
)sql"};

std::vector<ThreadId> list_thread_ids_of(db::ReadTx& tx, CategoryId category) {
    return tx.all<ThreadId>(kListThreadIdsOf, category);
}

}  // namespace agora::forum
