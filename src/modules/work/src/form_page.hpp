#pragma once

#include "agora/web/answer.hpp"
#include "stands_now.hpp"

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
    bool changed = false;  ///< by somebody else, or in another window
    std::vector<StandsNow> stands = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(FormPage, heading, lead, action, button, back, client, law, crumbs, changed, stands,
             form, form_keys)

}  // namespace agora::work
