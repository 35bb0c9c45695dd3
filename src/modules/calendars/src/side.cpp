#include "side.hpp"

namespace agora::calendars {

const access::Permission kFollowForCooperative{
    "calendars.follow_for_cooperative",
    {access::Role::administrator, access::Role::adviser, access::Role::editor}};

namespace {

Side side_of(const access::Actor& actor, std::optional<circles::Standing> group) {
    const bool may =
        group ? group->looks_after : actor.is_member() && actor.may(kFollowForCooperative);
    return {std::move(group), may};
}

}  // namespace

circles::CircleId Side::circle_id() const {
    return group ? group->circle.circle_id : circles::CircleId{};
}

bool Side::has_ended() const {
    return group && group->circle.state == circles::State::closed;
}

bool Side::may_see() const {
    if (!group) return true;
    if (has_ended()) return false;
    return group->circle.openness == circles::Openness::open || group->is_inside();
}

std::string Side::path() const {
    return group ? circles::path_of(group->circle, "/calendars") : "/calendars/cooperative";
}

std::optional<Side> side_of(const web::Call& call, db::ReadTx& tx, circles::CircleId circle) {
    if (!circle) return side_of(call.actor, std::nullopt);
    auto found = circles::find_circle(tx, circle);
    if (!found) return std::nullopt;
    return side_of(call.actor, circles::standing_of(tx, call.actor, std::move(*found),
                                                    call.language, web::today_of(call)));
}

std::optional<Side> side_at(const web::Call& call, db::ReadTx& tx) {
    if (call.path_values.empty()) return side_of(call.actor, std::nullopt);
    auto standing = circles::standing_at(call, tx);
    if (!standing) return std::nullopt;
    return side_of(call.actor, std::move(standing));
}

}  // namespace agora::calendars
