#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/places/structures.hpp"
#include "calendar_view.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "picture_view.hpp"
#include "refusals.hpp"
#include "reserve.hpp"
#include "slots_view.hpp"
#include "thing_page.hpp"
#include "thing_store.hpp"
#include "thing_view.hpp"
#include "waiting_store.hpp"

#include <algorithm>

namespace agora::loans {
namespace {

/// What the reader is to the thing, and may do with it.
struct Reader {
    bool signed_in = false;
    bool lends = false;
    bool may_reserve = false;
    bool not_in_group = false;
    bool lacks_skill = false;  ///< and needs the lender's yes
    bool waits = false;
    std::int64_t place_in_queue = 0;
    std::optional<Date> held_until = {};
};
AGORA_FIELDS(Reader, signed_in, lends, may_reserve, not_in_group, lacks_skill, waits,
             place_in_queue, held_until)

struct ThingPage {
    ThingCard thing = {};
    Html body = {};
    std::string condition = {};
    web::Link lender = {};
    web::Link place = {};
    web::Link for_group = {};
    std::string skill = {};
    std::string deposit = {};
    std::int64_t longest_days = 0;
    std::int64_t hold_days = 0;
    bool automatic = false;
    bool gone = false;
    std::vector<std::string> slots = {};
    std::vector<CreditedPicture> pictures = {};
    MonthView month = {};
    bool free_today = false;
    std::int64_t queue = 0;
    Reader reader = {};
    fields::FormView reservation = {};
    fields::FormView waiting = {};
    std::string action = {};
    std::string sign_in_url = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(ThingPage, thing, body, condition, lender, place, for_group, skill, deposit,
             longest_days, hold_days, automatic, gone, slots, pictures, month, free_today, queue,
             reader, reservation, waiting, action, sign_in_url, crumbs, form_keys)

web::Link group_of(const web::Call& call, db::ReadTx& tx, CircleId circle) {
    const auto names = circles::circle_names(call.services, tx, call.language);
    const auto name = names->find(circle);
    if (name == names->end()) return {};
    return {call.link("/groups/" + name->second.slug), name->second.name};
}

/// Visitors see no names of members; a group is known to all.
web::Link lender_of(const web::Call& call, db::ReadTx& tx, const Thing& thing) {
    if (thing.circle_id) return group_of(call, tx, thing.circle_id);
    if (!call.actor.is_member()) return {};
    const auto names = circles::names_of(call, tx, {thing.owner_id});
    const auto name = names.find(thing.owner_id);
    return name == names.end() ? web::Link{} : name->second;
}

web::Link place_of(const web::Call& call, db::ReadTx& tx, const Thing& thing) {
    if (!thing.place_id) return {};
    const std::string path = "/places/" + to_string(thing.place_id);
    const auto all = places::structures_within(call, tx, thing.commune);
    const auto found = std::ranges::find(all, path, &places::Structure::path);
    return found == all.end() ? web::Link{} : web::Link{call.link(path), found->name};
}

void fill_reader(const web::Call& call, db::ReadTx& tx, const Thing& thing, ThingPage& model) {
    Reader& reader = model.reader;
    const Date today = day_of(call.now);
    const auto queue = list_waiting(tx, thing.thing_id);
    model.queue = std::ssize(queue);
    reader.signed_in = call.actor.is_member();
    if (!reader.signed_in) return;
    reader.lends = manages(tx, call.actor, thing, today);
    const bool may = may_borrow(tx, call.actor, thing);
    reader.not_in_group = !may && !reader.lends;
    reader.may_reserve = may && !reader.lends && thing.state == ThingState::offered;
    reader.lacks_skill = reader.may_reserve && thing.skill_id &&
                         !shows_skill(call.services, tx, call.actor.account, thing.skill_id, today);
    const auto own = std::ranges::find(queue, call.actor.account, &Waiting::account_id);
    if (own == queue.end()) return;
    reader.waits = true;
    reader.place_in_queue = own - queue.begin() + 1;
    reader.held_until = own->held_until;
}

void fill(const web::Call& call, db::ReadTx& tx, const Thing& thing, ThingPage& model) {
    const Date today = day_of(call.now);
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    model.thing = card_of(call, thing, std::nullopt);
    model.body = markdown::render(thing.body);
    model.condition = call.say(label_of(thing.condition));
    model.lender = lender_of(call, tx, thing);
    model.place = place_of(call, tx, thing);
    if (thing.for_circle) model.for_group = group_of(call, tx, thing.for_circle);
    model.skill = std::string{terms->label(thing.skill_id, call.language)};
    if (thing.deposit > 0) model.deposit = locale::money(call.language, {thing.deposit});
    model.longest_days = thing.longest_days;
    model.hold_days = thing.hold_days;
    model.automatic = thing.acceptance == Acceptance::automatic;
    model.gone = thing.state == ThingState::given_up;
    for (const Slot& slot : list_slots(tx, thing.thing_id)) {
        model.slots.push_back(text_of(call, slot));
    }
    fill_reader(call, tx, thing, model);
    model.pictures = pictures_of(call, tx, thing.thing_id, model.reader.lends);
    const auto busy = busy_of(tx, thing, today);
    model.month = month_of(call, thing, busy, model.reader.may_reserve);
    model.free_today = !in_the_way(busy, today, today, call.actor.account);
}

/// The days of a link in the calendar, filled in.
fields::NameValues first_values(const web::Call& call) {
    fields::NameValues values;
    const auto from = parse_date(call.query("from"));
    if (from) {
        values.add("first_day", to_string(*from));
        values.add("last_day", to_string(*from));
    }
    return values;
}

void show_forms(web::Call& call, const ThingForms& forms, const std::vector<Slot>& slots,
                ThingPage& model) {
    fields::FormState reservation = forms.reservation;
    if (reservation.ok() && reservation.values.empty()) reservation.values = first_values(call);
    reservation.context = slot_context(call, slots);
    model.reservation = web::show_form(call, kReservationForm, reservation);
    model.waiting = web::show_form(call, kWaitingForm, forms.waiting);
    model.form_keys = call.form_keys();
}

}  // namespace

http::Response thing_page(web::Call& call, const ThingForms& forms) {
    std::optional<Thing> thing;
    std::vector<Slot> slots;
    ThingPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        thing = thing_at(call, tx);
        if (!thing) return;
        slots = list_slots(tx, thing->thing_id);
        fill(call, tx, *thing, model);
    });
    if (!thing) return web::refuse(call, LoanRefusal::thing_not_found);
    const std::string path = path_of(thing->thing_id);
    if (model.reader.signed_in) show_forms(call, forms, slots, model);
    model.action = call.link(path);
    model.sign_in_url = call.link("/session/new?to=" + path);
    model.crumbs = {{call.link("/loans"), call.say(tr("Borrow"))}};
    const web::PageHead head{
        .view = "loans/thing", .title = thing->title, .may_be_indexed = is_listed_for({}, *thing)};
    const auto& refusals =
        forms.reservation.ok() ? forms.waiting.refusals : forms.reservation.refusals;
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

namespace {

http::Response show_thing(web::Call& call) {
    return thing_page(call, {});
}

}  // namespace

std::vector<web::Route> thing_routes() {
    return {{http::Method::get,
             "/loans/{id}",
             web::Access::visitor(),
             &show_thing,
             {.summary = "A thing with its calendar; ?month= shows another month"}}};
}

}  // namespace agora::loans
