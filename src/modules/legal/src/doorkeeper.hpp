#pragma once

#include "agora/web/call.hpp"
#include "agora/web/module.hpp"

#include <optional>

namespace agora::legal {

/// Writing the legal texts, and coming in before they are complete.
extern const access::Permission kEditLegal;

/// While an obligatory fact is missing: the page that stands in for every other one.
std::optional<http::Response> keep_door(web::Call& call);

/// What administrators have to do before anybody can come in.
std::vector<web::TodayLine> missing_today(web::Call& call);

}  // namespace agora::legal
