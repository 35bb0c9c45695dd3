#pragma once

#include "agora/web/answer.hpp"

#include <string>
#include <string_view>

// One form on a page of its own, as the pages of the relay and of collaborations have them.
namespace agora::members {

struct RelayFormPage {
    std::string heading;
    std::string lead;
    std::string quote;  ///< a text that the form is about
    fields::FormView form;
    Html form_keys;
    std::string action;
    std::string button;
    std::string why;
    web::Link back;
};
AGORA_FIELDS(RelayFormPage, heading, lead, quote, form, form_keys, action, button, why, back)

inline web::PageHead form_head(const RelayFormPage& page) {
    return {.view = "members/relay_form", .title = page.heading};
}

/// The form as it came, with what is wrong.
inline http::Response refuse_with(web::Call& call, const RelayFormPage& page,
                                  const fields::FormState& state) {
    return web::refuse_form(call, form_head(page), page, state.refusals);
}

}  // namespace agora::members
