#pragma once

#include "agora/notices/notice.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::notices {

/// Date and time of an XML or JSON source: "2020-04-03+01:00", "20190322", "2020-04-03" and
/// "12:00:00+01:00", "12:00", "". The zone of the time goes before that of the date; without
/// either the given zone counts. Nothing when one of them is malformed.
std::optional<Deadline> parse_deadline(std::string_view date, std::string_view time,
                                       std::string_view zone);

/// Both in one: "2020-04-03T12:00:00+01:00", "2020-04-03 12:00", "20190322 15:00", "2020-04-03".
std::optional<Deadline> parse_deadline(std::string_view moment, std::string_view zone);

/// The same, but a day alone is its first moment.
std::optional<Instant> parse_moment(std::string_view moment, std::string_view zone);

}  // namespace agora::notices
