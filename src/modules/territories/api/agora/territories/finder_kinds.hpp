#pragma once

#include "agora/finder/kind.hpp"

namespace agora::territories {

/// Offices that are not closed for good, by name and address.
finder::Kind office_kind();

}  // namespace agora::territories
