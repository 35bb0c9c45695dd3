#pragma once

#include "agora/access/actor.hpp"

namespace agora::places {

/// Confirming alone, changing what is closed, and seeing what waits.
extern const access::Permission kEditPlaces;

/// The register of partners: agreements and talks.
extern const access::Permission kCareForPartners;

}  // namespace agora::places
