#pragma once

#include "agora/circles/circle.hpp"
#include "agora/web/layout.hpp"
#include "agora/web/parts.hpp"

#include <string>
#include <vector>

namespace agora::circles {

/// One thing of another module on the home of a group.
struct HomeLine {
    std::string url;
    std::string title;
    std::string lang;      ///< of the title
    std::string about;     ///< when, where, how many
    bool outside = false;  ///< the address is not one of ours, and the line says so
};
AGORA_FIELDS(HomeLine, url, title, lang, about, outside)

/// A section of the home of a group. It shows when it has lines, an act, or words for having none.
struct HomeSection {
    std::string anchor;
    std::string heading;
    std::vector<HomeLine> lines = {};
    std::string empty = {};  ///< said when there is no line
    std::vector<web::Link> acts = {};
    std::string feed =
        {};  ///< address of an Atom feed of it; the page names the first that there is

    bool shows() const { return !lines.empty() || !acts.empty() || !empty.empty(); }
};
AGORA_FIELDS(HomeSection, anchor, heading, lines, empty, acts, feed)

/// What other modules show there: services.state<HomeParts>().
struct HomeParts : web::Parts<HomeSection, db::ReadTx&, const Circle&> {};

}  // namespace agora::circles
