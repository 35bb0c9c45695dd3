#pragma once

#include "agora/db/transaction.hpp"
#include "agora/work/answer.hpp"

#include <optional>
#include <vector>

namespace agora::work {

void insert_potential(db::WriteTx& tx, const Potential& potential);
/// Note, status, owner, when it changed.
void update_potential(db::WriteTx& tx, const Potential& potential);
std::optional<Potential> find_potential(db::ReadTx& tx, DemandId demand);
/// What changed last first; at most 200.
std::vector<Potential> list_potentials(db::ReadTx& tx);

void insert_floor(db::WriteTx& tx, const Floor& floor);
void delete_floor(db::WriteTx& tx, FloorId floor);
std::optional<Floor> find_floor(db::ReadTx& tx, FloorId floor);
/// By country, the newest first.
std::vector<Floor> list_floors(db::ReadTx& tx);
/// The legal one that is valid on that day.
std::optional<Floor> floor_in(db::ReadTx& tx, std::string_view country, Date on);

}  // namespace agora::work
