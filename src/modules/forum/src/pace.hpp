#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"

#include <optional>
#include <string_view>

namespace agora::forum {

enum class Writing { thread, answer };

/// New members write few links, also by changing what they wrote.
std::optional<Refusal> fault_of_links(const Acting& acting, std::string_view body);

/// How much somebody may write in how short a time: new members less, with few links. Against floods;
/// nobody who helps all day meets it.
std::optional<Refusal> fault_of_pace(const Acting& acting, Writing writing, std::string_view body);

}  // namespace agora::forum
