#pragma once

#include "agora/db/transaction.hpp"
#include "agora/loans/thing.hpp"

#include <optional>
#include <vector>

namespace agora::loans {

void insert_thing(db::WriteTx& tx, const Thing& thing);
/// All but who wrote it down, when, and moderation.
void update_thing(db::WriteTx& tx, const Thing& thing);
void set_moderation(db::WriteTx& tx, ThingId thing, Moderation moderation);
/// It, or what lists show of it, is another one now.
void touch_thing(db::WriteTx& tx, ThingId thing);
/// The same of what they lend and of what they added pictures to, before their rows are erased.
void touch_things_of(db::WriteTx& tx, AccountId account);
/// How many times any was touched.
std::int64_t count_changes(db::ReadTx& tx);
std::optional<Thing> find_thing(db::ReadTx& tx, ThingId thing);
/// Of all, or touched after this count, whatever their state.
std::vector<Thing> list_changed_after(db::ReadTx& tx, std::int64_t touched);
/// That a member lends by themselves, whatever its state.
std::vector<Thing> list_things_of(db::ReadTx& tx, AccountId owner);
std::vector<Thing> list_things_of_circle(db::ReadTx& tx, CircleId circle);
std::int64_t count_offered_since(db::ReadTx& tx, AccountId owner, Instant since);
/// Whose owner's account is erased, and that no group lends.
std::vector<Thing> list_orphans(db::ReadTx& tx);

void replace_slots(db::WriteTx& tx, ThingId thing, const std::vector<Slot>& slots);
std::vector<Slot> list_slots(db::ReadTx& tx, ThingId thing);

}  // namespace agora::loans
