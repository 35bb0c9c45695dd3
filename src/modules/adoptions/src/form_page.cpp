#include "form_page.hpp"

#include "agora/adoptions/free_offers.hpp"
#include "refusals.hpp"

namespace agora::adoptions {
namespace {

Result<Done> write(web::Call& call, const Work& work) {
    return call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = seen_at(call, tx);
        if (!seen) return AdoptionRefusal::offer_not_found;
        return work(acting(tx, call), *seen);
    });
}

}  // namespace

http::Response form_page(web::Call& call, const Seen& seen, const FormWords& words,
                         fields::Form form, const fields::FormState& state,
                         const std::pair<std::string, std::string>& told) {
    const std::string back = call.link(path_of(seen.about.number));
    const FormPage model{
        .number = seen.about.number,
        .title = seen.about.title,
        .lang = seen.about.lang,
        .heading = call.say(words.heading),
        .lead = call.say(words.lead),
        .told = told.first,
        .told_lang = told.second,
        .action = call.link(path_of(seen.about.number, words.rest)),
        .act = call.say(words.act),
        .back = back,
        .form = web::show_form(call, form, state),
        .crumbs = {{call.link("/adoptions"), call.say(tr("What members can do themselves"))},
                   {back, seen.about.number}},
        .form_keys = call.form_keys()};
    const web::PageHead head{.view = "adoptions/form", .title = model.heading};
    return state.refusals.empty() ? web::page(call, head, model)
                                  : web::refuse_form(call, head, model, state.refusals);
}

bool goes_back(const Refusal& refusal) {
    return !refusal.field().empty();
}

http::Response finish_form(web::Call& call, fields::FormState state, std::string_view done_text,
                           const Work& work,
                           const std::function<http::Response(const fields::FormState&)>& again) {
    if (!state.ok()) return again(state);
    const auto done = write(call, work);
    if (done) {
        return web::redirect(call, path_of(call.path_value("number")), {.text = done_text});
    }
    if (!goes_back(done.refusal())) return web::refuse(call, done.refusal());
    state.refusals.push_back(done.refusal());
    return again(state);
}

http::Response act(web::Call& call, std::string_view done_text, const Work& work) {
    const auto done = write(call, work);
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(call.path_value("number")), {.text = done_text});
}

}  // namespace agora::adoptions
