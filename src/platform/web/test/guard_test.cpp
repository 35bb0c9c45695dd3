#include "guard.hpp"

#include <gtest/gtest.h>

namespace agora::web {
namespace {

constexpr std::initializer_list<access::Role> kEditors{access::Role::editor};
constexpr access::Permission kPaint{"doors.paint", kEditors};

access::Actor person(access::Standing standing, std::vector<access::Grant> grants = {}) {
    return {.account = access::AccountId{1},
            .standing = standing,
            .facts = {},
            .grants = std::move(grants),
            .name = {}};
}

TEST(Guard, AsksForNoMoreThanTheRowSays) {
    EXPECT_EQ(access_refusal(Access::visitor(), {}), std::nullopt);
    EXPECT_EQ(access_refusal(Access::member(), {}), GuardRefusal::sign_in_first);
    EXPECT_EQ(access_refusal(Access::signed_in(), person(access::Standing::unconfirmed)),
              std::nullopt);
    EXPECT_EQ(access_refusal(Access::member(), person(access::Standing::unconfirmed)),
              GuardRefusal::confirm_mail_first);
    EXPECT_EQ(access_refusal(Access::member(), person(access::Standing::suspended)),
              GuardRefusal::account_suspended);
    EXPECT_EQ(access_refusal(Access::member(), person(access::Standing::active)), std::nullopt);
}

TEST(Guard, NeedsTheRoleInTheRightScope) {
    const access::Grant everywhere{access::Role::editor, {}};
    const access::Grant in_office{access::Role::editor, {access::ScopeKind::office, "3"}};
    const Access strict = Access::needing(kPaint);
    const Access anywhere = Access::needing(kPaint, ScopeRule::any_scope);
    EXPECT_EQ(access_refusal(strict, person(access::Standing::active)), GuardRefusal::not_allowed);
    EXPECT_EQ(access_refusal(strict, person(access::Standing::active, {everywhere})), std::nullopt);
    EXPECT_EQ(access_refusal(strict, person(access::Standing::active, {in_office})),
              GuardRefusal::not_allowed);
    EXPECT_EQ(access_refusal(anywhere, person(access::Standing::active, {in_office})),
              std::nullopt);
}

TEST(Guard, TellsRestingRightsFromMissingOnes) {
    const access::Grant everywhere{access::Role::editor, {}};
    const access::Grant in_office{access::Role::editor, {access::ScopeKind::office, "3"}};
    const access::Grant other{access::Role::auditor, {}};
    const auto refusal = [](const Access& access, std::vector<access::Grant> resting) {
        access::Actor actor = person(access::Standing::active);
        actor.resting = std::move(resting);
        EXPECT_FALSE(actor.may(kPaint));
        return access_refusal(access, actor);
    };
    const Access strict = Access::needing(kPaint);
    EXPECT_EQ(refusal(strict, {everywhere}), GuardRefusal::two_steps_first);
    EXPECT_EQ(refusal(strict, {in_office}), GuardRefusal::not_allowed);
    EXPECT_EQ(refusal(strict, {other}), GuardRefusal::not_allowed);
    EXPECT_EQ(refusal(Access::needing(kPaint, ScopeRule::any_scope), {in_office}),
              GuardRefusal::two_steps_first);
    EXPECT_EQ(refusal(Access::member(), {everywhere}), std::nullopt);
}

}  // namespace
}  // namespace agora::web
