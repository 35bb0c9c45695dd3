#include "agora/accounts/suspension.hpp"
#include "agora/web/page_cache.hpp"
#include "small_cooperative.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

class SuspensionTest : public SmallCooperative {};

TEST_P(SuspensionTest, TakesTheProfileOutOfSightAtOnceAndGivesItBack) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    give_profile(ana, Audience::everyone);
    ASSERT_EQ(get(page_of(ana)).status, 200);
    const auto root = person("Root");
    const auto done = database().write([&](db::WriteTx& tx) {
        return accounts::suspend(tx, services(), {root.account, now()}, ana.account, "spam");
    });
    ASSERT_TRUE(done);
    services().cache.start_new_epoch();
    // Before anybody has heard of it: profiles are looked at again whenever they are shown.
    EXPECT_EQ(get(page_of(ana)).status, 404);
    EXPECT_EQ(get(page_of(ana), ben).status, 404);
    settle();
    EXPECT_FALSE(get("/api/members", ben).holds("\"Ana\""));
    const auto lifted = database().write([&](db::WriteTx& tx) {
        return accounts::lift_suspension(tx, services(), {root.account, now()}, ana.account);
    });
    ASSERT_TRUE(lifted);
    settle();
    EXPECT_EQ(get(page_of(ana), ben).status, 200);
    EXPECT_TRUE(get("/api/members", ben).holds("\"Ana\""));
}

AGORA_EACH_ENGINE(SuspensionTest);

}  // namespace
}  // namespace agora::members
