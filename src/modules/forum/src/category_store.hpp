#pragma once

#include "agora/forum/thread.hpp"

#include <string_view>
#include <vector>

namespace agora::forum {

/// What is kept in memory of categories and their texts (web::Kept): each change touches it.
inline constexpr std::string_view kKeptCategories = "forum_categories";

struct CategoryText {
    CategoryId category_id = {};
    std::string language = {};
    std::string name = {};
    std::string about = {};
};
AGORA_FIELDS(CategoryText, category_id, language, name, about)

struct Moderator {
    CategoryId category_id = {};
    AccountId account_id = {};
    Instant since = {};
};
AGORA_FIELDS(Moderator, category_id, account_id, since)

/// False when the address or the group has one already.
bool insert_category(db::WriteTx& tx, const Category& category);
/// Address, audience, place and whether it takes threads; the version becomes the next one. False when it
/// is not the version `seen` any more.
bool update_category(db::WriteTx& tx, const Category& category, std::int64_t seen);
/// By place, then by number. All of them: a cooperative has tens, with one for each group hundreds.
std::vector<Category> list_categories(db::ReadTx& tx);
std::optional<Category> find_category(db::ReadTx& tx, CategoryId id);
std::optional<Category> find_category_of_circle(db::ReadTx& tx, CircleId circle);
std::int64_t next_category_place(db::ReadTx& tx);

void put_category_text(db::WriteTx& tx, const CategoryText& text);
std::vector<CategoryText> list_category_texts(db::ReadTx& tx);

/// Twice is once.
void put_moderator(db::WriteTx& tx, const Moderator& moderator);
bool delete_moderator(db::WriteTx& tx, CategoryId category, AccountId account);
std::vector<Moderator> list_moderators(db::ReadTx& tx, CategoryId category);
std::vector<Moderator> list_moderations_of(db::ReadTx& tx, AccountId account);

struct CategoryCount {
    CategoryId category_id = {};
    std::int64_t threads = 0;
    std::int64_t open = 0;  ///< questions that nobody answered
    Instant last_post_at = {};
};
AGORA_FIELDS(CategoryCount, category_id, threads, open, last_post_at)
std::vector<CategoryCount> count_threads(db::ReadTx& tx);

}  // namespace agora::forum
