#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::notices {

/// "ENG", "EN" or "en-GB" as BCP 47 with two letters where it has them; empty for what is none.
std::string language_code(std::string_view text);

/// "BEL", "BE", "UK" or "Belgium" as ISO 3166-1 alpha-2; empty for what is none.
std::string country_code(std::string_view text);

/// The zone of the country's capital, for times that are local there; the fallback for others.
std::string zone_of(std::string_view country, std::string_view fallback);

/// Whether a condition asks a turnover, by its words in nl, fr, en or de; false when it says that none
/// is asked, nothing when it doesn't speak of it.
std::optional<bool> asks_turnover(std::string_view text);
/// The same of references to earlier work.
std::optional<bool> asks_references(std::string_view text);

}  // namespace agora::notices
