#pragma once

#include "agora/site/home_parts.hpp"
#include "agora/web/module.hpp"

#include <vector>

namespace agora::taking_part {

/// For visitors: the calls that end first.
site::HomeSection on_visitor_home(web::Call& call);
/// A call by hand that fits the reader's profile; the others stand there by their own modules.
std::vector<web::TodayLine> today(web::Call& call);

}  // namespace agora::taking_part
