#pragma once

#include "agora/web/answer.hpp"

#include <string>
#include <vector>

namespace agora::work {

/// A page with one form, and what to know before one fills it in.
struct FormPage {
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string button = {};
    std::string back = {};
    bool client = false;
    std::string law = {};  ///< what the cooperative says about the law
    std::vector<web::Link> crumbs = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(FormPage, heading, lead, action, button, back, client, law, crumbs, form, form_keys)

}  // namespace agora::work
