#pragma once

#include "agora/fields/fields.hpp"
#include "agora/web/layout.hpp"
#include "agora/web/parts.hpp"

#include <string>
#include <vector>

namespace agora::site {

/// One thing of another module on the home page of visitors.
struct HomeLine {
    std::string url;
    std::string title;
    std::string lang;   ///< of the title
    std::string about;  ///< when, where, how many
};
AGORA_FIELDS(HomeLine, url, title, lang, about)

/// A section there; without lines it doesn't show.
struct HomeSection {
    std::string anchor;
    std::string heading;
    std::vector<HomeLine> lines = {};
    web::Link more = {};
};
AGORA_FIELDS(HomeSection, anchor, heading, lines, more)

/// What other modules show on the home page of visitors: services.state<HomeParts>().
struct HomeParts : web::Parts<HomeSection> {};

}  // namespace agora::site
