#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::db {

/// Two lower case digits for each byte.
std::string to_hex(std::string_view bytes);

/// Reads what to_hex writes, in either case; nothing else.
std::optional<std::string> from_hex(std::string_view digits);

}  // namespace agora::db
