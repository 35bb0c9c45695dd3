#pragma once

#include "agora/access/actor.hpp"

namespace agora::means {

/// Grants hours and money to groups, wherever it is granted itself: groups belong to no office.
extern const access::Permission kGrantMeans;

}  // namespace agora::means
