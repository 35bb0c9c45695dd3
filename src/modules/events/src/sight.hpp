#pragma once

#include "agora/base/date.hpp"
#include "event_store.hpp"
#include "registration_store.hpp"

#include <optional>
#include <set>
#include <vector>

namespace agora::events {

/// Who looks, with the groups they are in.
struct Viewer {
    access::Actor actor;
    std::set<CircleId> in;
    std::set<CircleId> animates;
};
Viewer viewer_of(db::ReadTx& tx, const access::Actor& actor, Date today);

/// An event with what stands beside it.
struct Listed {
    Event event;
    std::vector<Text> texts;
    std::vector<CircleLink> circles;
    Counted counted;
};

/// Who made it and the staff see it in every state; the animators of a group that it was proposed to
/// as well. Others see what is announced or cancelled and meant for them, and not hidden.
bool may_see(const Viewer& viewer, const Event& event, const std::vector<CircleLink>& circles);
/// Who organises it, the animators of a group that took it in, and the staff.
bool may_look_after(const Viewer& viewer, const Event& event,
                    const std::vector<CircleLink>& circles);
/// A meeting for its groups that has seats for other members too (GOV-21).
bool takes_guests(const Event& event);
/// Whether this viewer is among those for whom it is, and not only somebody who could be its guest.
bool is_inside(const Viewer& viewer, const Event& event, const std::vector<CircleLink>& circles);
/// The animators of a group that took it in, and the staff.
bool may_open_to_guests(const Viewer& viewer, const std::vector<CircleLink>& circles);
/// The animators of this group and the staff.
bool answers_for(const Viewer& viewer, CircleId circle);

/// Announced or cancelled, not hidden and meant for this viewer.
bool is_listed_for(const Viewer& viewer, const Event& event,
                   const std::vector<CircleLink>& circles);
/// Whether lists show it to anybody.
bool is_listed(const Event& event);

/// Nothing when it is unknown or not for this viewer: both look the same.
std::optional<Listed> find_visible(db::ReadTx& tx, const Viewer& viewer, EventId id);
/// What is announced or cancelled and meant for this viewer, by beginning. Four queries.
std::vector<Listed> list_visible(db::ReadTx& tx, const Viewer& viewer, Instant from, Instant until);

}  // namespace agora::events
