#pragma once

#include "draw_view.hpp"

#include <vector>

namespace agora::lottery {

/// How far a draw has come.
struct Progress {
    std::int64_t candidates = 0;
    std::int64_t witnesses = 0;
    std::int64_t revealed = 0;
    bool value_agreed = false;
};
std::vector<StepRow> steps_of(const web::Call& call, const Draw& draw, const Progress& progress);

}  // namespace agora::lottery
