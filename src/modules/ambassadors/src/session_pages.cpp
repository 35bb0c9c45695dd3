#include "pages.hpp"

#include "agora/events/held.hpp"
#include "agora/events/seen.hpp"
#include "form_page.hpp"
#include "more_labels.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "training_model.hpp"
#include "training_store.hpp"
#include "view.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

using R = AmbassadorRefusal;

constexpr std::array kPeopleForm{fields::FormField{
    .name = "people",
    .type = fields::FieldType::checkboxes,
    .label = tr("Who was there to the end"),
    .hint = tr("Who was noted at the door or, where nobody was noted, who had a place.")}};
struct TypedPeople {
    std::vector<std::string> people = {};
};
AGORA_FIELDS(TypedPeople, people)

/// A session that is over, with ambassadors who came.
struct Held {
    TrainingSession session = {};
    std::string title = {};
    std::vector<AccountId> people = {};
    std::map<AccountId, std::string> names = {};
};

Result<Held> held_at(const web::Call& call, db::ReadTx& tx) {
    if (!trains(call, tx)) return R::not_a_trainer;
    const auto id = call.id<events::EventId>("event");
    const auto session = id ? find_session(tx, *id) : std::nullopt;
    const auto meeting = id ? events::find_meeting(tx, *id) : std::nullopt;
    if (!session || !meeting) return R::session_not_found;
    if (call.now < meeting->ends_at) return R::session_not_over;
    Held held{.session = *session,
              .title = events::title_visible_to(tx, call.actor, *id, today_of(call)).value_or("")};
    for (const AccountId account : events::list_who_came(tx, *id)) {
        const auto sheet = find_sheet(tx, account);
        const bool counts = sheet && sheet->standing == Standing::accepted;
        if (counts && account != call.actor.account) held.people.push_back(account);
    }
    held.names = names_of(tx, held.people);
    return held;
}

fields::FormContext context_of(const Held& held) {
    std::vector<fields::Choice> choices;
    for (const AccountId account : held.people) {
        choices.push_back({to_string(account), name_in(held.names, account)});
    }
    return {.choices = {{"people", std::move(choices)}}};
}

http::Response show_people(web::Call& call) {
    const auto held = call.read([&](db::ReadTx& tx) { return held_at(call, tx); });
    if (!held) return web::refuse(call, held.refusal());
    TypedPeople all;
    for (const AccountId account : held->people) all.people.push_back(to_string(account));
    return form_page(
        call,
        {.heading = held->title,
         .lead = held->people.empty()
                     ? call.say(tr("No ambassador was at this session."))
                     : call.say({tr("Whoever you leave ticked has done the step “{step}”."),
                                 {{"step", call.say(label_of(held->session.step))}}}),
         .button = call.say(tr("Confirm")),
         .action = call.link(call.address),
         .back = call.link("/ambassadors/training"),
         .form = web::show_form(call, kPeopleForm, fields::to_values(all), context_of(*held)),
         .crumbs = {{call.link("/ambassadors/training"), call.say(tr("Training of ambassadors"))}}},
        nullptr);
}

http::Response create_people(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<std::int64_t> {
        const auto held = held_at(call, tx);
        if (!held) return held.refusal();
        const auto typed = web::read_form<TypedPeople>(call, kPeopleForm, context_of(*held));
        std::vector<AccountId> people;
        for (const std::string& one : typed.value.people) {
            const auto account = parse_id<AccountId>(one);
            if (account && std::ranges::find(held->people, *account) != held->people.end()) {
                people.push_back(*account);
            }
        }
        return confirm_session(acting(tx, call), held->session, people);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/ambassadors/training/records",
                         {.text = tr("Confirmed. They are told.")});
}

http::Response create_removal(web::Call& call) {
    const auto id = call.id<events::EventId>("event");
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (!id) return R::session_not_found;
        return unlink_session(acting(tx, call), *id);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/ambassadors/training",
                         {.text = tr("It is no session any more. Who did the step keeps it.")});
}

}  // namespace

std::vector<web::Route> session_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/training/sessions/{event}",
         Access::member(),
         &show_people,
         {.summary = "Ambassadors who came to a session, for who trains"}},
        {post,
         "/ambassadors/training/sessions/{event}",
         Access::member(),
         &create_people,
         {.summary = "Confirm the step for those who were there"}},
        {post,
         "/ambassadors/training/sessions/{event}/removal",
         Access::needing(kSupport),
         &create_removal,
         {.summary = "An event is no session any more"}},
    };
}

}  // namespace agora::ambassadors
