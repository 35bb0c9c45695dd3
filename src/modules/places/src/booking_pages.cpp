#include "booking_pages.hpp"

#include "agora/locale/formats.hpp"
#include "booking_form.hpp"
#include "claim.hpp"
#include "letters.hpp"
#include "people_view.hpp"
#include "space_view.hpp"

#include <algorithm>

namespace agora::places {
namespace {

constexpr int kDaysOfWeek = 7;

/// One booking of the calendar; who has it is told to who looks after the place, and to themselves.
struct BookingView {
    std::string time;
    PersonName by = {};
    std::string purpose = {};
    bool own = false;
    bool series = false;
    std::string cancellation = {};
};
AGORA_FIELDS(BookingView, time, by, purpose, own, series, cancellation)

struct DayView {
    Date date;
    std::string hours;  ///< when it is open; empty: closed
    bool past = false;
    std::vector<BookingView> bookings = {};
    std::string book_url = {};  ///< fills the day in
};
AGORA_FIELDS(DayView, date, hours, past, bookings, book_url)

struct SpacePage {
    PlaceCard place;
    SpaceCard space;
    std::string heading;
    std::vector<DayView> days = {};
    std::string previous = {};
    std::string next = {};
    bool may_book = false;
    bool signed_in = false;
    std::string action = {};
    std::string edit_url = {};
    std::string sign_in_url = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(SpacePage, place, space, heading, days, previous, next, may_book, signed_in, action,
             edit_url, sign_in_url, form, crumbs, form_keys)

Date monday_of(Date day) {
    constexpr std::int64_t kThursday = 3;  // 1970-01-01
    const std::int64_t number = to_days(day);
    return date_from_days(number - (number + kThursday) % kDaysOfWeek);
}

/// The week of the address, else the present one; within two years.
Date week_of(const web::Call& call, Date today) {
    constexpr std::chrono::days kFarthest{731};
    const auto asked = parse_date(call.query("week"));
    const bool near = asked && *asked > today + -kFarthest && *asked < today + kFarthest;
    return monday_of(near ? *asked : today);
}

std::string time_of(const web::Call& call, const Booking& booking, const locale::TimeZone& zone) {
    return locale::time_of_day(call.language, booking.starts_at, zone) + "–" +
           locale::time_of_day(call.language, booking.ends_at, zone);
}

void add_bookings(const web::Call& call, db::ReadTx& tx, const SpaceAt& at,
                  const territories::OpeningHours& hours, SpacePage& model) {
    const bool cares = looks_after(tx, call.actor, at.listed.place.place_id);
    const Date first = model.days.front().date;
    const Instant from = locale::instant_of({first, 0, 0}, hours.zone);
    const auto bookings = list_bookings_between(tx, at.space.space_id, from,
                                                from + std::chrono::days{kDaysOfWeek + 1});
    std::vector<AccountId> accounts;
    for (const Booking& one : bookings) accounts.push_back(one.account_id);
    const auto people = people_of(call, tx, accounts);
    for (const Booking& one : bookings) {
        const Date day = locale::local_date(one.starts_at, hours.zone);
        const auto found = std::ranges::find(model.days, day, &DayView::date);
        if (found == model.days.end()) continue;
        BookingView view{.time = time_of(call, one, hours.zone)};
        view.own = call.actor.is_member() && one.account_id == call.actor.account;
        if (cares || view.own) {
            view.by = people.at(one.account_id);
            view.purpose = one.purpose;
            view.series = static_cast<bool>(one.series_id);
            if (one.ends_at > call.now) {
                view.cancellation =
                    call.link("/bookings/" + to_string(one.booking_id) + "/cancellation");
            }
        }
        found->bookings.push_back(std::move(view));
    }
}

void add_days(const web::Call& call, const SpaceAt& at, const territories::OpeningHours& hours,
              SpacePage& model) {
    const Date today = locale::local_date(call.now, hours.zone);
    const Date first = week_of(call, today);
    const std::string url = call.link(path_of(at.space));
    for (int number = 0; number < kDaysOfWeek; ++number) {
        const Date day = first + std::chrono::days{number};
        DayView view{.date = day,
                     .hours = territories::blocks_text(call.language, hours.blocks_on(day)),
                     .past = day < today};
        if (model.may_book && !view.past && !view.hours.empty()) {
            view.book_url = url + "?week=" + to_string(first) + "&day=" + to_string(day) + "#book";
        }
        model.days.push_back(std::move(view));
    }
    model.heading = call.say({tr("Week of {day}"), {{"day", locale::date(call.language, first)}}});
    model.previous = url + "?week=" + to_string(first + std::chrono::days{-kDaysOfWeek});
    model.next = url + "?week=" + to_string(first + std::chrono::days{kDaysOfWeek});
}

std::optional<SpacePage> page_of(web::Call& call, const fields::FormState& state) {
    auto model = call.read([&](db::ReadTx& tx) -> std::optional<SpacePage> {
        const auto at = space_at(call, tx);
        if (!at) return std::nullopt;
        const auto hours = hours_of(at->space, at->listed.content());
        SpacePage page{
            .place = card_of(call, at->listed), .space = card_of(call, at->space), .heading = {}};
        page.signed_in = call.actor.is_member();
        page.may_book =
            at->listed.place.state == State::open &&
            may_book(tx, call.actor, at->space, locale::local_date(call.now, hours.zone));
        page.action = call.link(path_of(at->space, "/bookings"));
        if (looks_after(tx, call.actor, at->listed.place.place_id)) {
            page.edit_url = call.link(path_of(at->space, "/edit"));
        }
        page.sign_in_url = call.link("/session/new?to=" + path_of(at->space));
        add_days(call, *at, hours, page);
        add_bookings(call, tx, *at, hours, page);
        return page;
    });
    if (!model) return model;
    model->form = web::show_form(call, kBookingForm, state);
    model->crumbs = {{call.link("/places"), call.say(tr("Places and rooms"))},
                     {model->place.url, model->place.name}};
    if (model->signed_in) model->form_keys = call.form_keys();
    return model;
}

web::PageHead head_of(const SpacePage& model) {
    return {.view = "places/space", .title = model.space.name + " · " + model.place.name};
}

http::Response show_space(web::Call& call) {
    const auto model = page_of(call, {.values = first_values(call)});
    if (!model) return web::refuse(call, PlaceRefusal::space_not_found);
    return web::page(call, head_of(*model), *model);
}

http::Response create_booking(web::Call& call) {
    auto typed = web::read_form<TypedBooking>(call, kBookingForm);
    const auto wanted = wanted_of(typed);
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) -> Result<std::vector<Booking>> {
            const auto at = space_at(call, tx);
            if (!at) return PlaceRefusal::space_not_found;
            if (at->listed.place.state == State::closed) return PlaceRefusal::closed;
            return book({tx, call.services, call.origin()}, call.actor, at->space,
                        hours_of(at->space, at->listed.content()), wanted);
        });
        if (made) {
            return web::redirect(call, "/bookings",
                                 {.text = tr("Booked. It stands among your bookings.")});
        }
        if (made.refusal().field().empty()) return web::refuse(call, made.refusal());
        typed.state.refusals.push_back(made.refusal());
    }
    const auto model = page_of(call, typed.state);
    if (!model) return web::refuse(call, PlaceRefusal::space_not_found);
    return web::refuse_form(call, head_of(*model), *model, typed.state.refusals);
}

