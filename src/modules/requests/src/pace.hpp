#pragma once

#include "agora/web/call.hpp"

#include <cstdint>
#include <optional>

namespace agora::requests {

/// How soon the team answered what was asked in the last half year.
struct PaceFigures {
    std::optional<std::int64_t> median_hours = {};  ///< working hours; nothing under five answers
    std::int64_t answered = 0;                      ///< rounded down to fives
};
PaceFigures pace_of(db::ReadTx& tx, Instant now);

/// Working days after which an answer is due, as the cooperative set it.
std::int64_t working_days(const web::Call& call);

}  // namespace agora::requests
