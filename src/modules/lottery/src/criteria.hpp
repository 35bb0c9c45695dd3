#pragma once

#include "agora/base/result.hpp"
#include "agora/lottery/record.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::lottery {

/// One criterion a line: "Region: North 3-6, South 3-, City -2, Coast =1, Elsewhere".
Result<std::vector<Stratum>> read_criteria(std::string_view text, std::int64_t seats);

/// One criterion with its values.
struct Criterion {
    std::string name;
    std::vector<Stratum> values;
};
std::vector<Criterion> criteria_of(const std::vector<Stratum>& strata);

/// Whether the seats could be filled if there were candidates enough of each value.
std::optional<Refusal> fault_of_quotas(const std::vector<Stratum>& strata, std::int64_t seats);

/// The values behind the places of Candidate::choices; nothing when they don't fit.
std::optional<std::vector<std::string>> values_of(const std::vector<Criterion>& criteria,
                                                  std::string_view choices);
/// The other way round; nothing when a value is none of its criterion.
std::optional<std::string> choices_of(const std::vector<Criterion>& criteria,
                                      const std::vector<std::string>& values);

}  // namespace agora::lottery
