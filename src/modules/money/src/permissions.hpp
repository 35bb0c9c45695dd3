#pragma once

#include "agora/access/actor.hpp"

namespace agora::money {

/// Keeps figures and documents, and answers what members ask about them.
extern const access::Permission kKeepMoney;

}  // namespace agora::money
