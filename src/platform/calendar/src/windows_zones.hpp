#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::calendar {

/// "Romance Standard Time" is Europe/Paris: the IANA name of a zone that Windows names (CLDR).
std::optional<std::string> zone_of_windows(std::string_view name);

}  // namespace agora::calendar
