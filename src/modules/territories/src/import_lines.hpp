#pragma once

#include "agora/territories/import.hpp"
#include "atlas_read.hpp"

#include <optional>
#include <string>
#include <variant>

namespace agora::territories {

/// One line of a list of areas; what the file does not say is empty.
struct AreaLine {
    std::int64_t line = 0;
    std::string country;
    TerritoryRow area;
    std::string postcode;
};
std::variant<AreaLine, bulk::Fault> read_area(const bulk::Row& row, const ImportOptions& options);

/// One line of a list of postcodes.
struct PostcodeLine {
    std::int64_t line = 0;
    std::string country;
    std::string postcode;
    std::string place;
    std::vector<std::string> codes;  ///< that may be the commune's, the best first
    std::optional<double> latitude;
    std::optional<double> longitude;
};
std::variant<PostcodeLine, bulk::Fault> read_postcode(const bulk::Row& row,
                                                      const ImportOptions& options);

}  // namespace agora::territories
