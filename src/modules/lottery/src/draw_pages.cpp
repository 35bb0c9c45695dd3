#include "draw_pages.hpp"

#include "draw_model.hpp"
#include "refusals.hpp"

namespace agora::lottery {
namespace {

/// Labels of the criteria are the announcer's own words.
void name_criteria(const std::vector<Criterion>& criteria, fields::FormView& form) {
    std::size_t which = 0;
    for (fields::GroupView& group : form.groups) {
        for (fields::FieldView& field : group.fields) {
            if (which < criteria.size() && field.name.starts_with("value_")) {
                field.label = criteria[which++].name;
            }
        }
    }
}

fields::FormView form_of(const web::Call& call, fields::Form form, bool sent,
                         const fields::FormState& state, fields::FormContext context = {}) {
    return sent ? web::show_form(call, form, state)
                : web::show_form(call, form, {}, std::move(context));
}

void add_forms(web::Call& call, ReadDraw& read, Sent sent, const fields::FormState& state) {
    DrawPage& page = read.page;
    if (page.may_enter) {
        page.enter =
            form_of(call, enter_form(), sent == Sent::enter, state, enter_context(read.criteria));
        name_criteria(read.criteria, page.enter);
    }
    if (page.may_seal) page.seal = form_of(call, seal_form(), sent == Sent::seal, state);
    if (page.may_reveal) page.reveal = form_of(call, reveal_form(), sent == Sent::reveal, state);
    if (page.may_type) page.type = form_of(call, type_form(), sent == Sent::type, state);
    if (page.may_cancel) page.cancel = form_of(call, cancel_form(), sent == Sent::cancel, state);
    const bool any = page.may_enter || page.may_leave || page.may_seal || page.may_reveal ||
                     page.may_type || page.may_cancel || page.may_freeze;
    if (any) page.form_keys = call.form_keys();
}

http::Response show_draw(web::Call& call) {
    return draw_page(call);
}

}  // namespace

http::Response draw_page(web::Call& call, Sent sent, const fields::FormState& state) {
    auto read = read_draw(call);
    if (!read) return web::refuse(call, DrawRefusal::draw_not_found);
    add_forms(call, *read, sent, state);
    // Names of who was drawn are for readers, not for search engines.
    const web::PageHead head{.view = "lottery/draw",
                             .title = read->draw.title,
                             .may_be_indexed = read->draw.moderation == Moderation::none &&
                                               read->draw.state != State::drawn};
    return sent == Sent::nothing ? web::page(call, head, read->page)
                                 : web::refuse_form(call, head, read->page, state.refusals);
}

std::vector<web::Route> draw_routes() {
    return {{http::Method::get,
             "/draws/{number}",
             web::Access::visitor(),
             &show_draw,
             {.summary = "One draw: its steps, its witnesses, its result"}}};
}

}  // namespace agora::lottery
