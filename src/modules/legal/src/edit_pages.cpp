#include "edit_pages.hpp"

#include "agora/web/answer.hpp"
#include "checks.hpp"
#include "facts.hpp"

#include <algorithm>

namespace agora::legal {
namespace {

struct EditPage {
    std::vector<web::Link> missing;
    std::string action;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(EditPage, missing, action, form, form_keys)

/// As it is checked: before the opening an obligatory fact may wait.
std::vector<fields::FormField> checked_form() {
    std::vector<fields::FormField> form;
    for (const Fact& one : all_facts()) form.push_back(one.field);
    return form;
}

/// As it is shown: what is obligatory is not called optional.
fields::FormView shown(const web::Call& call, const fields::FormState& state) {
    std::vector<fields::FormField> form = checked_form();
    for (std::size_t at = 0; at < form.size(); ++at) {
        form[at].required = form[at].required || all_facts()[at].obligatory;
    }
    return web::show_form(call, form, state);
}

/// The value of a field as its setting keeps it: several choices in one text.
std::string content_of(const fields::NameValues& values, const fields::FormField& field) {
    std::string content;
    for (const std::string_view value : values.all(field.name)) {
        if (!content.empty()) content += ' ';
        content += trimmed(value);
    }
    return content;
}

fields::NameValues present_values(const web::Settings& settings) {
    fields::NameValues values;
    for (const Fact& one : all_facts()) {
        const std::string content = settings.text(one.key);
        if (!one.field.multiple) {
            values.add(std::string{one.field.name}, content);
            continue;
        }
        for (const std::string_view part : split(content, ' ')) {
            if (!part.empty()) values.add(std::string{one.field.name}, std::string{part});
        }
    }
    return values;
}

EditPage page_of(web::Call& call, fields::FormView form) {
    EditPage model{.missing = {},
                   .action = call.link("/legal"),
                   .form = std::move(form),
                   .form_keys = call.form_keys()};
    const auto missing = missing_facts(call.services.settings);
    for (const Fact& one : all_facts()) {
        if (std::find(missing.begin(), missing.end(), one.key) == missing.end()) continue;
        model.missing.push_back(
            {"#field-" + std::string{one.field.name}, call.say(one.field.label)});
    }
    return model;
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "legal/edit", .title = call.say(tr("Legal texts"))};
}

/// What the types of the fields don't check.
void check_facts(bool is_open, fields::FormState& state) {
    const auto refuse = [&](FactRefusal refusal, std::string_view field) {
        if (!state.refuses(field)) state.refusals.emplace_back(refusal, std::string{field});
    };
    const auto value = [&](std::string_view name) { return trimmed(state.values[name]); };
    if (!value("iban").empty() && !is_iban(value("iban"))) refuse(FactRefusal::iban_wrong, "iban");
    for (const std::string_view name : {"enterprise_number", "vat"}) {
        if (!may_be_enterprise_number(value(name))) {
            refuse(FactRefusal::enterprise_number_wrong, name);
        }
    }
    if (!is_open) return;
    for (const Fact& one : all_facts()) {
        if (!one.obligatory || !content_of(state.values, one.field).empty()) continue;
        refuse(one.field.multiple ? FactRefusal::language_unknown : FactRefusal::fact_needed,
               one.field.name);
    }
}

}  // namespace

http::Response edit_facts(web::Call& call) {
    const fields::FormState present{.values = present_values(call.services.settings)};
    return web::page(call, head_of(call), page_of(call, shown(call, present)));
}

http::Response save_facts(web::Call& call) {
    const bool was_open = missing_facts(call.services.settings).empty();
    fields::FormState state = fields::check_form(checked_form(), call.sent);
    check_facts(was_open, state);
    if (state.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            for (const Fact& one : all_facts()) {
                const auto changed =
                    web::change_setting(tx, call.services.settings, call.origin(), one.key,
                                        content_of(state.values, one.field));
                if (!changed) return changed.refusal();
            }
            return Done{};
        });
        if (!done) state.refusals.push_back(done.refusal());
    }
    if (!state.ok()) {
        return web::refuse_form(call, head_of(call), page_of(call, shown(call, state)),
                                state.refusals);
    }
    const bool is_open = missing_facts(call.services.settings).empty();
    if (!is_open) {
        return web::redirect(
            call, "/legal/edit",
            {.text = tr("Saved. Some facts are still missing."), .kind = web::FlashKind::warning});
    }
    return web::redirect(
        call, "/legal",
        {.text = was_open ? tr("Saved.") : tr("Saved. Everything is there: the home is open.")});
}

}  // namespace agora::legal
