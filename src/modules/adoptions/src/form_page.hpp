#pragma once

#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <functional>
#include <string>
#include <vector>

// Most acts are a form of their own about one recommendation: views/form.html.
namespace agora::adoptions {

struct FormPage {
    std::string number = {};
    std::string title = {};
    std::string lang = {};
    std::string heading = {};
    std::string lead = {};
    std::string told = {};  ///< what somebody wrote before
    std::string told_lang = {};
    std::string action = {};
    std::string act = {};  ///< on the button
    std::string back = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(FormPage, number, title, lang, heading, lead, told, told_lang, action, act, back, form,
             crumbs, form_keys)

/// What such a form is called; all but `rest` are tr().
struct FormWords {
    std::string_view rest;  ///< of the address, "/adoption"
    std::string_view heading;
    std::string_view lead;
    std::string_view act;
};

http::Response form_page(web::Call& call, const Seen& seen, const FormWords& words,
                         fields::Form form, const fields::FormState& state,
                         const std::pair<std::string, std::string>& told = {});

/// Whether the form is shown again with this refusal: it stands at a field.
bool goes_back(const Refusal& refusal);

/// The way of a form that was sent: what is wrong with it as it is typed, else the work in a write, then
/// back to the page with a line. `again` shows the form.
using Work = std::function<Result<Done>(const Acting&, const Seen&)>;
http::Response finish_form(web::Call& call, fields::FormState state, std::string_view done_text,
                           const Work& work,
                           const std::function<http::Response(const fields::FormState&)>& again);
/// The same of a button.
http::Response act(web::Call& call, std::string_view done_text, const Work& work);

}  // namespace agora::adoptions
