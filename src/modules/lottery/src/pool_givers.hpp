#pragma once

#include "acting.hpp"
#include "agora/lottery/draw.hpp"

#include <map>
#include <string>

namespace agora::lottery {

/// Modules that hand over pools, and how each is asked at the freeze: services.state<PoolGivers>().
struct PoolGivers {
    std::map<std::string, StillAccepted> known;
};

/// Takes out who was erased, is not active or no longer accepted by the giver; tells them.
void drop_candidates(const Acting& acting, const Draw& draw);

}  // namespace agora::lottery
