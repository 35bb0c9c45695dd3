#include "thing_store.hpp"

#include "kept_things.hpp"

namespace agora::loans {
namespace {

constexpr std::int64_t kChanges = 1;  ///< of the counters

constexpr db::Query kCountUp{"loans.count_up", R"sql(
    INSERT INTO loans_counter (counter, last) VALUES ($1, 1)
    ON CONFLICT (counter) DO UPDATE SET last = loans_counter.last + 1 RETURNING last
)sql"};

std::int64_t next_change(db::WriteTx& tx) {
    return tx.find<std::int64_t>(kCountUp, kChanges).value_or(1);
}

}  // namespace

constexpr db::Query kTouchThing{"loans.touch_thing", R"sql(
    UPDATE loans_thing SET touched = $2 WHERE thing_id = $1
)sql"};

void touch_thing(db::WriteTx& tx, ThingId thing) {
    tx.run(kTouchThing, thing, next_change(tx));
    touch_things(tx);
}

constexpr db::Query kTouchThingsOf{"loans.touch_things_of", R"sql(
    UPDATE loans_thing SET touched = $2
    WHERE owner_id = $1
       OR thing_id IN (SELECT p.thing_id FROM loans_picture p WHERE p.account_id = $1 AND p.record_id = 0)
)sql"};

void touch_things_of(db::WriteTx& tx, AccountId account) {
    tx.run(kTouchThingsOf, account, next_change(tx));
    touch_things(tx);
}

constexpr db::Query kCountChanges{"loans.count_changes", R"sql(
    SELECT last FROM loans_counter WHERE counter = $1
)sql"};

std::int64_t count_changes(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountChanges, kChanges).value_or(0);
}

