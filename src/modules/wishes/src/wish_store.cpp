#include "wish_store.hpp"

#include "register.hpp"

namespace agora::wishes {

constexpr db::Query kNextNumber{"wishes.next_number", R"sql(
    INSERT INTO wishes_number (counter, last) VALUES (1, 1)
    ON CONFLICT (counter) DO UPDATE SET last = wishes_number.last + 1 RETURNING last
)sql"};

std::int64_t next_number(db::WriteTx& tx) {
    return tx.find<std::int64_t>(kNextNumber).value_or(1);
}

constexpr db::Query kInsertWish{"wishes.insert_wish", R"sql(
    INSERT INTO wishes_wish (wish_id, number, tool_id, language, status, reason, merged_into, proposed_by,
                             proposed_at, changed_at, moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql"};

void insert_wish(db::WriteTx& tx, const Wish& wish) {
    tx.run(kInsertWish, wish.wish_id, wish.number, wish.tool_id, wish.language, wish.status,
           wish.reason, wish.merged_into, wish.proposed_by, wish.proposed_at, wish.changed_at,
           wish.moderation);
    touch_register(tx);
}

constexpr db::Query kUpdateWish{"wishes.update_wish", R"sql(
    UPDATE wishes_wish SET tool_id = $2, status = $3, reason = $4, merged_into = $5, changed_at = $6
    WHERE wish_id = $1
)sql"};

void update_wish(db::WriteTx& tx, const Wish& wish) {
    tx.run(kUpdateWish, wish.wish_id, wish.tool_id, wish.status, wish.reason, wish.merged_into,
           wish.changed_at);
    touch_register(tx);
}

constexpr db::Query kSetModeration{"wishes.set_moderation", R"sql(
    UPDATE wishes_wish SET moderation = $2 WHERE wish_id = $1
)sql"};

void set_moderation(db::WriteTx& tx, WishId wish, Moderation moderation) {
    tx.run(kSetModeration, wish, moderation);
    touch_register(tx);
}

constexpr db::Query kMoveMerged{"wishes.move_merged", R"sql(
    UPDATE wishes_wish SET merged_into = $2 WHERE merged_into = $1
)sql"};

void move_merged(db::WriteTx& tx, WishId from, WishId into) {
    tx.run(kMoveMerged, from, into);
    touch_register(tx);
}

constexpr db::Query kDeleteSupportOf{"wishes.delete_support_of", R"sql(
    DELETE FROM wishes_support WHERE wish_id = $1
)sql"};

constexpr db::Query kDeleteTexts{"wishes.delete_texts", R"sql(
    DELETE FROM wishes_text WHERE wish_id = $1
)sql"};

constexpr db::Query kDeleteWish{"wishes.delete_wish", R"sql(
    DELETE FROM wishes_wish WHERE wish_id = $1
)sql"};

void delete_wish(db::WriteTx& tx, WishId wish) {
    tx.run(kDeleteSupportOf, wish);
    tx.run(kDeleteTexts, wish);
    tx.run(kDeleteWish, wish);
    touch_register(tx);
}

constexpr db::Query kFindWish{"wishes.find_wish", R"sql(
    SELECT wish_id, number, tool_id, language, status, reason, merged_into, proposed_by, proposed_at,
           changed_at, moderation
    FROM wishes_wish WHERE number = $1
)sql"};

std::optional<Wish> find_wish(db::ReadTx& tx, std::int64_t number) {
    return tx.find<Wish>(kFindWish, number);
}

constexpr db::Query kFindWishById{"wishes.find_wish_by_id", R"sql(
    SELECT wish_id, number, tool_id, language, status, reason, merged_into, proposed_by, proposed_at,
           changed_at, moderation
    FROM wishes_wish WHERE wish_id = $1
)sql"};

std::optional<Wish> find_wish_by_id(db::ReadTx& tx, WishId wish) {
    return tx.find<Wish>(kFindWishById, wish);
}

constexpr db::Query kListWishes{"wishes.list_wishes", R"sql(
    SELECT wish_id, number, tool_id, language, status, reason, merged_into, proposed_by, proposed_at,
           changed_at, moderation
    FROM wishes_wish ORDER BY number
)sql"};

std::vector<Wish> list_wishes(db::ReadTx& tx) {
    return tx.all<Wish>(kListWishes);
}

constexpr db::Query kCountProposedSince{"wishes.count_proposed_since", R"sql(
    SELECT COUNT(*) FROM wishes_wish WHERE proposed_by = $1 AND proposed_at > $2
)sql"};

std::int64_t count_proposed_since(db::ReadTx& tx, AccountId account, Instant since) {
    return tx.find<std::int64_t>(kCountProposedSince, account, since).value_or(0);
}

constexpr db::Query kDeleteText{"wishes.delete_text", R"sql(
    DELETE FROM wishes_text WHERE wish_id = $1 AND language = $2
)sql"};

constexpr db::Query kInsertText{"wishes.insert_text", R"sql(
    INSERT INTO wishes_text (wish_id, language, title, body, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void put_text(db::WriteTx& tx, const Text& text) {
    tx.run(kDeleteText, text.wish_id, text.language);
    tx.run(kInsertText, text.wish_id, text.language, text.title, text.body, text.written_by,
           text.written_at);
    touch_register(tx);
}

constexpr db::Query kFindText{"wishes.find_text", R"sql(
    SELECT wish_id, language, title, body, written_by, written_at
    FROM wishes_text WHERE wish_id = $1 AND language = $2
)sql"};

std::optional<Text> find_text(db::ReadTx& tx, WishId wish, std::string_view language) {
    return tx.find<Text>(kFindText, wish, language);
}

constexpr db::Query kListTexts{"wishes.list_texts", R"sql(
    SELECT wish_id, language, title, body, written_by, written_at
    FROM wishes_text ORDER BY wish_id, language
)sql"};

std::vector<Text> list_texts(db::ReadTx& tx) {
    return tx.all<Text>(kListTexts);
}

constexpr db::Query kInsertSupport{"wishes.insert_support", R"sql(
    INSERT INTO wishes_support (wish_id, account_id, since, from_wish) VALUES ($1, $2, $3, $4)
)sql"};

void insert_support(db::WriteTx& tx, const Support& support) {
    tx.run(kInsertSupport, support.wish_id, support.account_id, support.since, support.from_wish);
    touch_register(tx);
}

constexpr db::Query kDeleteSupport{"wishes.delete_support", R"sql(
    DELETE FROM wishes_support WHERE wish_id = $1 AND account_id = $2
)sql"};

void delete_support(db::WriteTx& tx, WishId wish, AccountId account) {
    tx.run(kDeleteSupport, wish, account);
    touch_register(tx);
}

constexpr db::Query kSupports{"wishes.supports", R"sql(
    SELECT COUNT(*) FROM wishes_support WHERE wish_id = $1 AND account_id = $2
)sql"};

bool supports(db::ReadTx& tx, WishId wish, AccountId account) {
    return tx.find<std::int64_t>(kSupports, wish, account).value_or(0) > 0;
}

constexpr db::Query kCountSupport{"wishes.count_support", R"sql(
    SELECT COUNT(*) FROM wishes_support WHERE wish_id = $1
)sql"};

std::int64_t count_support(db::ReadTx& tx, WishId wish) {
    return tx.find<std::int64_t>(kCountSupport, wish).value_or(0);
}

struct SupportCount {
    WishId wish_id = {};
    std::int64_t supporters = 0;
};
AGORA_FIELDS(SupportCount, wish_id, supporters)

std::map<WishId, std::int64_t> by_wish(const std::vector<SupportCount>& rows) {
    std::map<WishId, std::int64_t> counts;
    for (const SupportCount& row : rows) counts[row.wish_id] = row.supporters;
    return counts;
}

constexpr db::Query kCountAllSupport{"wishes.count_all_support", R"sql(
    SELECT wish_id, COUNT(*) AS supporters FROM wishes_support GROUP BY wish_id ORDER BY wish_id
)sql"};

std::map<WishId, std::int64_t> count_all_support(db::ReadTx& tx) {
    return by_wish(tx.all<SupportCount>(kCountAllSupport));
}

constexpr db::Query kCountSupportFrom{"wishes.count_support_from", R"sql(
    SELECT from_wish AS wish_id, COUNT(*) AS supporters FROM wishes_support
    WHERE wish_id = $1 AND from_wish <> 0 GROUP BY from_wish ORDER BY from_wish
)sql"};

std::map<WishId, std::int64_t> count_support_from(db::ReadTx& tx, WishId wish) {
    return by_wish(tx.all<SupportCount>(kCountSupportFrom, wish));
}

constexpr db::Query kCopySupport{"wishes.copy_support", R"sql(
    INSERT INTO wishes_support (wish_id, account_id, since, from_wish)
    SELECT CAST($2 AS BIGINT), s.account_id, s.since, CAST($1 AS BIGINT)
    FROM wishes_support s
    WHERE s.wish_id = CAST($1 AS BIGINT)
      AND NOT EXISTS (SELECT 1 FROM wishes_support o
                      WHERE o.wish_id = CAST($2 AS BIGINT) AND o.account_id = s.account_id)
)sql"};

void copy_support(db::WriteTx& tx, WishId from, WishId into) {
    tx.run(kCopySupport, from, into);
    touch_register(tx);
}

constexpr db::Query kListSupportersAfter{"wishes.list_supporters_after", R"sql(
    SELECT account_id FROM wishes_support
    WHERE wish_id = $1 AND account_id > $2 AND since <= $3 ORDER BY account_id LIMIT $4
)sql"};

std::vector<AccountId> list_supporters_after(db::ReadTx& tx, WishId wish, AccountId after,
                                             Instant at, std::int64_t most) {
    return tx.all<AccountId>(kListSupportersAfter, wish, after, at, most);
}

}  // namespace agora::wishes
