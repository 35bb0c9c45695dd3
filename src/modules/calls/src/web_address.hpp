#pragma once

#include "agora/base/result.hpp"

#include <optional>
#include <string>

namespace agora::calls {

/// http or https, and nothing that a browser would run.
bool is_web_address(const std::string& address);
/// What keeps it from standing on a page of the register: only https may.
std::optional<Refusal> unfit_for_register(const std::string& address);

}  // namespace agora::calls
