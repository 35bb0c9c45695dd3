#pragma once

#include "agora/recommendations/shown.hpp"
#include "agora/web/layout.hpp"
#include "agora/web/parts.hpp"

#include <string>
#include <vector>

namespace agora::recommendations {

/// A section of another module beside the story of a recommendation. It shows when it says something.
struct StorySection {
    std::string anchor = {};
    std::string heading = {};
    std::string words = {};
    std::vector<web::Link> links = {};  ///< what one may read
    std::vector<web::Link> acts = {};   ///< what one may do

    bool shows() const { return !words.empty() || !links.empty() || !acts.empty(); }
};
AGORA_FIELDS(StorySection, anchor, heading, words, links, acts)

/// What other modules show there: services.state<StoryParts>().
struct StoryParts : web::Parts<StorySection, db::ReadTx&, const Shown&> {};

}  // namespace agora::recommendations
