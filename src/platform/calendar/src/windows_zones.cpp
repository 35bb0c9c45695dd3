#include "windows_zones.hpp"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

namespace agora::calendar {

std::optional<std::string> zone_of_windows(std::string_view name) {
    const auto wanted =
        icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
    icu::UnicodeString found;
    UErrorCode status = U_ZERO_ERROR;
    icu::TimeZone::getIDForWindowsID(wanted, nullptr, found, status);
    if (U_FAILURE(status) || found.isEmpty()) return std::nullopt;
    std::string zone;
    return found.toUTF8String(zone);
}

}  // namespace agora::calendar
