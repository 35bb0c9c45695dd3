#pragma once

#include "agora/circles/circle.hpp"
#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"

#include <functional>
#include <string>
#include <vector>

namespace agora::circles {

/// One thing of another module on the home of a group.
struct HomeLine {
    std::string url;
    std::string title;
    std::string lang;   ///< of the title
    std::string about;  ///< when, where, how many
};
AGORA_FIELDS(HomeLine, url, title, lang, about)

/// A section of the home of a group. It shows when it has lines or an act.
struct HomeSection {
    std::string anchor;
    std::string heading;
    std::vector<HomeLine> lines = {};
    std::string empty = {};  ///< said when there is no line
    std::vector<web::Link> acts = {};
};
AGORA_FIELDS(HomeSection, anchor, heading, lines, empty, acts)

/// What other modules show there: services.state<HomeParts>(). Filled at the start, by modules that
/// come later.
class HomeParts {
 public:
    using Part = std::function<HomeSection(web::Call&, db::ReadTx&, const Circle&)>;

    void add(Part part) { parts_.push_back(std::move(part)); }
    const std::vector<Part>& all() const { return parts_; }

 private:
    std::vector<Part> parts_;
};

}  // namespace agora::circles
