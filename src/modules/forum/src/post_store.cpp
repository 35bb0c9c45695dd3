#include "post_store.hpp"

namespace agora::forum {

constexpr db::Query kInsertPost{"forum.insert_post", R"sql(
    INSERT INTO forum_post (thread_id, place, author, language, body, version, made_at, changed_at,
                            removal, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_post(db::WriteTx& tx, const Post& post) {
    tx.run(kInsertPost, post.thread_id, post.place, post.author, post.language, post.body,
           post.version, post.made_at, post.changed_at, post.removal, post.reason);
}

constexpr db::Query kUpdatePost{"forum.update_post", R"sql(
    UPDATE forum_post
    SET language = $3, body = $4, version = $5, changed_at = $6, removal = $7, reason = $8
    WHERE thread_id = $1 AND place = $2
)sql"};

void update_post(db::WriteTx& tx, const Post& post) {
    tx.run(kUpdatePost, post.thread_id, post.place, post.language, post.body, post.version,
           post.changed_at, post.removal, post.reason);
}

constexpr db::Query kFindPost{"forum.find_post", R"sql(
    SELECT thread_id, place, author, language, body, version, made_at, changed_at, removal, reason
    FROM forum_post WHERE thread_id = $1 AND place = $2
)sql"};

std::optional<Post> find_post(db::ReadTx& tx, ThreadId thread, std::int64_t place) {
    return tx.find<Post>(kFindPost, thread, place);
}

constexpr db::Query kListPosts{"forum.list_posts", R"sql(
    SELECT thread_id, place, author, language, body, version, made_at, changed_at, removal, reason
    FROM forum_post WHERE thread_id = $1 AND place >= $2 ORDER BY place LIMIT $3
)sql"};

std::vector<Post> list_posts(db::ReadTx& tx, ThreadId thread, std::int64_t from,
                             std::int64_t limit) {
    return tx.all<Post>(kListPosts, thread, from, limit);
}

constexpr db::Query kCountWritten{"forum.count_written", R"sql(
    SELECT COUNT(*) AS posts,
           COALESCE(SUM(CASE WHEN place = 1 THEN 1 ELSE 0 END), 0) AS threads
    FROM forum_post WHERE author = $1 AND made_at > $2
)sql"};

Written count_written(db::ReadTx& tx, AccountId author, Instant since) {
    return tx.find<Written>(kCountWritten, author, since).value_or(Written{});
}

constexpr db::Query kCountAnswers{"forum.count_answers", R"sql(
    SELECT COUNT(*) AS answers, MIN(made_at) AS first_at FROM forum_post
    WHERE thread_id = $1 AND place > 1 AND removal = 'none' AND author <> $2
)sql"};

Answers count_answers(db::ReadTx& tx, ThreadId thread, AccountId but) {
    return tx.find<Answers>(kCountAnswers, thread, but).value_or(Answers{});
}

constexpr db::Query kInsertVersion{"forum.insert_version", R"sql(
    INSERT INTO forum_post_version (thread_id, place, version, title, body, written_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_version(db::WriteTx& tx, const PostVersion& version) {
    tx.run(kInsertVersion, version.thread_id, version.place, version.version, version.title,
           version.body, version.written_at);
}

constexpr db::Query kListVersions{"forum.list_versions", R"sql(
    SELECT thread_id, place, version, title, body, written_at FROM forum_post_version
    WHERE thread_id = $1 AND place = $2 ORDER BY version DESC
)sql"};

std::vector<PostVersion> list_versions(db::ReadTx& tx, ThreadId thread, std::int64_t place) {
    return tx.all<PostVersion>(kListVersions, thread, place);
}

constexpr db::Query kDeleteVersions{"forum.delete_versions", R"sql(
    DELETE FROM forum_post_version WHERE thread_id = $1 AND place = $2
)sql"};

void delete_versions(db::WriteTx& tx, ThreadId thread, std::int64_t place) {
    tx.run(kDeleteVersions, thread, place);
}

}  // namespace agora::forum
