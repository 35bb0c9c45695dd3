#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "call_link.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "team.hpp"

#include <array>

namespace agora::bids {
namespace {

constexpr std::array kForm{
    fields::FormField{.name = "title",
                      .label = tr("What is the bid for?"),
                      .hint = tr("As the team calls it. Nobody outside the team reads it."),
                      .required = true,
                      .minimum = 3,
                      .maximum = 200},
    fields::FormField{.name = "kind",
                      .type = fields::FieldType::select,
                      .label = tr("What kind of call is it?"),
                      .hint = tr("The list of what usually has to be done is made for it."),
                      .required = true,
                      .options = kCallKindOptions},
    fields::FormField{.name = "link",
                      .type = fields::FieldType::url,
                      .label = tr("Where does one read the call?")},
    fields::FormField{.name = "deadline",
                      .type = fields::FieldType::datetime,
                      .label = tr("Until when can one send it in?"),
                      .hint = tr("Belgian time."),
                      .required = true},
    fields::FormField{.name = "language",
                      .type = fields::FieldType::select,
                      .label = tr("In which language do you write it?"),
                      .required = true,
                      .options = kTongueOptions},
    fields::FormField{.name = "call", .type = fields::FieldType::hidden},
    fields::FormField{.name = "seen", .type = fields::FieldType::hidden},
};
struct TypedRoom {
    std::string title = {};
    CallKind kind = CallKind::tender;
    std::string link = {};
    locale::LocalTime deadline = {};
    std::string language = {};
    std::int64_t call = 0;
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedRoom, title, kind, link, deadline, language, call, seen)

constexpr std::array kRemovalForm{
    fields::FormField{.name = "sure",
                      .type = fields::FieldType::checkbox,
                      .label = tr("Yes, remove all of it for everybody in the team")}};
struct TypedRemoval {
    bool sure = false;
};
AGORA_FIELDS(TypedRemoval, sure)

RoomFacts facts_of(TypedRoom typed) {
    return {.title = std::move(typed.title),
            .link = std::move(typed.link),
            .language = std::move(typed.language),
            .deadline_at = locale::instant_of(typed.deadline, {})};
}

std::vector<web::Link> crumbs_of(const web::Call& call) {
    return {{call.link("/bids"), call.say(tr("My bids"))}};
}

http::Response new_page(web::Call& call, const fields::FormState& state) {
    return form_page(
        call,
        {.crumbs = crumbs_of(call),
         .heading = call.say(tr("Make a bid together")),
         .lead = call.say(tr("You get a room with a list of what has to be done, parts "
                             "to divide, files and notes. Only whom you invite sees "
                             "it.")),
         .action = call.link("/bids"),
         .act = call.say(tr("Open the room")),
         .back = call.link("/bids"),
         .form = web::show_form(call, kForm, state)},
        state.refusals);
}

http::Response show_new(web::Call& call) {
    fields::FormState state{
        .values = {{"kind", "tender"}, {"language", std::string{code(call.language)}}},
        .context = {.unasked = {"seen"}}};
    if (const auto id = parse_positive(call.query("call"))) {
        const auto linked = call.read([&](db::ReadTx& tx) { return linked_call(call, tx, *id); });
        if (linked) {
            state.values = {{"title", markdown::plain_text(linked->title, 200)},
                            {"kind", std::string{fields::enum_name(linked->kind)}},
                            {"link", linked->link},
                            {"language", std::string{code(call.language)}},
                            {"call", std::to_string(linked->call_id)}};
            if (linked->deadline_at) {
                state.values.add("deadline", fields::local_time_text(
                                                 locale::local_time(*linked->deadline_at, {})));
            }
        }
    }
    return new_page(call, state);
}

http::Response create_room(web::Call& call) {
    auto typed = web::read_form<TypedRoom>(call, kForm, {.unasked = {"seen"}});
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) {
            const auto linked = linked_call(call, tx, typed.value.call);
            return found_room(acting(tx, call), typed.value.kind, linked ? linked->call_id : 0,
                              facts_of(typed.value));
        });
        if (made) {
            return web::redirect(call, "/bids/" + to_string(*made),
                                 {.text = tr("The room is open. Invite who makes it with you.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, typed.state);
}

http::Response facts_page(web::Call& call, const Inside& inside, const fields::FormState& state) {
    auto crumbs = crumbs_of(call);
    crumbs.push_back({call.link(path_of(inside.room)), inside.room.title});
    return form_page(call,
                     {.crumbs = std::move(crumbs),
                      .heading = call.say(tr("Change what is said of the bid")),
                      .lead = call.say(tr("When the deadline moves, the whole team is told.")),
                      .action = call.link(path_of(inside.room, "/facts")),
                      .act = call.say(tr("Save")),
                      .back = call.link(path_of(inside.room)),
                      .form = web::show_form(call, kForm, state)},
                     state.refusals);
}

const fields::FormContext kOfFacts{.unasked = {"kind", "call"}};

/// The room of the address for who leads it, or why there is no page.
Result<Inside> led_at(web::Call& call) {
    auto inside = call.read([&](db::ReadTx& tx) { return entered_at(call, tx); });
    if (inside && !inside->leads) return BidRefusal::not_the_lead;
    return inside;
}

http::Response show_facts(web::Call& call) {
    const auto inside = led_at(call);
    if (!inside) return web::refuse(call, inside.refusal());
    const Room& room = inside->room;
    const TypedRoom typed{.title = room.title,
                          .kind = room.kind,
                          .link = room.link,
                          .deadline = locale::local_time(room.deadline_at, {}),
                          .language = room.language,
                          .seen = room.version};
    return facts_page(call, *inside, {.values = fields::to_values(typed), .context = kOfFacts});
}

http::Response save_facts(web::Call& call) {
    const auto inside = led_at(call);
    if (!inside) return web::refuse(call, inside.refusal());
    auto typed = web::read_form<TypedRoom>(call, kForm, kOfFacts);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = entered_at(call, tx);
            if (!now) return now.refusal();
            return change_room(acting(tx, call), *now, facts_of(typed.value), typed.value.seen);
        });
        if (done) return web::redirect(call, path_of(inside->room), {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return facts_page(call, *inside, typed.state);
}

http::Response removal_page(web::Call& call, const Inside& inside, const fields::FormState& state) {
    auto crumbs = crumbs_of(call);
    crumbs.push_back({call.link(path_of(inside.room)), inside.room.title});
    return form_page(call,
                     {.crumbs = std::move(crumbs),
                      .heading = call.say(tr("Remove the whole bid?")),
                      .lead = call.say(tr("Parts, lists, files and notes go for everybody in the "
                                          "team. This can't be undone.")),
                      .action = call.link(path_of(inside.room, "/removal")),
                      .act = call.say(tr("Remove it")),
                      .back = call.link(path_of(inside.room)),
                      .form = web::show_form(call, kRemovalForm, state)},
                     state.refusals);
}

http::Response show_removal(web::Call& call) {
    const auto inside = led_at(call);
    if (!inside) return web::refuse(call, inside.refusal());
    return removal_page(call, *inside, {});
}

http::Response create_removal(web::Call& call) {
    const auto inside = led_at(call);
    if (!inside) return web::refuse(call, inside.refusal());
    auto typed = web::read_form<TypedRemoval>(call, kRemovalForm);
    if (typed.ok() && !typed.value.sure) {
        typed.state.refusals.push_back(Refusal{BidRefusal::not_confirmed, "sure"});
    }
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = entered_at(call, tx);
            if (!now) return now.refusal();
            return remove_room(acting(tx, call), *now);
        });
        if (done) return web::redirect(call, "/bids", {.text = tr("Removed.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return removal_page(call, *inside, typed.state);
}

}  // namespace

std::vector<web::Route> found_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/bids/new", Access::member(), &show_new},
        {post,
         "/bids",
         Access::member(),
         &create_room,
         {.summary = "Open a room for a bid, from a call or by hand"}},
        {get, "/bids/{room}/facts", Access::member(), &show_facts},
        {post,
         "/bids/{room}/facts",
         Access::member(),
         &save_facts,
         {.summary = "Change title, address, deadline or language: who leads"}},
        {get, "/bids/{room}/removal", Access::member(), &show_removal},
        {post,
         "/bids/{room}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Remove a bid with all that is in it: who leads"}},
    };
}

}  // namespace agora::bids
