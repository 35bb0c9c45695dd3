#include "agora/accounts/account.hpp"
#include "agora/members/profile.hpp"
#include "agora/schema/schema.hpp"
#include "agora/schema/testing.hpp"
#include "picture_store.hpp"
#include "profile_store.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace agora::members {
namespace {

constexpr db::Query kObjectAsBefore{"test.object_as_before", R"sql(
    INSERT INTO members_picture_objection (objection_id, account_id, picture, reason, mail,
                                           language, objected_at, decision, by_moderator)
    VALUES ($1, $2, 'digest', 'canary-reason', 'ida@people.example', 'nl', 1, 'open', 0)
)sql"};

class ObjectionMigrationTest : public db::EachEngineTest {};

TEST_P(ObjectionMigrationTest, KeepsWhatPeopleObjectedToBefore) {
    const std::vector<std::string> parts{"journal",     "jobs",     "outbox",     "web",
                                         "territories", "accounts", "vocabulary", "members"};
    const auto set = schema::files_of(parts);
    const auto all = schema::migrations_of(set, GetParam(), parts);
    const auto moved = std::ranges::find_if(all, [](const db::Migration& one) {
        return one.module == "members" && one.name == "0017_objections";
    });
    ASSERT_NE(moved, all.end());
    db::migrate(database(), {all.begin(), moved}, clock_.now());
    const auto account = database().write([&](db::WriteTx& tx) {
        const auto added = accounts::add_account(tx, {{}, clock_.now()},
                                                 {.mail = "ana@people.example",
                                                  .name = "Ana",
                                                  .language = Language::en,
                                                  .standing = access::Standing::active});
        add_profile(tx, *added, "Ana", clock_.now());
        tx.run(kObjectAsBefore, tx.new_id<ObjectionId>(), *added);
        return *added;
    });
    db::migrate(database(), all, clock_.now());
    const auto kept = database().read([&](db::ReadTx& tx) {
        return list_objections(tx, "/members/" + to_string(account), "digest");
    });
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept.front().account_id, account);
    EXPECT_EQ(kept.front().reason, "canary-reason");
    EXPECT_EQ(kept.front().decision, ObjectionDecision::open);
}

AGORA_EACH_ENGINE(ObjectionMigrationTest);

}  // namespace
}  // namespace agora::members
