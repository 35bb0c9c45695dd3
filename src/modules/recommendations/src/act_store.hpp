#pragma once

#include "agora/recommendations/recommendation.hpp"

#include <optional>
#include <span>
#include <vector>

namespace agora::recommendations {

inline constexpr std::int64_t kMostActs = 200;  ///< of one recommendation

void insert_act(db::WriteTx& tx, const Act& act);
/// Status, day and body: of an imported one whose file was mended.
void update_act(db::WriteTx& tx, const Act& act);
void set_told_until(db::WriteTx& tx, ActId act, AccountId until);
std::optional<Act> find_act(db::ReadTx& tx, ActId act);
/// The oldest day first; without a day before all.
std::vector<Act> list_acts_of(db::ReadTx& tx, RecommendationId item);
std::int64_t count_acts_of(db::ReadTx& tx, RecommendationId item);
/// The oldest first.
std::vector<Act> list_imported_acts(db::ReadTx& tx);
/// What was recorded last, the newest first.
std::vector<Act> list_newest_acts(db::ReadTx& tx, std::int64_t most);
/// What was withdrawn last, the newest first.
std::vector<Act> list_newest_withdrawn(db::ReadTx& tx, std::int64_t most);
/// Those that say what the board or the assembly decided and still count, of a cycle.
std::vector<Act> list_verdicts_of_cycle(db::ReadTx& tx, CycleId cycle);

void put_words(db::WriteTx& tx, const ActWords& words);
std::vector<ActWords> list_words_of(db::ReadTx& tx, RecommendationId item);
std::vector<ActWords> list_words_of_cycle(db::ReadTx& tx, CycleId cycle);
std::vector<ActWords> list_imported_words(db::ReadTx& tx);

}  // namespace agora::recommendations
