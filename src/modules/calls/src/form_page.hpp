#pragma once

#include "agora/web/answer.hpp"

#include <string>
#include <vector>

namespace agora::calls {

/// A page with one form.
struct FormPage {
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string back = {};
    std::string save = {};  ///< what stands on the button
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    std::string removal_action = {};  ///< with it: what can be done instead
    std::string removal_label = {};
    std::string removal_warning = {};
    Html form_keys = {};
};
AGORA_FIELDS(FormPage, heading, lead, action, back, save, form, crumbs, removal_action,
             removal_label, removal_warning, form_keys)

inline http::Response form_page(web::Call& call, FormPage page,
                                const std::vector<Refusal>& refusals) {
    page.form_keys = call.form_keys();
    page.crumbs.insert(page.crumbs.begin(),
                       {call.link("/calls"), call.say(tr("Calls and tenders"))});
    const web::PageHead head{.view = "calls/form", .title = page.heading};
    return refusals.empty() ? web::page(call, head, page)
                            : web::refuse_form(call, head, page, refusals);
}

}  // namespace agora::calls
