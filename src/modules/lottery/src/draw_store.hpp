#pragma once

#include "agora/lottery/draw.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::lottery {

std::int64_t next_draw_number(db::ReadTx& tx);
void insert_draw(db::WriteTx& tx, const Draw& draw);
/// State, moments, hash and reason.
void update_draw(db::WriteTx& tx, const Draw& draw);
void update_moderation(db::WriteTx& tx, DrawId id, Moderation moderation);
std::optional<Draw> find_draw(db::ReadTx& tx, std::int64_t number);
/// Open and frozen ones, what ends first first.
std::vector<Draw> list_running(db::ReadTx& tx, std::int64_t most);
/// Drawn and cancelled ones, the last first.
std::vector<Draw> list_ended(db::ReadTx& tx, std::int64_t before, std::int64_t most);
std::int64_t count_running(db::ReadTx& tx);

/// The frozen file, then the record: each is set once.
void put_pool_file(db::WriteTx& tx, DrawId id, std::string_view content);
void put_record(db::WriteTx& tx, DrawId id, std::string_view content);
std::string pool_file_of(db::ReadTx& tx, DrawId id);
std::string record_of(db::ReadTx& tx, DrawId id);

/// How far the witnesses and candidates were told: see letters.hpp.
std::int64_t told_of(db::ReadTx& tx, DrawId id);
void put_told(db::WriteTx& tx, DrawId id, std::int64_t told);

void insert_stratum(db::WriteTx& tx, DrawId id, std::int64_t place, const Stratum& stratum);
std::vector<Stratum> list_strata(db::ReadTx& tx, DrawId id);

}  // namespace agora::lottery
