#include "by_hand.hpp"
#include "form_page.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "sight.hpp"

namespace agora::calls {
namespace {

struct Edited {
    Call call = {};
    Text text = {};
};

std::optional<Edited> edited_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Edited> {
        const auto found = call_at(call, tx);
        if (!found) return std::nullopt;
        return Edited{*found, text_in(list_texts(tx, found->call_id), found->language)};
    });
}

http::Response page_of(web::Call& call, const Edited& edited, fields::FormState state) {
    state.context = hand_context(call, false);
    const CallId id = edited.call.call_id;
    return form_page(
        call,
        {.heading = call.say(tr("Correct this call")),
         .lead = call.say(tr("Whoever follows it is told what changed, with the old and the new.")),
         .action = call.link(path_of(id)),
         .back = call.link(path_of(id)),
         .save = call.say(tr("Save")),
         .form = web::show_form(call, hand_form(), state),
         .crumbs = {{call.link(path_of(id)), edited.text.title}},
         .removal_action = call.link(path_of(id, "/withdrawal")),
         .removal_label = call.say(tr("It is called off")),
         .removal_warning = call.say(tr("It goes out of the lists for good, and whoever follows it "
                                        "is told. Its page stays."))},
        state.refusals);
}

http::Response show_edit(web::Call& call) {
    const auto edited = edited_at(call);
    if (!edited) return web::refuse(call, CallRefusal::call_not_found);
    if (!may_change(call.actor, edited->call)) {
        return web::refuse(call, CallRefusal::not_yours_to_change);
    }
    return page_of(call, *edited,
                   {.values = fields::to_values(typed_of(edited->call, edited->text))});
}

http::Response save_call(web::Call& call) {
    const auto edited = edited_at(call);
    if (!edited) return web::refuse(call, CallRefusal::call_not_found);
    if (!may_change(call.actor, edited->call)) {
        return web::refuse(call, CallRefusal::not_yours_to_change);
    }
    auto typed = web::read_form<TypedCall>(call, hand_form(), hand_context(call, false));
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = call_at(call, tx);
            if (!now) return CallRefusal::call_not_found;
            return change_by_hand(acting(tx, call), call.actor, *now, typed.value);
        });
        const std::string path = path_of(edited->call.call_id);
        if (done) return web::redirect(call, path, {.text = tr("Saved.")});
        if (done.refusal().is(CallRefusal::changed_meanwhile)) {
            typed.state.values =
                typed.state.values.with("seen", std::to_string(edited->call.version));
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return page_of(call, *edited, typed.state);
}

http::Response create_withdrawal(web::Call& call) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto found = call_at(call, tx);
        if (!found) return CallRefusal::call_not_found;
        path = path_of(found->call_id);
        return withdraw(acting(tx, call), call.actor, *found);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("It is out of the lists.")});
}

}  // namespace

std::vector<web::Route> edit_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/calls/{id}/edit", Access::member(), &show_edit},
        {post,
         "/calls/{id}",
         Access::member(),
         &save_call,
         {.summary = "Correct a call that a member wrote down; followers are told"}},
        {post,
         "/calls/{id}/withdrawal",
         Access::member(),
         &create_withdrawal,
         {.summary = "Say that a call is called off"}},
    };
}

}  // namespace agora::calls
