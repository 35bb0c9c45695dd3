#pragma once

#include <cstdint>
#include <functional>

namespace agora::web {

class Call;

/// What the frame of every page says to whoever is signed in of what is new for them. A state of the
/// services, filled at start by the module that knows; without one nothing is said.
struct Bell {
    std::function<std::int64_t(Call&)> unread = nullptr;  ///< asked while a page is made
};

}  // namespace agora::web
