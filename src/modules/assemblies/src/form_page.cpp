#include "form_page.hpp"

namespace agora::assemblies {
namespace {

web::PageHead head_of(const FormPage& page) {
    return {.view = "assemblies/form", .title = page.heading};
}

void complete(web::Call& call, FormPage& page) {
    if (page.act.empty()) page.act = call.say(tr("Save"));
    page.form_keys = call.form_keys();
}

}  // namespace

http::Response show_page(web::Call& call, FormPage page) {
    complete(call, page);
    return web::page(call, head_of(page), page);
}

http::Response show_again(web::Call& call, FormPage page, fields::Form form,
                          fields::FormState state, const std::optional<Refusal>& refusal) {
    if (refusal && refusal->kind() != RefusalKind::field &&
        refusal->kind() != RefusalKind::too_many) {
        return web::refuse(call, *refusal);
    }
    if (refusal) state.refusals.push_back(*refusal);
    complete(call, page);
    page.form = web::show_form(call, form, state);
    return web::refuse_form(call, head_of(page), page, state.refusals);
}

}  // namespace agora::assemblies
