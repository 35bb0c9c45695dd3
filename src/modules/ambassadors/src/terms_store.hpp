#pragma once

#include "agora/ambassadors/terms.hpp"

#include <optional>
#include <vector>

namespace agora::ambassadors {

void insert_entity(db::WriteTx& tx, const Entity& entity);
/// Says whether it was there; one that a mission names stays.
bool delete_entity(db::WriteTx& tx, EntityId id);
std::optional<Entity> find_entity(db::ReadTx& tx, EntityId id);
std::vector<Entity> list_entities(db::ReadTx& tx);

/// In place of the one of that country and year.
void set_ceiling(db::WriteTx& tx, const Ceiling& ceiling);
std::optional<Ceiling> find_ceiling(db::ReadTx& tx, std::string_view country, std::int64_t year);
/// The last year first.
std::vector<Ceiling> list_ceilings(db::ReadTx& tx);

void insert_lump_sum(db::WriteTx& tx, const LumpSum& lump_sum);
std::optional<LumpSum> find_lump_sum(db::ReadTx& tx, MissionId mission);

/// In place of the one that was.
void set_engagement(db::WriteTx& tx, const Engagement& engagement);
std::optional<Engagement> find_engagement(db::ReadTx& tx, SeatId seat);

void set_workplace(db::WriteTx& tx, const Workplace& workplace);
std::optional<Workplace> find_workplace(db::ReadTx& tx, AccountId account);

}  // namespace agora::ambassadors
