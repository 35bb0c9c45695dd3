#pragma once

#include "agora/circles/circle.hpp"

#include <string_view>

namespace agora::circles {

struct CircleFounded {
    static constexpr std::string_view kName = "circles.founded";
    CircleId circle;
};
AGORA_FIELDS(CircleFounded, circle)

/// The founding page, in one language, or what stands beside it.
struct CircleChanged {
    static constexpr std::string_view kName = "circles.changed";
    CircleId circle;
};
AGORA_FIELDS(CircleChanged, circle)

struct CircleStateChanged {
    static constexpr std::string_view kName = "circles.state_changed";
    CircleId circle;
    State state = State::active;
};
AGORA_FIELDS(CircleStateChanged, circle, state)

struct InterestDeclared {
    static constexpr std::string_view kName = "circles.interest_declared";
    CircleId circle;
};
AGORA_FIELDS(InterestDeclared, circle)

struct MemberJoined {
    static constexpr std::string_view kName = "circles.member_joined";
    CircleId circle;
    AccountId account;
};
AGORA_FIELDS(MemberJoined, circle, account)

struct MemberLeft {
    static constexpr std::string_view kName = "circles.member_left";
    CircleId circle;
    AccountId account;
};
AGORA_FIELDS(MemberLeft, circle, account)

/// Somebody else ended the membership.
struct MemberRemoved {
    static constexpr std::string_view kName = "circles.member_removed";
    CircleId circle;
    AccountId account;
};
AGORA_FIELDS(MemberRemoved, circle, account)

struct AnimatorNamed {
    static constexpr std::string_view kName = "circles.animator_named";
    CircleId circle;
    AccountId account;
};
AGORA_FIELDS(AnimatorNamed, circle, account)

struct AnimatorEnded {
    static constexpr std::string_view kName = "circles.animator_ended";
    CircleId circle;
    AccountId account;
};
AGORA_FIELDS(AnimatorEnded, circle, account)

}  // namespace agora::circles
