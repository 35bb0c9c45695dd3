#pragma once

#include "agora/web/call.hpp"

#include <string>

namespace agora::web {

/// What the forms of this browser are bound to: the session, for a visitor a cookie of its own. Asking
/// for it makes the answer private and gives a browser without cookie one. Not to be shown.
std::string browser_key(Call& call);

}  // namespace agora::web
