#pragma once

#include "agora/web/answer.hpp"
#include "refusals.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::assemblies {

/// A form, or a question before an act that cannot be taken back: views/form.html.
struct FormPage {
    std::vector<web::Link> crumbs = {};
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string act = {};  ///< on the button
    std::string back = {};
    bool upload = false;
    bool writes = false;                    ///< Markdown, with a preview
    std::vector<std::string> missing = {};  ///< what stands in the way of the act
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(FormPage, crumbs, heading, lead, action, act, back, upload, writes, missing, form,
             form_keys)

http::Response show_page(web::Call& call, FormPage page);
/// The form again with what is wrong and what was typed; the page of a refusal that no field can
/// mend.
http::Response show_again(web::Call& call, FormPage page, fields::Form form,
                          fields::FormState state, const std::optional<Refusal>& refusal = {});

}  // namespace agora::assemblies
