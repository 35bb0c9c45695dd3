#pragma once

#include "agora/votes/ballots.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::votes {

inline constexpr std::size_t kMostOptions = 20;
inline constexpr std::int64_t kBestGrade = 5;  ///< excellent; 0: to reject
inline constexpr std::string_view kBlank = "blank";

/// A canonical answer as numbers: of yes_no 1, 2 or 3 (abstain); of choice the option; of approval the
/// options; of ranking the place of each option, where those left out share the last; of judgement the
/// grade of each option.
struct Answer {
    bool blank = false;
    std::vector<std::int64_t> values = {};
};

/// Strict: one text for each answer, else nothing.
std::optional<Answer> read_answer(Method method, std::size_t options, std::string_view text);

/// The places that somebody typed, one for each option, 0 for none, as a canonical ranking.
std::string ranking_of(const std::vector<std::int64_t>& places);
std::string joined_numbers(const std::vector<std::int64_t>& numbers);

}  // namespace agora::votes
