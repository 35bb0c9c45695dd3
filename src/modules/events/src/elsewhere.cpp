#include "elsewhere.hpp"

#include "agora/locale/formats.hpp"
#include "agora/members/profile.hpp"
#include "event_view.hpp"
#include "follow_up_store.hpp"
#include "kept_events.hpp"
#include "times.hpp"

#include <algorithm>
#include <set>

namespace agora::events {
namespace {

constexpr std::size_t kMostOnGroupHome = 5;
constexpr std::size_t kMostDates = 3;
constexpr std::size_t kMostToday = 3;
constexpr std::chrono::days kSoon{21};
constexpr std::chrono::days kAhead{90};

web::TodayLine line_of(const EventCard& card, std::string reason, std::string act) {
    return {.rank = 4,
            .text = card.title + " · " + card.when,
            .reason = std::move(reason),
            .act = std::move(act),
            .path = path_of(card.event_id)};
}

/// Proposals to groups that the reader animates.
void add_questions(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                   std::vector<web::TodayLine>& lines) {
    std::set<EventId> asked;
    for (const CircleId circle : viewer.animates) {
        for (const Event& event : list_proposed_to(tx, circle)) {
            if (event.ends_at <= call.now || !asked.insert(event.event_id).second) continue;
            const auto texts = list_texts(tx, event.event_id);
            lines.push_back({.rank = 2,
                             .text = call.say(
                                 {tr("Somebody proposes “{event}”"),
                                  {{"event", best_text(texts, event, code(call.language)).title}}}),
                             .reason = call.say(tr("because you are an animator of the group")),
                             .act = call.say(tr("Answer")),
                             .path = path_of(event.event_id)});
        }
    }
}

/// What the reader took on and is not done.
void add_tasks(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
               std::vector<web::TodayLine>& lines) {
    for (const Task& task : list_open_tasks_of(tx, call.actor.account)) {
        if (!find_visible(tx, viewer, task.event_id)) continue;
        const std::string day = locale::date(call.language, task.due);
        lines.push_back(
            {.rank = 1,
             .text = task.words,
             .reason = call.say({tr("because you took it on, until {day}"), {{"day", day}}}),
             .act = call.say(tr("See it")),
             .path = path_of(task.event_id)});
    }
}

/// The province of the reader's town: near enough to go.
std::string neighbourhood(const web::Call& call, db::ReadTx& tx, const Words& words) {
    const auto profile = members::find_profile(tx, call.actor.account);
    if (!profile || profile->row.commune.empty()) return {};
    const auto path = words.atlas->path(profile->row.commune);
    return path.size() > 1 ? std::string{path[path.size() - 2]->code()} : std::string{};
}

}  // namespace

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "events",
                                 .heading = call.say(tr("What the group does")),
                                 .empty = call.say(tr("Nothing planned yet."))};
    const Viewer viewer = viewer_of(call, tx);
    for (const Event& event : list_events_of_circle(tx, circle.circle_id, call.now)) {
        if (section.lines.size() == kMostOnGroupHome) break;
        if (event.state != State::announced) continue;
        if (!may_see(viewer, event, list_circle_links(tx, event.event_id))) continue;
        const auto texts = list_texts(tx, event.event_id);
        const Text& text = best_text(texts, event, code(call.language));
        std::string about = when_of(event, call.language);
        if (takes_guests(event)) about += " · " + call.say(tr("open to guests"));
        section.lines.push_back(
            {call.link(path_of(event.event_id)), text.title, text.language, std::move(about)});
    }
    section.acts.push_back(
        {call.link("/events") + "?group=" + circle.slug, call.say(tr("All events of the group"))});
    if (call.actor.is_member() && circle.state != circles::State::closed) {
        section.acts.push_back(
            {call.link("/events/new") + "?group=" + circle.slug, call.say(tr("Propose an event"))});
    }
    if (viewer.animates.contains(circle.circle_id) && circle.state != circles::State::closed) {
        section.acts.push_back({call.link("/events/import") + "?group=" + circle.slug,
                                call.say(tr("Bring in a calendar"))});
    }
    return section;
}

std::vector<web::TodayLine> today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        const Viewer viewer = viewer_of(call, tx);
        add_tasks(call, tx, viewer, lines);
        add_questions(call, tx, viewer, lines);
        const Words words = words_of(call, tx);
        std::set<EventId> own;
        std::set<EventId> declined;
        for (const Registration& one : list_registrations_of(tx, call.actor.account)) {
            (one.state == Attendance::declined ? declined : own).insert(one.event_id);
        }
        const std::string near = neighbourhood(call, tx, words);
        std::vector<web::TodayLine> nearby;
        std::size_t registered = 0;
        const auto all = all_events(call.services, tx);
        for (const Listed* listed : all->listed_for(viewer, call.now, call.now + kSoon)) {
            const Event& event = listed->event;
            if (event.state != State::announced || declined.contains(event.event_id)) continue;
            if (own.contains(event.event_id)) {
                if (++registered > kMostToday) continue;
                lines.push_back(line_of(card_of(call, words, *listed),
                                        call.say(tr("because you registered")),
                                        call.say(tr("See it"))));
            } else if (!near.empty() && words.atlas->is_within(event.place, near) &&
                       nearby.size() < kMostToday) {
                nearby.push_back(line_of(card_of(call, words, *listed),
                                         call.say(tr("because it is near you")),
                                         call.say(tr("See it"))));
            }
        }
        for (std::size_t number = 0; number < nearby.size() && registered < kMostToday;
             ++number, ++registered) {
            lines.push_back(std::move(nearby[number]));
        }
        return lines;
    });
}

std::vector<web::HomeDate> home_dates(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::HomeDate> dates;
        const Words words = words_of(call, tx);
        const auto all = all_events(call.services, tx);
        for (const Listed* listed :
             all->listed_for(viewer_of(call, tx), call.now, call.now + kAhead)) {
            if (dates.size() == kMostDates) break;
            if (listed->event.state != State::announced || listed->event.starts_at < call.now) {
                continue;
            }
            const EventCard card = card_of(call, words, *listed);
            dates.push_back({.at = card.starts_at,
                             .day = card.day,
                             .month = card.month,
                             .title = card.title,
                             .lang = card.lang,
                             .about = card.when + (card.place.empty() ? "" : " · " + card.place),
                             .path = path_of(card.event_id)});
        }
        return dates;
    });
}

}  // namespace agora::events
