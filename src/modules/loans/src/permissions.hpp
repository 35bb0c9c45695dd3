#pragma once

#include "agora/access/actor.hpp"

namespace agora::loans {

/// To end a dispute between two others, and to see what moderators hid.
extern const access::Permission kCareForLoans;

}  // namespace agora::loans
