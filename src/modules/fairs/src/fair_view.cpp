#include "fair_view.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/members/faces.hpp"

#include <algorithm>

namespace agora::fairs {
namespace {

std::string money_of(const web::Call& call, std::int64_t cents) {
    return cents == 0 ? std::string{} : locale::money(call.language, Money{cents});
}

/// What they show, for who may read it.
void add_words(const web::Call& call, const Booking& booking, ExhibitorView& view) {
    view.words = booking.words;
    if (view.own) return;
    view.report_url = call.link("/reports/new") + "?about=" +
                      http::encoded(path_of_booking(booking.stand_id, booking.account_id));
}

void add_exhibitors(const web::Call& call, db::ReadTx& tx, const Stand& stand,
                    const std::vector<Booking>& bookings, bool looks_after, StandView& view) {
    std::vector<AccountId> accounts;
    for (const Booking& booking : bookings) accounts.push_back(booking.account_id);
    const auto faces = members::faces_of(tx, call.actor, accounts, today_of(call));
    const auto shares = shares_of(stand, bookings);
    view.left = stand.tables;
    for (const Booking& booking : bookings) {
        view.left -= booking.tables;
        const bool own = booking.account_id == call.actor.account;
        ExhibitorView one{.name = {},
                          .url = {},
                          .words = {},
                          .tables = booking.tables,
                          .own = own,
                          .hidden = booking.moderation == web::Moderation::hidden};
        if (may_read(call.actor, looks_after, booking)) add_words(call, booking, one);
        if (const auto face = faces.find(booking.account_id); face != faces.end()) {
            one.name = face->second.name;
            if (face->second.has_page) {
                one.url = call.link("/members/" + to_string(booking.account_id));
            }
        }
        if (looks_after && view.open && !own) {
            one.remove_url =
                view.action + "/bookings/" + to_string(booking.account_id) + "/removal";
        }
        const std::string share = money_of(call, shares.at(booking.account_id));
        if (looks_after) one.share = share;
        if (own) {
            view.share = share;
            view.own_tables = booking.tables;
            view.own_words = booking.words;
        }
        view.exhibitors.push_back(std::move(one));
    }
}

StandView view_of(const web::Call& call, db::ReadTx& tx, const Stand& stand,
                  const events::SeenEvent& seen) {
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const auto bookings = list_bookings(tx, stand.stand_id);
    StandView view{.stand_id = stand.stand_id,
                   .title = stand.title,
                   .lang = stand.language,
                   .words = stand.words,
                   .sector = std::string{terms->label(stand.sector, call.language)},
                   .tables = stand.tables,
                   .price = money_of(call, stand.price),
                   .last_day = locale::date(call.language, stand.last_day),
                   .open = takes_bookings(stand, seen.event, call.now),
                   .action = call.link("/stands/" + to_string(stand.stand_id))};
    add_exhibitors(call, tx, stand, bookings, seen.looks_after, view);
    view.may_book = view.open && (view.left > 0 || view.own_tables > 0);
    view.may_take_down = seen.looks_after && bookings.empty();
    if (view.may_book && view.own_tables == 0) {
        view.share_if = money_of(call, share_if_booked(stand, bookings, call.actor.account, 1));
    }
    return view;
}

}  // namespace

std::string path_of(EventId event, std::string_view rest) {
    return "/events/" + to_string(event) + "/stands" + std::string{rest};
}

std::string path_of_booking(StandId stand, AccountId account) {
    return "/stands/" + to_string(stand) + "/bookings/" + to_string(account);
}

bool may_read(const access::Actor& actor, bool looks_after, const Booking& booking) {
    return booking.moderation != web::Moderation::hidden || looks_after ||
           booking.account_id == actor.account;
}

std::optional<events::SeenEvent> fair_of(const web::Call& call, db::ReadTx& tx, EventId event) {
    auto seen = events::find_seen(tx, call.actor, event, call.language, today_of(call));
    if (!seen || !is_fair(seen->event)) return std::nullopt;
    return seen;
}

FairPage page_of(const web::Call& call, db::ReadTx& tx, const events::SeenEvent& seen) {
    const EventId event = seen.event.event_id;
    FairPage page{.event_url = call.link("/events/" + to_string(event)),
                  .title = seen.title,
                  .lang = seen.lang,
                  .when = seen.when,
                  .action = call.link(path_of(event)),
                  .looks_after = seen.looks_after};
    for (const Stand& stand : list_stands(tx, event)) {
        page.stands.push_back(view_of(call, tx, stand, seen));
    }
    // Stands that all share first, then sector by sector.
    std::ranges::stable_sort(page.stands, [&](const StandView& left, const StandView& right) {
        return locale::compare(call.language, left.sector, right.sector) < 0;
    });
    std::int64_t number = 0;
    for (StandView& stand : page.stands) stand.number = ++number;
    page.may_put_up = seen.looks_after && seen.event.starts_at > call.now;
    constexpr std::chrono::days kUsual{7};
    const Date eve =
        locale::local_date(seen.event.starts_at, {seen.event.time_zone}) + std::chrono::days{-1};
    page.usual_last_day = std::min(today_of(call) + kUsual, std::max(today_of(call), eve));
    return page;
}

}  // namespace agora::fairs
