#pragma once

#include "agora/ambassadors/mission.hpp"

#include <optional>
#include <vector>

namespace agora::ambassadors {

std::int64_t next_mission_number(db::ReadTx& tx);
void insert_mission(db::WriteTx& tx, const Mission& mission);
/// State, reason and moderation.
void update_mission(db::WriteTx& tx, const Mission& mission);
std::optional<Mission> find_mission(db::ReadTx& tx, std::int64_t number);
std::optional<Mission> find_mission_by_id(db::ReadTx& tx, MissionId id);
/// Not over yet, those that run included, which begin before `until`; the first first.
std::vector<Mission> list_coming_missions(db::ReadTx& tx, Instant now, Instant until,
                                          std::int64_t most);
std::vector<Mission> list_missions_between(db::ReadTx& tx, Instant from, Instant until,
                                           std::int64_t most);
/// Begun in this time, over by now, with somebody who went.
std::vector<Mission> list_held_missions(db::ReadTx& tx, Instant from, Instant until, Instant now,
                                        std::int64_t most);
/// Those that took place, the last first.
std::vector<Mission> list_past_missions(db::ReadTx& tx, Instant until, std::int64_t most);
std::vector<Mission> list_proposed(db::ReadTx& tx);
/// On which this person is, was asked or wanted to be; the last first.
std::vector<Mission> list_missions_of(db::ReadTx& tx, AccountId account);

}  // namespace agora::ambassadors
