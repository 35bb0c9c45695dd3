#include "ocds_parts.hpp"

#include "cleaning.hpp"
#include "json_values.hpp"

#include <algorithm>
#include <array>

namespace agora::notices {
namespace {

using fields::Json;

struct Path {
    Part part;
    std::array<std::string_view, 3> names;  ///< empty ones at the end
};
constexpr std::array kPaths{Path{Part::description, {"tender", "description"}},
                            Path{Part::value, {"tender", "value", "amount"}},
                            Path{Part::deadline, {"tender", "tenderPeriod", "endDate"}},
                            Path{Part::codes, {"tender", "classification"}},
                            Path{Part::places, {"tender", "items"}},
                            Path{Part::lots, {"tender", "lots"}},
                            Path{Part::languages, {"tender", "submissionTerms", "languages"}},
                            Path{Part::documents, {"tender", "documents"}},
                            Path{Part::buyer, {"buyer"}}};
constexpr std::array kLotPaths{Path{Part::value, {"value", "amount"}},
                               Path{Part::deadline, {"tenderPeriod", "endDate"}}};

/// null stands on the way, or at its end; what isn't named says nothing.
bool is_nulled(Json object, const Path& path) {
    for (const std::string_view name : path.names) {
        if (name.empty() || !object.has(name)) return false;
        object = object[name];
        if (object.is_null()) return true;
    }
    return false;
}

bool still_says(const Notice& notice, Part part) {
    switch (part) {
        case Part::description:
            return !notice.descriptions.empty();
        case Part::value:
            return notice.value.has_value();
        case Part::deadline:
            return notice.deadline.has_value();
        case Part::codes:
            return !notice.cpv.empty();
        case Part::places:
            return !notice.places.empty();
        case Part::lots:
            return !notice.lots.empty();
        case Part::languages:
            return !notice.accepted_languages.empty();
        case Part::documents:
            return !notice.link.empty() || !notice.documents_link.empty();
        case Part::buyer:
            return !notice.buyers.empty();
    }
    return false;
}

bool still_says(const Notice& notice, const TakenBack& one) {
    if (one.lot.empty()) return still_says(notice, one.part);
    const auto lot = std::ranges::find(notice.lots, one.lot, &Lot::id);
    if (lot == notice.lots.end()) return false;
    return one.part == Part::value ? lot->value.has_value() : lot->deadline.has_value();
}

void add(TakenBack one, Notice& notice) {
    auto& all = notice.taken_back;
    if (still_says(notice, one) || std::ranges::find(all, one) != all.end()) return;
    if (all.size() < kMostCodes) all.push_back(std::move(one));
}

}  // namespace

void read_ocds_taken_back(const std::vector<Json>& releases, Notice& notice) {
    for (const Json& release : releases) {
        for (const Path& path : kPaths) {
            if (is_nulled(release, path)) add({path.part}, notice);
        }
        for (const Json& lot : release["tender"]["lots"].items()) {
            const std::string id = one_line(text_at(lot, "id"), 60);
            for (const Path& path : kLotPaths) {
                if (!id.empty() && is_nulled(lot, path)) add({path.part, id}, notice);
            }
        }
    }
}

}  // namespace agora::notices
