#pragma once

#include "agora/fields/form.hpp"
#include "agora/http/response.hpp"
#include "agora/web/route.hpp"
#include "criteria.hpp"

#include <string_view>
#include <vector>

namespace agora::lottery {

std::vector<web::Route> draw_routes();

/// One of the forms on the page of a draw, as somebody sent it.
enum class Sent { nothing, enter, seal, reveal, type, cancel };

/// The page of the draw of the address; with what is wrong in the form that was sent.
http::Response draw_page(web::Call& call, Sent sent = Sent::nothing,
                         const fields::FormState& state = {});

fields::Form enter_form();
fields::FormContext enter_context(const std::vector<Criterion>& criteria);
fields::Form seal_form();
fields::Form reveal_form();
fields::Form type_form();
fields::Form cancel_form();

}  // namespace agora::lottery
