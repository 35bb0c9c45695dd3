#include "ical_pages.hpp"

#include "agora/accounts/account.hpp"
#include "agora/calendar/calendar.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/text.hpp"
#include "agora/web/settings.hpp"
#include "event_query.hpp"
#include "event_view.hpp"
#include "calendar_words.hpp"
#include "feed.hpp"

#include <algorithm>
#include <map>

namespace agora::events {
namespace {

/// A telephone needs no memory: what is over longer is left out (EVT-05).
constexpr std::chrono::days kPast{30};
constexpr std::chrono::days kAhead{762};
constexpr std::size_t kMostDescription = 1500;

/// What stands in the address line of a calendar.
std::string location_of(const Listed& listed, const EventCard& card, bool comes) {
    const Event& event = listed.event;
    std::string location = event.address;
    if (!card.place.empty()) location += (location.empty() ? "" : ", ") + card.place;
    const bool shown = !event.registers || comes;
    if (event.mode != Mode::on_site && shown && !event.online_address.empty()) {
        location += (location.empty() ? "" : " · ") + event.online_address;
    }
    return location;
}

calendar::Entry entry_of(const web::Call& call, const Listed& listed, const EventCard& card,
                         std::optional<Attendance> own) {
    const Event& event = listed.event;
    calendar::Entry entry{
        .uid = calendar::uid_of(to_string(event.event_id), call.services.origin),
        .starts_at = event.starts_at,
        .ends_at = event.ends_at,
        .changed_at = event.changed_at,
        .revision = event.revision,
        .title = card.title,
        .description = locale::shortened(best_text(listed.texts, event, code(call.language)).body,
                                         kMostDescription),
        .location = location_of(listed, card, own == Attendance::attending),
        .address = call.services.origin + call.link(path_of(event.event_id), call.language)};
    if (own == Attendance::waiting) {
        entry.status = calendar::Status::tentative;
        entry.title += " (" + call.say(tr("waiting list")) + ")";
    }
    if (event.state == State::cancelled) entry.status = calendar::Status::cancelled;
    return entry;
}

http::Response answer(const web::Call& call, std::string_view name,
                      std::vector<calendar::Entry> entries) {
    std::string title = call.services.settings.text("site.name");
    if (!name.empty()) title += " · " + std::string{name};
    return http::with_type(200, "text/calendar; charset=utf-8",
                           calendar::to_ical({std::move(title), std::move(entries)}));
}

/// A feed has no language in its address but the one that it was asked in.
void choose_language(web::Call& call) {
    const auto asked = parse_language(call.query("lang"));
    const auto usual = parse_language(call.services.settings.text("site.language"));
    call.language = asked.value_or(usual.value_or(Language::en));
}

/// What everybody may see, filtered like the list; nobody's own session counts.
http::Response show_feed(web::Call& call) {
    choose_language(call);
    const EventQuery query = event_query_of(call);
    auto entries = call.read([&](db::ReadTx& tx) {
        const Words words = words_of(call, tx);
        auto events = list_visible(tx, Viewer{}, call.now - kPast, call.now + kAhead);
        std::erase_if(events, [&](const Listed& one) { return !fits(query, words, one); });
        if (!query.text.empty()) {
            const auto& texts = call.services.state<CalendarWords>().now(call, tx);
            search::keep_held(events, query.text, texts, &held_id);
        }
        std::vector<calendar::Entry> all;
        for (const Listed& one : events) {
            all.push_back(entry_of(call, one, card_of(call, words, one), std::nullopt));
        }
        return all;
    });
    return answer(call, call.say(tr("Events")), std::move(entries));
}

http::Response show_one(web::Call& call) {
    choose_language(call);
    const auto entry = call.read([&](db::ReadTx& tx) -> std::optional<calendar::Entry> {
        const auto listed = event_at(call, tx, viewer_of(call, tx));
        if (!listed) return std::nullopt;
        const auto own = find_registration(tx, listed->event.event_id, call.actor.account);
        return entry_of(call, *listed, card_of(call, words_of(call, tx), *listed),
                        own ? std::optional{own->state} : std::nullopt);
    });
    if (!entry) return web::refuse(call, EventRefusal::event_not_found);
    return answer(call, {}, {*entry});
}

/// What this person goes to, waits for or organises, and (when wanted) what their groups do; each once.
std::vector<calendar::Entry> entries_of(web::Call& call, db::ReadTx& tx, const Feed& feed,
                                        const access::Actor& owner) {
    const Viewer viewer = viewer_of(tx, owner, today_of(call));
    std::map<EventId, Attendance> own;
    for (const Registration& one : list_registrations_of(tx, feed.account_id)) {
        own.emplace(one.event_id, one.state);
    }
    const Words words = words_of(call, tx);
    std::vector<calendar::Entry> all;
    for (const Listed& listed : list_visible(tx, viewer, call.now - kPast, call.now + kAhead)) {
        const auto answered = own.find(listed.event.event_id);
        const bool declined = answered != own.end() && answered->second == Attendance::declined;
        const bool in_groups =
            feed.with_groups && std::ranges::any_of(listed.circles, [&](const CircleLink& link) {
                return link.state == Answer::accepted && viewer.in.contains(link.circle_id);
            });
        const bool wanted =
            answered != own.end() || in_groups || listed.event.organised_by == feed.account_id;
        if (!wanted || declined) continue;
        all.push_back(
            entry_of(call, listed, card_of(call, words, listed),
                     answered == own.end() ? std::nullopt : std::optional{answered->second}));
    }
    return all;
}

http::Response show_own(web::Call& call) {
    auto entries = call.read([&](db::ReadTx& tx) -> std::optional<std::vector<calendar::Entry>> {
        const auto feed =
            find_open_feed(tx, call.services.keys, call.path_value("secret"), call.now);
        const auto account = feed ? accounts::find_account(tx, feed->account_id) : std::nullopt;
        if (!account || account->standing != accounts::Standing::active) return std::nullopt;
        call.language = account->language;
        return entries_of(call, tx, *feed,
                          accounts::actor_of(*account, accounts::grants_of(tx, feed->account_id)));
    });
    if (!entries) return web::not_found(call);
    return answer(call, {}, std::move(*entries));
}

}  // namespace

std::vector<web::Route> ical_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/events.ics",
         Access::visitor(),
         &show_feed,
         {.reach = web::Reach::bare, .summary = "Public events as a calendar, with filters"}},
        {get,
         "/events/{id}/event.ics",
         Access::visitor(),
         &show_one,
         {.reach = web::Reach::bare, .summary = "One event for a calendar"}},
        {get,
         "/calendar/{secret}/agora.ics",
         Access::visitor(),
         &show_own,
         {.reach = web::Reach::bare, .summary = "A person's calendar, by its secret address"}},
    };
}

}  // namespace agora::events
