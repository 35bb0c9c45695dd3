#pragma once

#include "agora/lottery/record.hpp"

#include <string>
#include <string_view>
#include <vector>

// The lines of the file: words between tabs.
namespace agora::lottery {

/// The line with which the part about the result begins.
inline constexpr std::string_view kHashLine = "pool-sha256";

void add_line(std::string& text, const std::vector<std::string_view>& words);
/// Lines without their ends; nothing of a text whose last line has no end.
std::vector<std::vector<std::string_view>> lines_of(std::string_view text);
std::optional<std::int64_t> whole_number(std::string_view text);

/// Hexadecimal SHA-256 of the parts, each on a line of its own.
std::string digest_of(const std::vector<std::string_view>& parts);

/// The part about the result, from the line with the hash on.
std::string write_result(const Pool& pool, std::string_view pool_hash, const Seeds& seeds,
                         const Outcome& outcome);
std::string seed_of(std::string_view pool_hash, const Seeds& seeds);

}  // namespace agora::lottery
