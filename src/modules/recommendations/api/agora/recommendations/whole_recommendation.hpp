#pragma once

#include "agora/recommendations/recommendation.hpp"

namespace agora::recommendations {

struct WholeAct {
    Act act = {};
    std::vector<ActWords> words = {};
};

struct WholeReference {
    std::string to = {};  ///< "101-2", of one that is there already; empty: unresolved
    ReferenceKind kind = ReferenceKind::cross_reference;
    std::string source_text = {};
};

/// With everything that belongs to it: for demonstrations. `printed` gives document, number and place;
/// status, day and when something was heard follow from the acts.
struct WholeRecommendation {
    Recommendation row = {};
    std::string parent = {};          ///< "101-2"
    std::vector<Text> texts = {};     ///< the original first
    std::vector<WholeAct> acts = {};  ///< the oldest first
    std::vector<WholeReference> references = {};
    std::vector<AccountId> followers = {};
};

CycleId put_whole_cycle(db::WriteTx& tx, Cycle cycle, std::vector<WorkingGroup> groups);
RecommendationId put_whole_recommendation(db::WriteTx& tx, WholeRecommendation whole);
/// What somebody knows of it and no editor has answered yet.
void put_whole_tip(db::WriteTx& tx, RecommendationId about, AccountId by, std::string words,
                   std::string source, Instant at);

}  // namespace agora::recommendations
