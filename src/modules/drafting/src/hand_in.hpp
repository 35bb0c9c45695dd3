#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"

namespace agora::drafting {

/// A secretary or animator sends it to the editors; nobody changes it until they answer.
Result<Done> hand_in(const Acting& acting, Seen seen);
/// Takes it back before they did.
Result<Done> take_back(const Acting& acting, Seen seen);
Result<Done> give_up(const Acting& acting, Seen seen);
Result<Done> go_on(const Acting& acting, Seen seen);

}  // namespace agora::drafting
