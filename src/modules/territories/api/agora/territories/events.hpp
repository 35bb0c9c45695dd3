#pragma once

#include "agora/territories/offices.hpp"
#include "agora/base/date.hpp"

#include <cstdint>
#include <string_view>

// What happens to territories and offices; other modules hear it from the journal.
namespace agora::territories {

struct OfficeAdded {
    static constexpr std::string_view kName = "territories.office_added";
    OfficeId office;
};
AGORA_FIELDS(OfficeAdded, office)

struct OfficeChanged {
    static constexpr std::string_view kName = "territories.office_changed";
    OfficeId office;
    bool closed_for_good = false;
};
AGORA_FIELDS(OfficeChanged, office, closed_for_good)

struct OfficeHoursChanged {
    static constexpr std::string_view kName = "territories.office_hours_changed";
    OfficeId office;
};
AGORA_FIELDS(OfficeHoursChanged, office)

/// Special days were set or taken away, first and last included.
struct OfficeDaysChanged {
    static constexpr std::string_view kName = "territories.office_days_changed";
    OfficeId office;
    Date first;
    Date last;
};
AGORA_FIELDS(OfficeDaysChanged, office, first, last)

struct TerritoriesImported {
    static constexpr std::string_view kName = "territories.imported";
    std::int64_t territories = 0;
    std::int64_t postcodes = 0;
};
AGORA_FIELDS(TerritoriesImported, territories, postcodes)

}  // namespace agora::territories
