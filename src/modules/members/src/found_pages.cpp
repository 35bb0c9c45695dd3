#include "found_pages.hpp"

#include "agora/http/address.hpp"
#include "found_person.hpp"
#include "message_form.hpp"
#include "project_search_store.hpp"
#include "relay_form.hpp"
#include "relay_pages.hpp"

namespace agora::members {
namespace {

struct Addressee {
    ProjectSearch search;
    Reachable person;
};

/// Of an own search; foreign ones, and people whom it did not show, look the same.
std::optional<Addressee> addressee_of(web::Call& call) {
    const auto search = call.id<ProjectSearchId>("id");
    const auto member = call.id<AccountId>("member");
    if (!search || !member) return std::nullopt;
    return call.read([&](db::ReadTx& tx) -> std::optional<Addressee> {
        auto own = find_project_search(tx, *search);
        auto person = find_found(tx, *search, call.actor.account, *member);
        if (!own || !person) return std::nullopt;
        return Addressee{std::move(*own), std::move(*person)};
    });
}

RelayFormPage page_to(web::Call& call, const Addressee& to, const fields::FormState& state) {
    const std::string search =
        "/members/project-searches/" + to_string(to.search.project_search_id);
    RelayFormPage page;
    page.heading = call.say(Message{tr("Write to {name}"), {{"name", to.person.name}}});
    page.lead = call.say(Message{
        tr("{name} sees your name, {own}, what you write, and for which project you looked: "
           "“{project}”."),
        {{"name", to.person.name}, {"own", call.actor.name}, {"project", to.search.project}}});
    page.form = web::show_form(call, kMessageForm, state);
    page.form_keys = call.form_keys();
    page.action =
        call.link(message_path(to.search.project_search_id, to.person.account.account_id));
    page.button = call.say(tr("Send"));
    page.why = call.say(
        tr("Neither of you sees the other's e-mail address: everything goes through here."));
    page.back = {call.link(search), to.search.project};
    return page;
}

}  // namespace

std::string message_path(ProjectSearchId search, AccountId person) {
    return "/members/project-searches/" + to_string(search) + "/people/" + to_string(person) +
           "/messages";
}

http::Response new_found_message(web::Call& call) {
    const auto to = addressee_of(call);
    if (!to) return web::not_found(call);
    const RelayFormPage page = page_to(call, *to, {});
    return web::page(call, form_head(page), page);
}

http::Response create_found_message(web::Call& call) {
    const auto to = addressee_of(call);
    if (!to) return web::not_found(call);
    auto typed = web::read_form<TypedMessage>(call, kMessageForm);
    if (typed.ok()) {
        const FirstMessage message{to->person.account.account_id, typed.value.message,
                                   http::rate_key(call.request.remote_address),
                                   to->search.project_search_id};
        const auto done = call.write([&](db::WriteTx& tx) {
            return write_as_member(tx, relay_of(call), call.actor.account, message);
        });
        if (done) {
            return web::redirect(call, "/conversations/" + to_string(*done),
                                 {.text = tr("Your message is sent.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return refuse_with(call, page_to(call, *to, typed.state), typed.state);
}

}  // namespace agora::members
