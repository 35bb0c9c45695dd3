#include "post_store.hpp"

#include "agora/db/among.hpp"

namespace agora::watch {

constexpr db::Query kInsertPost{"watch.insert_post", R"sql(
    INSERT INTO watch_post (post_id, circle_id, subject, language, source, address, source_day,
                            moderation, written_by, written_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql"};

void insert_post(db::WriteTx& tx, const Post& post) {
    tx.run(kInsertPost, post.post_id, post.circle_id, post.subject, post.language, post.source,
           post.address, post.source_day, post.moderation, post.written_by, post.written_at,
           post.changed_at);
}

constexpr db::Query kUpdatePost{"watch.update_post", R"sql(
    UPDATE watch_post
    SET subject = $2, source = $3, address = $4, source_day = $5, moderation = $6, changed_at = $7
    WHERE post_id = $1
)sql"};

void update_post(db::WriteTx& tx, const Post& post) {
    tx.run(kUpdatePost, post.post_id, post.subject, post.source, post.address, post.source_day,
           post.moderation, post.changed_at);
}

constexpr db::Query kDeleteTexts{"watch.delete_texts", R"sql(
    DELETE FROM watch_text WHERE post_id = $1
)sql"};
constexpr db::Query kDeletePost{"watch.delete_post", R"sql(
    DELETE FROM watch_post WHERE post_id = $1
)sql"};

void delete_post(db::WriteTx& tx, PostId post) {
    tx.run(kDeleteTexts, post);
    tx.run(kDeletePost, post);
}

constexpr db::Query kFindPost{"watch.find_post", R"sql(
    SELECT post_id, circle_id, subject, language, source, address, source_day, moderation, written_by,
           written_at, changed_at
    FROM watch_post WHERE post_id = $1
)sql"};

std::optional<Post> find_post(db::ReadTx& tx, PostId post) {
    return tx.find<Post>(kFindPost, post);
}

constexpr db::Query kListPosts{"watch.list_posts", R"sql(
    SELECT post_id, circle_id, subject, language, source, address, source_day, moderation, written_by,
           written_at, changed_at
    FROM watch_post WHERE circle_id = $1 OR $1 = 0
    ORDER BY written_at DESC, post_id DESC LIMIT $2
)sql"};

std::vector<Post> list_posts(db::ReadTx& tx, CircleId circle, std::int64_t most) {
    return tx.all<Post>(kListPosts, circle, most);
}

constexpr db::Query kCountPostsSince{"watch.count_posts_since", R"sql(
    SELECT COUNT(*) FROM watch_post WHERE circle_id = $1 AND written_at >= $2
)sql"};

std::int64_t count_posts_since(db::ReadTx& tx, CircleId circle, Instant from) {
    return tx.find<std::int64_t>(kCountPostsSince, circle, from).value_or(0);
}

constexpr db::Query kInsertText{"watch.insert_text", R"sql(
    INSERT INTO watch_text (post_id, language, version, of_version, title, body, text_by, text_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
)sql"};

void insert_text(db::WriteTx& tx, const Text& text) {
    tx.run(kInsertText, text.post_id, text.language, text.version, text.of_version, text.title,
           text.body, text.text_by, text.text_at);
}

constexpr db::Query kNewestTextsOf{"watch.newest_texts_of", R"sql(
    SELECT t.post_id, t.language, t.version, t.of_version, t.title, t.body, t.text_by, t.text_at
    FROM watch_text t
    WHERE t.post_id = $1
      AND t.version = (SELECT MAX(o.version) FROM watch_text o
                       WHERE o.post_id = t.post_id AND o.language = t.language)
    ORDER BY t.language
)sql"};

std::vector<Text> newest_texts_of(db::ReadTx& tx, PostId post) {
    return tx.all<Text>(kNewestTextsOf, post);
}

constexpr db::Query kNewestTextsAmong{"watch.newest_texts_among", R"sql(
    SELECT t.post_id, t.language, t.version, t.of_version, t.title, t.body, t.text_by, t.text_at
    FROM watch_text t
    WHERE t.post_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                        $18, $19, $20, $21, $22, $23, $24)
      AND t.version = (SELECT MAX(o.version) FROM watch_text o
                       WHERE o.post_id = t.post_id AND o.language = t.language)
    ORDER BY t.post_id, t.language
)sql"};

std::vector<Text> newest_texts_among(db::ReadTx& tx, std::span<const PostId> posts) {
    return db::all_among<Text>(tx, kNewestTextsAmong, posts);
}

}  // namespace agora::watch
