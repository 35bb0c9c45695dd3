#pragma once

#include "acting.hpp"
#include "sight.hpp"

#include <vector>

namespace agora::wishes {

/// What changed in a tool, and the numbers of the wishes that it fulfils: they are done with it. Whoever
/// supports any of them is told once.
Result<Done> publish(const Acting& acting, const access::Actor& actor, Release release,
                     const std::vector<std::int64_t>& fulfilled, Date today);

}  // namespace agora::wishes
