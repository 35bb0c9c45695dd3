#pragma once

#include "agora/resources/resources.hpp"

#include <string_view>
#include <vector>

namespace agora::demo {

/// The lines of demo/data/NAME without the header; the cells lie in the set. Throws when it is missing.
std::vector<std::vector<std::string_view>> table_of(const resources::Set& files,
                                                    std::string_view name);

}  // namespace agora::demo
