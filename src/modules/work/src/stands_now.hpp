#pragma once

#include "agora/web/answer.hpp"

#include <string>
#include <vector>

namespace agora::work {

/// What a field says now, where somebody changed it after the page was opened.
struct StandsNow {
    std::string label = {};
    std::string text = {};
};
AGORA_FIELDS(StandsNow, label, text)

/// Of the form of how it stands and the one that was typed, in the reader's words.
std::vector<StandsNow> standing_beside(const web::Call& call, const fields::FormView& now,
                                       const fields::FormView& typed);

}  // namespace agora::work
