#pragma once

#include "agora/ambassadors/ambassador.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace agora::ambassadors {

std::int64_t next_sheet_number(db::ReadTx& tx);
void insert_sheet(db::WriteTx& tx, const Sheet& sheet);
void update_sheet(db::WriteTx& tx, const Sheet& sheet);
std::optional<Sheet> find_sheet_numbered(db::ReadTx& tx, std::int64_t number);
std::optional<Sheet> find_sheet_by_code(db::ReadTx& tx, std::string_view code);
/// In order of their numbers; at most a thousand.
std::vector<Sheet> list_sheets(db::ReadTx& tx, Standing standing);
/// Refused and stopped, the last first.
std::vector<Sheet> list_decided(db::ReadTx& tx);

void insert_judgement(db::WriteTx& tx, const Judgement& judgement);
std::vector<Judgement> list_judgements(db::ReadTx& tx, AccountId account);

}  // namespace agora::ambassadors
