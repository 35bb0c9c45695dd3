#pragma once

#include "agora/territories/atlas.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace agora::territories {

/// A territory as a row or a line of an import holds it.
struct TerritoryRow {
    std::string code = {};
    std::string parent = {};
    Level level = Level::commune;
    std::string name = {};
    std::string name_nl = {};
    std::string name_fr = {};
    std::string name_en = {};
    std::optional<double> latitude = {};
    std::optional<double> longitude = {};
    std::int64_t population = 0;
    std::string also = {};
    bool operator==(const TerritoryRow&) const = default;
};
AGORA_FIELDS(TerritoryRow, code, parent, level, name, name_nl, name_fr, name_en, latitude,
             longitude, population, also)

struct PostcodeRow {
    std::string country = {};
    std::string postcode = {};
    std::string commune = {};
    auto operator<=>(const PostcodeRow&) const = default;
};
AGORA_FIELDS(PostcodeRow, country, postcode, commune)

/// The lines of territories.tsv, which must outlive the atlas. A line that is wrong is left out.
std::vector<Territory> read_reference(std::string_view tsv);

/// The reference list with the rows of the cooperative over it: a row replaces the territory of its
/// code, or is added when its parent is known.
std::shared_ptr<const Atlas> make_atlas(std::string_view tsv, std::vector<TerritoryRow> rows,
                                        std::vector<PostcodeRow> postcodes);

}  // namespace agora::territories