constexpr db::Query kInsertThing{"loans.insert_thing", R"sql(
    INSERT INTO loans_thing (thing_id, language, title, body, category, condition, owner_id, circle_id, place_id,
                             commune, deposit, credits_a_day, shown_to, for_circle, longest_days, hold_days,
                             acceptance, skill_id, state, moderation, made_at, changed_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
)sql"};

void insert_thing(db::WriteTx& tx, const Thing& thing) {
    tx.run(kInsertThing, thing.thing_id, thing.language, thing.title, thing.body, thing.category,
           thing.condition, thing.owner_id, thing.circle_id, thing.place_id, thing.commune,
           thing.deposit, thing.credits_a_day, thing.shown_to, thing.for_circle, thing.longest_days,
           thing.hold_days, thing.acceptance, thing.skill_id, thing.state, thing.moderation,
           thing.made_at, thing.changed_at, thing.version);
    touch_thing(tx, thing.thing_id);
}

constexpr db::Query kUpdateThing{"loans.update_thing", R"sql(
    UPDATE loans_thing
    SET language = $2, title = $3, body = $4, category = $5, condition = $6, circle_id = $7, place_id = $8,
        commune = $9, deposit = $10, credits_a_day = $11, shown_to = $12, for_circle = $13, longest_days = $14,
        hold_days = $15, acceptance = $16, skill_id = $17, state = $18, changed_at = $19, version = $20
    WHERE thing_id = $1
)sql"};

void update_thing(db::WriteTx& tx, const Thing& thing) {
    tx.run(kUpdateThing, thing.thing_id, thing.language, thing.title, thing.body, thing.category,
           thing.condition, thing.circle_id, thing.place_id, thing.commune, thing.deposit,
           thing.credits_a_day, thing.shown_to, thing.for_circle, thing.longest_days,
           thing.hold_days, thing.acceptance, thing.skill_id, thing.state, thing.changed_at,
           thing.version);
    touch_thing(tx, thing.thing_id);
}

constexpr db::Query kSetModeration{"loans.set_moderation", R"sql(
    UPDATE loans_thing SET moderation = $2 WHERE thing_id = $1
)sql"};

void set_moderation(db::WriteTx& tx, ThingId thing, Moderation moderation) {
    tx.run(kSetModeration, thing, moderation);
    touch_thing(tx, thing);
}

constexpr db::Query kFindThing{"loans.find_thing", R"sql(
    SELECT thing_id, language, title, body, category, condition, owner_id, circle_id, place_id, commune, deposit,
           credits_a_day, shown_to, for_circle, longest_days, hold_days, acceptance, skill_id, state, moderation,
           made_at, changed_at, version
    FROM loans_thing WHERE thing_id = $1
)sql"};

std::optional<Thing> find_thing(db::ReadTx& tx, ThingId thing) {
    return tx.find<Thing>(kFindThing, thing);
}

constexpr db::Query kListChangedAfter{"loans.list_changed_after", R"sql(
    SELECT thing_id, language, title, body, category, condition, owner_id, circle_id, place_id, commune, deposit,
           credits_a_day, shown_to, for_circle, longest_days, hold_days, acceptance, skill_id, state, moderation,
           made_at, changed_at, version
    FROM loans_thing WHERE touched > $1 ORDER BY thing_id
)sql"};

std::vector<Thing> list_changed_after(db::ReadTx& tx, std::int64_t touched) {
    return tx.all<Thing>(kListChangedAfter, touched);
}

constexpr db::Query kListThingsOf{"loans.list_things_of", R"sql(
    SELECT thing_id, language, title, body, category, condition, owner_id, circle_id, place_id, commune, deposit,
           credits_a_day, shown_to, for_circle, longest_days, hold_days, acceptance, skill_id, state, moderation,
           made_at, changed_at, version
    FROM loans_thing WHERE owner_id = $1 AND circle_id = 0 ORDER BY made_at DESC, thing_id DESC
)sql"};

std::vector<Thing> list_things_of(db::ReadTx& tx, AccountId owner) {
    return tx.all<Thing>(kListThingsOf, owner);
}

constexpr db::Query kListThingsOfCircle{"loans.list_things_of_circle", R"sql(
    SELECT thing_id, language, title, body, category, condition, owner_id, circle_id, place_id, commune, deposit,
           credits_a_day, shown_to, for_circle, longest_days, hold_days, acceptance, skill_id, state, moderation,
           made_at, changed_at, version
    FROM loans_thing WHERE circle_id = $1 ORDER BY made_at DESC, thing_id DESC
)sql"};

std::vector<Thing> list_things_of_circle(db::ReadTx& tx, CircleId circle) {
    return tx.all<Thing>(kListThingsOfCircle, circle);
}

constexpr db::Query kCountOfferedSince{"loans.count_offered_since", R"sql(
    SELECT COUNT(*) FROM loans_thing WHERE owner_id = $1 AND made_at > $2
)sql"};

std::int64_t count_offered_since(db::ReadTx& tx, AccountId owner, Instant since) {
    return tx.find<std::int64_t>(kCountOfferedSince, owner, since).value_or(0);
}

constexpr db::Query kListOrphans{"loans.list_orphans", R"sql(
    SELECT thing_id, language, title, body, category, condition, owner_id, circle_id, place_id, commune, deposit,
           credits_a_day, shown_to, for_circle, longest_days, hold_days, acceptance, skill_id, state, moderation,
           made_at, changed_at, version
    FROM loans_thing WHERE owner_id = 0 AND circle_id = 0 AND state <> 'given_up' ORDER BY thing_id
)sql"};

std::vector<Thing> list_orphans(db::ReadTx& tx) {
    return tx.all<Thing>(kListOrphans);
}

constexpr db::Query kDeleteSlots{"loans.delete_slots", R"sql(
    DELETE FROM loans_slot WHERE thing_id = $1
)sql"};

static void delete_slots(db::WriteTx& tx, ThingId thing) {
    tx.run(kDeleteSlots, thing);
}

constexpr db::Query kInsertSlot{"loans.insert_slot", R"sql(
    INSERT INTO loans_slot (thing_id, number, weekday, opens, closes) VALUES ($1, $2, $3, $4, $5)
)sql"};

void replace_slots(db::WriteTx& tx, ThingId thing, const std::vector<Slot>& slots) {
    delete_slots(tx, thing);
    std::int64_t number = 0;
    for (const Slot& slot : slots) {
        tx.run(kInsertSlot, thing, ++number, slot.weekday, slot.opens, slot.closes);
    }
}

constexpr db::Query kListSlots{"loans.list_slots", R"sql(
    SELECT thing_id, number, weekday, opens, closes FROM loans_slot
    WHERE thing_id = $1 ORDER BY weekday, opens, number
)sql"};

std::vector<Slot> list_slots(db::ReadTx& tx, ThingId thing) {
    return tx.all<Slot>(kListSlots, thing);
}

}  // namespace agora::loans