struct OwnBooking {
    std::string url;
    std::string space;
    std::string place;
    std::string when;
    std::string purpose;
    bool series = false;
    std::string cancellation;
};
AGORA_FIELDS(OwnBooking, url, space, place, when, purpose, series, cancellation)

struct BookingsPage {
    std::vector<OwnBooking> bookings;
    Html form_keys;
};
AGORA_FIELDS(BookingsPage, bookings, form_keys)

http::Response show_bookings(web::Call& call) {
    BookingsPage model;
    call.read([&](db::ReadTx& tx) {
        model.bookings.clear();
        for (const Booking& one : list_bookings_of(tx, call.actor.account, call.now)) {
            const auto space = find_space(tx, one.space_id);
            const auto place = space ? find_place(tx, space->place_id) : std::nullopt;
            if (!place) continue;
            const Content content = what_it_says(tx, *place);
            const locale::TimeZone zone{content.time_zone};
            const Date day = locale::local_date(one.starts_at, zone);
            model.bookings.push_back(
                {call.link(path_of(*space)) + "?week=" + to_string(day), space->name, content.name,
                 locale::date(call.language, day, locale::DateStyle::weekday) + ", " +
                     time_of(call, one, zone),
                 one.purpose, static_cast<bool>(one.series_id),
                 call.link("/bookings/" + to_string(one.booking_id) + "/cancellation")});
        }
    });
    model.form_keys = call.form_keys();
    return web::page(call, {.view = "places/bookings", .title = call.say(tr("My bookings"))},
                     model);
}

http::Response create_cancellation(web::Call& call) {
    const auto id = call.id<BookingId>("id");
    const Extent extent = call.sent["extent"] == "series" ? Extent::series : Extent::one;
    std::string path = "/bookings";
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto booking = id ? find_booking(tx, *id) : std::nullopt;
        const auto space = booking ? find_space(tx, booking->space_id) : std::nullopt;
        if (!space) return PlaceRefusal::booking_not_found;
        const bool own = booking->account_id == call.actor.account;
        if (!own && !looks_after(tx, call.actor, space->place_id)) {
            return PlaceRefusal::not_your_booking;
        }
        const Acting acting{tx, call.services, call.origin()};
        const auto cancelled = cancel(acting, *booking, extent);
        if (cancelled && !own) {
            mail_booking_cancelled(acting, *space, *booking);
            path = path_of(*space);
        }
        return cancelled;
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Cancelled. Somebody else can have it.")});
}

}  // namespace

std::vector<web::Route> booking_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/places/{id}/spaces/{space}",
         Access::visitor(),
         &show_space,
         {.summary = "A room with its calendar; ?week= shows another week"}},
        {post,
         "/places/{id}/spaces/{space}/bookings",
         Access::member(),
         &create_booking,
         {.summary = "Book a room, once or week after week"}},
        {get, "/bookings", Access::member(), &show_bookings, {.summary = "My bookings"}},
        {post,
         "/bookings/{id}/cancellation",
         Access::member(),
         &create_cancellation,
         {.summary = "Cancel a booking, or the rest of its series"}},
    };
}

}  // namespace agora::places
