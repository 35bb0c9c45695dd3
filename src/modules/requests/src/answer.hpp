#pragma once

#include "acting.hpp"
#include "sight.hpp"

#include <string>

namespace agora::requests {

/// The team answers, and says how the case stands; the animators and whoever asked are told.
Result<Done> answer(const Acting& acting, Seen seen, State to, std::string body);

}  // namespace agora::requests
