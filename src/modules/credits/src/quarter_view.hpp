#pragma once

#include "agora/web/call.hpp"
#include "reporting.hpp"

#include <string>
#include <vector>

namespace agora::credits {

struct QuarterView {
    std::int64_t quarter = 1;
    std::int64_t activities = 0;
    std::int64_t credits = 0;
    std::int64_t value_cents = 0;
    std::string value = {};
};
AGORA_FIELDS(QuarterView, quarter, activities, credits, value_cents, value)

std::vector<QuarterView> quarters_of(const web::Call& call, const Quarters& quarters);

}  // namespace agora::credits
