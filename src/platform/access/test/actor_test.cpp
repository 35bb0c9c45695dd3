#include "agora/access/actor.hpp"

#include <gtest/gtest.h>

namespace agora::access {
namespace {

constexpr std::initializer_list<Role> kModerators{Role::moderator, Role::administrator};
constexpr Permission kHide{"forum.hide", kModerators};

Actor with_grant(Role role, Scope scope) {
    return {.account = AccountId{1}, .facts = {}, .grants = {{role, std::move(scope)}}, .name = {}};
}

TEST(Actor, VisitorMayNothing) {
    EXPECT_FALSE(Actor{}.may(kHide));
    EXPECT_TRUE(Actor{}.is_visitor());
}

TEST(Actor, GrantInTheCooperativeHoldsEverywhere) {
    const Actor actor = with_grant(Role::moderator, {});
    EXPECT_TRUE(actor.may(kHide));
    EXPECT_TRUE(actor.may(kHide, {{ScopeKind::office, "7"}}));
}

TEST(Actor, GrantInAnOfficeHoldsOnlyThere) {
    const Actor actor = with_grant(Role::moderator, {ScopeKind::office, "7"});
    EXPECT_FALSE(actor.may(kHide));
    EXPECT_TRUE(actor.may(kHide, {{ScopeKind::office, "7"}}));
    EXPECT_FALSE(actor.may(kHide, {{ScopeKind::office, "8"}, {ScopeKind::country, "7"}}));
}

TEST(Actor, AnotherRoleGivesNothing) {
    EXPECT_FALSE(with_grant(Role::adviser, {}).may(kHide));
}

TEST(Actor, SuspendedAccountLosesItsGrants) {
    Actor actor = with_grant(Role::administrator, {});
    actor.standing = Standing::suspended;
    EXPECT_FALSE(actor.may(kHide));
    EXPECT_FALSE(actor.has_role_anywhere(Role::administrator));
}

}  // namespace
}  // namespace agora::access
