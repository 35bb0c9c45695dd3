#pragma once

#include "import_lines.hpp"

#include <map>
#include <set>

namespace agora::territories {

/// One line that changes something.
struct PlannedArea {
    std::optional<TerritoryRow> area;
    std::optional<PostcodeRow> postcode;
};

struct ImportPlan {
    bulk::Counts counts;
    std::vector<bulk::Fault> faults;
    std::vector<PlannedArea> changes;
};

ImportPlan plan_areas(const Atlas& atlas, const std::vector<PostcodeRow>& known,
                      const std::vector<AreaLine>& lines);
ImportPlan plan_postcodes(const Atlas& atlas, const std::vector<PostcodeRow>& known,
                          const std::vector<PostcodeLine>& lines);

}  // namespace agora::territories
