#include "form_page.hpp"

namespace agora::ambassadors {

http::Response form_page(web::Call& call, FormPage model, const fields::FormState* wrong) {
    model.crumbs.insert(model.crumbs.begin(),
                        {call.link("/ambassadors"), call.say(tr("Ambassadors"))});
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "ambassadors/form_page", .title = model.heading};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

}  // namespace agora::ambassadors
