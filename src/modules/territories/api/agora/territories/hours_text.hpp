#pragma once

#include "agora/base/result.hpp"
#include "agora/territories/opening.hpp"

#include <string_view>
#include <vector>

namespace agora::territories {

enum class HoursRefusal { hours_malformed, hours_overlap, hours_end_before_start, too_many_blocks };
RefusalText refusal_text(HoursRefusal refusal);

/// The hours of one day as people type them: "9:00-12:30, 13:30-17:00", "9u-12u30 en 13.30-17",
/// "9 h à 12 h 30", "9-17". Empty, "closed", "gesloten" and "fermé" are none. In order afterwards;
/// at most six blocks. Blocks may touch. What is wrong is said at the field.
Result<std::vector<Block>> parse_blocks(std::string_view typed, std::string_view field = {});

}  // namespace agora::territories
