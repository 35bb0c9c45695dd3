#pragma once

#include <cstdint>
#include <vector>

namespace agora::fairs {

/// Splits an amount of cents in proportion to the parts, each above zero, by the largest remainder
/// (Hamilton): the shares add up to the amount, each differs from the exact one by less than a cent,
/// and of equal remainders the earlier part gets the cent. The amount times a part stays below 2^63.
std::vector<std::int64_t> split(std::int64_t cents, const std::vector<std::int64_t>& parts);

}  // namespace agora::fairs
