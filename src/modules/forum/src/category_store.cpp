#include "category_store.hpp"

#include "agora/web/kept.hpp"

namespace agora::forum {

constexpr db::Query kInsertCategory{"forum.insert_category", R"sql(
    INSERT INTO forum_category (category_id, slug, circle_id, audience, takes_threads, place,
                                version, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT DO NOTHING
)sql"};

bool insert_category(db::WriteTx& tx, const Category& category) {
    web::touch_kept(tx, kKeptCategories);
    return tx.run(kInsertCategory, category.category_id, category.slug, category.circle_id,
                  category.audience, category.takes_threads, category.place, category.version,
                  category.made_at) > 0;
}

constexpr db::Query kUpdateCategory{"forum.update_category", R"sql(
    UPDATE forum_category
    SET slug = $2, audience = $3, takes_threads = $4, place = $5, version = version + 1
    WHERE category_id = $1 AND version = $6
)sql"};

bool update_category(db::WriteTx& tx, const Category& category, std::int64_t seen) {
    web::touch_kept(tx, kKeptCategories);
    return tx.run(kUpdateCategory, category.category_id, category.slug, category.audience,
                  category.takes_threads, category.place, seen) > 0;
}

constexpr db::Query kListCategories{"forum.list_categories", R"sql(
    SELECT category_id, slug, circle_id, audience, takes_threads, place, version, made_at
    FROM forum_category ORDER BY place, category_id
)sql"};

std::vector<Category> list_categories(db::ReadTx& tx) {
    return tx.all<Category>(kListCategories);
}

constexpr db::Query kFindCategory{"forum.find_category", R"sql(
    SELECT category_id, slug, circle_id, audience, takes_threads, place, version, made_at
    FROM forum_category WHERE category_id = $1
)sql"};

std::optional<Category> find_category(db::ReadTx& tx, CategoryId id) {
    return tx.find<Category>(kFindCategory, id);
}

constexpr db::Query kFindCategoryOfCircle{"forum.find_category_of_circle", R"sql(
    SELECT category_id, slug, circle_id, audience, takes_threads, place, version, made_at
    FROM forum_category WHERE circle_id = $1
)sql"};

std::optional<Category> find_category_of_circle(db::ReadTx& tx, CircleId circle) {
    return tx.find<Category>(kFindCategoryOfCircle, circle);
}

constexpr db::Query kNextCategoryPlace{"forum.next_category_place", R"sql(
    SELECT COALESCE(MAX(place), 0) + 1 FROM forum_category WHERE circle_id = 0
)sql"};

std::int64_t next_category_place(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kNextCategoryPlace).value_or(1);
}

constexpr db::Query kPutCategoryText{"forum.put_category_text", R"sql(
    INSERT INTO forum_category_text (category_id, language, name, about) VALUES ($1, $2, $3, $4)
    ON CONFLICT (category_id, language)
    DO UPDATE SET name = excluded.name, about = excluded.about
)sql"};

void put_category_text(db::WriteTx& tx, const CategoryText& text) {
    web::touch_kept(tx, kKeptCategories);
    tx.run(kPutCategoryText, text.category_id, text.language, text.name, text.about);
}

constexpr db::Query kListCategoryTexts{"forum.list_category_texts", R"sql(
    SELECT category_id, language, name, about FROM forum_category_text
    ORDER BY category_id, language
)sql"};

std::vector<CategoryText> list_category_texts(db::ReadTx& tx) {
    return tx.all<CategoryText>(kListCategoryTexts);
}

constexpr db::Query kPutModerator{"forum.put_moderator", R"sql(
    INSERT INTO forum_moderator (category_id, account_id, since) VALUES ($1, $2, $3)
    ON CONFLICT (category_id, account_id) DO NOTHING
)sql"};

void put_moderator(db::WriteTx& tx, const Moderator& moderator) {
    tx.run(kPutModerator, moderator.category_id, moderator.account_id, moderator.since);
}

constexpr db::Query kDeleteModerator{"forum.delete_moderator", R"sql(
    DELETE FROM forum_moderator WHERE category_id = $1 AND account_id = $2
)sql"};

bool delete_moderator(db::WriteTx& tx, CategoryId category, AccountId account) {
    return tx.run(kDeleteModerator, category, account) > 0;
}

constexpr db::Query kListModerators{"forum.list_moderators", R"sql(
    SELECT category_id, account_id, since FROM forum_moderator
    WHERE category_id = $1 ORDER BY since, account_id
)sql"};

std::vector<Moderator> list_moderators(db::ReadTx& tx, CategoryId category) {
    return tx.all<Moderator>(kListModerators, category);
}

constexpr db::Query kListModerationsOf{"forum.list_moderations_of", R"sql(
    SELECT category_id, account_id, since FROM forum_moderator WHERE account_id = $1
)sql"};

std::vector<Moderator> list_moderations_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Moderator>(kListModerationsOf, account);
}

constexpr db::Query kCountThreads{"forum.count_threads", R"sql(
    SELECT category_id, COUNT(*) AS threads,
           SUM(CASE WHEN kind = 'question' AND answers = 0 AND accepted_place = 0 AND closed = 0
                    THEN 1 ELSE 0 END) AS open,
           MAX(last_post_at) AS last_post_at
    FROM forum_thread WHERE moderation = 'none' GROUP BY category_id
)sql"};

std::vector<CategoryCount> count_threads(db::ReadTx& tx) {
    return tx.all<CategoryCount>(kCountThreads);
}

}  // namespace agora::forum
