#pragma once

#include "agora/web/answer.hpp"

#include <string>
#include <vector>

namespace agora::money {

/// A page with one form.
struct FormPage {
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string back = {};
    bool upload = false;
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(FormPage, heading, lead, action, back, upload, form, form_keys)

inline http::Response form_page(web::Call& call, FormPage page,
                                const std::vector<Refusal>& refusals) {
    page.form_keys = call.form_keys();
    const web::PageHead head{.view = "money/form", .title = page.heading};
    return refusals.empty() ? web::page(call, head, page)
                            : web::refuse_form(call, head, page, refusals);
}

}  // namespace agora::money
