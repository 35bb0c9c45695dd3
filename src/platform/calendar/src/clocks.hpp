#pragma once

#include "agora/base/instant.hpp"
#include "component.hpp"
#include "expansion.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace agora::calendar {

/// When a clock is set, by itself before, and what it shows afterwards.
struct Setting {
    WallTime at = 0;
    std::int64_t before = 0;  ///< seconds ahead of UTC
    std::int64_t after = 0;
};

/// A clock that people look at: one that the tables know, or one that the file describes.
struct Clock {
    std::string time_zone;               ///< IANA
    std::vector<Setting> settings = {};  ///< in order; empty: as the tables have it
};

/// Of two moments the first; in the gap as if not yet set (RFC 5545, 3.3.5).
Instant instant_of(WallTime at, const Clock& clock);
WallTime wall_time_of(Instant at, const Clock& clock);

/// The clocks of a file, by their names in it.
class Clocks {
 public:
    /// `usual` is the zone of times that name none.
    Clocks(const Component& calendar, std::string usual, Effort& effort);

    const Clock& usual() const { return usual_; }
    const Clock& utc() const { return utc_; }
    /// A zone that the tables know, by its name or the one that Windows has for it; else as the file
    /// describes it. Null when nobody knows it.
    const Clock* find(std::string_view name);

 private:
    std::map<std::string, std::optional<Clock>, std::less<>> known_;  ///< empty: nobody knows it
    Clock usual_;
    Clock utc_;
};

}  // namespace agora::calendar
