#pragma once

#include "agora/web/call.hpp"
#include "reporting.hpp"

#include <string>
#include <vector>

namespace agora::credits {

/// One way of a quarter in which anything was supplied.
struct WayView {
    Way way = Way::paid;
    std::string label = {};
    std::int64_t activities = 0;
    std::int64_t credits = 0;
    std::int64_t value_cents = 0;
    std::string value = {};
};
AGORA_FIELDS(WayView, way, label, activities, credits, value_cents, value)

struct QuarterView {
    std::int64_t quarter = 1;
    std::int64_t activities = 0;
    std::int64_t credits = 0;
    std::int64_t value_cents = 0;
    std::string value = {};
    std::vector<WayView> ways = {};
};
AGORA_FIELDS(QuarterView, quarter, activities, credits, value_cents, value, ways)

std::vector<QuarterView> quarters_of(const web::Call& call, const Quarters& quarters);

}  // namespace agora::credits
