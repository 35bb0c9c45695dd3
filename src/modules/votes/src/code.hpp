#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agora::votes {

inline constexpr std::size_t kCodeBytes = 16;
inline constexpr std::size_t kCodeLength = 26;

/// 128 bits as 26 characters of Crockford's alphabet, lower case; the two bits that are left over are zero.
std::string code_of(std::string_view bytes);
std::string new_code();
/// In groups, to read and to type.
std::string grouped(std::string_view code);
/// As typed: case, spaces and hyphens don't count; o reads as 0, and i and l as 1.
std::optional<std::string> read_code(std::string_view typed);
/// 32 bytes that only who has the code can make.
std::string seed_of(std::string_view code);

}  // namespace agora::votes
