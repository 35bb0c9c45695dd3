#include "sight.hpp"

#include "acting.hpp"
#include "permissions.hpp"

#include <algorithm>
#include <map>

namespace agora::events {
namespace {

bool is_in_one(const std::set<CircleId>& circles, const std::vector<CircleLink>& links) {
    return std::ranges::any_of(links, [&](const CircleLink& link) {
        return link.state == Answer::accepted && circles.contains(link.circle_id);
    });
}

bool made_it(const Viewer& viewer, const Event& event) {
    return viewer.actor.is_member() && event.organised_by == viewer.actor.account;
}

bool looks_after_all(const Viewer& viewer) {
    return viewer.actor.is_member() && viewer.actor.may(kLookAfterEvents);
}

bool is_meant_for(const Viewer& viewer, const Event& event, const std::vector<CircleLink>& links) {
    const bool limited = event.moderation == Moderation::limited;
    switch (event.audience) {
        case Audience::everyone:
            return viewer.actor.is_member() || !limited;
        case Audience::members:
            return viewer.actor.is_member();
        case Audience::groups:
            return viewer.actor.is_member() && (takes_guests(event) || is_in_one(viewer.in, links));
    }
    return false;
}

bool is_public_state(State state) {
    return state == State::announced || state == State::cancelled;
}

}  // namespace

Viewer viewer_of(db::ReadTx& tx, const access::Actor& actor, Date today) {
    Viewer viewer{.actor = actor, .in = {}, .animates = {}};
    if (!actor.is_member()) return viewer;
    for (const circles::Membership& own : circles::memberships_of(tx, actor.account)) {
        viewer.in.insert(own.circle_id);
        if (circles::animates(own, today)) viewer.animates.insert(own.circle_id);
    }
    return viewer;
}

bool answers_for(const Viewer& viewer, CircleId circle) {
    return looks_after_all(viewer) || viewer.animates.contains(circle);
}

bool may_look_after(const Viewer& viewer, const Event& event,
                    const std::vector<CircleLink>& circles) {
    return made_it(viewer, event) || looks_after_all(viewer) ||
           (viewer.actor.is_member() && is_in_one(viewer.animates, circles));
}

bool takes_guests(const Event& event) {
    return event.audience == Audience::groups && event.guest_seats > 0;
}

bool is_inside(const Viewer& viewer, const Event& event, const std::vector<CircleLink>& circles) {
    return event.audience != Audience::groups || made_it(viewer, event) ||
           looks_after_all(viewer) || is_in_one(viewer.in, circles);
}

bool may_open_to_guests(const Viewer& viewer, const std::vector<CircleLink>& circles) {
    return std::ranges::any_of(circles, [&](const CircleLink& link) {
        return link.state == Answer::accepted && answers_for(viewer, link.circle_id);
    });
}

bool may_see(const Viewer& viewer, const Event& event, const std::vector<CircleLink>& circles) {
    if (made_it(viewer, event) || looks_after_all(viewer)) return true;
    if (event.moderation == Moderation::hidden) return false;
    const bool asked = std::ranges::any_of(circles, [&](const CircleLink& link) {
        return link.state == Answer::waits && viewer.animates.contains(link.circle_id);
    });
    if (asked) return true;
    return is_public_state(event.state) && is_meant_for(viewer, event, circles);
}

bool is_listed(const Event& event) {
    return is_public_state(event.state) && event.moderation != Moderation::hidden;
}

bool is_listed_for(const Viewer& viewer, const Event& event,
                   const std::vector<CircleLink>& circles) {
    return is_listed(event) && is_meant_for(viewer, event, circles);
}

std::optional<Listed> find_visible(db::ReadTx& tx, const Viewer& viewer, EventId id) {
    auto event = find_event(tx, id);
    if (!event) return std::nullopt;
    auto links = list_circle_links(tx, id);
    if (!may_see(viewer, *event, links)) return std::nullopt;
    return Listed{std::move(*event), list_texts(tx, id), std::move(links),
                  count_registrations(tx, id)};
}

std::optional<std::string> title_visible_to(db::ReadTx& tx, const access::Actor& actor, EventId id,
                                            Date today) {
    const auto listed = find_visible(tx, viewer_of(tx, actor, today), id);
    if (!listed) return std::nullopt;
    return best_text(listed->texts, listed->event, code(actor.language)).title;
}

std::vector<Listed> list_visible(db::ReadTx& tx, const Viewer& viewer, Instant from,
                                 Instant until) {
    auto texts = by_event(list_texts_between(tx, from, until));
    auto links = by_event(list_circle_links_between(tx, from, until));
    std::map<EventId, Counted> counted;
    for (const Counted& row : count_registrations_between(tx, from, until)) {
        counted.emplace(row.event_id, row);
    }
    std::vector<Listed> listed;
    for (Event& event : list_events_between(tx, from, until)) {
        std::vector<CircleLink>& own = links[event.event_id];
        if (!is_listed_for(viewer, event, own)) continue;
        Listed one{
            .event = std::move(event), .texts = {}, .circles = std::move(own), .counted = {}};
        const EventId id = one.event.event_id;
        one.texts = std::move(texts[id]);
        if (const auto found = counted.find(id); found != counted.end())
            one.counted = found->second;
        listed.push_back(std::move(one));
    }
    return listed;
}

}  // namespace agora::events
