#pragma once

#include "agora/fields/form.hpp"
#include "agora/http/response.hpp"
#include "agora/web/route.hpp"

#include <vector>

namespace agora::ambassadors {

std::vector<web::Route> mission_routes();

/// One of the forms on the page of a mission, as somebody sent it.
enum class Sent { nothing, report, cancel, decide };
http::Response mission_page(web::Call& call, Sent sent = Sent::nothing,
                            const fields::FormState& state = {});

fields::Form report_form();
fields::Form cancel_form();
fields::Form decide_form();

}  // namespace agora::ambassadors
