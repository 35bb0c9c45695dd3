#pragma once

#include <string_view>

namespace agora {

/// Prints what failed and where, then aborts. For our own faults, also in release builds.
[[noreturn]] void assertion_failed(std::string_view condition, std::string_view file, int line);

}  // namespace agora

#define AGORA_ASSERT(condition) \
    ((condition) ? void(0) : ::agora::assertion_failed(#condition, __FILE__, __LINE__))
