#include "edit_page.hpp"

namespace agora::members {

Edit edit_of(const web::Call& call) {
    return {call.origin(), call.actor.name, today_of(call), call.services};
}

Profile own_profile(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return own_profile(tx, edit_of(call)); });
}

AudienceChoice choice_of(const web::Call& call, Field field, Audience audience) {
    return {field, audience, call.say(label_of(field)) + ": " + call.say(label_of(audience))};
}

web::PageHead edit_head(const web::Call& call, const EditText& text) {
    return {.view = "members/edit", .title = call.say(text.heading)};
}

EditPage edit_page(web::Call& call, const EditText& text, fields::FormView form) {
    EditPage page;
    page.heading = call.say(text.heading);
    if (!text.lead.empty()) page.lead = call.say(text.lead);
    if (!text.why.empty()) page.why = call.say(text.why);
    page.form = std::move(form);
    page.form_keys = call.form_keys();
    page.back = {call.link("/profile"), call.say(tr("My profile"))};
    return page;
}

http::Response show_edit(web::Call& call, const EditText& text, fields::Form form,
                         fields::NameValues values, fields::FormContext context) {
    return web::page(
        call, edit_head(call, text),
        edit_page(call, text, web::show_form(call, form, std::move(values), std::move(context))));
}

}  // namespace agora::members
