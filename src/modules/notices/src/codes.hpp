#pragma once

#include <string>
#include <string_view>

namespace agora::notices {

/// "ENG", "EN" or "en-GB" as BCP 47 with two letters where it has them; empty for what is none.
std::string language_code(std::string_view text);

/// "BEL", "BE", "UK" or "Belgium" as ISO 3166-1 alpha-2; empty for what is none.
std::string country_code(std::string_view text);

/// The zone of the country's capital, for times that are local there; the fallback for others.
std::string zone_of(std::string_view country, std::string_view fallback);

}  // namespace agora::notices
