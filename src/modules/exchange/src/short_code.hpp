#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// What people offline read from a poster: four signs or more, without those that are mistaken for another.
namespace agora::exchange {

/// Of the listing with this number, 1, 2, …: no two are alike, and neighbours don't look alike.
std::string short_code(std::int64_t number);
/// "K7-3F" of "K73F".
std::string shown_code(std::string_view code);
/// As somebody typed it: any case, with or without hyphen and spaces, O for 0, I and L for 1; nothing when it is none.
std::optional<std::string> read_code(std::string_view typed);

}  // namespace agora::exchange
