#pragma once

#include "agora/bulk/columns.hpp"

#include <span>
#include <string_view>

namespace agora::places {

/// What a column of a file of places may hold: as it is written out, and as others call it.
std::span<const bulk::Field> exchange_fields();

/// The names of the seven days, from Monday.
std::span<const std::string_view> day_fields();

}  // namespace agora::places
