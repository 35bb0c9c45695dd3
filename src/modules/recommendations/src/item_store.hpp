#pragma once

#include "agora/recommendations/recommendation.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace agora::recommendations {

void insert_item(db::WriteTx& tx, const Recommendation& item);
/// Everything but number, moderation, and when it was entered.
void update_item(db::WriteTx& tx, const Recommendation& item);
void set_moderation(db::WriteTx& tx, RecommendationId item, Moderation moderation);
std::optional<Recommendation> find_item(db::ReadTx& tx, RecommendationId item);
std::optional<RecommendationId> find_number(db::ReadTx& tx, std::string_view document,
                                            std::string_view number);
/// In the order in which people count.
std::vector<Recommendation> list_items(db::ReadTx& tx);

void insert_cycle(db::WriteTx& tx, const Cycle& cycle);
/// The newest name first.
std::vector<Cycle> list_cycles(db::ReadTx& tx);

void insert_group(db::WriteTx& tx, const WorkingGroup& group);
void update_group(db::WriteTx& tx, const WorkingGroup& group);
std::vector<WorkingGroup> list_groups(db::ReadTx& tx);
std::vector<WorkingGroup> list_groups_of(db::ReadTx& tx, CycleId cycle);

}  // namespace agora::recommendations
