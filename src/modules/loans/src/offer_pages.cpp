#include "agora/web/answer.hpp"
#include "offer.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "thing_form.hpp"

namespace agora::loans {
namespace {

struct OfferPage {
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(OfferPage, heading, lead, action, back, form, crumbs, form_keys)

http::Response form_page(web::Call& call, OfferPage page, const fields::FormState& state) {
    page.form = web::show_form(call, thing_form(), state);
    page.form_keys = call.form_keys();
    page.crumbs.insert(page.crumbs.begin(), {call.link("/loans"), call.say(tr("Borrow"))});
    const web::PageHead head{.view = "loans/offer", .title = page.heading};
    return state.ok() ? web::page(call, head, page)
                      : web::refuse_form(call, head, page, state.refusals);
}

http::Response new_page(web::Call& call, const fields::FormState& state) {
    return form_page(call,
                     {.heading = call.say(tr("Lend something")),
                      .lead = call.say(tr("What stands in a cupboard most of the year helps "
                                          "somebody for a weekend. You say how long, to whom and "
                                          "when.")),
                      .action = call.link("/loans"),
                      .back = call.link("/loans")},
                     state);
}

http::Response show_new(web::Call& call) {
    return new_page(call, {.values = values_of_new(call), .context = thing_context(call, Thing{})});
}

http::Response create_thing(web::Call& call) {
    auto typed = web::read_form<TypedThing>(call, thing_form(), thing_context(call, Thing{}));
    Offered offered = offered_of(call, typed);
    if (typed.ok()) {
        const auto made = call.write(
            [&](db::WriteTx& tx) { return offer(acting(tx, call), call.actor, offered); });
        if (made) {
            return web::redirect(call, path_of(*made),
                                 {.text = tr("It stands there. A picture makes it easier to "
                                             "recognise.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, typed.state);
}

/// The thing of the address when this member lends it.
Result<Thing> thing_to_change(const web::Call& call, db::ReadTx& tx) {
    auto thing = thing_at(call, tx);
    if (!thing) return LoanRefusal::thing_not_found;
    if (!manages(tx, call.actor, *thing, day_of(call.now))) return LoanRefusal::not_the_lender;
    return std::move(*thing);
}

http::Response edit_page(web::Call& call, const Thing& thing, const fields::FormState& state) {
    return form_page(call,
                     {.heading = call.say(tr("Change what you lend")),
                      .action = call.link(path_of(thing.thing_id)),
                      .back = call.link(path_of(thing.thing_id)),
                      .crumbs = {{call.link(path_of(thing.thing_id)), thing.title}}},
                     state);
}

http::Response show_edit(web::Call& call) {
    fields::FormState state;
    const auto thing = call.read([&](db::ReadTx& tx) -> Result<Thing> {
        auto found = thing_to_change(call, tx);
        if (found) state.values = values_of(call, tx, *found);
        return found;
    });
    if (!thing) return web::refuse(call, thing.refusal());
    state.context = thing_context(call, *thing);
    return edit_page(call, *thing, state);
}

http::Response save_thing(web::Call& call) {
    const auto thing = call.read([&](db::ReadTx& tx) { return thing_to_change(call, tx); });
    if (!thing) return web::refuse(call, thing.refusal());
    auto typed = web::read_form<TypedThing>(call, thing_form(), thing_context(call, *thing));
    Offered offered = offered_of(call, typed);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto present = thing_to_change(call, tx);
            if (!present) return present.refusal();
            return change(acting(tx, call), call.actor, *present, offered, typed.value.seen);
        });
        if (done) return web::redirect(call, path_of(thing->thing_id), {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return edit_page(call, *thing, typed.state);
}

http::Response change_state_to(web::Call& call, ThingState state, std::string_view done_text) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto thing = thing_to_change(call, tx);
        if (!thing) return thing.refusal();
        path = state == ThingState::given_up ? "/loans/mine" : path_of(thing->thing_id);
        return set_state(acting(tx, call), *thing, state);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

http::Response create_pause(web::Call& call) {
    return change_state_to(call, ThingState::paused,
                           tr("Nobody can reserve it now. What is reserved stays."));
}

http::Response remove_pause(web::Call& call) {
    return change_state_to(call, ThingState::offered, tr("It can be reserved again."));
}

http::Response create_removal(web::Call& call) {
    return change_state_to(call, ThingState::given_up, tr("It is in no list any more."));
}

struct RemovalPage {
    std::string title = {};
    std::string action = {};
    std::string back = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(RemovalPage, title, action, back, crumbs, form_keys)

http::Response show_removal(web::Call& call) {
    const auto thing = call.read([&](db::ReadTx& tx) { return thing_to_change(call, tx); });
    if (!thing) return web::refuse(call, thing.refusal());
    const std::string path = call.link(path_of(thing->thing_id));
    return web::page(
        call, {.view = "loans/removal", .title = call.say(tr("Lend it no more?"))},
        RemovalPage{.title = thing->title,
                    .action = path + "/removal",
                    .back = path,
                    .crumbs = {{call.link("/loans"), call.say(tr("Borrow"))}, {path, thing->title}},
                    .form_keys = call.form_keys()});
}

}  // namespace

std::vector<web::Route> offer_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/loans/new", Access::member(), &show_new},
        {post, "/loans", Access::member(), &create_thing, {.summary = "Lend something"}},
        {get, "/loans/{id}/edit", Access::member(), &show_edit},
        {post, "/loans/{id}", Access::member(), &save_thing, {.summary = "Change what one lends"}},
        {post,
         "/loans/{id}/pause",
         Access::member(),
         &create_pause,
         {.summary = "Take no reservations of a thing for now"}},
        {post,
         "/loans/{id}/pause/removal",
         Access::member(),
         &remove_pause,
         {.summary = "Take reservations of a thing again"}},
        {get, "/loans/{id}/removal", Access::member(), &show_removal},
        {post,
         "/loans/{id}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Lend a thing no more"}},
    };
}

}  // namespace agora::loans
