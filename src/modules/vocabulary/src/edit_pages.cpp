#include "edit_pages.hpp"

#include "agora/web/answer.hpp"
#include "change_terms.hpp"
#include "proposal_view.hpp"
#include "refusals.hpp"
#include "term_form.hpp"
#include "term_text.hpp"

namespace agora::vocabulary {
namespace {

struct TermFormPage {
    std::string heading;
    std::string action;
    std::string cancel;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(TermFormPage, heading, action, cancel, form, form_keys)

TermFormPage form_page(web::Call& call, const Term& term, fields::FormView form) {
    return {call.say(Message{tr("Change {term}"), {{"term", term.label(call.language)}}}),
            call.link("/terms/" + to_string(term.term_id)), call.link(term_path(term)),
            std::move(form), call.form_keys()};
}

web::PageHead head_of(const TermFormPage& model) {
    return {.view = "vocabulary/term_form", .title = model.heading};
}

const Term* term_of_call(const web::Call& call, const Terms& terms) {
    const auto id = call.id<TermId>("id");
    return id ? terms.find(*id) : nullptr;
}

}  // namespace

http::Response edit_term(web::Call& call) {
    const auto terms = call.services.state<TermsHolder>().current();
    const Term* term = term_of_call(call, *terms);
    if (term == nullptr) return web::refuse(call, TermRefusal::term_not_found);
    const auto model = form_page(call, *term,
                                 web::show_form(call, term_form(term->kind), values_of(*term),
                                                term_form_context(call, *terms, term->kind)));
    return web::page(call, head_of(model), model);
}

http::Response save_term(web::Call& call) {
    const auto terms = call.services.state<TermsHolder>().current();
    const Term* term = term_of_call(call, *terms);
    if (term == nullptr) return web::refuse(call, TermRefusal::term_not_found);
    const auto typed = web::read_form<TypedTerm>(call, term_form(term->kind),
                                                 term_form_context(call, *terms, term->kind));
    if (!typed.ok()) {
        const auto model =
            form_page(call, *term, web::show_form(call, term_form(term->kind), typed.state));
        return web::refuse_form(call, head_of(model), model, typed.state.refusals);
    }
    Term wanted = term_of(term->kind, typed.value, typed.state);
    wanted.term_id = term->term_id;
    const auto done = call.write(
        [&](db::WriteTx& tx) { return change_term(changing(tx, call, *terms), wanted); });
    if (!done) return web::refuse(call, done.refusal());
    call.services.state<TermsHolder>().reload();
    return web::redirect(call, term_path(*term), {.text = tr("The word is changed.")});
}

}  // namespace agora::vocabulary
