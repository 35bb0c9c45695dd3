#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"

#include <optional>

namespace agora::messages {

enum class Writing { first, answer };

/// Floods are stopped, those of new accounts sooner.
std::optional<Refusal> fault_of_pace(const Acting& acting, Writing writing);

}  // namespace agora::messages
