#include "agora/web/answer.hpp"
#include "edit_office.hpp"
#include "office_form.hpp"
#include "office_pages.hpp"
#include "office_store.hpp"
#include "office_view.hpp"
#include "refusals.hpp"

namespace agora::territories {
namespace {

struct OfficeFormPage {
    std::string heading;
    std::string action;
    std::string cancel;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(OfficeFormPage, heading, action, cancel, form, form_keys)

OfficeFormPage form_page(web::Call& call, const std::optional<Office>& office,
                         fields::FormView form) {
    if (!office) {
        return {call.say(tr("Add an office")), call.link("/offices"), call.link("/offices"),
                std::move(form), call.form_keys()};
    }
    const std::string address = call.link(office_path(office->office_id));
    return {call.say(Message{tr("Change {office}"), {{"office", office->name}}}), address, address,
            std::move(form), call.form_keys()};
}

web::PageHead head_of(const OfficeFormPage& model) {
    return {.view = "territories/office_form", .title = model.heading};
}

/// The office of the address, when this person looks after it.
Result<Office> office_of_call(web::Call& call) {
    const auto id = call.id<OfficeId>("id");
    if (!id) return OfficeRefusal::office_not_found;
    auto office = call.read([&](db::ReadTx& tx) { return find_office(tx, *id); });
    if (!office) return OfficeRefusal::office_not_found;
    if (!may_edit(call.actor, *office)) return OfficeRefusal::office_is_not_yours;
    return *std::move(office);
}

http::Response refuse_office(web::Call& call, const std::optional<Office>& office,
                             const fields::FormState& state) {
    const auto model = form_page(call, office, web::show_form(call, kOfficeForm, state));
    return web::refuse_form(call, head_of(model), model, state.refusals);
}

}  // namespace

http::Response new_office(web::Call& call) {
    const TypedOffice usual{.time_zone = "Europe/Brussels", .keeps_holidays = true};
    const auto model = form_page(
        call, std::nullopt,
        web::show_form(call, kOfficeForm, fields::to_values(usual), office_form_context(call)));
    return web::page(call, head_of(model), model);
}

http::Response create_office(web::Call& call) {
    auto typed = web::read_form<TypedOffice>(call, kOfficeForm, office_form_context(call));
    const auto atlas = call.services.state<AtlasHolder>().current();
    const Office office = office_of(*atlas, typed.value, {}, typed.state.refusals);
    if (!typed.ok()) return refuse_office(call, std::nullopt, typed.state);
    const OfficeId id = call.write([&](db::WriteTx& tx) {
        return add_office(tx, {call.actor, call.origin()}, office);
    });
    return web::redirect(call, office_path(id, "/hours"),
                         {.text = tr("The office is there. Now its opening hours.")});
}

http::Response edit_office(web::Call& call) {
    const auto office = office_of_call(call);
    if (!office) return web::refuse(call, office.refusal());
    const auto atlas = call.services.state<AtlasHolder>().current();
    const auto values = fields::to_values(typed_of(call, *atlas, *office));
    const auto model = form_page(
        call, *office, web::show_form(call, kOfficeForm, values, office_form_context(call)));
    return web::page(call, head_of(model), model);
}

http::Response save_office(web::Call& call) {
    const auto present = office_of_call(call);
    if (!present) return web::refuse(call, present.refusal());
    auto typed = web::read_form<TypedOffice>(call, kOfficeForm, office_form_context(call));
    const auto atlas = call.services.state<AtlasHolder>().current();
    const Office office = office_of(*atlas, typed.value, *present, typed.state.refusals);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return change_office(tx, {call.actor, call.origin()}, office);
        });
        if (!done) typed.state.refusals.push_back(done.refusal());
    }
    if (!typed.ok()) return refuse_office(call, *present, typed.state);
    return web::redirect(call, office_path(office.office_id),
                         {.text = tr("The office is changed.")});
}

}  // namespace agora::territories
