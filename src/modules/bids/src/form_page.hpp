#pragma once

#include "agora/web/answer.hpp"

#include <string>
#include <vector>

namespace agora::bids {

/// A page with one form.
struct FormPage {
    std::vector<web::Link> crumbs = {};
    std::string heading = {};
    std::string lead = {};
    std::string quoted = {};  ///< a text to look at beside the form
    std::string quoted_heading = {};
    std::string quoted_lang = {};
    std::string action = {};
    std::string act = {};
    std::string back = {};
    bool upload = false;
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(FormPage, crumbs, heading, lead, quoted, quoted_heading, quoted_lang, action, act,
             back, upload, form, form_keys)

inline http::Response form_page(web::Call& call, FormPage page,
                                const std::vector<Refusal>& refusals, bool previews = false) {
    page.form_keys = call.form_keys();
    const web::PageHead head{.view = "bids/form", .title = page.heading};
    return refusals.empty() && !previews ? web::page(call, head, page)
                                         : web::refuse_form(call, head, page, refusals);
}

}  // namespace agora::bids
