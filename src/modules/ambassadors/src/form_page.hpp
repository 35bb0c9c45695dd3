#pragma once

#include "agora/fields/form.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

// A page that is one form: several acts of this module look alike.
namespace agora::ambassadors {

struct FormPage {
    std::string heading = {};
    std::string lead = {};   ///< may be empty
    std::string words = {};  ///< what the form is about, as somebody wrote it; may be empty
    std::string button = {};
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(FormPage, heading, lead, words, button, action, back, form, crumbs, form_keys)

/// With what is wrong, when something is.
http::Response form_page(web::Call& call, FormPage model, const fields::FormState* wrong);

}  // namespace agora::ambassadors
