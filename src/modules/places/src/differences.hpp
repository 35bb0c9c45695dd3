#pragma once

#include "agora/web/answer.hpp"
#include "agora/places/place.hpp"

#include <string>
#include <vector>

namespace agora::places {

/// One thing that a version says otherwise than the one before.
struct Difference {
    std::string label;
    std::string before;
    std::string after;
};
AGORA_FIELDS(Difference, label, before, after)

/// In the reader's words, in the order of the page.
std::vector<Difference> differences(const web::Call& call, const Content& before,
                                    const Content& after);

}  // namespace agora::places
