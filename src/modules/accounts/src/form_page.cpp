#include "form_page.hpp"

namespace agora::accounts {
namespace {

FormModel model_of(web::Call& call, const FormText& text) {
    const auto say = [&](std::string_view source) {
        return source.empty() ? std::string{} : call.say(source);
    };
    return {.tabs = tabs_of(call, text.tabs),
            .title = say(text.title),
            .sentence = say(text.sentence),
            .why = say(text.why),
            .action = call.link(text.action.empty() ? call.address : text.action),
            .button = say(text.button),
            .form = {},
            .form_keys = call.form_keys()};
}

web::PageHead head_of(const FormModel& model) {
    return {.view = "accounts/form_page", .title = model.title};
}

}  // namespace

std::vector<TabView> tabs_of(const web::Call& call, std::span<const TabRow> rows) {
    std::vector<TabView> tabs;
    std::size_t longest = 0;
    for (const TabRow& row : rows) {
        if (call.address.starts_with(row.path)) longest = std::max(longest, row.path.size());
    }
    for (const TabRow& row : rows) {
        const bool current = row.path.size() == longest && call.address.starts_with(row.path);
        tabs.push_back({call.link(row.path), call.say(row.label), current});
    }
    return tabs;
}

http::Response show_form_page(web::Call& call, const FormText& text, fields::NameValues values,
                              fields::FormContext context) {
    FormModel model = model_of(call, text);
    model.form = web::show_form(call, text.form, std::move(values), std::move(context));
    return web::page(call, head_of(model), model);
}

http::Response refuse_form_page(web::Call& call, const FormText& text,
                                const fields::FormState& state) {
    FormModel model = model_of(call, text);
    model.form = web::show_form(call, text.form, state);
    return web::refuse_form(call, head_of(model), model, state.refusals);
}

}  // namespace agora::accounts
