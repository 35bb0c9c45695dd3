#pragma once

#include "agora/access/actor.hpp"

namespace agora::credits {

/// Ends disputes, and corrects a transfer by its opposite.
extern const access::Permission kSettle;
/// Sets the limits of one account, freezes and opens it.
extern const access::Permission kKeepAccounts;
/// Takes out what the tax office is told of sellers.
extern const access::Permission kReport;

}  // namespace agora::credits
