#include "guide_pages.hpp"

#include "agora/web/answer.hpp"

#include <array>

namespace agora::site {
namespace {

using fields::FieldType;
using fields::FormField;
using fields::Option;

constexpr std::array kReach{
    Option{"mail", tr("By mail"), tr("Your address stays hidden.")},
    Option{"phone", tr("By phone"), tr("Your number is visible to who answers.")}};
constexpr std::array kSpokenOptions{Option{"nl", tr("Dutch")}, Option{"fr", tr("French")},
                                    Option{"en", tr("English")}};

/// One field of each kind, but for a password: what is sent from here stands in the address.
constexpr std::array kGuideForm{
    FormField{.name = "sentence",
              .label = tr("In one sentence"),
              .hint = tr("As you would ask a colleague."),
              .required = true},
    FormField{.name = "mail",
              .type = FieldType::email,
              .label = tr("E-mail address"),
              .required = true,
              .autocomplete = "email"},
    FormField{.name = "price", .type = FieldType::money, .label = tr("Price")},
    FormField{.name = "day", .type = FieldType::date, .label = tr("Day")},
    FormField{.name = "story",
              .type = FieldType::textarea,
              .label = tr("Tell a little more"),
              .hint = tr("No jargon needed.")},
    FormField{.name = "language",
              .type = FieldType::select,
              .label = tr("Language"),
              .options = fields::kLanguageOptions},
    FormField{.name = "languages",
              .type = FieldType::select,
              .label = tr("Working languages"),
              .options = kSpokenOptions,
              .multiple = true},
    FormField{.name = "reach",
              .type = FieldType::radios,
              .label = tr("How may members reach you?"),
              .required = true,
              .options = kReach},
    FormField{.name = "days",
              .type = FieldType::checkboxes,
              .label = tr("Languages you read"),
              .options = kSpokenOptions},
    FormField{
        .name = "file", .type = FieldType::file, .label = tr("Attachments"), .multiple = true},
    FormField{
        .name = "news", .type = FieldType::checkbox, .label = tr("Tell me when somebody answers")}};

struct GuideForms {
    fields::FormView form;
};
AGORA_FIELDS(GuideForms, form)

}  // namespace

http::Response guide(web::Call& call) {
    return web::page(call, {.view = "web/styleguide", .title = call.say(tr("How Agora looks"))},
                     view::Nothing{});
}

http::Response guide_parts(web::Call& call) {
    return web::page(call, {.view = "web/styleguide_parts", .title = call.say(tr("Parts"))},
                     view::Nothing{});
}

/// With ?name=value in the address the answer shows how refusals look.
http::Response guide_forms(web::Call& call) {
    const GuideForms model{
        call.request.query_text.empty()
            ? web::show_form(call, kGuideForm)
            : web::show_form(call, kGuideForm, fields::check_form(kGuideForm, call.request.query))};
    return web::page(call, {.view = "web/styleguide_forms", .title = call.say(tr("Forms"))}, model);
}

}  // namespace agora::site
