#include "form_page.hpp"

namespace agora::recommendations {

void add_head(const web::Call& call, const Register& all, const Entry& entry, FormPage& page) {
    page.card = card_of(call, all, entry);
    page.crumbs = {{call.link("/recommendations"), call.say(tr("What became of recommendations"))},
                   {page.card.url, page.card.number}};
}

http::Response answer_form(web::Call& call, FormPage& page, const std::vector<Refusal>& refusals) {
    if (page.act.empty()) page.act = call.say(tr("Save"));
    page.form_keys = call.form_keys();
    const web::PageHead head{.view = "recommendations/form", .title = page.heading};
    return refusals.empty() ? web::page(call, head, page)
                            : web::refuse_form(call, head, page, refusals);
}

http::Response back_to_story(web::Call& call, std::string_view said) {
    return web::redirect(call, "/recommendations/" + std::string{call.path_value("number")},
                         {.text = said});
}

}  // namespace agora::recommendations
