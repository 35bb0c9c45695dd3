#pragma once

#include "import_lines.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace agora::recommendations {

/// What stands in the register before an import, by what lines call it.
struct Standing {
    std::map<std::string, Recommendation> items;          ///< by slug
    std::map<RecommendationId, std::vector<Text>> texts;  ///< the newest that came from a file
    std::map<RecommendationId, Act> acts;                 ///< the imported one
    std::map<ActId, std::vector<ActWords>> words;
    std::map<std::string, Cycle> cycles;  ///< by name
    std::map<std::pair<CycleId, std::pair<std::string, std::string>>, WorkingGroup> groups;
    std::map<std::string, std::int64_t> references;  ///< how often, by reference_key

    std::string cycle_name(CycleId id) const;
};
Standing read_standing(db::ReadTx& tx);
/// What makes two references the same.
std::string reference_key(const std::string& from, const ReferenceLine& line);

struct ImportPlan {
    std::vector<ItemLine> added;    ///< what they belong to first
    std::vector<ItemLine> changed;  ///< written only when it was agreed to
    std::vector<ReferenceLine> references;
    std::vector<GroupLine> groups;
    std::vector<GroupLine> changed_groups;
};

/// Decides what each line becomes; faults, counts and differences go into the report.
ImportPlan make_plan(const Standing& standing, std::vector<ItemLine> items,
                     const std::vector<ReferenceLine>& references,
                     const std::vector<GroupLine>& groups, ImportReport& report);

}  // namespace agora::recommendations
