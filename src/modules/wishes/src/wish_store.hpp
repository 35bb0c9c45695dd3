#pragma once

#include "agora/db/transaction.hpp"
#include "agora/wishes/wish.hpp"

#include <map>
#include <optional>
#include <vector>

namespace agora::wishes {

/// Never one that was given out before.
std::int64_t next_number(db::WriteTx& tx);
void insert_wish(db::WriteTx& tx, const Wish& wish);
/// Tool, status, reason, where it goes on, when it changed.
void update_wish(db::WriteTx& tx, const Wish& wish);
void set_moderation(db::WriteTx& tx, WishId wish, Moderation moderation);
/// What goes on in the one goes on in the other.
void move_merged(db::WriteTx& tx, WishId from, WishId into);
/// With its texts and support; of one without steps.
void delete_wish(db::WriteTx& tx, WishId wish);
std::optional<Wish> find_wish(db::ReadTx& tx, std::int64_t number);
std::optional<Wish> find_wish_by_id(db::ReadTx& tx, WishId wish);
/// By number.
std::vector<Wish> list_wishes(db::ReadTx& tx);
std::int64_t count_proposed_since(db::ReadTx& tx, AccountId account, Instant since);

/// Puts it in the place of the one in the same language.
void put_text(db::WriteTx& tx, const Text& text);
std::optional<Text> find_text(db::ReadTx& tx, WishId wish, std::string_view language);
std::vector<Text> list_texts(db::ReadTx& tx);

struct Support {
    WishId wish_id = {};
    AccountId account_id = {};
    Instant since = {};
    WishId from_wish = {};  ///< the duplicate through which it came; zero: by itself
};
AGORA_FIELDS(Support, wish_id, account_id, since, from_wish)

void insert_support(db::WriteTx& tx, const Support& support);
void delete_support(db::WriteTx& tx, WishId wish, AccountId account);
bool supports(db::ReadTx& tx, WishId wish, AccountId account);
std::int64_t count_support(db::ReadTx& tx, WishId wish);
std::map<WishId, std::int64_t> count_all_support(db::ReadTx& tx);
/// How many came through each duplicate.
std::map<WishId, std::int64_t> count_support_from(db::ReadTx& tx, WishId wish);
/// Adds those of the one who don't support the other yet.
void copy_support(db::WriteTx& tx, WishId from, WishId into);
/// Who supported it at that moment, in order of number, after one.
std::vector<AccountId> list_supporters_after(db::ReadTx& tx, WishId wish, AccountId after,
                                             Instant at, std::int64_t most);

}  // namespace agora::wishes
