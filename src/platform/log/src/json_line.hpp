#pragma once

#include "agora/log/log.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace agora::log {

/// One JSON object without the line's end.
std::string json_line(std::chrono::system_clock::time_point at, Level level, std::string_view event,
                      Fields fields);

/// A JSON string with its quotes. Malformed UTF-8 becomes U+FFFD; control characters are escaped.
void append_json_text(std::string& out, std::string_view text);

}  // namespace agora::log
