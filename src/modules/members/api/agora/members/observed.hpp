#pragma once

#include "agora/access/actor.hpp"
#include "agora/search/layer.hpp"
#include "agora/vocabulary/terms.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::web {
struct Services;
}

// The directory as a whole, for those who count rather than look for somebody.
namespace agora::members {

/// Exact counts of the listed members whom a layer sees, each value as far as the layer sees it.
struct Observed {
    std::int64_t people = 0;
    std::vector<std::pair<vocabulary::TermId, std::int64_t>> professions;
    std::vector<std::pair<vocabulary::TermId, std::int64_t>> sectors;
    /// By code, for countries, regions and provinces; somebody in a province is in its region too.
    std::vector<std::pair<std::string, std::int64_t>> areas;
};

/// Waits until the directory is loaded.
Observed observe(web::Services& services, search::Layer layer);

/// A listed member's professions and commune (its code, or empty) as a layer sees them.
using EachWorkplace = std::function<void(const std::vector<vocabulary::TermId>& professions,
                                         std::string_view commune)>;
/// Everybody whom the layer sees, one by one, in no order that means anything. Waits until the directory is loaded.
void each_workplace(web::Services& services, search::Layer layer, const EachWorkplace& each);

}  // namespace agora::members
