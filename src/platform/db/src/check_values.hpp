#pragma once

#include "agora/db/value.hpp"

#include <span>
#include <string_view>

namespace agora::db {

/// Throws ValueRefused when a text has NUL or malformed UTF-8 or a number is not finite: PostgreSQL
/// cannot hold the first two, SQLite would make the last a null.
void check_values(std::span<const Value> values, std::string_view query);

}  // namespace agora::db
