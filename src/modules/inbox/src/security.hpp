#pragma once

#include "agora/journal/journal.hpp"

#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::inbox {

/// What changed about how an account is entered stands in its inbox and shows on its devices, as a
/// service notice; a new password, signing out everywhere and lost factors also end the devices that
/// were added before, whoever added them. The mail about it leaves as ever: whoever took an account over can clear a line.
std::vector<journal::Listener> security_listeners(web::Services& services);

}  // namespace agora::inbox
