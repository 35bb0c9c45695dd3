#pragma once

#include "agora/finder/kind.hpp"

namespace agora::money {

/// Key figures, documents, and what was asked about them.
finder::Kind money_kind();

}  // namespace agora::money
