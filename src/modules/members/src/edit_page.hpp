#pragma once

#include "agora/web/answer.hpp"
#include "change_profile.hpp"
#include "labels.hpp"
#include "words.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

// What the pages that change one part of the own profile have in common.
namespace agora::members {

constexpr std::array kAudienceOptions{
    fields::Option{"only_me", tr("Only me")},
    fields::Option{"my_groups", tr("My groups")},
    fields::Option{"members", tr("Members")},
    fields::Option{"everyone", tr("Everyone, also on the web")},
};

/// The choice of who sees a field, beside it.
constexpr fields::FormField audience_field(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = fields::FieldType::select,
            .label = label,
            .required = true,
            .options = kAudienceOptions};
}

struct EditPage {
    std::string heading;
    std::string lead;
    std::string why;
    fields::FormView form;
    Html form_keys;
    std::vector<web::Link> versions;  ///< the same text in other languages
    web::Link back;
};
AGORA_FIELDS(EditPage, heading, lead, why, form, form_keys, versions, back)

/// The words around a form; English sources.
struct EditText {
    std::string_view heading;
    std::string_view lead = {};
    std::string_view why = {};
};

Edit edit_of(const web::Call& call);
/// The own profile, for showing.
Profile own_profile(web::Call& call);

/// "Place: Members", as it goes to the consent log.
AudienceChoice choice_of(const web::Call& call, Field field, Audience audience);

web::PageHead edit_head(const web::Call& call, const EditText& text);
EditPage edit_page(web::Call& call, const EditText& text, fields::FormView form);

http::Response show_edit(web::Call& call, const EditText& text, fields::Form form,
                         fields::NameValues values, fields::FormContext context = {});

/// Reads the form, lets `change` do it in one transaction and leads back to the own profile; what is
/// wrong is shown at its field.
template <fields::Described Typed, typename Change>
http::Response take_edit(web::Call& call, const EditText& text, fields::Form form,
                         fields::FormContext context, Change&& change) {
    auto typed = web::read_form<Typed>(call, form, std::move(context));
    if (typed.ok()) {
        const Result<Done> done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            return change(tx, edit_of(call), typed.value);
        });
        if (done) return web::redirect(call, "/profile", {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
    }
    const EditPage page = edit_page(call, text, web::show_form(call, form, typed.state));
    return web::refuse_form(call, edit_head(call, text), page, typed.state.refusals);
}

}  // namespace agora::members
