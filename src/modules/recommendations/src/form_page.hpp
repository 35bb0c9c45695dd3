#pragma once

#include "story_view.hpp"

#include <string>
#include <vector>

namespace agora::recommendations {

/// A form about one recommendation: views/form.html.
struct FormPage {
    Card card = {};
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string act = {};          ///< on the button
    std::vector<Block> told = {};  ///< what stands there already, or what somebody told
    std::string told_lang = {};
    std::string told_source = {};
    std::vector<web::Link> languages = {};  ///< to write it in
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(FormPage, card, heading, lead, action, act, told, told_lang, told_source, languages,
             form, crumbs, form_keys)

void add_head(const web::Call& call, const Register& all, const Entry& entry, FormPage& page);
http::Response answer_form(web::Call& call, FormPage& page, const std::vector<Refusal>& refusals);
/// Back to the page of the recommendation in the address.
http::Response back_to_story(web::Call& call, std::string_view said);

}  // namespace agora::recommendations
