#pragma once

#include "agora/base/result.hpp"
#include "agora/web/call.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::places {

std::vector<web::Route> place_routes();
/// The page again, with what somebody wrote who asks to look after the place, and what is wrong with it.
http::Response claim_again(web::Call& call, const Refusal& refusal);

}  // namespace agora::places
