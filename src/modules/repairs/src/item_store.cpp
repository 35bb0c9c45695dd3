#include "item_store.hpp"

#include "agora/db/among.hpp"

namespace agora::repairs {

constexpr db::Query kInsertItem{"repairs.insert_item", R"sql(
    INSERT INTO repairs_item (item_id, event_id, account_id, entry, language, title, words,
                              brought_at, helper_id, outcome, found, moderation, written_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
)sql"};

void insert_item(db::WriteTx& tx, const Item& item) {
    tx.run(kInsertItem, item.item_id, item.event_id, item.account_id, item.entry, item.language,
           item.title, item.words, item.brought_at, item.helper_id, item.outcome, item.found,
           item.moderation, item.written_by);
}

constexpr db::Query kFindItem{"repairs.find_item", R"sql(
    SELECT item_id, event_id, account_id, entry, language, title, words, brought_at, helper_id,
           outcome, found, moderation, written_by
    FROM repairs_item WHERE item_id = $1
)sql"};

std::optional<Item> find_item(db::ReadTx& tx, ItemId id) {
    return tx.find<Item>(kFindItem, id);
}

constexpr db::Query kListItems{"repairs.list_items", R"sql(
    SELECT item_id, event_id, account_id, entry, language, title, words, brought_at, helper_id,
           outcome, found, moderation, written_by
    FROM repairs_item WHERE event_id = $1 ORDER BY brought_at, item_id
)sql"};

std::vector<Item> list_items(db::ReadTx& tx, EventId event) {
    return tx.all<Item>(kListItems, event);
}

constexpr db::Query kDeleteItem{"repairs.delete_item", R"sql(
    DELETE FROM repairs_item WHERE item_id = $1
)sql"};

void delete_item(db::WriteTx& tx, ItemId id) {
    tx.run(kDeleteItem, id);
}

constexpr db::Query kTakeItem{"repairs.take_item", R"sql(
    UPDATE repairs_item SET helper_id = $2 WHERE item_id = $1 AND helper_id = 0
)sql"};

bool take_item(db::WriteTx& tx, ItemId id, AccountId helper) {
    return tx.run(kTakeItem, id, helper) > 0;
}

constexpr db::Query kLeaveItem{"repairs.leave_item", R"sql(
    UPDATE repairs_item SET helper_id = 0 WHERE item_id = $1
)sql"};

void leave_item(db::WriteTx& tx, ItemId id) {
    tx.run(kLeaveItem, id);
}

constexpr db::Query kLeaveItemsOf{"repairs.leave_items_of", R"sql(
    UPDATE repairs_item SET helper_id = 0
    WHERE event_id = $1 AND helper_id = $2 AND outcome = 'waits'
)sql"};

void leave_items_of(db::WriteTx& tx, EventId event, AccountId helper) {
    tx.run(kLeaveItemsOf, event, helper);
}

constexpr db::Query kSetOutcome{"repairs.set_outcome", R"sql(
    UPDATE repairs_item SET outcome = $2, found = $3 WHERE item_id = $1
)sql"};

void set_outcome(db::WriteTx& tx, ItemId id, Outcome outcome, std::string_view found) {
    tx.run(kSetOutcome, id, outcome, found);
}

constexpr db::Query kUpdateModeration{"repairs.update_moderation", R"sql(
    UPDATE repairs_item SET moderation = $2 WHERE item_id = $1
)sql"};

void update_moderation(db::WriteTx& tx, ItemId id, web::Moderation moderation) {
    tx.run(kUpdateModeration, id, moderation);
}

constexpr db::Query kTallyOf{"repairs.tally_of", R"sql(
    SELECT outcome, COUNT(*) AS items FROM repairs_item WHERE event_id = $1
    GROUP BY outcome ORDER BY outcome
)sql"};

std::vector<Tally> tally_of(db::ReadTx& tx, EventId event) {
    return tx.all<Tally>(kTallyOf, event);
}

constexpr db::Query kTallyAmong{"repairs.tally_among", R"sql(
    SELECT outcome, COUNT(*) AS items FROM repairs_item
    WHERE event_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                       $18, $19, $20, $21, $22, $23, $24)
    GROUP BY outcome
)sql"};

std::vector<Tally> tally_among(db::ReadTx& tx, std::span<const EventId> events) {
    return db::all_among<Tally>(tx, kTallyAmong, events);
}

constexpr db::Query kPutHelper{"repairs.put_helper", R"sql(
    INSERT INTO repairs_helper (event_id, account_id, skill, said_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (event_id, account_id) DO UPDATE SET skill = excluded.skill
)sql"};

void put_helper(db::WriteTx& tx, const Repairer& helper) {
    tx.run(kPutHelper, helper.event_id, helper.account_id, helper.skill, helper.said_at);
}

constexpr db::Query kDeleteHelper{"repairs.delete_helper", R"sql(
    DELETE FROM repairs_helper WHERE event_id = $1 AND account_id = $2
)sql"};

bool delete_helper(db::WriteTx& tx, EventId event, AccountId account) {
    return tx.run(kDeleteHelper, event, account) > 0;
}

constexpr db::Query kListHelpers{"repairs.list_helpers", R"sql(
    SELECT event_id, account_id, skill, said_at
    FROM repairs_helper WHERE event_id = $1 ORDER BY said_at, account_id
)sql"};

std::vector<Repairer> list_helpers(db::ReadTx& tx, EventId event) {
    return tx.all<Repairer>(kListHelpers, event);
}

constexpr db::Query kIsHelper{"repairs.is_helper", R"sql(
    SELECT account_id FROM repairs_helper WHERE event_id = $1 AND account_id = $2
)sql"};

bool is_helper(db::ReadTx& tx, EventId event, AccountId account) {
    return tx.find<AccountId>(kIsHelper, event, account).has_value();
}

constexpr db::Query kFindWalkIns{"repairs.find_walk_ins", R"sql(
    SELECT walk_ins FROM repairs_count WHERE event_id = $1
)sql"};

std::optional<std::int64_t> find_walk_ins(db::ReadTx& tx, EventId event) {
    return tx.find<std::int64_t>(kFindWalkIns, event);
}

constexpr db::Query kWalkInsAmong{"repairs.walk_ins_among", R"sql(
    SELECT walk_ins FROM repairs_count
    WHERE event_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                       $18, $19, $20, $21, $22, $23, $24)
)sql"};

std::int64_t walk_ins_among(db::ReadTx& tx, std::span<const EventId> events) {
    std::int64_t people = 0;
    for (const std::int64_t some : db::all_among<std::int64_t>(tx, kWalkInsAmong, events)) {
        people += some;
    }
    return people;
}

constexpr db::Query kPutWalkIns{"repairs.put_walk_ins", R"sql(
    INSERT INTO repairs_count (event_id, walk_ins) VALUES ($1, $2)
    ON CONFLICT (event_id) DO UPDATE SET walk_ins = excluded.walk_ins
)sql"};

void put_walk_ins(db::WriteTx& tx, EventId event, std::int64_t people) {
    tx.run(kPutWalkIns, event, people);
}

void put_whole_cafe(db::WriteTx& tx, const WholeCafe& whole) {
    for (Item item : whole.items) {
        item.item_id = tx.new_id<ItemId>();
        item.event_id = whole.event;
        insert_item(tx, item);
    }
    for (Repairer helper : whole.helpers) {
        helper.event_id = whole.event;
        put_helper(tx, helper);
    }
    if (whole.walk_ins) put_walk_ins(tx, whole.event, *whole.walk_ins);
}

}  // namespace agora::repairs
