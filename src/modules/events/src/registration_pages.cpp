#include "registration_pages.hpp"

#include "check_in.hpp"
#include "event_page.hpp"
#include "event_view.hpp"
#include "presence_store.hpp"
#include "people_view.hpp"
#include "register.hpp"

#include <algorithm>

namespace agora::events {
namespace {

std::string_view done_text(Attendance state) {
    return state == Attendance::waiting
               ? tr("It is full: you are on the waiting list, and get a mail when there is a "
                    "place.")
               : tr("You are registered. See you there.");
}

http::Response create_registration(web::Call& call) {
    const std::string words{trimmed(call.sent["words"])};
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Attendance> {
        const Viewer viewer = viewer_of(call, tx);
        const auto listed = event_at(call, tx, viewer);
        if (!listed) return EventRefusal::event_not_found;
        return register_for({tx, call.services, call.origin()}, viewer, listed->event, words);
    });
    if (!done && done.refusal().field() == "words") {
        return refuse_on_page(call, WrongForm::registration, done.refusal(), words);
    }
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/events/" + std::string{call.path_value("id")},
                         {.text = done_text(*done)});
}

http::Response create_declining(web::Call& call) {
    return act_on_event(call, tr("Noted: you don't come."), "",
                        [&](const Acting& acting, const Viewer&, const Listed& listed) {
                            return decline(acting, listed.event);
                        });
}

struct RegisteredView {
    PersonView person;
    std::string words;
    Instant answered_at;
    std::int64_t number = 0;
    bool came = false;
    bool noted = false;  ///< somebody said whether they came
    bool guest = false;  ///< in none of its groups
    std::string action = {};
};
AGORA_FIELDS(RegisteredView, person, words, answered_at, number, came, noted, guest, action)

struct PeoplePage {
    EventCard event;
    std::vector<RegisteredView> attending = {};
    std::vector<RegisteredView> waiting = {};
    std::int64_t declined = 0;
    std::int64_t came = 0;
    bool checks_in = false;
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(PeoplePage, event, attending, waiting, declined, came, checks_in, crumbs, form_keys)

/// Who comes and who waits, in their order.
void add_registered(const web::Call& call, db::ReadTx& tx, PeoplePage& page) {
    const auto registrations = list_registrations(tx, page.event.event_id);
    std::vector<AccountId> accounts;
    for (const Registration& one : registrations) accounts.push_back(one.account_id);
    const auto people = people_of(call, tx, accounts);
    for (const Registration& one : registrations) {
        if (one.state == Attendance::declined) {
            ++page.declined;
            continue;
        }
        auto& list = one.state == Attendance::attending ? page.attending : page.waiting;
        list.push_back(
            {.person = people.at(one.account_id),
             .words = one.words,
             .answered_at = one.answered_at,
             .number = std::ssize(list) + 1,
             .guest = one.guest,
             .action = page.event.url + "/people/" + to_string(one.account_id) + "/presence"});
    }
}

/// Marks who came.
void add_presence(db::ReadTx& tx, PeoplePage& page) {
    for (const Presence& presence : list_presence(tx, page.event.event_id)) {
        for (RegisteredView& row : page.attending) {
            if (row.person.account != presence.account_id) continue;
            row.came = presence.came;
            row.noted = true;
            page.came += presence.came ? 1 : 0;
        }
    }
}

http::Response show_people(web::Call& call) {
    auto model = call.read([&](db::ReadTx& tx) -> Result<PeoplePage> {
        const Viewer viewer = viewer_of(call, tx);
        const auto listed = event_at(call, tx, viewer);
        if (!listed) return EventRefusal::event_not_found;
        if (!may_look_after(viewer, listed->event, listed->circles)) {
            return EventRefusal::not_its_organiser;
        }
        PeoplePage page{.event = card_of(call, words_of(call, tx), *listed)};
        add_registered(call, tx, page);
        page.checks_in = can_check_in(listed->event, call.now);
        add_presence(tx, page);
        page.crumbs = {{call.link("/events"), call.say(tr("Events"))},
                       {page.event.url, page.event.title}};
        return page;
    });
    if (!model) return web::refuse(call, model.refusal());
    model->form_keys = call.form_keys();
    return web::page(
        call,
        {.view = "events/people",
         .title = call.say({tr("Who comes to “{event}”"), {{"event", model->event.title}}})},
        *model);
}

http::Response create_presence(web::Call& call) {
    const auto account = call.id<AccountId>("account");
    if (!account) return web::not_found(call);
    const Came came = call.sent["came"] == "yes" ? Came::yes : Came::no;
    return act_as_organiser(call, tr("Noted."), "/people",
                            [&](const Acting& acting, const Event& event) {
                                return note_presence(acting, event, *account, came);
                            });
}

}  // namespace

std::vector<web::Route> registration_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/events/{id}/registration",
         Access::member(),
         &create_registration,
         {.summary = "Register, or wait for a place"}},
        {post,
         "/events/{id}/declining",
         Access::member(),
         &create_declining,
         {.summary = "Say that one does not come"}},
        {get,
         "/events/{id}/people",
         Access::member(),
         &show_people,
         {.summary = "Who comes and who waits, for who organises it"}},
        {post,
         "/events/{id}/people/{account}/presence",
         Access::member(),
         &create_presence,
         {.summary = "Whether somebody with a place came"}},
    };
}

}  // namespace agora::events
