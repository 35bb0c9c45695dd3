#pragma once

#include "agora/circles/standing.hpp"

#include <map>
#include <optional>

namespace agora::calendars {

/// Following in the name of the cooperative.
extern const access::Permission kFollowForCooperative;

/// Whose calendars they are, as somebody stands to it.
struct Side {
    std::optional<circles::Standing> group;  ///< nothing: the cooperative
    bool may_change = false;

    circles::CircleId circle_id() const;
    bool has_ended() const;
    /// Everybody, but of a group that takes people in on request only who is inside; an ended group
    /// shows none.
    bool may_see() const;
    /// "/groups/slug/calendars", "/calendars/cooperative"
    std::string path() const;
};

/// Of the group, or with zero of the cooperative; nothing when there is no such group.
std::optional<Side> side_of(const web::Call& call, db::ReadTx& tx, circles::CircleId circle);
/// The group of the address ("{slug}"), or without one the cooperative.
std::optional<Side> side_at(const web::Call& call, db::ReadTx& tx);

}  // namespace agora::calendars
